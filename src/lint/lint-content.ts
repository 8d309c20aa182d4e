// Content → findings that need nothing but the content: references, citations and comparisons that do not hold together.
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Figure } from '../model/quantity.ts';
import { checkCharts } from './content/check-charts.ts';
import { checkCites } from './content/check-cites.ts';
import { checkComparables } from './content/check-comparables.ts';
import { checkReferences } from './content/check-references.ts';

type ContentRule = (content: Content, derived: ReadonlyMap<string, Figure>) => readonly Finding[];

const CONTENT_RULES: readonly ContentRule[] = [checkReferences, checkCites, checkComparables, checkCharts];

/** `derived` is what `evaluateDerived` gave. */
export function lintContent(content: Content, derived: ReadonlyMap<string, Figure>): Finding[] {
  return CONTENT_RULES.flatMap((rule) => rule(content, derived));
}
