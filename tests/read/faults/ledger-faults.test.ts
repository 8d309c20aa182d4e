import { describe } from '@jest/globals';
import { type Fault, itFinds } from './it-finds.ts';

const LEDGER = 'content/figures/training-cost.yaml';

const BELOW_REPORTS = '        basis: { ja: 報道, en: press }\n  - id: china-share';

/** A quotation beside the two long reports of the first metric. */
function quoting(entry: string) {
  return {
    file: LEDGER,
    from: BELOW_REPORTS,
    to: BELOW_REPORTS.replace('\n', `\n    says:\n      ${entry}\n`),
  };
}

const QUOTATION_FAULTS: readonly Fault[] = [
  {
    what: 'no number in the words quoted',
    ...quoting('daiwa-2025-01-01:3: 数百万ドル'),
    kind: 'bad-figure',
    at: '数百万ドル',
    message: /`数百万ドル`, in which no number is read, expected words with one figure/,
  },
  {
    what: 'two figures in the words quoted',
    ...quoting('daiwa-2025-01-01:3: 30万ドル、一部報道では600万ドル以下'),
    kind: 'bad-figure',
    at: '30万ドル',
    message: /with 2 figures \(`30万ドル`, `600万ドル以下`\), expected one figure/,
    hint: 'Quote fewer words, or write `{ words: …, figure: 30万ドル }`',
  },
  {
    what: 'a figure that is none of those quoted',
    ...quoting('daiwa-2025-01-01:3: { words: 30万ドル、600万ドル以下, figure: 40万ドル }'),
    kind: 'bad-figure',
    at: '40万ドル',
    message: /`figure: 40万ドル`, which is none of the figures .*expected one of `30万ドル`, `600万ドル以下`/,
  },
  {
    what: 'a range quoted for one value',
    ...quoting('daiwa-2025-01-01:3: 5〜6億ドル'),
    kind: 'bad-figure',
    at: '5〜6億ドル',
    message: /range `5〜6億ドル`, expected one value/,
  },
  {
    what: 'a place without a line',
    ...quoting('daiwa-2025-01-01: 約560 万ドル'),
    kind: 'wrong-value',
    at: 'daiwa-2025-01-01',
    message: /place `daiwa-2025-01-01`, expected a source and a place in its original/,
  },
  {
    what: 'a quotation that YAML reads as a number',
    ...quoting('daiwa-2025-01-01:3: 1509'),
    kind: 'wrong-value',
    at: '1509',
    message: /`1509`, expected text \(quote/,
  },
  {
    what: 'a misspelt key beside quoted words',
    ...quoting('daiwa-2025-01-01:3: { words: 560万ドル, stanse: announced }'),
    kind: 'unknown-key',
    at: 'stanse',
    message: /key `stanse`/,
    hint: 'Write `stance`',
    more: true,
  },
  {
    what: 'a second report of one source in the short form',
    ...quoting('daiwa-2025-03-01:12: 600万ドル'),
    kind: 'duplicate-report',
    at: 'daiwa-2025-03-01',
    message: /second report of `daiwa-2025-03-01`/,
  },
];

const FAULTS: readonly Fault[] = [
  {
    what: 'an unknown key of a report',
    file: LEDGER,
    from: 'stance: announced',
    to: 'stance: announced\n        stanse: x',
    kind: 'unknown-key',
    at: 'stanse: x',
    message: /key `stanse`/,
    hint: 'Write `stance`',
  },
  {
    what: 'a missing key of a report',
    file: LEDGER,
    from: '        line: 61\n',
    to: '',
    kind: 'missing-key',
    at: 'source: daiwa-2025-02-26',
    message: /without `line`/,
  },
  {
    what: 'a number instead of text',
    file: LEDGER,
    from: 'token: 40.2%',
    to: 'token: 40.2',
    kind: 'wrong-value',
    at: '40.2',
    message: /`40.2`, expected text \(quote/,
  },
  {
    what: 'another topic than the file',
    file: LEDGER,
    from: 'topic: training-cost',
    to: 'topic: costs',
    kind: 'id-not-file-name',
    at: 'costs',
    message: /`costs`/,
  },
  {
    what: 'a metric twice',
    file: LEDGER,
    from: 'id: other-share\n',
    to: 'id: china-share\n',
    kind: 'duplicate-id',
    at: 'china-share',
    message: /`china-share`.*training-cost\.yaml:25/,
    more: true,
  },
  {
    what: 'an unknown source of a report',
    file: LEDGER,
    from: 'source: daiwa-2025-03-01\n        value',
    to: 'source: daiwa-2025-03-02\n        value',
    kind: 'unknown-reference',
    at: 'daiwa-2025-03-02',
    message: /source `daiwa-2025-03-02`/,
    more: true,
  },
  {
    what: 'an unknown preferred source',
    file: LEDGER,
    from: 'preferred: daiwa-2025-02-26',
    to: 'preferred: rootcause',
    kind: 'unknown-reference',
    at: 'rootcause',
    message: /preferred source `rootcause`/,
  },
  {
    what: 'an unknown metric of a group',
    file: LEDGER,
    from: 'metrics: [v3-training-cost]',
    to: 'metrics: [v3-training-cost, v4-cost]',
    kind: 'unknown-reference',
    at: 'v4-cost]',
    message: /metric `v4-cost`/,
  },
  {
    what: 'an unknown takeaway that shows a conflict',
    file: LEDGER,
    from: 'shownBy: cost-lead',
    to: 'shownBy: cost-led',
    kind: 'unknown-reference',
    at: 'cost-led',
    message: /takeaway `cost-led`/,
    hint: 'Write `cost-lead`',
  },
  {
    what: 'a preference outside its group',
    file: LEDGER,
    from: 'preferred: v3-training-cost@',
    to: 'preferred: china-share@',
    kind: 'unknown-reference',
    at: 'china-share@daiwa-2025-0',
    message: /metric of this group `china-share`/,
  },
  {
    what: 'a preference that is not named',
    file: LEDGER,
    from: 'show: all\n      preferred: v3-training-cost@daiwa-2025-02-26',
    to: 'show: preferred',
    kind: 'missing-key',
    at: 'preferred',
    message: /without `preferred`/,
  },
  {
    what: 'an unknown input',
    file: LEDGER,
    from: 'share: china-share@',
    to: 'share: chine-share@',
    kind: 'unknown-figure',
    at: 'chine-share@daiwa-2025-0',
    message: /metric `chine-share`/,
    hint: 'Write `china-share`',
  },
  {
    what: 'a report twice',
    file: LEDGER,
    from: '  - id: china-share',
    to: '      - source: daiwa-2025-02-26\n        value: 6000000\n        unit: USD\n        token: 600万ドル\n        line: 12\n        stance: reported\n        basis: { ja: 報道, en: press }\n  - id: china-share',
    kind: 'duplicate-report',
    at: 'daiwa-2025-02-26',
    message: /second report of `daiwa-2025-02-26`.*line 10/,
  },
  {
    what: 'a value that is no number',
    file: LEDGER,
    from: 'value: 40.2',
    to: 'value: many',
    kind: 'bad-figure',
    at: 'many',
    message: /`many` with unit `percent`/,
  },
  {
    what: 'an unknown unit',
    file: LEDGER,
    from: 'unit: percent\n        token',
    to: 'unit: percnt\n        token',
    kind: 'bad-figure',
    at: 'percnt',
    message: /unit `percnt`/,
    hint: 'Write `percent`',
  },
  {
    what: 'a token with another value',
    file: LEDGER,
    from: 'token: 40.2%',
    to: 'token: 42.0%',
    kind: 'token-mismatch',
    at: '42.0%',
    message: /token `42.0%`/,
  },
  {
    what: 'a token with another unit',
    file: LEDGER,
    from: 'token: 40.2%',
    to: 'token: 40.2倍',
    kind: 'token-mismatch',
    at: '40.2倍',
    message: /token `40.2倍`/,
  },
  {
    what: 'a token without a figure',
    file: LEDGER,
    from: 'token: 40.2%',
    to: 'token: 約四割か',
    kind: 'token-mismatch',
    at: '約四割か',
    message: /token/,
  },
  {
    what: 'a token with another qualifier',
    file: LEDGER,
    from: 'token: 40.2%',
    to: 'token: 40.2%以上',
    kind: 'token-mismatch',
    at: '40.2%以上',
    message: /`at-least`.*`exact`/,
  },
  {
    what: 'a metric without value',
    file: LEDGER,
    from: '\n    derived:\n      formula: 100 - share\n      inputs: { share: china-share@daiwa-2025-02-26 }\n      unit: percent\n      decimals: 1\n',
    to: '\n',
    kind: 'missing-key',
    at: 'other-share',
    message: /metric without value/,
  },
];

describe('one fault in a ledger', () => {
  itFinds(FAULTS);
});

describe('one fault in a quotation', () => {
  itFinds(QUOTATION_FAULTS);
});
