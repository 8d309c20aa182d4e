// Faults of finished decks, as packages and as they are read back, a row per kind.
import { error, type FindingKindRow } from './finding-kind-row.ts';

/** None of these is the content's doing. */
const OURS = 'This is a fault of briefdeck, not of the content: please report it with this message.';

export const FILE_FINDINGS = {
  'package-zip': error(
    'Entries of the file that are not as they must be',
    'PowerPoint offers to repair the file, or two builds of one content are not the same bytes.',
    OURS,
  ),
  'package-types': error(
    'Content types that do not match the parts of the file',
    'PowerPoint offers to repair the file, or refuses to open it.',
    OURS,
  ),
  'package-links': error(
    'Parts of the file that do not hold together',
    'PowerPoint offers to repair the file, and what it cannot find is gone.',
    OURS,
  ),
  'package-content': error(
    'Part of the file that PowerPoint cannot read as it stands',
    'PowerPoint offers to repair the file, and the slide comes back empty.',
    OURS,
  ),
  'untraced-number': error(
    'Number in the deck that leads nowhere',
    'A number without a report behind it is the one an investor will ask about.',
    'Refer to the ledger with `{{metric}}`, or declare the date or count in the takeaway.',
  ),
  'hedge-dropped': error(
    'Figure with another hedge than its source',
    'About, at least and under are part of the figure: without them the deck says more than is known.',
    'Refer to the ledger with `{{metric}}`, which writes the hedge.',
  ),
  'wrong-subject': error(
    'Figure beside the wrong name',
    'The number is right and the sentence wrong: it belongs to another model or company.',
    'Name the model or company that the metric is about, or refer to another metric.',
  ),
  'citation-missing': error(
    'Figure or source without its mark',
    'A reader cannot tell where the figure comes from.',
    'Let the slide kind show marks where it shows this text.',
  ),
  'citation-wrong': error(
    'Mark that leads to another source',
    'A reader who follows it does not find what the slide says.',
    'Cite the source that the words or the figure rest on.',
  ),
  'citation-dangling': error(
    'Mark without an entry',
    'It promises a source that the slide does not name.',
    'Build the deck again; if it stays, take the mark out.',
  ),
  'source-line-missing': error(
    'Source that its slide does not name',
    'The slide may be read alone, and then nobody can tell where it comes from.',
    'Build the deck again; if it stays, make room for the source line.',
  ),
  'source-list-wrong': error(
    'List of sources that does not match the citations',
    'The list is what a reader checks the deck against.',
    'Build the deck again; every cited source stands there once, with its pages.',
  ),
  'stale-unmarked': error(
    'Old figure that is not marked as old',
    'An investor takes it for the present state.',
    'Build the deck again; if it stays, look at `staleAfterDays` of the audience.',
  ),
  'receipt-unread': error(
    'Receipt missing from the notes',
    'The speaker cannot answer where the figure stands.',
    'Build the deck again from the ledger and its lock.',
  ),
  'chart-differs': error(
    'Native chart that does not hold the planned values',
    'Who clicks it sees other numbers than the ledger has.',
    'Build the deck again; change the ledger, not the chart or its workbook.',
  ),
  'words-differ': error(
    'Words in the file that were not planned, or planned and lost',
    'What was checked is not what the reader gets.',
    'Change the takeaway, not the file, and build the deck again.',
  ),
  'words-lost': error(
    'Words chosen for a slide that stand on none of its pages',
    'The reader misses what the analyst meant to say, and nobody notices.',
    'Build the deck again; if it stays, look at the slide kind, and report it as a fault of briefdeck.',
  ),
  'decks-disagree': error(
    'One metric with two values in the decks of a week',
    'Two readers of the same house compare notes and find different numbers.',
    'Build all decks of the week again from one ledger.',
  ),
} as const satisfies Record<string, FindingKindRow>;
