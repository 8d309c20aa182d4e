// content/takeaways/*.md → takeaways with their words in every language.
import type { ChartSpec } from '../../model/chart-spec.ts';
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import type { Takeaway } from '../../model/takeaway.ts';
import { unknownName } from '../check/unknown-name.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import type { WrittenChart } from '../schemas/chart-schema.ts';
import { takeawaySchema } from '../schemas/takeaway-schema.ts';
import type { Declared } from '../words/find-bare-numbers.ts';
import { readWords } from '../words/read-words.ts';
import { TAKEAWAY_HEADINGS, takeawayWords } from '../words/takeaway-words.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';
import { toChartSpec } from './to-chart-spec.ts';

/** `charts` are those of `content/charts/`, which a takeaway may name. */
export function readTakeaways(
  files: FileReader,
  folder: string,
  charts: Shelf<ChartSpec>,
): Found<Shelf<Takeaway>> {
  return readShelf(
    files,
    folder,
    '.md',
    (path) => readTakeaway(files, path, charts),
    (takeaway) => takeaway.id,
  );
}

/** Keys on which no other check rests: a fault in one of them hides none in the words, figures and evidence. */
const STAND_INS = {
  kind: 'frame',
  theme: 'unknown',
  tags: [],
  stance: 'fact',
  weight: 50,
  order: undefined,
  chart: undefined,
};

function readTakeaway(
  files: FileReader,
  path: string,
  charts: Shelf<ChartSpec>,
): Found<Entry<Takeaway> | undefined> {
  const file = readFrontMatter(files, path, takeawaySchema, STAND_INS);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { front, placeOf, body, bodyLine } = file.value;
  const blocks = readWords(path, body, bodyLine, TAKEAWAY_HEADINGS);
  if (front === undefined) {
    // Which dates and counts the words may type is unknown, so only their frame is checked.
    return { value: undefined, findings: [...file.findings, ...blocks.findings] };
  }
  const { date, chart, evidence, ...rest } = front;
  const dates = date === undefined ? front.dates : [...front.dates, date];
  const words = takeawayWords(blocks.value, { dates, counts: front.counts });
  const shown =
    chart === undefined
      ? NO_CHART
      : chartOf(chart, rest.id, placeOf, { dates, counts: front.counts }, charts);
  const noun: Takeaway = {
    ...rest,
    ...(date === undefined ? {} : { date }),
    ...(shown.value === undefined ? {} : { chart: shown.value }),
    evidence: evidence.map((each, index) => ({ ...each, place: placeOf(['evidence', index]) })),
    words: words.value,
    place: placeOf(['id'], 'key'),
  };
  const findings = [...file.findings, ...shown.findings, ...blocks.findings, ...words.findings];
  return { value: { noun, placeOf }, findings };
}

const NO_CHART: Found<ChartSpec | undefined> = { value: undefined, findings: [] };

function chartOf(
  written: string | WrittenChart,
  id: string,
  placeOf: PlaceOf,
  declared: Declared,
  charts: Shelf<ChartSpec>,
): Found<ChartSpec | undefined> {
  if (typeof written !== 'string') return toChartSpec(id, written, placeOf, ['chart'], declared);
  const findings = unknownName('chart', written, charts.names, placeOf(['chart']));
  return { value: charts.entries.get(written)?.noun, findings };
}
