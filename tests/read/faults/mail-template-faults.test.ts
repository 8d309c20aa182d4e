import { describe } from '@jest/globals';
import { itFinds } from './it-finds.ts';

const file = 'templates/email/weekly.md';
const audience = 'templates/audiences/investors-ja.yaml';
const briefing = 'content/briefings/2025-W09.md';

describe('faults of the words around a deck', () => {
  itFinds([
    {
      what: 'a placeholder there is none of',
      file,
      from: '{title}',
      to: '{titel}',
      kind: 'unknown-placeholder',
      at: '{titel}',
      message: /^Unexpected `\{titel\}`, expected a placeholder/,
      hint: 'Write `title`',
    },
    {
      what: 'a field without words',
      file,
      from: '## closing\n{sender}',
      to: '## closing\n',
      kind: 'missing-key',
      at: '## closing',
      message: /`## closing`, expected a heading/,
    },
    {
      what: 'a subject of two paragraphs',
      file,
      from: '{title} ({week})',
      to: '{title}\n\n{week}',
      kind: 'stray-words',
      at: '{week}',
      message: /second paragraph/,
    },
    {
      what: 'a heading that is no field',
      file,
      from: '## greeting',
      to: '## salutation',
      kind: 'unknown-field',
      at: '## salutation',
      message: /heading `## salutation`/,
      more: true,
    },
    {
      what: 'an audience with a template that is not there',
      file: audience,
      from: 'id: investors-ja\n',
      to: 'id: investors-ja\nemail: weekley\n',
      kind: 'unknown-reference',
      at: 'weekley',
      message: /^Unexpected e-mail template `weekley`, expected a known e-mail template/,
      hint: 'Write `weekly`',
    },
    {
      what: 'a domain that is none',
      file: audience,
      from: 'id: investors-ja\n',
      to: 'id: investors-ja\nrecipients: { domains: ["@Example.com"] }\n',
      kind: 'wrong-value',
      at: '"@Example.com"',
      message: /a domain in small letters/,
    },
    {
      what: 'a budget of nothing',
      file: audience,
      from: 'id: investors-ja\n',
      to: 'id: investors-ja\nmailBudgetMB: 0\n',
      kind: 'wrong-value',
      at: '0',
      message: /^Unexpected `0`/,
    },
    {
      what: 'an edition approved by nobody',
      file: briefing,
      from: 'status: draft',
      to: 'status: approved',
      kind: 'approval-missing',
      at: 'approved',
      message: /without `approved`, expected who approved it/,
    },
    {
      what: 'an edition approved on no day',
      file: briefing,
      from: 'status: draft',
      to: 'status: approved\napproved: { by: Sato, on: 2025-02-30 }',
      kind: 'bad-date',
      at: '2025-02-30',
      message: /^Unexpected `2025-02-30`/,
    },
    {
      what: 'an approval on a draft',
      file: briefing,
      from: 'status: draft',
      to: 'status: draft\napproved: { by: Sato, on: 2025-02-28 }',
      kind: 'wrong-value',
      at: 'approved',
      message: /^Unexpected `approved` on a draft/,
    },
  ]);
});
