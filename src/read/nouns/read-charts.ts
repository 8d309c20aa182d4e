// content/charts/*.yaml → chart specs that several takeaways may show.
import type { ChartSpec } from '../../model/chart-spec.ts';
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import { chartFileSchema } from '../schemas/chart-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { readYamlFile } from './read-yaml-file.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';
import { toChartSpec } from './to-chart-spec.ts';

export function readCharts(files: FileReader, folder: string): Found<Shelf<ChartSpec>> {
  return readShelf(
    files,
    folder,
    '.yaml',
    (path) => readChart(files, path),
    (chart) => chart.id,
  );
}

function readChart(files: FileReader, path: string): Found<Entry<ChartSpec> | undefined> {
  const file = readYamlFile(files, path);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { placeOf } = file.value;
  const written = checkShape(chartFileSchema, file.value);
  if (written.value === undefined) return { value: undefined, findings: written.findings };
  const { id, dates, counts, ...chart } = written.value;
  const spec = toChartSpec(id, chart, placeOf, [], { dates, counts });
  return { value: { noun: spec.value, placeOf }, findings: [...written.findings, ...spec.findings] };
}
