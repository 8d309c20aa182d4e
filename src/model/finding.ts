// A finding: something a person should mend, as a value, described once in an exhaustive table.
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One row per kind: how severe, what it is called, why an investor minds, how to mend it. */
export const FINDING_KINDS = {
  'broken-yaml': {
    severity: 'error',
    title: 'YAML that cannot be read',
    why: 'Nothing in the file can be trusted when a part of it is unreadable.',
    mend: 'Correct the syntax at the place named.',
  },
  'unreadable-file': {
    severity: 'error',
    title: 'File that cannot be read',
    why: 'Evidence or words in it are missing from every deck without anybody noticing.',
    mend: 'Put a plain UTF-8 file there, inside the folder, not a link that leads out of it.',
  },
  'front-matter-missing': {
    severity: 'error',
    title: 'No front matter',
    why: 'Without it nobody knows what the words are about or what they rest on.',
    mend: 'Begin the file with a line `---`, the keys, and another line `---`.',
  },
  'front-matter-language': {
    severity: 'error',
    title: 'Front matter in another language than YAML',
    why: 'Anything but YAML could run as a program on the machine that builds the deck.',
    mend: 'Write the front matter in YAML below a first line that is exactly `---`.',
  },
  'front-matter-open': {
    severity: 'error',
    title: 'Front matter that never ends',
    why: 'Words and data cannot be told apart.',
    mend: 'Close the front matter with a line that is exactly `---`.',
  },
  'unknown-key': {
    severity: 'error',
    title: 'Unknown key',
    why: 'A misspelt key is silently without effect, so the deck differs from what was meant.',
    mend: 'Correct the key or remove it.',
  },
  'missing-key': {
    severity: 'error',
    title: 'Missing key',
    why: 'The deck would have to guess what was not written.',
    mend: 'Add the key.',
  },
  'wrong-value': {
    severity: 'error',
    title: 'Wrong value',
    why: 'The deck would show something else than what was meant.',
    mend: 'Write one of the values expected.',
  },
  'bad-id': {
    severity: 'error',
    title: 'Id that cannot be used',
    why: 'Ids become file names, keys of receipts and links.',
    mend: 'Use small letters, digits and hyphens, beginning with a letter or digit.',
  },
  'id-not-file-name': {
    severity: 'error',
    title: 'Id differs from the file name',
    why: 'A reader who looks for the file by its id does not find it.',
    mend: 'Rename the file or the id.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Id used twice',
    why: 'One of the two would silently win.',
    mend: 'Give one of them another id.',
  },
  'bad-date': {
    severity: 'error',
    title: 'Date that is not in the calendar',
    why: 'What may be used in an edition is decided by date.',
    mend: 'Write an existing day, month or week in ISO form.',
  },
  'missing-language': {
    severity: 'error',
    title: 'Words missing in a language',
    why: 'The deck in that language would have a hole.',
    mend: 'Write the words in that language too.',
  },
  'empty-claim': {
    severity: 'error',
    title: 'No claim',
    why: 'A takeaway without a sentence cannot be a headline.',
    mend: 'Write one full sentence below the language heading.',
  },
  'unknown-field': {
    severity: 'error',
    title: 'Heading that is no known field',
    why: 'The words below it would appear nowhere.',
    mend: 'Use the name of a field that slides ask for.',
  },
  'uneven-languages': {
    severity: 'error',
    title: 'Field in one language only',
    why: 'The same slide would say more in one language than in the other.',
    mend: 'Write the field in both languages or in none.',
  },
  'stray-words': {
    severity: 'error',
    title: 'Words that belong to no field',
    why: 'They would appear nowhere.',
    mend: 'Move them under a heading, or make them a point.',
  },
  'broken-markup': {
    severity: 'error',
    title: 'Markup that cannot be read',
    why: 'The reader would see braces or asterisks.',
    mend: 'Close what is opened: `{{metric}}`, `[@source]`, `**words**`.',
  },
  'bare-number': {
    severity: 'error',
    title: 'Number typed in the words',
    why: 'A typed number has no source and does not follow the ledger.',
    mend: 'Refer to the ledger with `{{metric}}`, or declare the date or count in the front matter.',
  },
  'unknown-reference': {
    severity: 'error',
    title: 'Name that leads nowhere',
    why: 'What it stands for would be missing from the deck.',
    mend: 'Correct the name, or write the file it names.',
  },
  'unknown-figure': {
    severity: 'error',
    title: 'Figure that is not in the ledger',
    why: 'A number without a report has no source.',
    mend: 'Correct the name, or add the metric and its report to the ledger.',
  },
  'ambiguous-figure': {
    severity: 'error',
    title: 'Figure with several reports',
    why: 'The deck would have to pick a source silently.',
    mend: 'Name the source, `{{metric@source}}`, or give the metric a `preferred` source.',
  },
  'duplicate-report': {
    severity: 'error',
    title: 'Two reports of one source for one metric',
    why: 'One source cannot give two values for the same thing: their scopes differ.',
    mend: 'Make another metric for the other scope.',
  },
  'bad-figure': {
    severity: 'error',
    title: 'Value and unit that make no figure',
    why: 'A number without a right unit can be wrong by orders of magnitude.',
    mend: 'Correct value or unit.',
  },
  'token-mismatch': {
    severity: 'error',
    title: 'Token says something else than the value',
    why: 'The receipt would prove another number than the one shown.',
    mend: 'Correct the value, the unit or the qualifier, or copy the token again from the original.',
  },
  'publisher-names': {
    severity: 'error',
    title: 'Publisher with two names',
    why: 'One voice would look like two.',
    mend: 'Write the same name on every card of this publisher.',
  },
  'extends-cycle': {
    severity: 'error',
    title: 'Templates that extend one another in a circle',
    why: 'None of them is complete.',
    mend: 'Let one of them stand by itself.',
  },
  'unsafe-file-name': {
    severity: 'error',
    title: 'File name that could leave the folder',
    why: 'A deck could be written over another file.',
    mend: 'Use letters, digits, hyphens, underscores, single dots and the placeholders.',
  },
  'original-absent': {
    severity: 'note',
    title: 'Original not at hand',
    why: 'The receipts were proved earlier and could not be proved again.',
    mend: 'Put the document into the folder of originals, or build from the lock knowingly.',
  },
  'original-edited': {
    severity: 'error',
    title: 'Original edited since it was verified',
    why: 'The receipts prove another document than the one at hand.',
    mend: 'See what was edited, then verify again with `--update`.',
  },
  'report-moved': {
    severity: 'error',
    title: 'Figure at another line',
    why: 'A reader who follows the citation finds another passage.',
    mend: 'Read the passage at the line named and write that line.',
  },
  'report-changed': {
    severity: 'error',
    title: 'Another figure in the original',
    why: 'The slide would state a number, unit or hedge that its source does not give.',
    mend: 'Correct value, unit, qualifier and token after reading the line.',
  },
  'report-missing': {
    severity: 'error',
    title: 'Figure not in the original',
    why: 'The number would stand on a slide without support.',
    mend: 'Cite the document that has it, or take the report out.',
  },
  'report-ambiguous': {
    severity: 'error',
    title: 'Figure at several places, none as stated',
    why: 'Nobody can tell which passage is meant.',
    mend: 'Write the line of the passage that is meant.',
  },
  'report-subject': {
    severity: 'error',
    title: 'Figure about somebody else',
    why: 'The number is right and the sentence wrong: it belongs to another model or company.',
    mend: 'Give it to the metric it is about, or correct the subject anchors.',
  },
  'evidence-moved': {
    severity: 'error',
    title: 'Evidence at another line',
    why: 'A reader who follows the citation finds another passage.',
    mend: 'Read the passage at the line named and write that line.',
  },
  'evidence-missing': {
    severity: 'error',
    title: 'Evidence not in the original',
    why: 'The claim would rest on a passage that is not there.',
    mend: 'Correct source, line or anchors, or drop the claim.',
  },
  'evidence-ambiguous': {
    severity: 'error',
    title: 'Evidence at several places, none as stated',
    why: 'Nobody can tell which passage is meant.',
    mend: 'Write the line of the passage that is meant.',
  },
  'broken-lock': {
    severity: 'error',
    title: 'Lock that cannot be read',
    why: 'No receipt can be trusted.',
    mend: 'Run `briefdeck verify --update` with the originals at hand.',
  },
  'lock-missing': {
    severity: 'error',
    title: 'No lock',
    why: 'Not one figure carries a receipt.',
    mend: 'Run `briefdeck verify --update` with the originals at hand.',
  },
  'receipt-missing': {
    severity: 'error',
    title: 'No receipt',
    why: 'Nobody has looked this up in the original.',
    mend: 'Run `briefdeck verify --update` with the originals at hand.',
  },
  'receipt-stale': {
    severity: 'error',
    title: 'Receipt of nothing',
    why: 'The lock proves something that the content no longer says.',
    mend: 'Run `briefdeck verify --update` with the originals at hand.',
  },
  'receipt-differs': {
    severity: 'error',
    title: 'Receipt of something else',
    why: 'The content was changed after it was verified.',
    mend: 'Undo the change, or verify again with `--update`.',
  },
  'receipt-hashes': {
    severity: 'error',
    title: 'Receipts of different documents',
    why: 'Receipts of one source prove different versions of it.',
    mend: 'Run `briefdeck verify --update` with the originals at hand.',
  },
  'conflict-undecided': {
    severity: 'error',
    title: 'Conflict without a decision',
    why: 'The deck would pick one side of a disagreement silently.',
    mend: 'Record how it is shown: every side, or a preferred one with the reason.',
  },
  'conflict-not-shown': {
    severity: 'error',
    title: 'Conflict that no slide shows',
    why: 'A mark beside one side would lead nowhere.',
    mend: 'Name a takeaway whose slide shows every side.',
  },
  'conflict-preference': {
    severity: 'error',
    title: 'Preference that cannot be followed',
    why: 'Nobody could tell which side the deck relies on, or why.',
    mend: 'Name one of the sides and the reason for it.',
  },
  'derived-cycle': {
    severity: 'error',
    title: 'Derived from itself',
    why: 'A number that rests on itself rests on nothing.',
    mend: 'Let one of the metrics rest on reports.',
  },
  'derived-input': {
    severity: 'error',
    title: 'Derived from something unknown',
    why: 'The number cannot be calculated.',
    mend: 'Name a report `metric@source` or a derived metric.',
  },
  'derived-formula': {
    severity: 'error',
    title: 'Formula without a value',
    why: 'The number cannot be calculated.',
    mend: 'Correct the formula, or the unit of its result.',
  },
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
  'unknown-bind': {
    severity: 'error',
    title: 'Path that leads nowhere',
    why: 'The box would stay empty on every slide of this kind.',
    mend: 'Begin the path with a slot of this kind, `item`, `group`, `label`, `briefing` or `audience`.',
  },
  'chart-log-bars': {
    severity: 'error',
    title: 'Bars on a log axis',
    why: 'A bar shows a value by its length from zero, and a log axis has no zero: differences look small.',
    mend: 'Use `kind: dot-plot` for a log scale, or `scale: linear`.',
  },
  'chart-single-point': {
    severity: 'warning',
    title: 'Chart with a single value',
    why: 'There is nothing to compare it with; a number says it better.',
    mend: 'Add what it is compared with, or show the figure in words.',
  },
  'chart-too-many': {
    severity: 'warning',
    title: 'Chart with too many values',
    why: 'Rows become too low to read on a slide.',
    mend: 'Keep the decisive values and leave the others to a table.',
  },
  'chart-entry': {
    severity: 'error',
    title: 'Chart entry out of place',
    why: 'A value would be drawn twice, or the value the deck relies on would not stand out.',
    mend: 'Name in `emphasis`, `comparison` and `unclear` only entries of `series`, and each entry once.',
  },
  'chart-missing-glyph': {
    severity: 'error',
    title: 'Character that a chart cannot show',
    why: 'Readers would see an empty box in the picture, or another one on every machine that builds it.',
    mend: 'Replace the character with an ordinary one.',
  },
  'chart-text-cut': {
    severity: 'warning',
    title: 'Words too long for their place in a chart',
    why: 'The end of the words is missing in the picture.',
    mend: 'Shorten the words, or give the chart more width.',
  },
  'chart-crowded': {
    severity: 'warning',
    title: 'Chart too low for its values',
    why: 'Rows run into each other.',
    mend: 'Take out values or give the chart more height.',
  },
  'chart-value-range': {
    severity: 'error',
    title: 'Value that the chart cannot place',
    why: 'The value would be missing in the picture or stand in the wrong place.',
    mend: 'Use a linear dot plot, or leave the value to the words.',
  },
  'chart-share-total': {
    severity: 'error',
    title: 'Shares of more than the whole',
    why: 'The segments would not be shares of one whole.',
    mend: 'Show shares of the same whole only.',
  },
  'date-unsupported': {
    severity: 'error',
    title: 'Date that no document gives',
    why: 'An event a year off puts the whole story in the wrong order.',
    mend: 'Correct the date, or add the passage that gives it to the evidence.',
  },
  'uneven-references': {
    severity: 'error',
    title: 'Languages that refer to different figures or sources',
    why: 'Readers of the two decks would be told different things.',
    mend: 'Refer to the same figures and cite the same sources in both languages.',
  },
  'cite-without-evidence': {
    severity: 'error',
    title: 'Citation without evidence',
    why: 'Nobody has looked up whether that source says so.',
    mend: 'Add source, line and anchors to `evidence`, or cite what is there.',
  },
  'conflict-ungrouped': {
    severity: 'error',
    title: 'Contradiction outside the comparison',
    why: 'One side of a disagreement would be hidden without anybody having decided so.',
    mend: 'Add the metric to the comparable group, or give it another topic.',
  },
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
  'approval-missing': {
    severity: 'error',
    title: 'Approved by nobody',
    why: 'Nobody could say who let the deck go out.',
    mend: 'Write `approved: { by: Name, on: date }`, or go back to `status: draft`.',
  },
  'unknown-placeholder': {
    severity: 'error',
    title: 'Placeholder that stands for nothing',
    why: 'The reader of the message would see braces.',
    mend: 'Use one of the placeholders of messages, as in `templates/README.md`.',
  },
  'bad-address': {
    severity: 'error',
    title: 'Address that no mail can reach',
    why: 'The deck would go nowhere, or to somebody else.',
    mend: 'Write one plain address such as `taro.yamada@example.com`.',
  },
  'unsafe-name': {
    severity: 'error',
    title: 'Name that could change the message',
    why: 'Line breaks, invisible characters and folder signs in a name can add recipients or lead a file astray.',
    mend: 'Write the name as it stands on a business card.',
  },
  'duplicate-recipient': {
    severity: 'error',
    title: 'Recipient written down twice',
    why: 'One person would be mailed twice, or by the wrong one of two lists.',
    mend: 'Keep one entry per address and give it every audience.',
  },
  'sender-missing': {
    severity: 'error',
    title: 'Message without a sender',
    why: 'No server takes it, and no reader trusts it.',
    mend: 'Write `from: { name, email }` in the file of recipients, or set `MAIL_FROM`.',
  },
  'recipient-outside': {
    severity: 'error',
    title: 'Recipient who may not receive this deck',
    why: 'What is meant for named readers would leave their circle, and a sent mail does not come back.',
    mend: 'Take the audience from the recipient, or add the domain or group to `recipients` of the audience.',
  },
  'recipient-language': {
    severity: 'error',
    title: 'Recipient without a deck in their language',
    why: 'They would get nothing, or a deck they cannot read.',
    mend: 'Build the deck in that language with `briefdeck build --language`, or change the recipient.',
  },
  'nobody-to-mail': {
    severity: 'warning',
    title: 'Audience without recipients',
    why: 'Its deck stays in the folder.',
    mend: 'Give somebody the audience in the file of recipients.',
  },
  'deck-not-built': {
    severity: 'error',
    title: 'Deck that is not there',
    why: 'Nothing can be attached.',
    mend: 'Run `briefdeck build`.',
  },
  'deck-outdated': {
    severity: 'error',
    title: 'Deck built from other content',
    why: 'The reader would get something else than what was checked.',
    mend: 'Run `briefdeck build`, look at the deck, then mail it.',
  },
  'deck-altered': {
    severity: 'error',
    title: 'Deck changed since it was built',
    why: 'Numbers edited by hand have no receipt.',
    mend: 'Change the content and build again, or build again to undo the change.',
  },
  'deck-unclean': {
    severity: 'error',
    title: 'Deck with errors',
    why: 'An investor would find what the checks found first.',
    mend: 'Mend the errors, then build again.',
  },
  'deck-not-approved': {
    severity: 'error',
    title: 'Deck that nobody has approved',
    why: 'A draft in an inbox counts as published.',
    mend: 'Write `status: approved` and `approved: { by, on }` into the briefing.',
  },
  'mail-too-large': {
    severity: 'error',
    title: 'Message over its budget',
    why: 'Mail servers refuse it, often without telling anybody.',
    mend: 'Shrink what is large, or raise `mailBudgetMB` of the audience.',
  },
  'mail-without-takeaways': {
    severity: 'warning',
    title: 'Message without takeaways',
    why: 'The reader has to open the deck to learn what it says.',
    mend: 'Give the audience a slide that sums up, such as `executive-summary`.',
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

export type FindingKindRow = {
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
};

export type FindingKind = keyof typeof FINDING_KINDS;

export type Finding = {
  readonly kind: FindingKind;
  readonly place: Place;
  /** Reads: Unexpected `x`, expected `y`; no full stop. */
  readonly message: string;
  /** Imperative, separate from the message: the nearest right name, the line to look at. */
  readonly hint?: string;
  /** Deck and page for findings about pages. */
  readonly deck?: string;
  readonly page?: number;
};

export type Found<T> = { readonly value: T; readonly findings: readonly Finding[] };

export function severityOf(finding: Finding): Severity {
  return FINDING_KINDS[finding.kind].severity;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => severityOf(finding) === 'error');
}
