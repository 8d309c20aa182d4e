// Opposites in English: `excluding leases`, `including leases`.
import type { Oppositions } from '../oppositions.ts';

export const OPPOSITIONS: Oppositions = [
  [
    '(?:excluding|excl\\.|without|stripping out|ex)[ -](?:the |all |any )?OBJ',
    '(?:including|incl\\.|inclusive of) (?:the |all |any )?OBJ',
  ],
  ['net (?!of |income|profit|loss|earnings)OBJ', 'gross OBJ'],
  ['(?:before (?:income )?tax(?:es)?|pre-?tax)', '(?:after (?:income )?tax(?:es)?|post-?tax|net of tax)'],
  ['(?:adjusted|underlying|non-GAAP)', '(?:unadjusted|statutory|as reported|(?<!non-)GAAP)'],
  [
    'at constant (?:currency|currencies|exchange rates)',
    'at (?:actual|current|reported) (?:currency|currencies|exchange rates)',
  ],
  ['(?<!non-)consolidated', '(?:non-consolidated|unconsolidated|parent[ -]only|stand-?alone)'],
];
