// Faults of files as they are read, of themes and their logos too, a row per kind.
import { error, type FindingKindRow, note, warning } from './finding-kind-row.ts';

export const READING_FINDINGS = {
  'broken-yaml': error(
    'YAML that cannot be read',
    'Nothing in the file can be trusted when a part of it is unreadable.',
    'Correct the syntax at the place named.',
  ),
  'unreadable-file': error(
    'File that cannot be read',
    'Evidence or words in it are missing from every deck without anybody noticing.',
    'Put a plain UTF-8 file there, inside the folder, not a link that leads out of it.',
  ),
  'table-unread': error(
    'Table that nobody has read',
    'A series whose table is not kept beside the lock has no figures for a build without originals.',
    'Run `briefdeck verify --originals DIR --update`.',
  ),
  'file-unread': error(
    'File that nothing reads',
    'What stands in it would be in no deck, and nobody would miss it.',
    'Give it the place and the ending it should have, or begin its name with `_` to have it left alone.',
  ),
  'file-unused': warning(
    'File without a use',
    'Nobody can tell whether it was meant to be in a deck.',
    'Take it out of the folder, or begin its name with `_` to have it left alone.',
  ),
  'translation-drift': warning(
    'Words changed in one language alone',
    'Readers of the other language may be told something else.',
    'Change the other language as well, or confirm that it still says the same.',
  ),
  'name-untranslated': warning(
    'Names of a table in one language alone',
    'Readers of the other language meet rows and columns that they cannot read.',
    'Name them in both languages below `rows` and `columns` of the series, or keep to one language with `languages` in the settings.',
  ),
  'translations-unread': warning(
    'Record of words that cannot be read',
    'Whether one language has changed alone cannot be told.',
    'Take the file from your version control, or delete it.',
  ),
  'beyond-limit': error(
    'More than anybody writes by hand',
    'Reading would take minutes, or a page would be cut: what is so large is a slip of a program or of a hand.',
    'Keep to the limit named.',
  ),
  'front-matter-missing': error(
    'No front matter',
    'Without it nobody knows what the words are about or what they rest on.',
    'Begin the file with a line `---`, the keys, and another line `---`.',
  ),
  'front-matter-language': error(
    'Front matter in another language than YAML',
    'Anything but YAML could run as a program on the machine that builds the deck.',
    'Write the front matter in YAML below a first line that is exactly `---`.',
  ),
  'front-matter-open': error(
    'Front matter that never ends',
    'Words and data cannot be told apart.',
    'Close the front matter with a line that is exactly `---`.',
  ),
  'unknown-key': error(
    'Unknown key',
    'A misspelt key is silently without effect, so the deck differs from what was meant.',
    'Correct the key or remove it.',
  ),
  'missing-key': error('Missing key', 'The deck would have to guess what was not written.', 'Add the key.'),
  'wrong-value': error(
    'Wrong value',
    'The deck would show something else than what was meant.',
    'Write one of the values expected.',
  ),
  'bad-id': error(
    'Id that cannot be used',
    'Ids become file names, keys of receipts and links.',
    'Use small letters, digits and hyphens, beginning with a letter or digit.',
  ),
  'id-not-file-name': error(
    'Id differs from the file name',
    'A reader who looks for the file by its id does not find it.',
    'Rename the file or the id.',
  ),
  'duplicate-id': error(
    'Id used twice',
    'One of the two would silently win.',
    'Give one of them another id.',
  ),
  'bad-date': error(
    'Date that is not in the calendar',
    'What may be used in an edition is decided by date.',
    'Write an existing day, month or week in ISO form.',
  ),
  'missing-language': error(
    'Words missing in a language',
    'The deck in that language would have a hole.',
    'Write the words in that language too.',
  ),
  'empty-claim': error(
    'No claim',
    'A takeaway without a sentence cannot be a headline.',
    'Write one full sentence below the language heading.',
  ),
  'unknown-field': error(
    'Heading that is no known field',
    'The words below it would appear nowhere.',
    'Use the name of a field that slides ask for.',
  ),
  'uneven-languages': error(
    'Field in one language only',
    'The same slide would say more in one language than in the other.',
    'Write the field in both languages or in none.',
  ),
  'stray-words': error(
    'Words that belong to no field',
    'They would appear nowhere.',
    'Move them under a heading, or make them a point.',
  ),
  'broken-markup': error(
    'Markup that cannot be read',
    'The reader would see braces or asterisks, or a remark that was never meant for them.',
    'Close what is opened: `{{metric}}`, `[@source]`, `**words**`, `[words](https://address)`, `<!-- remark -->`.',
  ),
  'unsupported-markup': error(
    'Markup that no field can show',
    'What it was to set apart, to order or to add would be missing from the deck, or its signs would stand there.',
    'Write it as the hint says, or put a backslash before a sign that is meant as it stands.',
  ),
  'bare-number': error(
    'Number typed in the words',
    'A typed number has no source and does not follow the ledger.',
    'Refer to the ledger with `{{metric}}`, or declare the date or count in the front matter.',
  ),
  'typed-count': error(
    'Count that is an amount',
    'What `counts` names may be typed: an amount, a share or a date in it would have no source.',
    'Write an amount or a share as a reference `{{metric}}`, a date in `dates`, a name with a number in it in `names` of briefdeck.yaml.',
  ),
  'wrong-count': error(
    'Count that is not computed',
    'A typed number of things stays what it was when a thing is added or taken away.',
    'Say what it counts, `counts: [4 points = points]`, and write the number that is computed.',
  ),
  'unknown-reference': error(
    'Name that leads nowhere',
    'What it stands for would be missing from the deck.',
    'Correct the name, or write the file it names.',
  ),
  'unknown-figure': error(
    'Figure that is not in the ledger',
    'A number without a report has no source.',
    'Correct the name, or add the metric and its report to the ledger.',
  ),
  'ambiguous-figure': error(
    'Figure with several reports',
    'The deck would have to pick a source silently.',
    'Name the source, `{{metric@source}}`, or give the metric a `preferred` source.',
  ),
  'duplicate-report': error(
    'Two reports of one source for one metric',
    'One source cannot give two values for the same thing: their scopes differ.',
    'Make another metric for the other scope.',
  ),
  'bad-figure': error(
    'Value and unit that make no figure',
    'A number without a right unit can be wrong by orders of magnitude.',
    'Correct value or unit.',
  ),
  'token-mismatch': error(
    'Token says something else than the value',
    'The receipt would prove another number than the one shown.',
    'Correct the value, the unit or the qualifier, or copy the token again from the original.',
  ),
  'stays-long': note(
    'Entry that only the long form can say',
    'It is read as before; what it says and a shorter one would not is not to be lost.',
    'Leave it, or quote more of the original.',
  ),
  'publisher-names': error(
    'Publisher with two names',
    'One voice would look like two.',
    'Write the same name on every card of this publisher.',
  ),
  'extends-cycle': error(
    'Templates that extend one another in a circle',
    'None of them is complete.',
    'Let one of them stand by itself.',
  ),
  'unsafe-file-name': error(
    'File name that could leave the folder',
    'A deck could be written over another file.',
    'Use letters, digits, hyphens, underscores, single dots and the placeholders.',
  ),
  'unknown-bind': error(
    'Path that leads nowhere',
    'The box would stay empty on every slide of this kind.',
    'Begin the path with a slot of this kind, `item`, `point`, `group`, `label`, `briefing` or `audience`, and end it with a field of that.',
  ),
  'slot-unshown': error(
    'Slot that the slide never shows',
    'What an audience puts there would be on no page, and nobody would miss it.',
    'Bind a path of the slide kind to it, or take the slot out.',
  ),
  'words-unshown': error(
    'Words that no slide shows',
    'Whoever wrote them believes that readers see them.',
    'Give them a slide that shows them, or take them out.',
  ),
  'selector-idle': warning(
    'Selector that never finds anything',
    'The slide or the part of it is left out every week, and nobody would miss it.',
    'Correct the tag or the other conditions, or write the takeaway.',
  ),
  'theme-idle': warning(
    'Takeaway of a theme that no briefing has',
    'It is in no deck of any week.',
    'Correct the theme, or write the briefing.',
  ),
  'theme-contrast': error(
    'Colours that cannot be told apart',
    'Words in them cannot be read on a projector, on paper, or by many readers at all.',
    'Make one of the two darker or lighter.',
  ),
  'theme-type': error(
    'Type too small or too tight',
    'What cannot be read in a printed hand-out was not said.',
    'Set the size at its floor or above, and the line at 1.15 times the size or more.',
  ),
  'theme-font': warning(
    'Font whose widths are not known',
    'Lines are measured as Arial with full-width Japanese; in a wider font they would break again and overflow.',
    'Name a font of the widths of Arial, or look at every page in the font you named.',
  ),
  'picture-unreadable': error(
    'Picture that cannot be shown',
    'The page would show a broken picture, or none.',
    'Put a whole PNG or JPEG file into `pictures/` of the content, and name it as `../pictures/file.png`.',
  ),
  'logo-unreadable': error(
    'Logo that is no picture',
    'Every page would show a broken picture, or none.',
    'Put a whole PNG file beside the theme, and its name into the theme.',
  ),
  'logo-too-large': error(
    'Logo file that is too large',
    'It travels in every deck, preview and message, and mailboxes refuse what is too large.',
    'Export it at the size it has on the page, with few colours.',
  ),
  'logo-coarse': warning(
    'Logo with too few pixels',
    'A soft logo makes the whole page look copied.',
    'Export it with more pixels.',
  ),
} as const satisfies Record<string, FindingKindRow>;
