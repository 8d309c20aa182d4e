// Content → findings for charts that would mislead, or lack what their kind needs; before anything is drawn.
import type { EntryFacts } from '../../chart/kinds/chart-kind.ts';
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { Content } from '../../model/content/content.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import type { Figure } from '../../model/quantity.ts';
import { amountOf, figureOf, refOf } from '../../quantity/ledger/figure-of.ts';
import { unitOf } from '../../quantity/units.ts';
import { checkEntries, checkStructure, entryFacts } from './check-chart-entries.ts';

export function checkCharts(content: Content, derived: ReadonlyMap<string, Figure>): Finding[] {
  return chartsOf(content).flatMap((spec) => {
    const entries = entryFacts(spec, content, derived);
    return [
      ...checkEntries(spec),
      ...checkStructure({ spec, entries, content }),
      ...checkUnits(spec, entries),
      ...checkScopes(spec, entries),
      ...checkAverages(spec, entries, content, derived),
    ];
  });
}

/** A chart in a file of its own is one chart, however many takeaways show it. */
export function chartsOf(content: Content): readonly ChartSpec[] {
  const own = [...content.takeaways.values()].flatMap(({ id, chart }) => (chart?.id === id ? [chart] : []));
  return [...own, ...content.charts.values()];
}

/** A sum that is scaled: `(a + b) / 2`, `0.5 * a + 0.5 * b`. */
const SCALED_SUM = /\+.*[*/]|[*/].*\+/u;

/** A chart's entries → a finding for each that is a mean of reports instead of what somebody reported. */
function checkAverages(
  spec: ChartSpec,
  entries: readonly EntryFacts[],
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): readonly Finding[] {
  return entries
    .filter(({ metric, figure }) => isMean(metric.derived, figure, content, derived))
    .map(({ entry, metric }) => ({
      kind: 'chart-average',
      place: spec.place,
      message: `Unexpected mean \`${entry.of}\` (\`${metric.derived?.formula}\`), expected the reports themselves`,
    }));
}

/** It lies between what it is made of, in the same unit. */
function isMean(
  derivation: EntryFacts['metric']['derived'],
  figure: Figure,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): boolean {
  if (derivation === undefined || !SCALED_SUM.test(derivation.formula)) return false;
  const inputs = Object.values(derivation.inputs).flatMap((key) => {
    const input = figureOf(content, refOf(key), derived)?.figure;
    return input && unitOf(input) === unitOf(figure) ? [amountOf(input.quantity) ?? 0] : [];
  });
  const value = amountOf(figure.quantity) ?? 0;
  return inputs.length > 1 && value > Math.min(...inputs) && value < Math.max(...inputs);
}

/** A chart's entries → findings where different things are set side by side, or under one name, without saying so. */
function checkScopes(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  return [...checkMixedScopes(spec, entries), ...checkMixedSubjects(spec, entries)];
}

function checkMixedScopes(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  const scopes = [...new Set(entries.map(({ scope }) => scope))];
  const { mayMix, takes } = CHART_KINDS[spec.kind];
  if (scopes.length < 2 || spec.caveat || spec.split || mayMix.includes('scopes')) return [];
  const orSplit = takes.includes('split') ? ' or `split: scope`' : '';
  return [
    {
      kind: 'chart-mixed-scope',
      place: spec.place,
      message: `Unexpected ${scopes.length} scopes (${quoted(scopes)}) in one chart, expected \`caveat\`${orSplit} that says so`,
    },
  ];
}

/** Two models under one name would be read as one. */
function checkMixedSubjects(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  if (CHART_KINDS[spec.kind].mayMix.includes('subjects')) return [];
  const names = [...new Set(entries.map(({ name }) => name))];
  return names.flatMap((name): Finding[] => {
    const subjects = [...new Set(entries.filter((one) => one.name === name).map((one) => one.subject))];
    if (subjects.length < 2) return [];
    return [
      {
        kind: 'chart-mixed-subject',
        place: spec.place,
        message: `Unexpected name \`${name}\` for ${quoted(subjects, ' and ')}, expected each under its own name`,
      },
    ];
  });
}

/** A chart's entries → a finding for each that is counted in another unit than the axis. */
function checkUnits(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  const first = entries[0];
  if (first === undefined) return [];
  const unit = spec.unit ?? unitOf(first.figure);
  if (spec.mixed !== undefined) return checkMixed(spec, entries);
  const like = spec.unit === undefined ? `like \`${first.entry.of}\`` : 'as `unit` says';
  return entries
    .filter(({ figure }) => unitOf(figure) !== unit)
    .map(({ entry, figure }) => ({
      kind: 'chart-mixed-units',
      place: spec.place,
      message: `Unexpected \`${unitOf(figure)}\` of \`${entry.of}\`, expected \`${unit}\` ${like}`,
      hint: isMoney(figure) && isMoney(first.figure) ? mixedHint() : 'Make a chart of each unit',
    }));
}

function isMoney({ quantity }: Figure): boolean {
  return quantity.kind === 'money';
}

/** The kinds in which currencies may stand side by side. */
function mixingKinds(): string {
  const kinds = Object.entries(CHART_KINDS).filter(([, { mayMixCurrencies }]) => mayMixCurrencies);
  return quoted(
    kinds.map(([kind]) => kind),
    ' or ',
  );
}

function mixedHint(): string {
  return `Write \`mixed: currencies\` and a \`caveat\` in a ${mixingKinds()}, convert by a derived figure with a reported rate, or make a chart of each`;
}

/** Amounts of several currencies, side by side and never summed; a caveat says that their places do not compare. */
function checkMixed(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  const common = { kind: 'chart-mixed-units', place: spec.place } as const;
  const strange = entries.find(({ figure }) => !isMoney(figure));
  if (!CHART_KINDS[spec.kind].mayMixCurrencies) {
    const message = `Unexpected \`mixed: currencies\` in \`${spec.kind}\`, expected a ${mixingKinds()}`;
    return [{ ...common, message, hint: 'Convert by a derived figure with a reported rate' }];
  }
  if (strange !== undefined) {
    const message = `Unexpected \`${unitOf(strange.figure)}\` of \`${strange.entry.of}\`, expected money, as \`mixed: currencies\` says`;
    return [{ ...common, message }];
  }
  const message = 'Unexpected `mixed: currencies` without `caveat`, expected a sentence that says so';
  return spec.caveat === undefined ? [{ ...common, message }] : [];
}
