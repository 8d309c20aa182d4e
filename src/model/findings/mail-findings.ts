// Faults of recipients, drafts and what may be sent, a row per kind.
import type { FindingKindRow } from './finding-kind-row.ts';

export const MAIL_FINDINGS = {
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
} as const satisfies Record<string, FindingKindRow>;
