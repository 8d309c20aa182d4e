// A finding → whether it leaves open what a receipt has to say: then none is written.
import type { Finding, FindingKind } from '../model/finding.ts';
import { CHART_FINDINGS } from '../model/findings/chart-findings.ts';
import { FILE_FINDINGS } from '../model/findings/file-findings.ts';
import { MAIL_FINDINGS } from '../model/findings/mail-findings.ts';
import { PAGE_FINDINGS } from '../model/findings/page-findings.ts';

/** Faults of words and looks, and of what is made of figures that are known. */
const OF_WORDS: readonly FindingKind[] = [
  'ambiguous-figure',
  'bare-number',
  'cite-without-evidence',
  'conflict-hidden',
  'conflict-not-shown',
  'conflict-preference',
  'conflict-undecided',
  'conflict-ungrouped',
  'derived-cycle',
  'derived-formula',
  'derived-input',
  'empty-claim',
  'figure-sign',
  'missing-language',
  'publisher-names',
  'slot-unshown',
  'theme-idle',
  'typed-count',
  'uneven-languages',
  'uneven-references',
  'unknown-figure',
  'unsupported-markup',
  'word-untrue',
  'words-unshown',
];

/** Folders of content from which nothing is looked up in an original. */
const WITHOUT_EVIDENCE = ['briefings', 'editions', 'charts'];

export function isOfReceipts(
  { kind, place }: Finding,
  { content, templates }: { readonly content: string; readonly templates: string },
): boolean {
  if (OF_WORDS.includes(kind)) return false;
  if (kind in PAGE_FINDINGS || kind in CHART_FINDINGS || kind in FILE_FINDINGS || kind in MAIL_FINDINGS)
    return false;
  const folders = [templates, ...WITHOUT_EVIDENCE.map((name) => `${content}/${name}`)];
  return !folders.some((folder) => place.file.startsWith(`${folder}/`));
}
