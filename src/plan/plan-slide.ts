// One chosen slide → its words: headline, filled tree, citations, source line and speaker notes.
import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Content } from '../model/content.ts';
import type { Language } from '../model/language.ts';
import type { FilledNode, PlannedSlide, RichText } from '../model/plan.ts';
import type { Receipt } from '../model/receipt.ts';
import { richTextsOf } from '../model/rich-texts-of.ts';
import type { Takeaway } from '../model/takeaway.ts';
import type { Chosen } from './choose-slides.ts';
import { Citing } from './citing.ts';
import { type ConflictGroup, conflictPageFor } from './conflict-pointers.ts';
import { fillBody } from './fill-body.ts';
import { writeBound } from './fill-tree.ts';
import type { Ledger } from './ledger.ts';
import { resolveBind } from './resolve-bind.ts';
import type { Scope } from './scope.ts';
import { sourceLines } from './source-line.ts';
import { speakerNotes } from './speaker-notes.ts';
import { suitNode } from './suit-node.ts';

export type SlideContext = {
  readonly content: Content;
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly ledger: Ledger;
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly staleBefore: string;
  readonly listPage: number | undefined;
  readonly listSlide: string | undefined;
  readonly conflicts: readonly ConflictGroup[];
};

export function planSlide(chosen: Chosen, page: number, context: SlideContext): PlannedSlide {
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
  const headline = [
    ...writeBound(resolveBind(chosen.kind.headline, scope), 'figures', scope),
    ...partRuns(chosen.part, language),
  ];
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
            staleBefore: context.staleBefore,
            listSlide: context.listSlide,
            conflictPage,
            listPage: context.listPage,
          }),
    notes: speakerNotes(takeaways, figureKeys, citations, {
      content,
      language,
      // Notes cite nothing new: their own collector keeps the page's marks as they are.
      writing: { ...writing, citing: new Citing() },
      receipts: context.receipts,
    }),
    place: takeaways[0]?.place ?? chosen.wanted.place,
    takeaways: takeaways.map((takeaway) => takeaway.id),
    stances: [...new Set(takeaways.map((takeaway) => takeaway.stance))],
    figures: figureKeys,
    ...(conflictPage === undefined ? {} : { conflictPage }),
  };
}

function partRuns(part: string | undefined, language: Language): RichText {
  if (part === undefined) return [];
  return [
    { text: { ja: `（${part}）`, en: ` (${part})` }[language], strong: false, origin: { from: 'part' } },
  ];
}

function kickerOf({ sectionNumber, sectionTitle }: Chosen): string {
  return sectionNumber === undefined ? sectionTitle : `${sectionNumber}  ${sectionTitle}`;
}

function takeawaysOf(chosen: Chosen): Takeaway[] {
  return [...chosen.slots.values()]
    .flat()
    .flatMap((item) => (item.kind === 'takeaway' ? [item.takeaway] : []));
}

/** Every figure of the ledger that stands on the slide, in text or in a chart, each once. */
function reportKeys(texts: readonly RichText[], body: FilledNode): string[] {
  const inText = texts.flatMap((text) => text.map((run) => run.origin?.report));
  return [...new Set([...inText, ...chartKeys(body)])].filter((key) => key !== undefined);
}

function chartKeys(node: FilledNode): (string | undefined)[] {
  if (node.node === 'chart') return node.origin.map((origin) => origin.report);
  return 'children' in node ? node.children.flatMap(chartKeys) : [];
}
