// Every slide kind in every torment, in English on narrow pages.
import { describe, expect, it } from '@jest/globals';
import { describeTorments } from './describe-torments.ts';

const { laid } = describeTorments('4:3', 'en');

describe('forty points', () => {
  it('are as many as the depth of the audience shows', async () => {
    const { plan, scene } = await laid('forty points');
    const points = plan.slides.flatMap((slide, index) =>
      slide.kind === 'statement'
        ? (scene.pages[index]?.boxes ?? []).filter(({ id }) => /^point(-\d+)?$/u.test(id))
        : [],
    );
    // Each is a number and its words.
    expect(points).toHaveLength(2 * 6);
  });
});
