// Normalised text in; the text with addresses, tags, footnote marks, clock times and identifiers blanked out.
import { blank } from './mask-names.ts';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()「」『』、。]+/g;
const TAG = /<sup>[^<]*<\/sup>|<[a-z/][^<>]*>/gi;
const FOOTNOTE_MARK = /\(\d{1,2}(?: ?[,、-] ?\d{1,2})*\)/g;
const CLOCK_TIME = /T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?|\d+:\d+/g;
const ISO_WEEK = /\d{4}-W\d{2}/g;

/** Letters and digits in one word, possibly with inner hyphens and dots: R1-0528, GLM-4.5, 01.AI, 5.6bn. */
const WORD = /[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*/g;
const HAS_DIGIT = /\d/;
const HAS_LETTER = /[A-Za-z]/;

const SUFFIX = 'k|m|mn|bn|b|tn|trn|t|x|pp|ppt|ppts|bp|bps|fold|s|st|nd|rd|th';
const NUMBER = String.raw`\d+(?:\.\d+)?(?:${SUFFIX})?`;
const UNIT =
  'day|week|month|year|fold|percent|point|thousand|million|billion|trillion|dollar|yuan|yen|euro|model|company|country|item|chip|person';
/** The few words of letters and digits that are figures all the same. */
const FIGURE_WORD = new RegExp(
  `^(?:(?:(?:USD|US|RMB|CNY|JPY|EUR|mid-|early-|late-|pre-|post-|sub-)?${NUMBER}(?:-(?:${NUMBER}|${UNIT}|Q[1-4]))*)` +
    String.raw`|FY\d{2,4}|Q[1-4](?:-\d{4})?|\d{4}Q[1-4])$`,
  'i',
);

export function maskIdentifiers(text: string): string {
  let masked = text;
  if (masked.includes('/') || masked.includes('www.')) masked = masked.replace(ADDRESS, blank);
  if (masked.includes('<')) masked = masked.replace(TAG, blank);
  if (masked.includes('(')) masked = masked.replace(FOOTNOTE_MARK, blank);
  if (masked.includes(':')) masked = masked.replace(CLOCK_TIME, blank);
  if (masked.includes('-W')) masked = masked.replace(ISO_WEEK, blank);
  return masked.replace(WORD, (word) => {
    const isMixed = HAS_DIGIT.test(word) && HAS_LETTER.test(word);
    return isMixed && !FIGURE_WORD.test(word) ? blank(word) : word;
  });
}
