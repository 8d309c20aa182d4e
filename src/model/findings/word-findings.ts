// Faults of the words around a figure: what they call it, and what they say of it, a row per kind.
import { error, type FindingKindRow, warning } from './finding-kind-row.ts';

export const WORD_FINDINGS = {
  'figure-sign': error(
    'Sign that words and figure do not say once',
    '"Lost -20.9%" says it twice, and a gain that "fell" is none.',
    'Write `{{metric|abs}}` where a word beside it says that it was lost, and `{{metric}}` where none does.',
  ),
  'period-other': error(
    'Figure of another period',
    'The number is right and the sentence wrong: it is that of another quarter, half or year.',
    'Refer to the figure of the period that is named, or name the period of the figure.',
  ),
  'period-named': warning(
    'Business year named two ways',
    'A table or an axis of the same deck names the year by its end, so that FY2026 and FY3/27 would look like two years.',
    'Name the period in words as charts and tables name it.',
  ),
  'measure-other': error(
    'Figure of another measure',
    'The number is right and the sentence wrong: it is net income, and the words call it operating profit.',
    'Refer to the figure of the measure that is named, or name the measure of the figure.',
  ),
  'quotation-reworded': error(
    'Words in quotation marks that nobody wrote',
    'The slide would put words into the mouth of its source.',
    'Quote word for word, with `…` where something is left out.',
  ),
  'negation-turned': error(
    'Negation lost or gained',
    'The slide would have its source say the opposite.',
    'Say what the source says, or cite the words in which it says what is claimed.',
  ),
  'row-other': error(
    'Figure of another row',
    'The number is right and the sentence wrong: it is that of another row, of another segment or product.',
    'Refer to the figure of the row that is named, or name the row of the figure.',
  ),
  'direction-untrue': error(
    'Direction that the figures do not bear out',
    'The slide says that something rose, and the numbers beside the words fell.',
    'Turn the word round, or refer to the figures that are meant.',
  ),
  'speaker-other': error(
    'Figure of somebody else than who is said to give it',
    "A sceptic's estimate reads as the company's guidance.",
    'Refer to the report of who is named, `{{metric@source}}`, or name who gives this one.',
  ),
  'exact-hedged': error(
    'Exactly, of a figure that is hedged',
    'The source said about, at least or under, and the words take it back.',
    'Take the word out.',
  ),
  'word-untrue': error(
    'Number word that its figure does not bear out',
    'Who reads "half" or "doubled" takes it for the figure, and sees no other.',
    'Write a word that is true of the figure, hedged as it is, `{{share as "about half"}}`, or the figure itself, `{{share}}`.',
  ),
  'hedge-lost': warning(
    'Claim without the hedge of its evidence',
    'What a source thinks possible reads as what it knows.',
    'Say it as the source does, as possible, expected, or said by somebody; or cite words that assert it.',
  ),
  'quantity-word-changed': warning(
    'Some, several, many or most, where the evidence has another of them',
    'Between “several” and “many” lies a claim that nobody has made.',
    "Take the source's own word of quantity, or leave it out.",
  ),
  'derived-as-estimate': warning(
    "The deck's own arithmetic as an estimate",
    'A reader takes it for what a source has estimated, and looks for it there in vain.',
    'Write the stance of the figures it is worked out from (`reported`, `announced`, `measured`), or `house-view` where it is an opinion.',
  ),
  'term-wider': warning(
    'Wider word than its evidence has',
    'What a source says of one kind of a thing reads as if it had said it of all.',
    'Name the thing as the source does, or cite words that speak of all of it. Which word is narrower than which stands under `terms` of the settings.',
  ),
} as const satisfies Record<string, FindingKindRow>;
