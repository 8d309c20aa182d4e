// A finished deck → a finding for every number that leads neither to the ledger nor to anything allowed.
import type { Metric } from '../../../model/content/metric.ts';
import type { Finding } from '../../../model/finding.ts';
import { quoted } from '../../../model/names.ts';
import { figureText, formatFigure } from '../../../quantity/format/format-figure.ts';
import { refOf } from '../../../quantity/ledger/figure-of.ts';
import { nameOf, wordsOf } from '../../../words/languages.ts';
import { literally } from '../../../words/match-text.ts';
import { figureOfKey } from '../ledger-keys.ts';
import { findingOn, type ReadBack, SOURCE_LINE } from '../read-back.ts';
import { readSourceLine } from '../read-numbers.ts';

export function checkNumbers(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      if (trace.kind !== 'nowhere') return [];
      const message = `Unexpected \`${words}\` in \`${entry.shape}\` of slide ${slide.page}, expected only figures of the ledger that this slide cites`;
      return [findingOn(slide, deck, 'untraced-number', message, nearestHint(trace.nearest, deck))];
    }),
  );
}

function nearestHint(key: string | undefined, deck: ReadBack): string {
  const figure = key === undefined ? undefined : figureOfKey(key, deck);
  if (figure === undefined)
    return 'Refer to a metric of the ledger, or declare the date or count in the takeaway';
  return `Nearest figure on this slide: ${figureText(formatFigure(figure, deck.plan.language, deck.plan.house)).trim()} (\`${key}\`)`;
}

/** A finished deck → a finding for every mark that leads to no entry of its slide's citations or source line. */
export function checkDangling(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) => {
    const line = slide.texts.filter(({ shape }) => shape === SOURCE_LINE).map(({ text }) => text);
    const listed = new Set(
      readSourceLine(line.join(' '), deck.plan.language).entries.map(({ mark }) => mark),
    );
    const cited = new Set(slide.planned.citations.map(({ mark }) => mark));
    return slide.texts.flatMap(({ shape, marks }) =>
      [...new Set(marks.flatMap(({ numbers }) => numbers))]
        .filter((number) => !cited.has(number) || !listed.has(number))
        .map((number) =>
          findingOn(
            slide,
            deck,
            'citation-dangling',
            `Unexpected mark (${number}) at \`${shape}\` of slide ${slide.page}, expected one of the ${listed.size} in its source line`,
          ),
        ),
    );
  });
}

/** A finished deck → a finding for every figure whose qualifier is not the ledger's: about, at least, under. */
export function checkHedges(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      const figure = trace.kind === 'hedge' ? figureOfKey(trace.key, deck) : undefined;
      if (trace.kind !== 'hedge' || figure === undefined) return [];
      const expected = figureText(formatFigure(figure, deck.plan.language, deck.plan.house)).trim();
      const message = `Unexpected \`${words}\` in \`${entry.shape}\` of slide ${slide.page}, expected \`${expected}\` as \`${trace.key}\` says`;
      return [
        findingOn(
          slide,
          deck,
          'hedge-dropped',
          message,
          `Refer to it with \`{{${trace.key}}}\`, which writes the hedge`,
        ),
      ];
    }),
  );
}

const DAY = 86_400_000;

/** A finished deck → a finding for every figure from a source older than its audience allows that is not marked as old. */
export function checkStale(deck: ReadBack): Finding[] {
  const { audience, content, plan } = deck;
  if (audience === undefined) return [];
  const isStale = (date: string): boolean =>
    Date.parse(plan.date) - Date.parse(date) > audience.staleAfterDays * DAY;
  return deck.slides.flatMap((slide) => {
    const line = slide.texts.filter(({ shape }) => shape === SOURCE_LINE).map(({ text }) => text);
    const { entries } = readSourceLine(line.join(' '), plan.language);
    return slide.planned.citations.flatMap((citation) => {
      const source = content.sources.get(citation.source);
      const entry = entries.find(({ mark }) => mark === citation.mark);
      if (source === undefined || entry === undefined || !citation.figures || !isStale(source.date))
        return [];
      const { stale } = wordsOf(plan.language).deck;
      if (entry.text.includes(stale)) return [];
      const message = `Unexpected \`${entry.text.trim()}\` on slide ${slide.page}, expected \`${stale.trim()}\` behind ${source.date}`;
      return [
        findingOn(
          slide,
          deck,
          'stale-unmarked',
          message,
          `Audience \`${audience.id}\` allows ${audience.staleAfterDays} days`,
        ),
      ];
    });
  });
}

/** A text that names nobody speaks on about what its slide is about: only a wrong name is a fault. */
export function checkSubjects(deck: ReadBack): Finding[] {
  const metrics = [...deck.content.metrics.values()];
  const subjects = new Map(metrics.map((metric) => [nameOf(metric.subject), namesOf(metric, metrics)]));
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      if (trace.kind !== 'ledger' || entry.shape === SOURCE_LINE) return [];
      const own = new Set(
        trace.keys.flatMap((key) => {
          const metric = deck.content.metrics.get(refOf(key).metric);
          return metric === undefined ? [] : ownSubjects(metric, deck.content.metrics, subjects);
        }),
      );
      const named = [...subjects]
        .filter(([, names]) => names.some((name) => isNamed(name, entry.text)))
        .map(([id]) => id);
      if (named.length === 0 || named.some((id) => own.has(id))) return [];
      const message = `Unexpected \`${words}\` beside ${quoted(named)} in \`${entry.shape}\` of slide ${slide.page}, expected ${quoted(own, ' or ')}`;
      return [findingOn(slide, deck, 'wrong-subject', message)];
    }),
  );
}

/**
 * A calculation without a subject is about what its inputs are about. A row that has no name proper (`9M FY24`) stands among
 * the other rows of its series.
 */
function ownSubjects(
  metric: Metric,
  metrics: ReadonlyMap<string, Metric>,
  names: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const own = nameOf(metric.subject);
  const inputs =
    own === nameOf(metric.definition)
      ? Object.values(metric.derived?.inputs ?? {}).flatMap((key) => metrics.get(refOf(key).metric) ?? [])
      : [];
  const { cell } = metric;
  const isNameless = cell !== undefined && (names.get(own) ?? []).length === 0;
  const rows = isNameless ? [...metrics.values()].filter((other) => other.cell?.series === cell.series) : [];
  return [own, ...[...inputs, ...rows].map(({ subject }) => nameOf(subject))];
}

/** Only names proper, `V3` and `GPT-4`: a country or the world is spoken of in many words. */
function namesOf(metric: Metric, metrics: readonly Metric[]): string[] {
  const same = metrics.filter(({ subject }) => nameOf(subject) === nameOf(metric.subject));
  const names = same.flatMap(({ subject, subjectAnchors }) => [...Object.values(subject), ...subjectAnchors]);
  return [...new Set(names)].filter(
    (name) => /^[A-Za-z][\w. -]*$/.test(name) && new Set(Object.values(metric.subject)).size === 1,
  );
}

function isNamed(name: string, text: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${literally(name)}(?![A-Za-z0-9]|\\.\\d|-\\d)`).test(text);
}
