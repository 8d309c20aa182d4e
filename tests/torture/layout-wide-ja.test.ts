// Every slide kind in every torment, in Japanese on wide pages.
import { describe, expect, it } from '@jest/globals';
import { describeTorments, sorted } from './describe-torments.ts';

const { laid } = describeTorments('16:9', 'ja');

describe('a headline of eight sentences without a stop', () => {
  it('is refused on every page that it leads', async () => {
    const { plan, findings } = await laid('endless headlines');
    const refused = new Set(
      sorted(findings)
        .places.filter(({ box }) => box === 'headline')
        .map(({ kind }) => kind),
    );
    const led = plan.slides.filter(({ takeaways }) => takeaways.some((id) => id.includes('-lead-')));
    expect(led.length).toBeGreaterThan(15);
    expect(led.map(({ kind }) => kind).filter((kind) => !refused.has(kind))).toEqual([]);
  });
});
