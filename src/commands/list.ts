// `briefdeck list`: what there is in content and templates, and where it is used; reads and plans, nothing more.
import type { Ground } from '../ground.ts';
import type { Content } from '../model/content/content.ts';
import { reportKey } from '../model/content/metric.ts';
import { figureForm, type Prose } from '../model/content/prose.ts';
import { placeIn } from '../model/content/where.ts';
import { never, UsageError } from '../model/errors.ts';
import { hasErrors } from '../model/finding.ts';
import { byText } from '../model/names.ts';
import { isShipped, type Place } from '../model/place.ts';
import type { Audience } from '../model/template/audience.ts';
import { figureText, formatFigure } from '../quantity/format/format-figure.ts';
import { evidenceOf, reportsOf } from '../verify/claims.ts';
import { FIRST_LANGUAGE, PROGRAM_LANGUAGE } from '../words/languages.ts';
import { chartSpecs } from './chart.ts';
import { defineCommand, unknownName } from './command.ts';
import { jsonReport } from './json.ts';
import { findUses, listStoryline, listTakeaways, listUnused, usesText } from './list/pages.ts';
import { listSlots } from './list/slots.ts';
import { jsonOption } from './options.ts';
import { countsText, type Row, tableText } from './print.ts';
import { openProject } from './project.ts';

const LISTS = {
  editions: listEditions,
  audiences: listAudiences,
  slides: listSlides,
  slots: listSlots,
  themes: listThemes,
  charts: listCharts,
  takeaways: listTakeaways,
  unused: listUnused,
  storyline: listStoryline,
  sources: listSources,
  metrics: listMetrics,
} as const satisfies Record<string, (ground: Ground) => readonly Row[]>;

/** Other words for the same. */
const ALSO: Readonly<Record<string, keyof typeof LISTS>> = { weeks: 'editions', figures: 'metrics' };

const NAMES = Object.keys(LISTS) as (keyof typeof LISTS)[];

/** Made from plans, which faults leave no ground for. */
const OF_PLANS: readonly string[] = ['takeaways', 'unused', 'storyline'] satisfies (keyof typeof LISTS)[];

export const list = defineCommand({
  options: (yargs) =>
    yargs
      .positional('what', {
        type: 'string',
        describe: `One of ${NAMES.join(', ')} (default: how many of each)`,
      })
      .option('json', jsonOption)
      .example('$0 list', 'How many there are of each')
      .example('$0 list takeaways', 'Every takeaway and the slides it stands on')
      .example('$0 list slots', 'Which claims stand on which slide, and what it shows of them')
      .example('$0 list storyline', 'The titles of the newest decks, in the order in which they are read')
      .example('$0 list metrics --json', 'For another program'),
  run: async ({ what, json }) => {
    const chosen = NAMES.find(
      (name) => name === (what !== undefined && Object.hasOwn(ALSO, what) ? ALSO[what] : what),
    );
    if (what !== undefined && chosen === undefined) throw unknownName('noun', what, NAMES);
    const { ground, faults, terminal } = await openProject();
    if (!ground.canPlan && chosen !== undefined && OF_PLANS.includes(chosen)) {
      throw new UsageError(
        'Unexpected faults in content or templates, expected none\nRun `briefdeck check` and mend them',
      );
    }
    const rows = chosen ? LISTS[chosen](ground) : overview(ground);
    if (json) {
      terminal.write(jsonReport('list', { what: chosen ?? 'overview', rows }, faults));
      return 0;
    }
    terminal.write(tableText(rows, terminal.paint));
    if (hasErrors(faults)) terminal.write(`\n${countsText(faults)}: run \`briefdeck check\``);
    return 0;
  },
});

function overview({ content }: Ground): readonly Row[] {
  const { briefings, audiences, slideKinds, themes, takeaways, sources, metrics } = content;
  const sizes = {
    editions: briefings.size,
    audiences: audiences.size,
    slides: slideKinds.size,
    themes: themes.size,
    charts: chartSpecs(content).size,
    takeaways: takeaways.size,
    sources: sources.size,
    metrics: metrics.size,
  } satisfies Record<Exclude<keyof typeof LISTS, 'slots' | 'unused' | 'storyline'>, number>;
  return Object.entries(sizes).map(([what, number]) => ({ what, number }));
}

function listAudiences({ content }: Ground): readonly Row[] {
  return [...content.audiences.values()].map(
    ({ id, language, depth, themeName, maxContentSlides, fileName, name, place }) => ({
      audience: id,
      language,
      depth,
      theme: themeName,
      'most slides': maxContentSlides,
      'file name': fileName,
      name: name[language],
      from: origin(place),
    }),
  );
}

function listCharts(ground: Ground): readonly Row[] {
  const uses = findUses(ground);
  return [...chartSpecs(ground.content)].map(([id, spec]) => {
    const shownBy = [...ground.content.takeaways.values()].filter(({ chart }) => chart?.id === id);
    return {
      chart: id,
      kind: spec.kind,
      values: spec.series.length,
      written: `${spec.place.file}:${spec.place.line}`,
      'used on': usesText(shownBy.flatMap((takeaway) => uses.get(takeaway.id) ?? [])) || 'no slide',
    };
  });
}

function listMetrics({ content, derived, conflicts }: Ground): readonly Row[] {
  const disputed = new Map(
    conflicts.flatMap(({ sides }) => {
      const documents = new Set(sides.map((side) => side.slice(side.indexOf('@') + 1)));
      const voices = new Set([...documents].map((id) => content.sources.get(id)?.publisher ?? id));
      return sides.map((side): [string, string] => [side, `in conflict ${betweenWhom(documents, voices)}`]);
    }),
  );
  return [...content.metrics.values()].flatMap(({ id, topic, reports, derived: derivation, preferred }) => {
    const row = (value: string, from: string, note: string) => ({ metric: id, topic, value, from, note });
    if (derivation !== undefined) {
      const figure = derived.get(id);
      return [
        row(
          figure ? figureText(formatFigure(figure, PROGRAM_LANGUAGE, content.house)) : 'none',
          derivation.formula,
          'derived',
        ),
      ];
    }
    return reports.map((report) => {
      const notes = [disputed.get(reportKey(report)), preferred === report.source ? 'preferred' : ''];
      const value = figureText(formatFigure(report.figure, PROGRAM_LANGUAGE, content.house));
      return row(value, placeIn(report.source, report.at), notes.filter(Boolean).join(', '));
    });
  });
}

/** Three articles of one publisher are one voice. */
function betweenWhom(documents: ReadonlySet<string>, voices: ReadonlySet<string>): string {
  if (voices.size > 1) return `between ${voices.size} publishers`;
  return documents.size > 1 ? `between ${documents.size} documents of one publisher` : 'within one document';
}

function listSlides({ content }: Ground): readonly Row[] {
  const kinds = [...content.slideKinds.values()];
  return kinds.map(({ id, layout, slots, place }) => ({
    'slide kind': id,
    layout,
    slots: slots.map(({ name, min, max }) => `${name} ${min === max ? min : `${min}-${max}`}`).join(', '),
    'used by': audiencesWith(content, ({ sections }) =>
      sections.some(({ slides }) =>
        slides.some(({ kind }) => kind === id || content.slideKinds.get(kind)?.variants?.includes(id)),
      ),
    ),
    from: origin(place),
  }));
}

function listSources({ content }: Ground): readonly Row[] {
  const reports = reportsOf(content);
  const evidence = evidenceOf(content);
  return [...content.sources.values()].map(({ id, date, dateBasis, publisher, kind, trust, original }) => ({
    source: id,
    date: dateBasis === 'stated' ? date : `${date} (inferred)`,
    publisher,
    kind,
    trust,
    reports: reports.filter(({ source }) => source === id).length,
    evidence: evidence.filter(({ evidence: { source } }) => source === id).length,
    original,
  }));
}

function listThemes({ content }: Ground): readonly Row[] {
  return [...content.themes.values()].map(({ id, name, appearance, fonts, place }) => ({
    theme: id,
    name,
    appearance,
    fonts: `${fonts.latin}, ${fonts.japanese}`,
    'used by': audiencesWith(content, ({ themeName }) => themeName === id),
    from: origin(place),
  }));
}

function origin(place: Place): string {
  return isShipped(place) ? 'package' : 'project';
}

function audiencesWith({ audiences }: Content, isMeant: (audience: Audience) => boolean): string {
  const names = [...audiences.values()].filter(isMeant).map(({ id }) => id);
  return names.join(', ') || 'no audience';
}

/** The newest first. */
function listEditions({ content }: Ground): readonly Row[] {
  return [...content.briefings.values()]
    .sort((one, other) => byText(one.date, other.date) || byText(one.week, other.week))
    .map(({ week, date, theme, status, words }) => ({
      edition: week,
      'as of': date,
      theme,
      status,
      title: proseText(words[FIRST_LANGUAGE].title),
    }))
    .reverse();
}

/** References to the ledger are left as they were typed. */
function proseText(prose: Prose): string {
  return prose
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return span.text;
        case 'figure':
          return figureForm(span);
        case 'cite':
          return '';
        default:
          return never(span);
      }
    })
    .join('');
}
