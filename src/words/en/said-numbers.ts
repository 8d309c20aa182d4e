// Numbers that English says without digits: twice, a third above, dozens of, one in five; and idioms that say none.
import type { SaidNumbers } from '../figure-words.ts';
import { anyOf } from '../match-text.ts';
import { DENOMINATORS, FIGURES, LARGE_NUMBER, NUMBER, SCALE_WORDS } from './figures.ts';

const SCALE = anyOf(['hundred', ...SCALE_WORDS]);
const MANY = `(?:a|${NUMBER}|several|a few|some|many)`;
/** What a part is compared in: "a third above", "by a third"; without them "a third model" is one of a row. */
const MORE_OR_LESS =
  'above|below|over|under|up|down|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|better|worse|faster|slower|longer|shorter|again|as|the|its|their|his|her|our';
const PARTS = anyOf([...DENOMINATORS].filter((part) => part !== 'half' && part !== 'quarter'));
const BY = 'by|up|down|about|nearly|almost|roughly|around|over|than|under|another|least|most|fell|rose|grew';

/** Nouns that figures count in, and stretches of time that no unit of ours names. */
const COUNTED = anyOf([
  ...(['model', 'company', 'person', 'country', 'item', 'chip'] as const).flatMap(
    (id) => FIGURES.units[id].read,
  ),
  ...'decades centuries quarters fortnights hours minutes seconds'.split(' '),
]);

/** Who says something, deals in it or is counted in it: as many as are there, which only the sources of the deck can say. */
const SPEAKERS = anyOf(
  (
    'brokers brokerages sources publishers analysts forecasters economists strategists researchers authors experts newspapers outlets ' +
    'banks lenders insurers investors shareholders funds rivals competitors peers makers manufacturers suppliers vendors developers ' +
    'customers clients buyers sellers users subscribers patients doctors households employees workers staff executives managers ' +
    'directors regulators agencies institutions governments carriers airlines retailers startups start-ups laboratories labs'
  ).split(' '),
);
const SUCH = `${FIGURES.adjectives}|independent|sell-side|buy-side|separate|rival|local|global|more|further|additional|biggest|largest`;

const WORDS = [
  `(?:an?|half an?|several|a few|some|${NUMBER}) dozens?|dozens`,
  'twice|thrice|doubl(?:e[sd]?|ing)|(?:tripl|trebl|quadrupl|quintupl|sextupl)(?:e[sd]?|ing)|hal(?:f|v(?:e[sd]?|ing))',
  `by an? (?:${PARTS}|quarter)`,
  `(?:an?|one) (?:${PARTS}|quarter) (?:${MORE_OR_LESS})`,
  `(?:${BY}) (?:an?|one) (?:${PARTS}|quarter)`,
  `${NUMBER} and an? (?:half|quarter|${PARTS})`,
  `${MANY} (?:${SCALE})s?|(?:${SCALE}|ten)s of(?: (?:${SCALE})s)?|(?:${SCALE})s|(?<!one )hundred`,
  `${LARGE_NUMBER}|zero`,
  `(?:${NUMBER}|\\d+)(?: (?:in|out of|of) (?:every )?| of the )(?:${NUMBER}|\\d+)|one (?:in|of|out of) every ${NUMBER}`,
  'every (?:second|third|fourth|fifth|sixth|eighth|tenth)',
  `${NUMBER}[- ]to[- ]one|fifty-fifty`,
  `factor of (?:${NUMBER}|several|many)`,
  `(?:several|many|some|${NUMBER}) orders of magnitude|by an? order of magnitude|an? order of magnitude (?:${MORE_OR_LESS})`,
  '(?:vast |overwhelming |slim |small |large |clear )?majority|minority of',
  `(?:low|mid|high)?[- ]?(?:single|double|triple)[- ](?:digits?|figures?)|${NUMBER}-(?:digits?|figures?)`,
  '(?:low|mid|high)[- ]?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)',
  '(?:a few|several|some|many) (?:percent|per cent|percentage points|basis points)',
  `(?!one )${NUMBER} ${COUNTED}`,
  `(?!one )${NUMBER} (?:(?:${SUCH}) ){0,2}${SPEAKERS}`,
];

const IDIOMS = [
  '(?<!and a )half[- ]?(?:life|lives|year|yearly|years|time|way|hearted|heartedly|baked|moon|truths?|mast|measures?|convinced)|halfway',
  '(?:first|second|latter|other|former|better|each|either|both|two|the same) (?:half|halves)|half (?:the battle|in doubt)',
  'half (?:that|which)(?= (?:is|are|was|were|has|have))|half (?:of|a) (?:the )?(?:year|day|hour)s?(?= (?:end|result|report))',
  'double[- ](?:check(?:s|ed|ing)?|blind|count(?:s|ed|ing)?|edged|standards?|entry|click(?:s|ed|ing)?|spac(?:ed|ing)|barrel(?:l?ed)?|taxation|bind|talk|agents?|helix|glazing)|doubl(?:es?|ed|ing) (?:as|down)(?![A-Za-z])|body doubles?',
  'triple[- ](?:A|net|play|bond|witching|bottom)|halves of',
  'majority[- ](?:owned|owners?|shareholders?|stakes?|holders?|held|leaders?|party|interests?|vot(?:e|ing)|rules?)|(?:silent|moral) majority',
  'hundred-to-one|(?:one|a) million(?:aires?)|hundredweight',
  'one of (?:the|these|those|its|their|our|his|her|two|a)|one by one|one[- ](?:off|sided|way|stop)|one (?:in|of) (?:the|which)|one (?:on|to) one',
  'orders?-of-magnitude',
  'count(?:s|ed|ing)?(?: (?:it|them|these|those))? twice|think(?:s|ing)? twice|once or twice',
  'zero[- ](?:sum|shot|day|trust|tolerance|coupon|emissions?|carbon|based|point)|(?:net|ground|from|absolute|patient|starts? at|starting at|begins? at)[- ]zero',
  'half(?= halves)|half-open|half-full|half-empty|halfpenny',
  'every second(?= (?:counts|of))|in seconds?|split seconds?',
  'thousand(?:s)?[- ](?:island)|ten commandments|nine to five|seven wonders|catch[- ]twenty-two|twenty-first[- ]century',
  `${LARGE_NUMBER}-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)`,
];

export const SAID: SaidNumbers = {
  // Looks at the next sign first: at every Japanese one all of these would be tried.
  words: `(?<![A-Za-z-])(?=[A-Za-z\\d -])(?:${WORDS.join('|')})(?![A-Za-z])`,
  idioms: `(?<![A-Za-z])(?:${IDIOMS.join('|')})(?![A-Za-z])`,
  measures:
    '(?:kilo|mega|giga|tera|milli|micro|centi|nano)?(?:grams?|grammes?|met(?:er|re)s?|lit(?:er|re)s?|watts?|volts?|bytes?|hertz|joules?)|tons?|tonnes?|pounds?|ounces?|miles?|feet|inch(?:es)?|yards?|acres?|hectares?|barrels?|gallons?|bushels?|degrees?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|quarters?|cents?|francs?|pence|kron[aeo]r?|rupees?|won|pesos?|[a-z]*hours?',
  periods: "(?:[1-4]Q|Q[1-4]|[12]H|H[12]|[1-9]M|1[0-2]M|[FC]Y)(?:'?\\d{2,4}[AEF]?|(?:[FC]Y)'?\\d{2,4})?",
  businessYears: '(?!)',
  prefixes: 'mid|early|late|pre|post|sub|ex|under|over|near|non|top|plus|minus|approx',
};
