// Content → findings that need nothing but the content: references, citations and comparisons that do not hold together.
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { checkCites } from './content/check-cites.ts';
import { checkComparables } from './content/check-comparables.ts';
import { checkReferences } from './content/check-references.ts';

const CONTENT_RULES: readonly ((content: Content) => readonly Finding[])[] = [
  checkReferences,
  checkCites,
  checkComparables,
];

export function lintContent(content: Content): Finding[] {
  return CONTENT_RULES.flatMap((rule) => rule(content));
}
