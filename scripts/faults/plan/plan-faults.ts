// The kind of fault by which planning loses what was chosen: a text, a row, an item, a value, a note.
import { chartAlt } from '../../../src/chart/alt.ts';
import { elementOf } from '../../../src/elements/nodes.ts';
import type { DeckPlan, FilledNode, PlannedSlide } from '../../../src/model/deck/plan.ts';
import { type Language, wordsOf } from '../../../src/words/languages.ts';
import type { Candidate, FaultKind } from '../fault.ts';

export const wordsLost: FaultKind = {
  name: 'words lost in planning (plan)',
  foundBy: ['words-lost', 'source-list-wrong'],
  candidates: ({ decks }) =>
    decks.flatMap(({ plan }, deck) =>
      plan.slides.flatMap((slide) =>
        without(slide, plan.language).map(
          ({ what, spoilt }): Candidate => ({
            what: `${plan.fileName} ${slide.id}: without ${what}`,
            plant: () => ({ into: 'plan', deck, spoil: (whole) => replaced(whole, spoilt) }),
          }),
        ),
      ),
    ),
};

type Spoilt = { readonly what: string; readonly spoilt: PlannedSlide };

function without(slide: PlannedSlide, language: Language): Spoilt[] {
  const heading = `${wordsOf(language).deck.receipts}:`;
  const end = slide.notes.indexOf(heading);
  const said = slide.notes.slice(0, end < 0 ? undefined : end);
  return [
    ...lessOf(slide.body, language).map(({ what, node }) => ({ what, spoilt: { ...slide, body: node } })),
    ...said.map((note, index) => ({
      what: `the note \`${note.slice(0, 20)}\``,
      spoilt: { ...slide, notes: slide.notes.toSpliced(index, 1) },
    })),
  ];
}

type Less = { readonly what: string; readonly node: FilledNode };

/** The node with one thing in it gone, for every such thing. */
function lessOf(node: FilledNode, language: Language): Less[] {
  if ('children' in node) {
    return node.children.flatMap((child, index): Less[] => [
      ...(isChosen(child)
        ? [
            {
              what: `${child.node} ${index + 1} (${wordsIn(child).slice(0, 20)})`,
              node: { ...node, children: node.children.toSpliced(index, 1) },
            },
          ]
        : []),
      ...lessOf(child, language).map(({ what, node: less }) => ({
        what,
        node: { ...node, children: node.children.with(index, less) },
      })),
    ]);
  }
  if (node.node === 'chart') {
    return node.chart.points.map(({ key }, index) => {
      const chart = { ...node.chart, points: node.chart.points.toSpliced(index, 1) };
      return { what: `value ${key}`, node: { ...node, chart, alt: chartAlt(chart, language) } };
    });
  }
  if (node.node === 'table') {
    return node.rows.map((_, index) => ({
      what: `row ${index + 1}`,
      node: { ...node, rows: node.rows.toSpliced(index, 1) },
    }));
  }
  if (node.node !== 'timeline') return [];
  return node.events.map(({ date }, index) => ({
    what: `event ${date}`,
    node: { ...node, events: node.events.toSpliced(index, 1) },
  }));
}

/** Places in an order are counted by planning, not chosen; room and rules say nothing. */
function isChosen(node: FilledNode): boolean {
  const isCounted = 'name' in node && /(?:^point|\.ordinal|\.circled)$/u.test(node.name);
  return !(isCounted && /^(?:\d+|[①-⑫])$/u.test(wordsIn(node))) && wordsIn(node) !== '';
}

function wordsIn(node: FilledNode): string {
  if ('children' in node) return node.children.map(wordsIn).join('');
  if (node.node === 'chart') return node.alt;
  if (node.node === 'chip') return node.text;
  return elementOf(node)
    .texts(node)
    .flat()
    .map(({ text }) => text)
    .join('');
}

function replaced(plan: DeckPlan, spoilt: PlannedSlide): DeckPlan {
  return { ...plan, slides: plan.slides.map((slide) => (slide.id === spoilt.id ? spoilt : slide)) };
}
