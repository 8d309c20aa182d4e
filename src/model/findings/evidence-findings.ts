// Faults of the evidence: reports, receipts, conflicts, derived figures, a row per kind.
import { error, type FindingKindRow, note, warning } from './finding-kind-row.ts';

export const EVIDENCE_FINDINGS = {
  'original-absent': note(
    'Original not at hand',
    'The receipts were proved earlier and could not be proved again.',
    'Put the document into the folder of originals, or build from the lock knowingly.',
  ),
  'original-edited': error(
    'Original edited since it was verified',
    'The receipts prove another document than the one at hand.',
    'See what was edited, then verify again with `--update`.',
  ),
  'report-moved': error(
    'Figure at another line',
    'A reader who follows the citation finds another passage.',
    'Read the passage at the line named and write that line.',
  ),
  'report-changed': error(
    'Another figure in the original',
    'The slide would state a number, unit or hedge that its source does not give.',
    'Correct value, unit, qualifier and token after reading the line.',
  ),
  'report-missing': error(
    'Figure not in the original',
    'The number would stand on a slide without support.',
    'Cite the document that has it, or take the report out.',
  ),
  'report-ambiguous': error(
    'Figure at several places, none as stated',
    'Nobody can tell which passage is meant.',
    'Write the line of the passage that is meant.',
  ),
  'report-subject': error(
    'Figure about somebody else',
    'The number is right and the sentence wrong: it belongs to another model or company.',
    'Give it to the metric it is about, or correct the subject anchors.',
  ),
  'report-period': error(
    'Figure of another period in the original',
    'Of two numbers in a line, a row or a column the one of the year before would stand for that of the year.',
    'Quote the number of the period that the entry is of, as words, row and column say, or let its definition say which it is.',
  ),
  'report-measure': error(
    'Figure of another measure in the original',
    'Of two numbers in a line the one of net income would stand for operating profit.',
    'Quote the number of the measure that the entry names, or name in its `anchors` what the document calls it.',
  ),
  'report-opposite': error(
    'Figure of the opposite in the original',
    'Net debt including leases would stand for net debt without them, or profit after tax for that before.',
    'Quote the number that the entry names, or let its definition say what the number is.',
  ),
  'report-change': error(
    'Amount of a change quoted for a value',
    'What a margin narrowed by would stand on the slide as the margin.',
    'Quote the number that it changed to, or let the definition of the entry say that it is a change.',
  ),
  'place-unknown': error(
    'Place that the original does not have',
    'Nobody can look the figure or passage up.',
    'Write a line of a text, or a sheet and cell of a workbook.',
  ),
  'call-incomplete': error(
    'Call of the house that says too little',
    'A reader cannot tell what would follow, until when, how sure the house is, or what would prove it wrong.',
    'Write what is missing, or make it a claim of another kind.',
  ),
  'confidence-unearned': error(
    'Confidence above its evidence',
    'A view would look surer than those who are cited for it.',
    'Lower `confidence`, leave it out, or cite more publishers.',
  ),
  'original-damaged': error(
    'Original that cannot be read',
    'Nothing that rests on it can be proved.',
    'Get the file again, or save it anew in the program that made it.',
  ),
  'cell-unusable': error(
    'Cell without a number',
    'An error, a date or a formula that nobody has calculated is no figure.',
    'Cite a cell that shows the number, or mend the workbook.',
  ),
  'cell-doubtful': warning(
    'Cell to look at twice',
    'What is hidden, merged, kept as text or without a unit is easily not what it seems.',
    'Look at the cell, and cite another where it is not what is meant.',
  ),
  'evidence-moved': error(
    'Evidence at another line',
    'A reader who follows the citation finds another passage.',
    'Read the passage at the line named and write that line.',
  ),
  'evidence-missing': error(
    'Evidence not in the original',
    'The claim would rest on a passage that is not there.',
    'Correct source, line or anchors, or drop the claim.',
  ),
  'evidence-ambiguous': error(
    'Evidence at several places, none as stated',
    'Nobody can tell which passage is meant.',
    'Write the line of the passage that is meant.',
  ),
  'broken-lock': error(
    'Lock that cannot be read',
    'No receipt can be trusted.',
    'Run `briefdeck verify --update` with the originals at hand.',
  ),
  'lock-missing': error(
    'No lock',
    'Not one figure carries a receipt.',
    'Run `briefdeck verify --update` with the originals at hand.',
  ),
  'receipt-missing': error(
    'No receipt',
    'Nobody has looked this up in the original.',
    'Run `briefdeck verify --update` with the originals at hand.',
  ),
  'receipt-stale': error(
    'Receipt of nothing',
    'The lock proves something that the content no longer says.',
    'Run `briefdeck verify --update` with the originals at hand.',
  ),
  'receipt-differs': error(
    'Receipt of something else',
    'The content was changed after it was verified.',
    'Undo the change, or verify again with `--update`.',
  ),
  'receipt-seal': error(
    'Seal that does not fit',
    'The receipt proves something else than it did when the figure was looked up.',
    'Undo the change, or verify again with `--update` and the originals at hand.',
  ),
  'receipt-future': error(
    'Receipt from a day to come',
    'Nobody can have looked it up then.',
    'Verify again with `--update` and the originals at hand; see whether the clock is right.',
  ),
  'receipt-hashes': error(
    'Receipts of different documents',
    'Receipts of one source prove different versions of it.',
    'Run `briefdeck verify --update` with the originals at hand.',
  ),
  'conflict-undecided': error(
    'Conflict without a decision',
    'The deck would pick one side of a disagreement silently.',
    'Record how it is shown: every side, or a preferred one with the reason.',
  ),
  'reports-incomparable': warning(
    'Reports of one metric in units that do not compare',
    'Whether the sources agree is said nowhere, so a disagreement would go unseen.',
    'Quote both in one unit, convert one by a derived figure, or make two metrics of them.',
  ),
  'conflict-not-shown': error(
    'Conflict that no slide shows',
    'A mark beside one side would lead nowhere.',
    'Name a takeaway whose slide shows every side.',
  ),
  'conflict-preference': error(
    'Preference that cannot be followed',
    'Nobody could tell which side the deck relies on, or why.',
    'Name one of the sides and the reason for it.',
  ),
  'derived-cycle': error(
    'Derived from itself',
    'A number that rests on itself rests on nothing.',
    'Let one of the metrics rest on reports.',
  ),
  'derived-input': error(
    'Derived from something unknown',
    'The number cannot be calculated.',
    'Name a report `metric@source` or a derived metric.',
  ),
  'derived-formula': error(
    'Formula without a value',
    'The number cannot be calculated.',
    'Correct the formula, or the unit of its result.',
  ),
  'derived-turned': warning(
    'Growth worked out upside down',
    'The earlier value divided by the later gives a fall for a rise, and another number.',
    'Divide the later value by the earlier one.',
  ),
  'derived-unlike': warning(
    'Growth from one measure to another',
    'Revenue divided by the operating profit of the year before is no growth of either.',
    'Divide two values of one measure, or let the definition name both.',
  ),
  'date-unsupported': error(
    'Date that no document gives',
    'An event a year off puts the whole story in the wrong order.',
    'Correct the date, or add the passage that gives it to the evidence.',
  ),
  'uneven-references': error(
    'Languages that refer to different figures or sources',
    'Readers of the two decks would be told different things.',
    'Refer to the same figures and cite the same sources in both languages.',
  ),
  'cite-without-evidence': error(
    'Citation without evidence',
    'Nobody has looked up whether that source says so.',
    'Add source, line and anchors to `evidence`, or cite what is there.',
  ),
  'conflict-ungrouped': error(
    'Contradiction outside the comparison',
    'One side of a disagreement would be hidden without anybody having decided so.',
    'Add the metric to the comparable group, or give it another topic.',
  ),
} as const satisfies Record<string, FindingKindRow>;
