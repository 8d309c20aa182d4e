// An id → a chart to begin with: two reports of the ledger as bars, shown by no takeaway yet.

import { UsageError } from '../../model/errors.ts';
import { reportKey } from '../../model/metric.ts';
import type { NewFile, NewFileContext } from './new-file.ts';

export function newChart(id: string, { content, roots }: NewFileContext): NewFile {
  const metric = [...content.metrics.values()].find(({ reports }) => reports.length > 1);
  const [first, second] = metric?.reports ?? [];
  if (first === undefined || second === undefined) {
    throw new UsageError(
      'Unexpected ledger without two reports of one metric, expected something to compare',
    );
  }
  return {
    path: `${roots.content}/charts/${id}.yaml`,
    text: `id: ${id}
kind: range               # dot-plot bars columns share doughnut line slope timeline range waterfall small-multiples
title: { ja: 図の題, en: Title of the chart }
# message: { ja: 図から読み取ること, en: What to see in it }      # figures as {{metric}}
caveat: { ja: 範囲と根拠はそろわない, en: Scopes and grounds differ }
scale: linear             # log for dot-plot and range only
series:                   # reports of the ledger, or derived metrics
  - ${reportKey(first)}
  - ${reportKey(second)}
emphasis: ${reportKey(first)}     # what the deck relies on
comparison: []            # there to compare with
unclear: []               # basis or subject in doubt
`,
    next: `Draw it with \`briefdeck chart ${id}\`, and let a takeaway show it: \`chart: ${id}\``,
  };
}
