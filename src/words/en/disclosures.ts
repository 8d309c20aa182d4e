// The last page of a deck in English, and what stands in templates until somebody writes over it.
import type { DisclosureWords } from '../disclosures.ts';

const FILL = '(?:place|put|insert|enter|write|add|type|describe|replace|state|paste)';
const OURS = '(?:company|firm|house|employer|bank|desk)';
const THING = `(?:text|words|wording|disclosures?|disclaimers?|statements?|legal|${OURS} (?:name|address))`;
const SLOT = `(?:${OURS}|name|address|date|authors?|analysts?|client|text|disclosures?|disclaimers?|e-?mail|phone)`;

export const DISCLOSURES: DisclosureWords = {
  blocks: {
    producer: 'Produced by',
    completed: 'Completed',
    interests: 'Interests',
    methods: 'Methods',
    sources: 'Sources',
    legal: 'Legal',
  },
  authors: (who) => `Prepared by ${who}`,
  contact: (where) => `Contact: ${where}`,
  approved: (who, date) => `Approved by ${who}, ${date}`,
  completed: (date, time, zone) => `${date}, ${time} (${zone}).`,
  notCompleted: 'Not completed: this is a draft.',
  usedUntil: (date) => `Only documents published by ${date} are used.`,
  undeclared: 'Not declared yet: this deck is a draft and may not be passed on.',
  counted: {
    documents: (count) => `${count} ${count === 1 ? 'document' : 'documents'}`,
    publishers: (count) => `${count} ${count === 1 ? 'publisher' : 'publishers'}`,
  },
  cites: (documents, publishers, newest) =>
    `This deck cites ${documents} by ${publishers}; the newest is dated ${newest}.`,
  lookedUp:
    'A program has found every figure and passage in the document itself, at the place recorded, and compared the finished file with that record.',
  arithmetic: (name) =>
    `“${name}” marks what is calculated here: the formula stands with it, and no source has stated the result.`,
  stances: (names) => `Labels set apart what is not an established fact: ${names.join(', ')}.`,
  placeholders: {
    anywhere: [
      '(?<![a-z])lorem(?![a-z])',
      '(?<![a-z0-9])x{3,}(?![a-z0-9])',
      '(?<![a-z])(?:todo|fixme|tbd|tbc|tba)(?![a-z])',
      '(?<![a-z])to be (?:completed|filled in|inserted|supplied) (?:by|here)(?![a-z])',
      `(?<![a-z])${FILL} your (?:[a-z]+ ){0,3}${THING}(?![a-z])`,
      `(?<![a-z])${FILL} (?:[a-z]+ ){0,4}${THING} here(?![a-z])`,
      `(?<![a-z])your ${OURS} name(?![a-z])`,
      `[\\[<](?:(?:your|our|the|insert|legal) )*${SLOT}(?: (?:name|here|address|text))*[\\]>]`,
    ],
    ofOurselves: [`^\\W*your (?:${OURS}|name)\\W*$`],
  },
  leastSentence: 20,
};
