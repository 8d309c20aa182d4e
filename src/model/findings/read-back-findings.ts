// Faults of finished decks, found by reading them back, a row per kind.
import type { FindingKindRow } from './finding-kind-row.ts';

export const READ_BACK_FINDINGS = {
  'untraced-number': {
    severity: 'error',
    title: 'Number in the deck that leads nowhere',
    why: 'A number without a report behind it is the one an investor will ask about.',
    mend: 'Refer to the ledger with `{{metric}}`, or declare the date or count in the takeaway.',
  },
  'hedge-dropped': {
    severity: 'error',
    title: 'Figure with another hedge than its source',
    why: 'About, at least and under are part of the figure: without them the deck says more than is known.',
    mend: 'Refer to the ledger with `{{metric}}`, which writes the hedge.',
  },
  'wrong-subject': {
    severity: 'error',
    title: 'Figure beside the wrong name',
    why: 'The number is right and the sentence wrong: it belongs to another model or company.',
    mend: 'Name the model or company that the metric is about, or refer to another metric.',
  },
  'citation-missing': {
    severity: 'error',
    title: 'Figure or source without its mark',
    why: 'A reader cannot tell where the figure comes from.',
    mend: 'Let the slide kind show marks where it shows this text.',
  },
  'citation-wrong': {
    severity: 'error',
    title: 'Mark that leads to another source',
    why: 'A reader who follows it does not find what the slide says.',
    mend: 'Cite the source that the words or the figure rest on.',
  },
  'citation-dangling': {
    severity: 'error',
    title: 'Mark without an entry',
    why: 'It promises a source that the slide does not name.',
    mend: 'Build the deck again; if it stays, take the mark out.',
  },
  'source-line-missing': {
    severity: 'error',
    title: 'Source that its slide does not name',
    why: 'The slide may be read alone, and then nobody can tell where it comes from.',
    mend: 'Build the deck again; if it stays, make room for the source line.',
  },
  'source-list-wrong': {
    severity: 'error',
    title: 'List of sources that does not match the citations',
    why: 'The list is what a reader checks the deck against.',
    mend: 'Build the deck again; every cited source stands there once, with its pages.',
  },
  'stale-unmarked': {
    severity: 'error',
    title: 'Old figure that is not marked as old',
    why: 'An investor takes it for the present state.',
    mend: 'Build the deck again; if it stays, look at `staleAfterDays` of the audience.',
  },
  'receipt-unread': {
    severity: 'error',
    title: 'Receipt missing from the notes',
    why: 'The speaker cannot answer where the figure stands.',
    mend: 'Build the deck again from the ledger and its lock.',
  },
  'chart-differs': {
    severity: 'error',
    title: 'Native chart that does not hold the planned values',
    why: 'Who clicks it sees other numbers than the ledger has.',
    mend: 'Build the deck again; change the ledger, not the chart or its workbook.',
  },
  'words-differ': {
    severity: 'error',
    title: 'Words in the file that were not planned, or planned and lost',
    why: 'What was checked is not what the reader gets.',
    mend: 'Change the takeaway, not the file, and build the deck again.',
  },
  'decks-disagree': {
    severity: 'error',
    title: 'One metric with two values in the decks of a week',
    why: 'Two readers of the same house compare notes and find different numbers.',
    mend: 'Build all decks of the week again from one ledger.',
  },
} as const satisfies Record<string, FindingKindRow>;
