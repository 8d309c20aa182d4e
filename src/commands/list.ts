// `briefdeck list`: what there is in content and templates, and where it is used; reads and plans, nothing more.
import { type Ground, readGround } from '../build.ts';
import type { Content } from '../model/content/content.ts';
import type { Report } from '../model/content/metric.ts';
import type { Prose } from '../model/content/prose.ts';
import { never, UsageError } from '../model/errors.ts';
import { hasErrors } from '../model/finding.ts';
import { VERSION } from '../model/version.ts';
import { figureText } from '../quantity/format/figure-parts.ts';
import { formatFigure } from '../quantity/format/format-figure.ts';
import { evidenceOf } from '../verify/verify-content.ts';
import { FIRST_LANGUAGE, PROGRAM_LANGUAGE } from '../words/languages.ts';
import { chartSpecs } from './chart.ts';
import { defineCommand, unknownName } from './command.ts';
import { jsonOption, openDesk } from './desk.ts';
import { findUses, usesText } from './list/find-uses.ts';
import { countsText } from './print/findings.ts';
import { type Row, tableText } from './print/table-text.ts';

const LISTS = {
  weeks: listWeeks,
  audiences: listAudiences,
  slides: listSlides,
  themes: listThemes,
  charts: listCharts,
  takeaways: listTakeaways,
  sources: listSources,
  metrics: listMetrics,
} as const satisfies Record<string, (ground: Ground) => readonly Row[]>;

const NAMES = Object.keys(LISTS) as (keyof typeof LISTS)[];

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
      .example('$0 list metrics --json', 'For another program'),
  run: async ({ what, json }) => {
    const chosen = NAMES.find((name) => name === what);
    if (what !== undefined && chosen === undefined) throw unknownName('noun', what, NAMES);
    const desk = await openDesk();
    // Originals say nothing about what there is.
    const { value: ground, findings } = await readGround(desk.inputs);
    if (!ground.canPlan && chosen === 'takeaways') {
      throw new UsageError(
        'Unexpected faults in content or templates, expected none\nRun `briefdeck check` and mend them',
      );
    }
    const rows: readonly Row[] = chosen ? LISTS[chosen](ground) : overview(ground);
    if (json) {
      desk.terminal.write(JSON.stringify({ briefdeck: VERSION, [chosen ?? 'overview']: rows }, null, 2));
      return 0;
    }
    desk.terminal.write(tableText(rows, (head) => desk.terminal.paint('bold', head)));
    if (hasErrors(findings)) desk.terminal.write(`\n${countsText(findings)}: run \`briefdeck check\``);
    return 0;
  },
});

function overview({ content }: Ground): readonly Row[] {
  const { briefings, audiences, slideKinds, themes, takeaways, sources, metrics } = content;
  const sizes = {
    weeks: briefings.size,
    audiences: audiences.size,
    slides: slideKinds.size,
    themes: themes.size,
    charts: chartSpecs(content).size,
    takeaways: takeaways.size,
    sources: sources.size,
    metrics: metrics.size,
  } satisfies Record<keyof typeof LISTS, number>;
  return NAMES.map((name) => ({ what: name, number: sizes[name] }));
}

/** Content → a row per audience. */
function listAudiences({ content }: Ground): readonly Row[] {
  return [...content.audiences.values()].map(
    ({ id, language, depth, themeName, maxContentSlides, fileName, name }) => ({
      audience: id,
      language,
      depth,
      theme: themeName,
      'most slides': maxContentSlides,
      'file name': fileName,
      name: name[language],
    }),
  );
}

/** Content → a row per chart, with the slides of the takeaways that show it. */
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

/** Content with its evidence → a row per report of every metric, derived ones with their formula. */
function listMetrics({ content, derived, conflicts }: Ground): readonly Row[] {
  const disputed = new Map(
    conflicts.flatMap(({ sides }) => {
      // Three articles of one publisher are one voice.
      const voices = publishersOf(
        sides.map((side) => ({ source: side.slice(side.indexOf('@') + 1) })),
        content.sources,
      );
      return sides.map((side): [string, string] => [side, `in conflict between ${voices.length} publishers`]);
    }),
  );
  return [...content.metrics.values()].flatMap(({ id, topic, reports, derived: derivation, preferred }) => {
    const row = (value: string, from: string, note: string): Row => ({
      metric: id,
      topic,
      value,
      from,
      note,
    });
    if (derivation !== undefined) {
      const figure = derived.get(id);
      return [
        row(
          figure ? figureText(formatFigure(figure, PROGRAM_LANGUAGE)) : 'none',
          derivation.formula,
          'derived',
        ),
      ];
    }
    return reports.map((report) => {
      const notes = [
        disputed.get(`${id}@${report.source}`) ?? '',
        preferred === report.source ? 'preferred' : '',
      ];
      const note = notes.filter((one) => one !== '').join(', ');
      return row(
        figureText(formatFigure(report.figure, PROGRAM_LANGUAGE)),
        `${report.source}:${report.line}`,
        note,
      );
    });
  });
}

/** Content → a row per slide kind, with what fills it and who gets it. */
function listSlides({ content }: Ground): readonly Row[] {
  return [...content.slideKinds.values()].map(({ id, layout, slots }) => {
    const audiences = [...content.audiences.values()].filter(({ sections }) =>
      sections.some(({ slides }) => slides.some(({ kind }) => kind === id)),
    );
    return {
      'slide kind': id,
      layout,
      slots: slots.map(({ name, min, max }) => `${name} ${min === max ? min : `${min}-${max}`}`).join(', '),
      'used by': audiences.map((audience) => audience.id).join(', ') || 'no audience',
    };
  });
}

/** Content → a row per source card, with how much rests on it. */
function listSources({ content }: Ground): readonly Row[] {
  const reports = [...content.metrics.values()].flatMap((metric) => metric.reports);
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

/** Content → a row per takeaway, with the slides it stands on. */
function listTakeaways(ground: Ground): readonly Row[] {
  const uses = findUses(ground);
  return [...ground.content.takeaways.values()].map(({ id, kind, stance, tags }) => ({
    takeaway: id,
    kind,
    stance,
    tags: tags.join(' '),
    'used on': usesText(uses.get(id) ?? []) || 'no slide',
  }));
}

/** Content → a row per theme, with who gets it. */
function listThemes({ content }: Ground): readonly Row[] {
  return [...content.themes.values()].map(({ id, name, appearance, fonts }) => {
    const audiences = [...content.audiences.values()].filter(({ themeName }) => themeName === id);
    return {
      theme: id,
      name,
      appearance,
      fonts: `${fonts.latin}, ${fonts.japanese}`,
      'used by': audiences.map((audience) => audience.id).join(', ') || 'no audience',
    };
  });
}

/** Content → a row per week. */
function listWeeks({ content }: Ground): readonly Row[] {
  return [...content.briefings.values()]
    .map(({ week, date, theme, status, words }) => ({
      week,
      'as of': date,
      theme,
      status,
      title: proseText(words[FIRST_LANGUAGE].title),
    }))
    .reverse();
}

/** Prose as the analyst wrote it → plain words, with references to the ledger left as they were typed. */
function proseText(prose: Prose): string {
  return prose
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return span.text;
        case 'figure':
          return `{{${span.ref.metric}${span.ref.source === undefined ? '' : `@${span.ref.source}`}}}`;
        case 'cite':
          return '';
        default:
          return never(span);
      }
    })
    .join('');
}

/** In order of first appearance; the length is the number of independent voices. */
export function publishersOf(
  reports: readonly Pick<Report, 'source'>[],
  sources: Content['sources'],
): readonly string[] {
  return [...new Set(reports.map(({ source }) => sources.get(source)?.publisher ?? source))];
}
