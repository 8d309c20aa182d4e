// A planned slide and the content → which numbers may stand there without a report: dates, counts, places.
import { richTextsOf } from '../../elements/nodes.ts';
import { namesInChoice } from '../../model/content/chart-spec.ts';
import type { Content } from '../../model/content/content.ts';
import { plainText } from '../../model/content/prose.ts';
import { namesInCell, type SeriesSlice } from '../../model/content/series.ts';
import { isTranslation, prosesOf, type Takeaway } from '../../model/content/takeaway.ts';
import {
  type DeckPlan,
  type FilledNode,
  nodesOf,
  type PlannedSlide,
  type RichRun,
} from '../../model/deck/plan.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import { datesOfAnchors, isNamedByAnchor, spansIn } from '../../quantity/find/allowed-numbers.ts';
import { type InLanguages, type Language, textIn } from '../../words/languages.ts';
import { type AllowedInDisclosures, allowedInDisclosures, type CitingPlan } from './allowed-disclosures.ts';

export type AllowedOnSlide = {
  /** ISO dates: of the takeaways, of the sources named here, of the briefing. */
  readonly dates: readonly string[];
  /** Counts of things and names that contain numbers, as typed. */
  readonly counts: readonly string[];
  /** Words of quotations as they stand in the original: their numbers are proved with them. */
  readonly quotations: readonly string[];
  /** Words of the templates: section titles, questions, labels and the house's footer. */
  readonly templateWords: readonly string[];
  /** Columns of a table that number and page a list of sources, from 0. */
  readonly listColumns: ReadonlySet<number>;
};

/** What a deck allows on a slide, whatever the slide shows. */
export type AllowedFor = Pick<DeckPlan, 'language'> & {
  /** ISO dates of the edition. */
  readonly dates: readonly string[];
  /** Words of the audience's sections and of the house's footer that hold a number. */
  readonly templateWords: readonly string[];
  /** Where it shows disclosures. */
  readonly disclosed?: AllowedInDisclosures;
};

export function allowedInDeck(
  content: Content,
  plan: CitingPlan & Pick<DeckPlan, 'date'>,
): Required<AllowedFor> {
  const { language, date, week } = plan;
  const review = content.briefings.get(week)?.review;
  const audience = content.audiences.get(plan.audience);
  const footer = content.themes.get(audience?.themeName ?? '')?.footer;
  const titles = (audience?.sections ?? []).flatMap(({ title, question }) =>
    question === undefined ? [title] : [title, question],
  );
  return {
    language,
    dates: [date, ...(review === undefined ? [] : [review])],
    templateWords: withNumbers([...titles, ...(footer === undefined ? [] : [footer])], language),
    disclosed: allowedInDisclosures(content, plan),
  };
}

export function allowedOnSlide(
  planned: PlannedSlide,
  takeaways: readonly Takeaway[],
  content: Pick<Content, 'sources' | 'series' | 'slideKinds' | 'names'>,
  { language, dates, disclosed, ...inDeck }: AllowedFor,
): AllowedOnSlide {
  const kind = content.slideKinds.get(planned.kind);
  const named = new Set([
    ...planned.citations.map(({ source }) => source),
    ...runsOf(planned.body).map((run) => run.origin?.from ?? ''),
    ...nodesOf(planned.body, 'timeline').flatMap(({ lane }) => lane.map(({ date }) => date)),
  ]);
  const sources = [...content.sources.values()].filter(({ id, date }) => named.has(id) || named.has(date));
  const anchors = takeaways.flatMap(({ evidence, words }) => [
    ...evidence.flatMap((each) => each.anchors),
    ...Object.values(words).flatMap((said) =>
      prosesOf(said)
        .flat()
        .flatMap((span) => (span.kind === 'figure' ? namesInCell(span.ref.metric) : [])),
    ),
  ]);
  return {
    dates: [
      ...dates,
      ...(disclosed?.dates ?? []),
      ...takeaways.flatMap(({ date, dates }) => [...dates, ...(date === undefined ? [] : [date])]),
      ...sources.map(({ date }) => date),
      ...datesOfAnchors(anchors),
    ],
    counts: [
      ...(disclosed?.words ?? []),
      ...takeaways.flatMap(({ counts }) => counts.map(({ words }) => words)),
      ...anchors.filter(isNamedByAnchor),
      ...takeaways.flatMap(({ stance, words }) =>
        stance === 'house-view' ? spansIn(plainText(words[language].fields.horizon ?? [])) : [],
      ),
      ...content.names.keys(),
      ...takeaways.flatMap(({ chart, table }) =>
        [chart?.slice, table?.asked].flatMap((slice) => namesOfSeries(slice, content, language)),
      ),
      ...(planned.part ? [planned.part] : []),
    ],
    quotations: takeaways.flatMap(({ evidence }) =>
      evidence
        .filter(
          (each) =>
            each.quotedIn === language &&
            !isTranslation(each, evidence, content.sources.get(each.source)?.language),
        )
        .flatMap(({ anchors }) => anchors),
    ),
    templateWords: [...inDeck.templateWords, ...withNumbers(Object.values(kind?.labels ?? {}), language)],
    listColumns: listColumns(kind),
  };
}

/** What a chart or table of a series calls its rows and columns, and from which to which it says that it takes. */
function namesOfSeries(
  slice: SeriesSlice | undefined,
  { series }: Pick<Content, 'series'>,
  language: Language,
): string[] {
  const names = Object.values(series.get(slice?.of ?? '')?.names ?? {});
  const taken = namesInChoice(slice?.columns);
  return [...names.map((name) => name[language]), ...taken].filter((name) => /\d/.test(name));
}

function withNumbers(words: readonly InLanguages[], language: Language): string[] {
  return words.map((each) => textIn(each, language)).filter((each) => /\d/.test(each));
}

/** Every run in a filled tree. */
function runsOf(node: FilledNode): RichRun[] {
  return richTextsOf(node).flat();
}

function listColumns(kind: SlideKind | undefined): ReadonlySet<number> {
  const tables = kind === undefined ? [] : nodesOf(kind.body, 'table');
  return new Set(
    tables.flatMap(({ columns }) =>
      columns.flatMap(({ bind }, index) => (bind === 'item.number' || bind === 'item.pages' ? [index] : [])),
    ),
  );
}
