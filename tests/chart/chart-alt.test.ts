import { describe, expect, it } from '@jest/globals';
import { chartAlt } from '../../src/chart/alt.ts';
import { BARS_JA, COST_EN, COST_JA, SHARE_JA } from './sample-charts.ts';

describe('chartAlt', () => {
  it('states message, kind, scale and every value with its source and openness in Japanese', () => {
    const alt = chartAlt({ ...COST_JA, points: COST_JA.points.slice(0, 3) }, 'ja');
    expect(alt).toBe(
      'DeepSeekとGPT-4について示された学習費など。ドットプロット（対数目盛、単位：ドル）。' +
        'V3、大和総研：約560万（技術報告の算出値、算出方法の記載あり）。' +
        'V3、ALLFORCES：600万（「報告」とのみ、報告値）。' +
        'R1、ALLFORCES：600万以下（上限のみ、一部報道、根拠か対象が不明確）。',
    );
  });

  it('does the same in English', () => {
    const alt = chartAlt({ ...COST_EN, points: COST_EN.points.slice(5) }, 'en');
    expect(alt).toBe(
      'Training costs stated for DeepSeek and GPT-4. Dot plot (log scale, unit: US dollars). ' +
        'GPT-4, ALLFORCES: at least $100 million (lower bound only, Hearsay, For comparison).',
    );
  });

  it('names every value of every kind of chart', () => {
    for (const chart of [COST_JA, SHARE_JA, BARS_JA]) {
      const alt = chartAlt(chart, 'ja');
      for (const point of chart.points) expect(alt).toContain(point.label);
      expect(alt).not.toMatch(/\(\d\)/);
    }
  });
});
