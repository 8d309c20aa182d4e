// Faults of pages and of the files made from them, a row per kind.
import { error, type FindingKindRow, warning } from './finding-kind-row.ts';

export const PAGE_FINDINGS = {
  'text-overflow': error(
    'Words that do not fit their box',
    "Text that leaves its box covers other text or is cut in the reader's PowerPoint.",
    'Shorten the words, or choose a roomier slide kind.',
  ),
  'boxes-overlap': error(
    'Boxes on each other',
    'Words under other words, or crossed by a line, cannot be read.',
    'Give the slide kind room for both, or shorten the words that push them together.',
  ),
  'off-page': error(
    'Box outside the page or in its margin',
    'What leaves the page is cut in print, and what stands in the margin looks like a mistake.',
    'Take the fixed widths out of the slide kind, or shorten the words.',
  ),
  'text-too-small': error(
    'Words too small to read',
    'Nobody in the room reads them, and a partner takes them for small print.',
    'Set the type larger in the theme: body 14 pt, tables 12, labels 11, sources and footer 10.',
  ),
  'low-contrast': error(
    'Words too close in colour to what lies behind them',
    'They vanish on a projector, and many readers cannot read them at all.',
    'Choose a darker or lighter colour for the role in the theme, or another role in the slide kind.',
  ),
  'alt-missing': error(
    'Chart, table or picture without words for it',
    'A screen reader says nothing there, and a reader who cannot see it misses the evidence.',
    'Give the chart its title, the slide a headline and the picture what it shows: they are read out.',
  ),
  'title-missing': error(
    'Slide without a title',
    'It has no name in the outline, in a list of slides or for a screen reader.',
    'Bind `headline` of the slide kind to a field that is always there.',
  ),
  'title-twice': error(
    'Two slides with one title',
    'Nobody can tell them apart in the outline, and a claim that comes twice looks forgotten.',
    'Show the takeaway once, or give one of the slides a headline of its own.',
  ),
  'title-no-sentence': warning(
    'Title that names a subject and says nothing of it',
    'The titles, read one after the other, are the story; “Training costs by model” tells nobody what they show.',
    'Write the claim of the takeaway that leads the page as a sentence: who does what, or what is so.',
  ),
  'reading-order': error(
    'Reading order that is not the order one sees',
    'A screen reader and the tab key jump about the slide.',
    'Order the nodes of the slide kind as they stand: from the top left to the bottom right.',
  ),
  'half-empty': warning(
    'Half a page with nothing on it',
    'It looks unfinished, and what is said elsewhere on the slide is set smaller than it could be.',
    'Add what is missing: points, `caution` or `scope` for a lower half, a chart, a table or `key` for a right one; or take a slide kind that holds less: `claim`, `statement` or `two-numbers`.',
  ),
  'composition-twice': warning(
    'Two pages in a row that look the same',
    'A reader who turns the page sees no change, and takes the second for the first.',
    'Let another slide of the audience stand between them, or give one of the two another slide kind: `claim`, `statement`, `two-numbers` or a chart.',
  ),
  'dividers-many': warning(
    'More section breaks than a deck of its length carries',
    'A page that says nothing stops the reader, and a deck that is a third dividers is a third empty.',
    'Take `section-break` out of sections with few slides: their kickers name them already. One to five content pages is enough.',
  ),
  'line-orphan': warning(
    'Headline or claim with a word left over',
    'A last line of one short word looks like an accident.',
    'Shorten the sentence by a word, or let it fill the line.',
  ),
  'line-kinsoku': error(
    'Line broken where it may not be',
    'A Japanese reader stumbles over a line that begins with a stop, and a number without its unit misleads.',
    'Build again; if it stays, put the words in another order around the break.',
  ),
  'slot-empty': error(
    'A slide without what it needs',
    'A page with a hole in it looks unfinished and hides that something was not found.',
    'Write the takeaway, widen the selector, or make the slide optional.',
  ),
  'slot-overfull': error(
    'More for a slot than its slide shows',
    'What is left out is missing from the deck, and nobody has decided to leave it out.',
    'Narrow the selector, say `limit`, or give the others a slide of their own.',
  ),
  'field-missing': error(
    'A takeaway without a field its slide shows',
    'A card with a missing hedge or label says more than the evidence does.',
    'Write the field in every language.',
  ),
  'over-budget': error(
    'More slides than the audience takes',
    'A reader who was promised nine pages stops at nine.',
    'Take slides out of the audience, or raise its budget.',
  ),
  'file-name-twice': error(
    'Two decks with one file name',
    'The later deck would silently take the place of the earlier.',
    'Put `{week}`, `{audience}` and `{language}` into `fileName`.',
  ),
  'conflict-hidden': error(
    'One side of a conflict shown alone',
    'An investor who sees one of several differing values believes there is only one.',
    'Show every side on the slide, or give the deck a slide that does.',
  ),
  'renderer-missing': warning(
    'No program that could render the deck',
    'The PDF or the pictures that were asked for are not among the files.',
    'Install LibreOffice, and poppler for pictures; or print the HTML preview to PDF, one slide a page.',
  ),
  'renderer-failed': warning(
    'Deck that could not be rendered',
    'The PDF or the pictures that were asked for are not among the files.',
    'Build again; if it stays, open the deck in LibreOffice, or print the HTML preview to PDF.',
  ),
} as const satisfies Record<string, FindingKindRow>;
