// Content → a finding for every figure right behind the name of another of its kind, and every chart called by what it does not show.
import type { Content } from '../../model/content/content.ts';
import { figureForm } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Spot } from '../../quantity/find/period-beside.ts';
import { sentenceAround } from '../../quantity/find/sentences.ts';
import { type FigureName, type FindNames, figureNames } from '../../quantity/ledger/figure-names.ts';
import { figureOf, refOf } from '../../quantity/ledger/figure-of.ts';
import { unitOf } from '../../quantity/units.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { eachProse } from '../proses.ts';
import { chartsOf } from './check-charts.ts';
import { laidOut, type Placed } from './laid-out.ts';

type Derived = ReadonlyMap<string, Figure>;

export function checkRows(content: Content, derived: Derived): Finding[] {
  const find = figureNames(content);
  return [...inSentences(content, derived, find), ...inTitles(content, derived, find)];
}

/** Told where nothing parts the name from the figure, and its sentence neither names the figure nor refers to the other. */
function inSentences(content: Content, derived: Derived, find: FindNames): readonly Finding[] {
  return eachProse(content).flatMap(([prose]) => {
    const { text, figures } = laidOut(prose);
    return figures.flatMap((one): Finding[] => {
      const { span } = one;
      const metric = span.as === undefined ? content.metrics.get(span.ref.metric) : undefined;
      if (metric === undefined) return [];
      const [from, to] = sentenceAround(text, one);
      const names = find(text.slice(from, to)).map((name) => ({
        ...name,
        start: name.start + from,
        end: name.end + from,
      }));
      const last = names.findLast(({ end }) => end <= one.start);
      if (last === undefined || !isTied(text, last, one, figures)) return [];
      const other = otherOf(last, metric.id, content, derived);
      const isCited = figures.some((each) => last.called.has(each.span.ref.metric));
      const isNamed = names.some(({ told }) => told.has(metric.id) && !(other && told.has(other.id)));
      // A row is called by its own name, whatever is said of the whole series.
      const isOwn = (other?.isRow ? last.called : last.told).has(metric.id);
      // `operating profit of {{guidance}}` where the guidance is defined as one of operating profit.
      const isPart =
        metric.cell === undefined &&
        Object.values<string>(metric.definition).some((words) => saysWords(words, last.words));
      if (other === undefined || isCited || isNamed || isOwn || isPart) return [];
      // Of another series or none, only words that tie a name to its figure do.
      const isRow = other.isRow || TO_FIGURE.test(text.slice(last.end, one.start));
      if (!isRow) return [];
      return [
        {
          kind: 'row-other',
          place: span.place,
          message: `Unexpected \`${figureForm(span)}\` behind \`${last.words}\`, which is \`{{${other.id}}}\`, expected the figure that is named`,
          hint: `Refer to the figure of \`${last.words}\`, or name what this one is of, \`${metric.cell?.row ?? metric.id}\``,
        },
      ];
    });
  });
}

function inTitles(content: Content, derived: Derived, find: FindNames): readonly Finding[] {
  return chartsOf(content).flatMap((chart): Finding[] => {
    const shown = chart.series.flatMap(({ of }) => content.metrics.get(refOf(of).metric) ?? []);
    const [first] = shown;
    if (first === undefined) return [];
    const ids = new Set(shown.map(({ id }) => id));
    const isOne = new Set(shown.map(({ cell, id }) => cell?.row ?? id)).size === 1;
    return [...new Set(Object.values<string>(chart.title))].flatMap((title): Finding[] => {
      const names = find(title);
      const isShown = names.some(({ told }) => [...told].some((id) => ids.has(id)));
      const [name] = names;
      if (isShown || name === undefined || isAside(title, name)) return [];
      const other = otherOf(name, first.id, content, derived);
      // What a chart is called by stands first; behind other words it may be what the shown figures explain.
      if (other === undefined || (!other.isRow && !(isOne && name.start === 0))) return [];
      return [
        {
          kind: 'row-other',
          place: chart.place,
          message: `Unexpected \`${name.words}\` in the title of \`${chart.id}\`, which shows \`${first.cell?.row ?? first.id}\`, expected the name of what it shows`,
          hint: `Show \`${name.words}\`, or call the chart by what it shows`,
        },
      ];
    });
  });
}

type Other = { readonly id: string; readonly isRow: boolean };

/** A metric that is called so and could be meant: of the same series, or counted in the same. */
function otherOf({ called }: FigureName, own: string, content: Content, derived: Derived): Other | undefined {
  const series = content.metrics.get(own)?.cell?.series;
  const ids = [...called].filter((id) => id !== own);
  const row = ids.find((id) => series !== undefined && content.metrics.get(id)?.cell?.series === series);
  if (row !== undefined) return { id: row, isRow: true };
  const unit = unitIn(own, content, derived);
  const like = ids.find((id) => unit !== undefined && unitIn(id, content, derived) === unit);
  return like === undefined ? undefined : { id: like, isRow: false };
}

function unitIn(id: string, content: Content, derived: Derived): string | undefined {
  const [report] = content.metrics.get(id)?.reports ?? [];
  const figure = figureOf(content, { metric: id }, derived)?.figure ?? report?.figure;
  return figure && unitOf(figure);
}

/** A comma or a stop, a dash or a bracket, in any script; an apostrophe parts nothing. */
const BORDER = /[\p{Ps}\p{Pe}\p{Pd}]|(?!['’])\p{Po}/u;
const OPENS_FIGURE = /[:：(（]?\s*$/u;
const TO_FIGURE = new RegExp(`^${inAnyLanguage(({ measures }) => measures.toFigure)}$`);
const JOINS = new RegExp(`^\\s*${inAnyLanguage(({ measures }) => measures.joins)}(?![A-Za-z])`, 'i');

function isTied(text: string, name: Spot, figure: Placed, figures: readonly Placed[]): boolean {
  if (figures.some(({ start }) => start >= name.end && start < figure.start)) return false;
  const between = text.slice(name.end, figure.start).replace(OPENS_FIGURE, '');
  return !BORDER.test(between) && !JOINS.test(between) && !isAside(text, name);
}

const ASIDE_BEFORE = new RegExp(
  `${inAnyLanguage(({ clauses }) => `(?:${clauses.deniedBefore || '(?!)'}|${clauses.yardstickBefore || '(?!)'})`)}$`,
  'i',
);
const ASIDE_AFTER = new RegExp(
  `^${inAnyLanguage(({ clauses }) => `(?:${clauses.deniedAfter || '(?!)'}|${clauses.yardstickAfter || '(?!)'})`)}`,
  'i',
);

/** Named to say that it is not this one, or to compare with. */
function isAside(text: string, { start, end }: Spot): boolean {
  return ASIDE_BEFORE.test(text.slice(0, start)) || ASIDE_AFTER.test(text.slice(end));
}

function saysWords(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
