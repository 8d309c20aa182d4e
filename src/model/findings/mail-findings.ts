// Faults of recipients, drafts and what may be sent, a row per kind.
import { error, type FindingKindRow, note, warning } from './finding-kind-row.ts';

export const MAIL_FINDINGS = {
  'approval-missing': error(
    'Approved by nobody',
    'Nobody could say who let the deck go out.',
    'Write `approved: { by: Name, on: date }`, or go back to `status: draft`.',
  ),
  'disclosures-inline': warning(
    'Disclosures written into an audience',
    'Paragraphs of an audience do not say who made the deck, when, with which interests and from what.',
    'Run `briefdeck migrate`: it moves them to a file of `templates/disclosures/`, and names what is to be written there.',
  ),
  'disclosures-open': note(
    'Disclosures that are not complete',
    'The deck says so on its last page, and cannot be approved or sent.',
    'Write what is named, and take it out of `undeclared`.',
  ),
  'disclosures-unfilled': error(
    'Approved without complete disclosures',
    'Who passes a recommendation on must say who made it, when and with which interests.',
    'Write what is named, or go back to `status: draft`.',
  ),
  'company-placeholder': note(
    'A house that has no name yet',
    'Every file would say that it comes from a company called so; an approved edition is refused.',
    'Write the name of your house as `company` into the settings.',
  ),
  'placeholder-words': error(
    'Words of a template that nobody has replaced',
    'A reader would see what was meant for the author.',
    'Write your own words in their place, or take them out.',
  ),
  'unknown-placeholder': error(
    'Placeholder that stands for nothing',
    'The reader of the message would see braces.',
    'Use one of the placeholders of messages, as in `templates/README.md`.',
  ),
  'bad-address': error(
    'Address that no mail can reach',
    'The deck would go nowhere, or to somebody else.',
    'Write one plain address such as `taro.yamada@example.com`.',
  ),
  'unsafe-name': error(
    'Name that could change the message',
    'Line breaks, invisible characters and folder signs in a name can add recipients or lead a file astray.',
    'Write the name as it stands on a business card.',
  ),
  'duplicate-recipient': error(
    'Recipient written down twice',
    'One person would be mailed twice, or by the wrong one of two lists.',
    'Keep one entry per address and give it every audience.',
  ),
  'sender-missing': error(
    'Message without a sender',
    'No server takes it, and no reader trusts it.',
    'Write `from: { name, email }` in the file of recipients, or set `MAIL_FROM`.',
  ),
  'recipient-outside': error(
    'Recipient who may not receive this deck',
    'What is meant for named readers would leave their circle, and a sent mail does not come back.',
    'Take the audience from the recipient, or add the domain or group to `recipients` of the audience.',
  ),
  'recipient-language': error(
    'Recipient without a deck in their language',
    'They would get nothing, or a deck they cannot read.',
    'Build the deck in that language with `briefdeck build --language`, or change the recipient.',
  ),
  'nobody-to-mail': warning(
    'Audience without recipients',
    'Its deck stays in the folder.',
    'Give somebody the audience in the file of recipients.',
  ),
  'deck-not-built': error('Deck that is not there', 'Nothing can be attached.', 'Run `briefdeck build`.'),
  'deck-outdated': error(
    'Deck built from other content',
    'The reader would get something else than what was checked.',
    'Run `briefdeck build`, look at the deck, then mail it.',
  ),
  'deck-other-version': error(
    'Deck built by another version',
    'Nobody can tell by building again whether it is what was checked.',
    'Run `briefdeck build`, look at the deck, then mail it; or use the version that built it.',
  ),
  'deck-not-compared': error(
    'Deck that cannot be compared with a build',
    'Nobody can tell whether it is what was checked.',
    'Mend what keeps the content from being built, then trace the deck again.',
  ),
  'deck-not-looked-up': error(
    'Figures that nobody has looked up now',
    'A record can be edited together with the figure it proves; the original cannot.',
    'Send with the originals at hand, or name who answers for the records.',
  ),
  'deck-altered': error(
    'Deck changed since it was built',
    'Numbers edited by hand have no receipt.',
    'Change the content and build again, or build again to undo the change.',
  ),
  'deck-unclean': error(
    'Deck with errors',
    'An investor would find what the checks found first.',
    'Mend the errors, then build again.',
  ),
  'deck-not-approved': error(
    'Deck that nobody has approved',
    'A draft in an inbox counts as published.',
    'Write `status: approved` and `approved: { by, on }` into the briefing.',
  ),
  'mail-too-large': error(
    'Message over its budget',
    'Mail servers refuse it, often without telling anybody.',
    'Shrink what is large, or raise `mailBudgetMB` of the audience.',
  ),
  'mail-without-takeaways': warning(
    'Message without takeaways',
    'The reader has to open the deck to learn what it says.',
    'Give the audience a slide that sums up, such as `executive-summary`.',
  ),
} as const satisfies Record<string, FindingKindRow>;
