// Faults of pages and of the files made from them, a row per kind.
import type { FindingKindRow } from './finding-kind-row.ts';

export const PAGE_FINDINGS = {
  'text-overflow': {
    severity: 'error',
    title: 'Words that do not fit their box',
    why: "Text that leaves its box covers other text or is cut in the reader's PowerPoint.",
    mend: 'Shorten the words, or choose a roomier slide kind.',
  },
  'boxes-overlap': {
    severity: 'error',
    title: 'Boxes on each other',
    why: 'Words under other words, or crossed by a line, cannot be read.',
    mend: 'Give the slide kind room for both, or shorten the words that push them together.',
  },
  'off-page': {
    severity: 'error',
    title: 'Box outside the page or in its margin',
    why: 'What leaves the page is cut in print, and what stands in the margin looks like a mistake.',
    mend: 'Take the fixed widths out of the slide kind, or shorten the words.',
  },
  'text-too-small': {
    severity: 'error',
    title: 'Words too small to read',
    why: 'Nobody in the room reads them, and a partner takes them for small print.',
    mend: 'Set the type larger in the theme: body 14 pt, tables 12, labels 11, sources and footer 10.',
  },
  'low-contrast': {
    severity: 'error',
    title: 'Words too close in colour to what lies behind them',
    why: 'They vanish on a projector, and many readers cannot read them at all.',
    mend: 'Choose a darker or lighter colour for the role in the theme, or another role in the slide kind.',
  },
  'alt-missing': {
    severity: 'error',
    title: 'Chart or table without words for it',
    why: 'A screen reader says nothing there, and a reader who cannot see it misses the evidence.',
    mend: 'Give the chart its title and the slide a headline: both are read out.',
  },
  'title-missing': {
    severity: 'error',
    title: 'Slide without a title',
    why: 'It has no name in the outline, in a list of slides or for a screen reader.',
    mend: 'Bind `headline` of the slide kind to a field that is always there.',
  },
  'title-twice': {
    severity: 'error',
    title: 'Two slides with one title',
    why: 'Nobody can tell them apart in the outline, and a claim that comes twice looks forgotten.',
    mend: 'Show the takeaway once, or give one of the slides a headline of its own.',
  },
  'reading-order': {
    severity: 'error',
    title: 'Reading order that is not the order one sees',
    why: 'A screen reader and the tab key jump about the slide.',
    mend: 'Order the nodes of the slide kind as they stand: from the top left to the bottom right.',
  },
  'half-empty': {
    severity: 'warning',
    title: 'Half a page with nothing on it',
    why: 'It looks unfinished, and what is said elsewhere on the slide is set smaller than it could be.',
    mend: 'Choose a slide kind for less content, or let it show more points.',
  },
  'line-orphan': {
    severity: 'warning',
    title: 'Headline or claim with a word left over',
    why: 'A last line of one short word looks like an accident.',
    mend: 'Shorten the sentence by a word, or let it fill the line.',
  },
  'line-kinsoku': {
    severity: 'error',
    title: 'Line broken where it may not be',
    why: 'A Japanese reader stumbles over a line that begins with a stop, and a number without its unit misleads.',
    mend: 'Build again; if it stays, put the words in another order around the break.',
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
