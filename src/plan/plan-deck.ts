// Content, one briefing and one audience → a deck plan: which slides, in which order, with which words.
import type { Briefing } from '../model/content/briefing.ts';
import type { Content } from '../model/content/content.ts';
import type { EvidenceLock } from '../model/content/receipt.ts';
import type { Item } from '../model/deck/item.ts';
import type { DeckPlan, PlannedSlide, Split } from '../model/deck/plan.ts';
import type { LeftOut } from '../model/deck/selection.ts';
import type { Finding, Found } from '../model/finding.ts';
import { counted } from '../model/names.ts';
import type { Audience } from '../model/template/audience.ts';
import type { Products } from '../model/world.ts';
import { editionName } from '../quantity/format/edition-name.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { wordsOf } from '../words/languages.ts';
import { fillChartValues } from './chart/fill-chart-values.ts';
import { splitByCapacity } from './choose/capacity.ts';
import { type Chosen, chooseSlides, unknownConclusions } from './choose/choose-slides.ts';
import { conflictGroups, hiddenConflicts } from './choose/conflict-pointers.ts';
import { isKnown, knownTakeaways } from './choose/known-takeaways.ts';
import { leftOutOf } from './choose/left-out.ts';
import type { Disagreement, Known } from './choose/select-items.ts';
import { Citing } from './citing.ts';
import { disclosureItems, openDisclosures } from './disclose.ts';
import { classificationOf } from './fill/resolve-bind.ts';
import { completed, factsOf, fillStances, pageStanding } from './late-slides.ts';
import type { Ledger } from './ledger.ts';
import { planSlideOnce } from './plan-slide-once.ts';
import { isLate, shareOut } from './split.ts';
import { plainRuns, writeProse } from './write-prose.ts';

type Evidence = {
  readonly ledger: Ledger;
  readonly lock: EvidenceLock | undefined;
  readonly conflicts: readonly Disagreement[];
};

export function planDeck(
  content: Content,
  briefing: Briefing,
  audience: Audience,
  evidence: Evidence,
  splits?: ReadonlyMap<string, Split>,
  { selected = selectSlides(content, briefing, audience, evidence.conflicts), products }: Given = {},
): Found<DeckPlan> {
  const { language } = audience;
  const { known } = selected;
  const findings = [...selected.findings];
  const shares = splits ?? splitByCapacity(selected.value);
  const chosen = shareOut(selected.value, shares);
  const context = {
    content,
    briefing,
    audience,
    ledger: evidence.ledger,
    lock: evidence.lock,
    listPage: pageOf(chosen, 'sources'),
    listSlide: chosen.find((slide) => slide.kind.id === 'sources')?.id,
    conflicts: conflictGroups(chosen, evidence.conflicts),
  };
  const early = chosen.map((slide, index) =>
    isLate(slide) ? undefined : planSlideOnce(slide, index + 1, context, products),
  );
  const citedOn = early.flatMap((slide, index) =>
    slide ? slide.citations.map((one) => ({ source: one.source, page: index + 1, slide: slide.id })) : [],
  );
  const facts = factsOf(chosen, early, evidence.lock !== undefined);
  const slides = chosen.flatMap((slide, index): PlannedSlide[] => {
    const done = early[index];
    if (done) return [done];
    const whole = completed(slide, { citedOn, known, facts, content });
    return pageStanding(whole, shares.get(slide.id)).map((one) =>
      planSlideOnce(one, index + 1, context, products),
    );
  });
  findings.push(
    ...hiddenConflicts(slides, context.conflicts, audience, briefing.week),
    ...overBudget(slides, audience, briefing.week),
    ...openDisclosures(content, briefing, audience),
  );
  const writing = { language, ledger: evidence.ledger, citing: new Citing() };
  const words = (field: 'title' | 'lead'): string =>
    plainRuns(writeProse(briefing.words[language][field], undefined, 'none', writing));
  const { deck, punctuation } = wordsOf(language);
  const footer = content.themes.get(audience.themeName)?.footer?.[language];
  const { house } = content;
  const joined = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(punctuation.separator);
  const edition = editionName(briefing, language, house);
  const date = dateWords(briefing.date, language, house);
  const classification = classificationOf(briefing, audience);
  return {
    value: {
      week: briefing.week,
      ...(edition === briefing.week ? {} : { edition }),
      audience: audience.id,
      language,
      themeName: audience.themeName,
      page: audience.page,
      fileName: fileNameOf(audience, briefing),
      title: words('title'),
      subject: words('lead'),
      date: briefing.date,
      footer: {
        // The date stands on the right.
        left: joined(footer, words('title'), edition === date ? undefined : edition),
        leftShort: joined(footer, edition),
        right: joined(`${deck.asOf}${date}`, classification === '' ? undefined : classification),
      },
      classification,
      house,
      slides,
    },
    findings,
  };
}

type Selected = Found<readonly Chosen[]> & { readonly leftOut: readonly LeftOut[]; readonly known: Known };

/** What is chosen already; without products every slide is planned anew. */
export type Given = { readonly selected?: Selected; readonly products?: Products | undefined };

/** What the deck is to say, before a word of it is written or shared out over pages. */
export function selectSlides(
  content: Content,
  briefing: Briefing,
  audience: Audience,
  conflicts: readonly Disagreement[],
): Selected {
  const findings: Finding[] = [];
  const known = knownFor(content, briefing, audience, conflicts);
  findings.push(...unknownConclusions(audience, known));
  const chosen = fillChartValues(chooseSlides(audience, known, findings), briefing.week, findings);
  return { value: fillStances(chosen), findings, leftOut: leftOutOf(audience, chosen, known), known };
}

function knownFor(
  content: Content,
  briefing: Briefing,
  audience: Audience,
  conflicts: readonly Disagreement[],
): Known {
  const isKnownSource = (source: string): boolean => isKnown(source, content, briefing);
  const sources = [...content.sources.values()]
    .filter((source) => isKnownSource(source.id))
    .sort((a, b) => a.date.localeCompare(b.date));
  return {
    briefing,
    content,
    conflicts,
    takeaways: knownTakeaways(content, briefing),
    isKnownSource,
    disclosures: disclosureItems(content, briefing, audience),
    sources: {
      cited: [],
      known: sources.map((source, index): Item => ({ kind: 'source', source, number: index + 1, pages: [] })),
    },
  };
}

function pageOf(
  chosen: readonly { readonly kind: { readonly id: string } }[],
  kind: string,
): number | undefined {
  const at = chosen.findIndex((slide) => slide.kind.id === kind);
  return at < 0 ? undefined : at + 1;
}

export function fileNameOf(audience: Audience, briefing: Briefing): string {
  return audience.fileName
    .replaceAll(/\{(?:week|edition)\}/g, briefing.week)
    .replaceAll('{audience}', audience.id)
    .replaceAll('{language}', audience.language);
}

function overBudget(slides: readonly PlannedSlide[], audience: Audience, week: string): Finding[] {
  const count = slides.filter((slide) => !slide.standing && slide.layout === 'content').length;
  if (count <= audience.maxContentSlides) return [];
  return [
    {
      kind: 'over-budget',
      place: audience.place,
      message: `Unexpected ${counted(count, 'content slide')} for audience \`${audience.id}\` in ${week}, expected at most ${audience.maxContentSlides}`,
      hint: 'Take slides out of its sections, or raise `maxContentSlides`',
    },
  ];
}
