// The bytes of a deck → what its native charts hold, read without a line of the program: values, labels, workbook cells.
import { strFromU8, unzipSync } from 'fflate';

/** One mark of a chart. */
export type NativeMark = {
  readonly series: string;
  readonly category: string;
  /** Without spaces and line breaks; empty where the mark has none. */
  readonly label: string;
  readonly value: number;
  /** In the cell of the workbook that the value refers to. */
  readonly stored: number;
};

type Series = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly labels: ReadonlyMap<number, string>;
  readonly categories: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<number, string>;
  readonly rows: ReadonlyMap<number, string>;
  readonly formula: string;
};

export function readNativeCharts(deck: Uint8Array): readonly (readonly NativeMark[])[] {
  const files = unzipSync(deck);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const count = Object.keys(files).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, index) => {
    const part = `chart${index + 1}.xml`;
    const target = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(text(`ppt/charts/_rels/${part}.rels`))?.[1];
    return marksIn(text(`ppt/charts/${part}`), cellsIn(files[`ppt/${target}`] ?? new Uint8Array()));
  });
}

function marksIn(chart: string, cells: ReadonlyMap<string, string>): readonly NativeMark[] {
  const all = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => seriesIn(xml));
  const isWaterfall = chart.includes('<c:barChart>') && chart.includes('<c:lineChart>');
  if (isWaterfall) {
    const bars = chart.match(/<c:barChart>.*?<\/c:barChart>/s)?.[0].split('<c:ser>').length ?? 1;
    return waterfallMarks(all.slice(0, bars - 1), all[bars - 1], cells);
  }
  return all
    .filter(({ isHidden }) => !isHidden)
    .flatMap((series) =>
      [...series.values].flatMap(([index, value]): NativeMark[] => {
        // A scatter repeats what stands along its axis in every series; only what has a row is a mark.
        if (series.rows.size > 0 && !series.rows.has(index)) return [];
        const stored = Number(cells.get(cellAt(series.formula, index)));
        return [{ ...markAt(series, index), value: Number(value), stored }];
      }),
    );
}

/**
 * A base, the size of each step above zero, perhaps that below, and a line nobody sees that carries the labels; the workbook
 * has the change itself.
 */
function waterfallMarks(
  [, ...sizes]: readonly Series[],
  tops: Series | undefined,
  cells: ReadonlyMap<string, string>,
): NativeMark[] {
  if (tops === undefined) return [];
  return [...tops.values.keys()].map((index) => {
    const change = Number(cells.get(`B${index + 2}`));
    const sum = (partOf: (series: Series) => string | undefined) =>
      sizes.reduce((total, series) => total + Math.abs(Number(partOf(series))), 0);
    const isDrawn = sum(({ formula }) => cells.get(cellAt(formula, index))) === Math.abs(change);
    const value = Math.sign(change) * sum(({ values }) => values.get(index));
    return { ...markAt(tops, index), value, stored: isDrawn ? change : Number.NaN };
  });
}

function markAt({ name, labels, categories }: Series, index: number) {
  return { series: name, category: categories.get(index) ?? '', label: labels.get(index) ?? '' };
}

function seriesIn(xml: string): Series {
  const scatter = pointsIn(xml, 'xVal');
  const values = scatter.size > 0 ? 'xVal' : 'val';
  const labels = [...xml.matchAll(/<c:dLbl><c:idx val="(\d+)"\/>(.*?)<\/c:dLbl>/gs)].map(
    ([, index, label = '']): [number, string] => [
      Number(index),
      [...label.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => plain(words ?? '')).join(''),
    ],
  );
  return {
    name: pointsIn(xml, 'tx').get(0) ?? '',
    isHidden: scatter.size > 0 && xml.includes('<c:symbol val="none"/>'),
    labels: new Map(labels),
    categories: pointsIn(xml, 'cat'),
    values: pointsIn(xml, values),
    rows: pointsIn(xml, 'yVal'),
    formula: new RegExp(`<c:${values}><c:numRef><c:f>[^!]*!([^<]*)</c:f>`).exec(xml)?.[1] ?? '',
  };
}

function pointsIn(xml: string, element: string): ReadonlyMap<number, string> {
  const inside = new RegExp(`<c:${element}>.*?</c:${element}>`, 's').exec(xml)?.[0] ?? '';
  return new Map(
    [...inside.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, index, value = '']) => [
      Number(index),
      value,
    ]),
  );
}

/** `$B$2:$B$5` and 1 → `B3`. */
function cellAt(formula: string, index: number): string {
  const [, column = '', row = ''] = /^\$([A-Z]+)\$(\d+)/.exec(formula) ?? [];
  return `${column}${Number(row) + index}`;
}

/** Numbers only. */
function cellsIn(workbook: Uint8Array): ReadonlyMap<string, string> {
  const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const cells = sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g);
  return new Map([...cells].map(([, name = '', value = '']) => [name, value]));
}

export function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole).replace(/\s+/g, '');
}
