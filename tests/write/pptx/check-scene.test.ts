// Scenes that pptxgenjs would only warn about are refused as our own bug.
import { describe, expect, it } from '@jest/globals';
import type { SceneBox } from '../../../src/model/deck/scene.ts';
import { InternalError } from '../../../src/model/errors.ts';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import {
  aCell,
  aChart,
  aLine,
  aPage,
  aRun,
  aScene,
  aShape,
  aTable,
  aText,
  aTitle,
} from '../../support/scene-builder.ts';

const withBox = (...boxes: SceneBox[]) => aScene([aPage('p', 1, [aTitle('題'), ...boxes])]);
const uneven = aTable('t', [0, 0, 100, 40], [[aCell('a'), aCell('b')], [aCell('c')]]);

describe('writePptx', () => {
  it.each([
    [
      'a colour that is none',
      withBox(aShape('s', [0, 0, 9, 9], { fill: '#FFF' })),
      'colour `#FFF` in box `s`',
    ],
    ['a rectangle that is none', withBox(aShape('s', [0, Number.NaN, 9, 9])), 'rectangle of box `s`'],
    ['a chart without a picture', withBox(aChart('c', [0, 0, 9, 9], 'alt')), 'picture for box `c`'],
    ['an uneven table', withBox(uneven), 'rows of box `t`'],
    [
      'two boxes of one id',
      withBox(aShape('s', [0, 0, 9, 9]), aShape('s', [9, 9, 9, 9])),
      'two boxes with one id',
    ],
    ['a page without a title', aScene([aPage('p', 1, [])]), '0 titles on page `p`'],
    [
      'a link to nowhere',
      withBox(aText('t', [0, 0, 9, 9], [aLine(aRun('x', { link: 'q' }))])),
      'link to page `q`',
    ],
    [
      'a page number that is none',
      withBox(aText('n', [0, 0, 9, 9], [aLine(aRun('7'))], { role: 'page-number' })),
      'page-number box',
    ],
  ])('refuses %s', async (_, scene, message) => {
    const written = writePptx(scene, new Map(), 'x');
    await expect(written).rejects.toThrow(InternalError);
    await expect(written).rejects.toThrow(message);
  });
});
