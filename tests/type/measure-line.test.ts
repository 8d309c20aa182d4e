// A line as it was broken and as it stands in the scene: measured the same, from the same advances.
import { describe, expect, it } from '@jest/globals';
import { breakText, styleOf, type TextLook, toSceneLines } from '../../src/elements/setting.ts';
import type { RichText } from '../../src/model/deck/plan.ts';
import { measureLine, SCRIPT_GAP_EM } from '../../src/type/measure-text.ts';
import { aSetting, words } from '../support/layout-setting.ts';

const setting = aSetting();
const look: TextLook = { style: styleOf(setting, 'body'), color: 'ink' };
const RICH: RichText = [
  ...words('DeepSeek-V3の学習費は'),
  ...words('約560万ドル', { strong: true }),
  ...words('(1)', { mark: true }),
  ...words('とされ、GPUのレンタル代だけを数えている。 It covers the final run '),
  ...words('(2)', { mark: true }),
  ...words('only.'),
];

describe('a line of a scene', () => {
  it.each([120, 200, 333, Number.POSITIVE_INFINITY])('is as wide as it was broken, at %s pt', (width) => {
    const broken = breakText(RICH, look, width);
    const lines = toSceneLines(broken, look, setting);
    expect(lines.length).toBeGreaterThanOrEqual(width < 400 ? 2 : 1);
    for (const [index, line] of lines.entries()) {
      // A line that begins after another script was broken with the gap that no longer stands there.
      const spare = (broken.lines[index]?.width ?? 0) - measureLine(line);
      expect(spare).toBeGreaterThan(-0.001);
      expect(spare).toBeLessThan(SCRIPT_GAP_EM * look.style.size + 0.001);
    }
  });

  it('is no wider for the space at its end', () => {
    const run = { size: 14, bold: false, color: '000000', language: 'en' } as const;
    const width = (text: string) => measureLine({ runs: [{ ...run, text }], ends: 'line' });
    expect(width('whole ')).toBe(width('whole'));
    expect(width('whole words')).toBeGreaterThan(width('whole') + width('words'));
  });
});
