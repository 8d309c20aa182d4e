// How English ties figures to subjects.
import type { ClauseWords } from '../clauses.ts';

export const CLAUSES: ClauseWords = {
  adds: 'In addition|Moreover|Furthermore|Also',
  contrasts: 'By contrast|In contrast|Meanwhile|Whereas',
  namesAfter:
    '[^,、。;\\d]{0,30}?\\b(?:for|train|build|develop|training|building|developing) (?:the )?(?:[A-Z]\\w+[- ])?',
  ratioOf: '',
  deniedBefore: '\\b(?:not|rather than|instead of|unlike|except|excluding)(?: for)?(?: the)? ',
  deniedAfter: '',
  yardstickBefore:
    "\\b(?:than|versus|vs\\.?|compared (?:with|to)|against|like|rivals?|(?:exceed|surpass|match|beat)(?:s|ed|es|ing)?)(?: that of)?(?: the)? (?:[A-Z]\\w+'s )?",
  yardstickAfter: '',
  footnote: '',
};
