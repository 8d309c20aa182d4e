// Faults of pages and of the files made from them, a row per kind.
import type { FindingKindRow } from './finding-kind-row.ts';

export const PAGE_FINDINGS = {
  'text-overflow': {
    severity: 'error',
    title: 'Words that do not fit their box',
    why: "Text that leaves its box covers other text or is cut in the reader's PowerPoint.",
    mend: 'Shorten the words, or choose a roomier slide kind.',
  },
  'slot-empty': {
    severity: 'error',
    title: 'A slide without what it needs',
    why: 'A page with a hole in it looks unfinished and hides that something was not found.',
    mend: 'Write the takeaway, widen the selector, or make the slide optional.',
  },
  'field-missing': {
    severity: 'error',
    title: 'A takeaway without a field its slide shows',
    why: 'A card with a missing hedge or label says more than the evidence does.',
    mend: 'Write the field in every language.',
  },
  'over-budget': {
    severity: 'error',
    title: 'More slides than the audience takes',
    why: 'A reader who was promised nine pages stops at nine.',
    mend: 'Take slides out of the audience, or raise its budget.',
  },
  'file-name-twice': {
    severity: 'error',
    title: 'Two decks with one file name',
    why: 'The later deck would silently take the place of the earlier.',
    mend: 'Put `{week}`, `{audience}` and `{language}` into `fileName`.',
  },
  'conflict-hidden': {
    severity: 'error',
    title: 'One side of a conflict shown alone',
    why: 'An investor who sees one of several differing values believes there is only one.',
    mend: 'Show every side on the slide, or give the deck a slide that does.',
  },
  'renderer-missing': {
    severity: 'warning',
    title: 'No program that could render the deck',
    why: 'The PDF or the pictures that were asked for are not among the files.',
    mend: 'Install LibreOffice, and poppler for pictures; or print the HTML preview to PDF, one slide a page.',
  },
  'renderer-failed': {
    severity: 'warning',
    title: 'Deck that could not be rendered',
    why: 'The PDF or the pictures that were asked for are not among the files.',
    mend: 'Build again; if it stays, open the deck in LibreOffice, or print the HTML preview to PDF.',
  },
} as const satisfies Record<string, FindingKindRow>;
