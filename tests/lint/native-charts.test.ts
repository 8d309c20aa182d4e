// Faults planted into native charts of a shipped deck and into their workbooks are found; the deck as written is silent.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planBriefing } from '../../src/build.ts';
import type { Ground } from '../../src/ground.ts';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import { checkReadBack } from '../../src/lint/read-back/check-read-back.ts';
import { findNativeGaps } from '../../src/lint/scene/find-native-gaps.ts';
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import { type FindingKind, severityOf } from '../../src/model/finding.ts';
import { readDeckTexts } from '../../src/package/read-deck-texts.ts';
import { writePptx } from '../../src/write/pptx/write-pptx.ts';
import { chartScene, sampleCharts } from '../support/native-charts.ts';
import { picturesOf } from '../support/pictures-of.ts';
import { shippedGround } from '../support/shipped-decks.ts';

let ground: Ground;
let plan: DeckPlan;
let deck: Uint8Array;

beforeAll(async () => {
  ground = (await shippedGround()).value;
  const { briefings, audiences, themes } = ground.content;
  const [briefing, audience] = [briefings.get('2025-W43'), audiences.get('portfolio-manager')];
  const theme = themes.get(audience?.themeName ?? '');
  if (!briefing || !audience || !theme) throw new Error('no such deck');
  plan = planBriefing(ground, { briefing, audience: { ...audience, charts: 'native' } }).value;
  const scene = (await layoutDeck(plan, theme, 'briefdeck')).value;
  deck = await writePptx(scene, picturesOf(scene), 'f00d');
}, 60_000);

function found(bytes: Uint8Array): readonly FindingKind[] {
  const findings = checkReadBack(readDeckTexts(bytes), plan, ground.content, ground.derived, []);
  return [...new Set(findings.map(({ kind }) => kind))].sort();
}

function messages(bytes: Uint8Array): readonly string[] {
  return checkReadBack(readDeckTexts(bytes), plan, ground.content, ground.derived, []).map(
    ({ message }) => message,
  );
}

function changed(bytes: Uint8Array, name: string, from: string, to: string): Uint8Array {
  const files = unzipSync(bytes);
  const text = strFromU8(files[name] ?? new Uint8Array());
  expect(text).toContain(from);
  return zipSync({ ...files, [name]: strToU8(text.replace(from, () => to)) }, { level: 0 });
}

const CHART = 'ppt/charts/chart1.xml';
const WORKBOOK = 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx';
const V3 = /<c:v>(55\d{5}|56\d{5})<\/c:v>/;

function v3(): string {
  return V3.exec(strFromU8(unzipSync(deck)[CHART] ?? new Uint8Array()))?.[1] ?? '';
}

/** The first chart part with this inside. */
function partWith(words: string): string {
  const parts = Object.entries(unzipSync(deck)).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
  return parts.find(([, bytes]) => strFromU8(bytes).includes(words))?.[0] ?? '';
}

describe('a deck with native charts', () => {
  it('has nothing to find', () => {
    expect(messages(deck)).toEqual([]);
  });

  it('is not passed with a value changed in a chart', () => {
    const edited = changed(deck, CHART, `<c:v>${v3()}</c:v>`, '<c:v>6500000</c:v>');
    expect(found(edited)).toEqual(['chart-differs', 'untraced-number']);
    expect(messages(edited).join('\n')).toContain(`expected \`${v3()}\` as planned`);
  });

  it('is not passed with a value changed in a workbook', () => {
    const workbook = unzipSync(deck)[WORKBOOK] ?? new Uint8Array();
    const edited = changed(workbook, 'xl/worksheets/sheet1.xml', `<v>${v3()}</v>`, '<v>6500000</v>');
    const planted = zipSync({ ...unzipSync(deck), [WORKBOOK]: edited }, { level: 0 });
    expect(found(planted)).toEqual(['chart-differs']);
    expect(messages(planted)[0]).toMatch(
      /^Unexpected `6500000` in cell B2 of the workbook in `.*` of slide \d+, expected `\d+` as planned$/,
    );
  });

  it('is not passed without a workbook that its values stand in', () => {
    const { [WORKBOOK]: _, ...files } = unzipSync(deck);
    expect(found(zipSync(files, { level: 0 }))).toEqual(['chart-differs']);
  });

  it('is not passed with a hedge dropped from a label', () => {
    const xml = strFromU8(unzipSync(deck)[CHART] ?? new Uint8Array());
    const label = /<a:t>約([^<]*万ドル)<\/a:t>/.exec(xml)?.[1] ?? '';
    const edited = changed(deck, CHART, `<a:t>約${label}</a:t>`, `<a:t>${label}</a:t>`);
    expect(found(edited)).toEqual(['hedge-dropped', 'words-differ']);
  });

  it('is not passed with another name at a value', () => {
    const share = partWith('<c:grouping val="stacked"/>');
    expect(found(changed(deck, share, '<c:v>中国</c:v>', '<c:v>日本</c:v>'))).toEqual(['chart-differs']);
  });

  it('is not passed with another word at its axis or mark', () => {
    const edited = changed(deck, CHART, '大和総研</a:t>', '大和証券</a:t>');
    expect(found(edited)).toEqual(['words-differ']);
  });

  it('is not passed with a place that holds no value moved', () => {
    const edited = changed(
      deck,
      CHART,
      '<c:pt idx="0"><c:v>6</c:v></c:pt>',
      '<c:pt idx="0"><c:v>5</c:v></c:pt>',
    );
    expect(found(edited)).toContain('chart-differs');
  });

  it('is not passed without a chart', () => {
    const slide = Object.keys(unzipSync(deck)).find(
      (name) =>
        /slides\/_rels/.test(name) &&
        strFromU8(unzipSync(deck)[name] ?? new Uint8Array()).includes('chart1.xml'),
    );
    const edited = changed(deck, slide ?? '', '../charts/chart1.xml', '../charts/chart9.xml');
    expect(found(edited)).toContain('chart-differs');
  });
});

describe('a chart that PowerPoint has no equal for', () => {
  const [first] = sampleCharts('ja').values();
  if (first === undefined) throw new Error('no chart');
  const scene = (kind: 'timeline' | 'dot-plot', form: 'native' | 'picture') =>
    chartScene(new Map([['one', { ...first, kind }]]), 'ja', 'light', form);

  it('is told as a note, where the chart is asked for', () => {
    const [finding, ...more] = findNativeGaps(scene('timeline', 'native'), 'deck');
    expect(more).toEqual([]);
    expect(finding && severityOf(finding)).toBe('note');
    expect(finding).toMatchObject({ kind: 'chart-no-native', place: { line: 9 }, deck: 'deck', page: 1 });
  });

  it('is not told of one that has an equal, nor where pictures are wanted', () => {
    expect(findNativeGaps(scene('dot-plot', 'native'), 'deck')).toEqual([]);
    expect(findNativeGaps(scene('timeline', 'picture'), 'deck')).toEqual([]);
  });
});
