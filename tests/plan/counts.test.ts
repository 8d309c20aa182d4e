// What a slide kind shows by how many there are, and boxes of which nothing stands.
import { describe, expect, it } from '@jest/globals';
import type { SlideNode } from '../../src/model/template/slide-kind.ts';
import { Citing } from '../../src/plan/citing.ts';
import { fillTree } from '../../src/plan/fill/fill-tree.ts';
import {
  aBriefing,
  aContent,
  aLedger,
  anAudience,
  aSlideKind,
  aTakeaway,
  textsIn,
} from '../support/briefing-builder.ts';

const WHEN = [
  'lead.points',
  'lead.onePoint',
  'lead.fewPoints',
  'lead.morePoints',
  'rows.alone',
  'rows.others',
  'rows.horizon',
];

/** What stands under each condition: a lead with so many points, and so many rows, the last of them with these fields. */
function shownOf(
  points: number,
  rows: number,
  fields: Readonly<Record<string, string>> = {},
): readonly string[] {
  const content = aContent({});
  const lead = aTakeaway('lead', { points: Array.from({ length: points }, (_, at) => `点${at}`) });
  const ofRow = (at: number) => aTakeaway(`row-${at}`, at === rows - 1 ? { fields } : {});
  const items = [lead, ...Array.from({ length: rows }, (_, at) => ofRow(at))];
  const [first, ...others] = items.map((takeaway) => ({ kind: 'takeaway' as const, takeaway }));
  const scope = {
    content,
    briefing: aBriefing(),
    audience: anAudience({ language: 'ja' }),
    kind: {
      ...aSlideKind('counts', [], []),
      labels: Object.fromEntries(WHEN.map((when) => [when.replace('.', '-'), { ja: when, en: when }])),
    },
    sectionTitle: '章',
    sectionQuestion: undefined,
    language: 'ja' as const,
    writing: { language: 'ja' as const, ledger: aLedger(content, 'ja'), citing: new Citing() },
    slots: new Map([
      ['lead', first ? [first] : []],
      ['rows', others],
    ]),
  };
  const tree: SlideNode = {
    node: 'column',
    children: WHEN.map((when) => ({
      node: 'text',
      bind: `label.${when.replace('.', '-')}`,
      type: 'body',
      when,
    })),
  };
  return fillTree(tree, scope).flatMap(textsIn);
}

describe('a node', () => {
  it('stands by how many points and items there are', () => {
    expect(shownOf(0, 0)).toEqual(['lead.fewPoints']);
    expect(shownOf(1, 1)).toEqual(['lead.points', 'lead.onePoint', 'lead.fewPoints', 'rows.alone']);
    expect(shownOf(2, 3)).toEqual(['lead.points', 'lead.morePoints', 'rows.others']);
  });

  it('stands where any item of a slot has what it asks for, not the first alone', () => {
    expect(shownOf(0, 3)).not.toContain('rows.horizon');
    expect(shownOf(0, 3, { horizon: '次の決算まで' })).toContain('rows.horizon');
  });
});
