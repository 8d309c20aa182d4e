// What keeps `verify --update` from writing receipts, and what does not.
import { expect, it } from '@jest/globals';
import type { FindingKind } from '../../src/model/finding.ts';
import { isOfReceipts } from '../../src/verify/is-of-receipts.ts';

const isOf = (kind: FindingKind, file: string): boolean =>
  isOfReceipts(
    { kind, place: { file, line: 1, column: 1 }, message: '' },
    { content: 'content', templates: 'templates' },
  );

it.each([
  ['broken-yaml', 'content/figures/costs.yaml'],
  ['unknown-key', 'content/takeaways/cost.md'],
  ['unknown-reference', 'content/takeaways/cost.md'],
  ['wrong-value', 'content/sources/report.yaml'],
  ['report-changed', 'content/figures/costs.yaml'],
  ['evidence-missing', 'content/takeaways/cost.md'],
] as const)('%s in %s leaves a receipt open', (kind, file) => expect(isOf(kind, file)).toBe(true));

it.each([
  ['bare-number', 'content/takeaways/cost.md'],
  ['unknown-figure', 'content/takeaways/cost.md'],
  ['text-overflow', 'content/takeaways/cost.md'],
  ['broken-yaml', 'templates/audiences/board.yaml'],
  ['broken-yaml', 'content/charts/costs.yaml'],
  ['unknown-reference', 'content/briefings/2025-W43.md'],
] as const)('%s in %s leaves none open', (kind, file) => expect(isOf(kind, file)).toBe(false));
