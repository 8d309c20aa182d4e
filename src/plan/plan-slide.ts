// One chosen slide → its words: headline, filled tree, citations, source line and speaker notes.
import { isBox, richTextsOf } from '../elements/nodes.ts';
import { OWN_HEADLINE } from '../elements/paths.ts';
import { alone } from '../model/alone.ts';
import type { Briefing } from '../model/content/briefing.ts';
import type { Content } from '../model/content/content.ts';
import type { EvidenceLock } from '../model/content/receipt.ts';
import type { Takeaway } from '../model/content/takeaway.ts';
import { type FilledNode, nodesOf, type PlannedSlide, type RichText, SECTIONS } from '../model/deck/plan.ts';
import type { PageShape } from '../model/length.ts';
import type { AudienceSlide } from '../model/template/audience.ts';
import type { SlideNode, TableColumn } from '../model/template/slide-kind.ts';
import { type Language, wordsOf } from '../words/languages.ts';
import type { Chosen } from './choose/choose-slides.ts';
import { type ConflictGroup, conflictPageFor } from './choose/conflict-pointers.ts';
import { Citing } from './citing.ts';
import type { Bound } from './fill/bound.ts';
import { fillTree } from './fill/fill-tree.ts';
import { resolveBind } from './fill/resolve-bind.ts';
import type { Scope, SlideAudience } from './fill/scope.ts';
import { styleOf, writeBound } from './fill/write-bound.ts';
import type { Ledger } from './ledger.ts';
import { sourceLines } from './source-line.ts';
import { receiptMap, speakerNotes } from './speaker-notes.ts';

export type SlideContext = {
  readonly content: Content;
  readonly briefing: Briefing;
  readonly audience: SlideAudience;
  readonly ledger: Ledger;
  readonly lock: EvidenceLock | undefined;
  readonly listPage: number | undefined;
  readonly listSlide: string | undefined;
  readonly conflicts: readonly ConflictGroup[];
};

export type SlideToPlan = Omit<Chosen, 'asked' | 'wanted'> & {
  readonly asked: Pick<AudienceSlide, 'each' | 'place'>;
  readonly wanted: Pick<AudienceSlide, 'place'>;
};

export function planSlide(chosen: SlideToPlan, page: number, context: SlideContext): PlannedSlide {
  const { content, briefing, audience } = context;
  const { language } = audience;
  const citing = new Citing();
  const writing = { language, ledger: context.ledger, citing };
  const scope: Scope = {
    content,
    briefing,
    audience,
    kind: chosen.kind,
    sectionTitle: chosen.sectionTitle,
    sectionQuestion: chosen.sectionQuestion,
    language,
    writing,
    slots: chosen.slots,
    ...(chosen.ranges ? { ranges: chosen.ranges } : {}),
  };
  const headline = [...writeBound(headlineOf(scope), 'figures', scope), ...partRuns(chosen.part, language)];
  const { body, sections } = fillBody(suitNode(chosen.kind.body, audience.page), scope);
  const takeaways = takeawaysOf(chosen);
  const figureKeys = reportKeys([headline, ...richTextsOf(body)], body);
  const citations = citing.citations();
  const conflictPage = conflictPageFor(figureKeys, page, context.conflicts);
  return {
    id: chosen.id,
    kind: chosen.kind.id,
    layout: chosen.kind.layout,
    standing: chosen.kind.standing,
    kicker: chosen.kind.layout === 'section' ? String(chosen.sectionNumber ?? '') : kickerOf(chosen),
    ...houseViewOf(chosen, language),
    headline,
    ...(chosen.part ? { part: chosen.part } : {}),
    body,
    sections,
    citations,
    sourceLines:
      chosen.kind.standing || chosen.kind.layout !== 'content'
        ? []
        : sourceLines(citations, {
            content,
            language,
            date: context.briefing.date,
            staleAfterDays: context.audience.staleAfterDays,
            listSlide: context.listSlide,
            conflictPage,
            listPage: context.listPage,
          }),
    notes: speakerNotes(takeaways, figureKeys, citations, {
      content,
      language,
      // Notes cite nothing new: their own collector keeps the page's marks as they are.
      writing: { ...writing, citing: new Citing() },
      receipts: context.lock ? receiptMap(context.lock) : new Map(),
    }),
    place: takeaways[0]?.place ?? chosen.wanted.place,
    ...(chosen.asked.each === undefined ? {} : { series: chosen.asked.place }),
    takeaways: takeaways.map((takeaway) => takeaway.id),
    stances: [...new Set(takeaways.map((takeaway) => takeaway.stance))],
    figures: figureKeys,
    ...(conflictPage === undefined ? {} : { conflictPage }),
  };
}

function partRuns(part: string | undefined, language: Language): RichText {
  if (part === undefined) return [];
  return [{ text: wordsOf(language).punctuation.bracketed(part), strong: false, origin: { from: 'part' } }];
}

function kickerOf({ sectionNumber, sectionTitle }: SlideToPlan): string {
  return sectionNumber === undefined ? sectionTitle : `${sectionNumber}  ${sectionTitle}`;
}

/** Where no claim leads the page, the kind's own words do. */
function headlineOf(scope: Scope): Bound {
  const bound = resolveBind(scope.kind.headline, scope);
  return bound.kind === 'none' ? resolveBind(OWN_HEADLINE, scope) : bound;
}

/** The claim that is the headline stands for its page, or the first of those on it. */
function houseViewOf({ kind, slots }: SlideToPlan, language: Language): Pick<PlannedSlide, 'houseView'> {
  const [slot = ''] = kind.headline.split('.');
  // The title of the edition is nobody's claim, whatever stands on its cover.
  if (slot === 'briefing') return {};
  const lead = slots.get(slot)?.[0] ?? [...slots.values()].flat()[0];
  if (lead?.kind !== 'takeaway' || lead.takeaway.stance !== 'house-view') return {};
  // Where the kind says which part of the page it is, it says so there alone.
  if (nodesOf(kind.body, 'chip').some(({ bind }) => bind === `${slot}.stance`)) return {};
  return { houseView: wordsOf(language).deck.stances['house-view'].name };
}

function takeawaysOf(chosen: Pick<Chosen, 'slots'>): Takeaway[] {
  return [...chosen.slots.values()]
    .flat()
    .flatMap((item) => (item.kind === 'takeaway' ? [item.takeaway] : []));
}

/** Every figure of the ledger that stands on the slide, in text or in a chart, each once. */
function reportKeys(texts: readonly RichText[], body: FilledNode): string[] {
  const inCharts = nodesOf(body, 'chart').flatMap(({ origin }) => origin.map(({ report }) => report));
  const inText = texts.flatMap((text) => text.map((run) => run.origin?.report));
  return [...new Set([...inText, ...inCharts])].filter((key) => key !== undefined);
}

const SHARE = 3 / 4;
/** What is less wide holds a number or a mark, and needs its width on any page. */
const LEAST_SCALED = 60;

/** A slide kind's tree and the shape of the page → the tree as it stands there: on a narrow page widths in proportion, `narrow` in force. */
function suitNode(node: SlideNode, page: PageShape): SlideNode {
  return page === '4:3' ? narrowed(node) : node;
}

function narrowed(node: SlideNode): SlideNode {
  if (!isBox(node)) return node;
  const { narrow, width } = node;
  const suited = {
    ...node,
    ...(width === undefined ? {} : { width: scaled(width) }),
    ...narrow,
  } as typeof node;
  if ('rows' in suited) return { ...suited, columns: suited.columns.map(narrowedColumn) };
  return 'children' in suited ? { ...suited, children: suited.children.map(narrowed) } : suited;
}

function narrowedColumn(column: TableColumn): TableColumn {
  const { narrow, width } = column;
  return { ...column, width: narrow ?? (width === 'fit' ? width : scaled(width)) };
}

function scaled(width: number): number {
  return width < LEAST_SCALED ? width : Math.round(width * SHARE);
}

type FilledBody = {
  readonly body: FilledNode;
  /** Of every child of the body, its place among the children in the kind: where a page may be parted. */
  readonly sections: readonly number[];
};

/** A slide kind's body and a scope → the body filled with words, and where each of its sections stands in the kind. */
function fillBody(whole: SlideNode, scope: Scope): FilledBody {
  const node = sectionsOf(whole, scope);
  if (!('children' in node) || node.each !== undefined || node.when !== undefined) {
    const [body = { node: 'space', size: 0, grow: 0 }] = fillTree(node, scope);
    return { body, sections: [] };
  }
  const filled = node.children.map((child) => fillTree(child, scope));
  return {
    body: {
      ...styleOf(node),
      node: node.node,
      children: filled.flat(),
      ...(node.columns === undefined ? {} : { columns: node.columns }),
    },
    sections: filled.flatMap((nodes, index) => nodes.map(() => index)),
  };
}

/** On one of several pages, the sections that stand there. */
function sectionsOf(node: SlideNode, { ranges }: Scope): SlideNode {
  const range = ranges?.find(({ slot }) => slot === SECTIONS);
  if (range === undefined || !('children' in node)) return node;
  const children = node.children.slice(range.from, range.to);
  return { ...node, children: alone(children, node.node) };
}
