// One value of a chart in a table: what it is about, how much, who says so, and how.
import type { Item } from '../item.ts';
import { toRef } from '../known-takeaways.ts';
import { type Bound, NONE, plain } from '../resolve-bind.ts';
import type { Scope } from '../scope.ts';
import { chartPoint } from './chart-point.ts';

type ChartValueItem = Extract<Item, { kind: 'chart-value' }>;

export function chartValueField(
  { spec, entry, takeaway }: ChartValueItem,
  field: string,
  scope: Scope,
): Bound {
  const { language } = scope;
  if (field === 'chart') return plain(spec.title[language], takeaway);
  const placed = chartPoint(entry, spec, takeaway, scope);
  if (placed === undefined) return NONE;
  const { point, origin, publisher } = placed;
  switch (field) {
    case 'subject':
      return plain([point.group, point.set].filter((name) => name).join(SEPARATOR[language]), takeaway);
    case 'amount':
      return { kind: 'runs', runs: [{ text: point.label, strong: false, origin }] };
    case 'publisher': {
      const runs = [{ text: publisher.name, strong: false, origin: { from: takeaway } }];
      return { kind: 'runs', runs, marks: publisher.marks };
    }
    case 'basis':
      return plain(point.basis, takeaway);
    case 'scope': {
      const resolved = scope.writing.ledger.resolve(toRef(entry.of));
      const report = resolved?.metric.reports.find(({ source }) => source === resolved.sources[0]?.source);
      return plain((report?.scope ?? resolved?.metric.scope)?.[language], takeaway);
    }
    default:
      return NONE;
  }
}

const SEPARATOR = { ja: '・', en: ', ' };
