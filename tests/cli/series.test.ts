// A project whose figures are series: its deck builds from the ledger without a finding, with originals and without them.
import { afterAll, describe, expect, it } from '@jest/globals';
import { copyProject } from '../support/project-copy.ts';

const project = copyProject([]);
afterAll(() => project.remove());

project.write(
  'briefdeck.yaml',
  'company: Fenwick\nlanguages: [en]\noriginals: originals\nfiscal-year-ends: 06-30\n',
);
project.write(
  'originals/r.txt',
  `Kestrel reports
Net sales by product, $ million

Product   Q1 FY24  Q2 FY24  Q3 FY24  Q4 FY24  Q1 FY25
Tarvexa      18.4     27.9     41.2     58.0     74.5
Solvane     140.8    139.1    137.5    134.2    131.0

Adjusted EBITDA for 9M FY24 was $58.4 million.
Volume added $34.9 million.
Adjusted EBITDA for 9M FY25 was $93.3 million.
`,
);
project.write(
  'content/sources/r.md',
  `---
id: r
title: Kestrel reports
publisher: kestrel
publisherName: Kestrel
kind: filing
date: 2025-10-01
dateBasis: inferred
dateNote: from the file
language: en
original: r.txt
trust: high
trustReason: It is the company's own
use: Sales
---
`,
);
project.write(
  'content/ledger.yaml',
  `sales:
  is: Net sales by product
  of: Kestrel
  table: r:4-6
bridge:
  is: Adjusted EBITDA
  of: Kestrel
  anchors: [EBITDA, Volume]
  cells:
    9M FY24: { r:8: $58.4 million }
    Volume: { r:9: $34.9 million }
    9M FY25: { r:10: $93.3 million }
growth:
  is: Growth of Tarvexa in a year
  derived: sales[Tarvexa, Q1 FY25] / sales[Tarvexa, Q1 FY24] - 1
`,
);

const CHARTS = {
  line: 'of: sales',
  columns: 'of: sales\nrows: [Tarvexa]\ncolumns: Q2 FY24..Q1 FY25',
  'small-multiples': 'of: sales',
  waterfall: 'of: bridge\ntotals: [9M FY24, 9M FY25]',
};

for (const [kind, slice] of Object.entries(CHARTS)) {
  project.write(
    `content/charts/c-${kind}.yaml`,
    `id: c-${kind}\nkind: ${kind}\ntitle: Sales\nscale: linear\n${slice}\n`,
  );
  project.write(
    `content/takeaways/t-${kind}.md`,
    `---
id: t-${kind}
kind: figure
theme: x
tags: [figure]
stance: announced
evidence:
  - { source: r, line: 5, anchors: [Tarvexa] }
chart: c-${kind}
---
Tarvexa sold {{sales[Tarvexa, Q1 FY25]}} (${kind}), {{growth}} more than a year ago

- before that it was {{sales[Tarvexa, Q4 FY24]}}

## key
{{sales[Tarvexa, Q1 FY25]}}
## short
Tarvexa grows by {{growth}}
## label
Tarvexa
## support
All growth is its own
`,
  );
}
project.write(
  'content/takeaways/table.md',
  `---
theme: x
stance: announced
---
# all-sales {weight=10 table=sales columns="Q2 FY24..Q1 FY25" totals=[Solvane]}
Solvane still sells more than Tarvexa [@r:6 Solvane]

# steps {weight=10 table=bridge}
Volume explains the whole change [@r:9 Volume]
`,
);
project.write(
  'content/briefings/2025-W43.md',
  `---
week: 2025-W43
date: 2025-10-24
theme: x
status: draft
classification: Confidential
conclusions: [t-line]
omit: []
---
## title
Kestrel
## subtitle
Sales
## lead
It is about sales
`,
);

describe('a deck of series', () => {
  it('builds without a finding, with originals and from what verify has kept', () => {
    expect(project.run('verify', '--update')).toMatchObject({ code: 0, stderr: '' });
    const at = project.run('build');
    expect([at.code, at.stdout]).toEqual([0, expect.not.stringMatching(/ {2}(?:warning|error) {2}/u)]);
    const decks = project.snapshot('out');
    project.edit('briefdeck.yaml', 'originals: originals\n', '');
    const without = project.run('build');
    expect([without.code, without.stdout]).toEqual([
      0,
      expect.not.stringMatching(/ {2}(?:warning|error) {2}/u),
    ]);
    const bytes = (all: typeof decks) => Object.entries(all).filter(([path]) => path.endsWith('.pptx'));
    expect(bytes(project.snapshot('out'))).toEqual(bytes(decks));
    expect(bytes(decks)).toHaveLength(1);
  });

  it('names what a table may not take', () => {
    const kept = project.read('content/takeaways/table.md');
    project.edit('content/takeaways/table.md', 'totals=[Solvane]', 'totals=[Solvan]');
    project.edit('content/takeaways/table.md', 'table=bridge}', 'rows=[Volume]}');
    const { code, stdout } = project.run('check');
    expect(code).toBe(1);
    expect(stdout).toContain('row `Solvan`, expected a row of the series');
    expect(stdout).toContain('Unexpected `rows` without `table`, expected `table` with the series');
    project.write('content/takeaways/table.md', kept);
  });

  it('is refused where the table that is kept has the value of another quarter', () => {
    const kept = project.read('content/tables.lock.json');
    project.edit('content/tables.lock.json', '"58.0","74.5"', '"74.5","58.0"');
    const { code, stdout } = project.run('check');
    expect([code, stdout]).toEqual([1, expect.stringContaining('sales[Tarvexa, Q1 FY25]')]);
    project.write('content/tables.lock.json', kept);
    expect(project.run('check').code).toBe(0);
  });
});
