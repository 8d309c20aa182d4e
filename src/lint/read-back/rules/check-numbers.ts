// A finished deck → a finding for every number that leads neither to the ledger nor to anything allowed.
import { daysFresh, type Source } from '../../../model/content/source.ts';
import { prosesOf } from '../../../model/content/takeaway.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { figureText, formatFigure } from '../../../quantity/format/format-figure.ts';
import { wordsOf } from '../../../words/languages.ts';
import { figureOfKey } from '../ledger-keys.ts';
import { findingOn, plainText, type ReadBack, type SlideBack, SOURCE_LINE } from '../read-back.ts';
import { readSourceLine } from '../read-numbers.ts';

export function checkNumbers(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      if (trace.kind !== 'nowhere') return [];
      const message = `Unexpected \`${words}\` in \`${entry.shape}\` of slide ${slide.page}, expected only figures of the ledger that this slide cites`;
      const finding = findingOn(slide, deck, 'untraced-number', message, nearestHint(trace.nearest, deck));
      const place = typedAt(words, slide, deck);
      return [place === undefined ? finding : { ...finding, place }];
    }),
  );
}

/** The words of a claim of the slide in which it stands, where only one place has it. */
function typedAt(words: string, { takeaways }: SlideBack, { plan }: ReadBack): Place | undefined {
  const [place, another] = takeaways.flatMap((one) =>
    prosesOf(one.words[plan.language]).flatMap((prose) =>
      prose.flatMap((span) =>
        span.kind === 'text' && plainText(span.text).includes(plainText(words)) ? [span.place] : [],
      ),
    ),
  );
  return another === undefined ? place : undefined;
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
  const freshFor = (source: Source, metric: string): number =>
    daysFresh(source, content.metrics.get(metric), audience.staleAfterDays);
  const age = ({ date }: Source): number => (Date.parse(plan.date) - Date.parse(date)) / DAY;
  return deck.slides.flatMap((slide) => {
    const line = slide.texts.filter(({ shape }) => shape === SOURCE_LINE).map(({ text }) => text);
    const { entries } = readSourceLine(line.join(' '), plan.language);
    return slide.planned.citations.flatMap((citation) => {
      const source = content.sources.get(citation.source);
      const entry = entries.find(({ mark }) => mark === citation.mark);
      if (source === undefined || entry === undefined) return [];
      const old = citation.figures.find((metric) => age(source) > freshFor(source, metric));
      if (old === undefined) return [];
      const { stale } = wordsOf(plan.language).deck;
      if (entry.text.includes(stale)) return [];
      const message = `Unexpected \`${entry.text.trim()}\` on slide ${slide.page}, expected \`${stale.trim()}\` behind ${source.date}`;
      return [
        findingOn(
          slide,
          deck,
          'stale-unmarked',
          message,
          `\`${old}\` is \`${freshFor(source, old)}\` days fresh: \`ages\` of its entry or of the document's card, \`staleAfterDays\` of the audience`,
        ),
      ];
    });
  });
}
