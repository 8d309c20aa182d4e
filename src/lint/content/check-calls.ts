// Calls of the house → a finding for each that lacks what a reader must know of a view, or is surer than its evidence.
import { CONFIDENCES, mostConfidence } from '../../model/content/call.ts';
import type { Content } from '../../model/content/content.ts';
import { type FieldName, hasPart, type Takeaway } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import { backingOf } from '../../quantity/ledger/backing.ts';

const MARK = 'a mark of its evidence';
const NEEDED: readonly FieldName[] = ['key', 'label', 'support', 'horizon', 'trigger'];

export function checkCalls(content: Content): Finding[] {
  return [...content.takeaways.values()].flatMap((takeaway) => [
    ...(takeaway.kind === 'call' ? incomplete(takeaway, content) : []),
    ...unearned(takeaway, content),
  ]);
}

function incomplete(takeaway: Takeaway, content: Content): Finding[] {
  const { id, place, stance, direction } = takeaway;
  const missing = NEEDED.filter((name) => !hasPart(takeaway, name));
  const lacks = [
    ...(direction === undefined ? ['direction'] : []),
    ...missing,
    ...(backingOf(takeaway, content).publishers === 0 ? [MARK] : []),
  ];
  const fault = (met: string, expected: string, hint?: string): Finding => ({
    kind: 'call-incomplete',
    place,
    message: `Unexpected ${met} in call \`${id}\`, expected ${expected}`,
    ...(hint === undefined ? {} : { hint }),
  });
  const hint = [
    ...(direction === undefined ? ['`direction=up` (down, neutral, unclear) into its heading'] : []),
    ...missing.map((name) => `a line \`${name}: …\` below its claim`),
    ...(lacks.includes(MARK)
      ? ['a figure `{{…}}` or a mark such as `[@source:12 words there]` into its `support`']
      : []),
  ].join(', ');
  return [
    ...(lacks.length === 0 ? [] : [fault('gap', quoted(lacks), `Write ${hint}`)]),
    // What a source says may be cited beneath a call, and is never one.
    ...(stance === 'house-view' ? [] : [fault(`\`stance: ${stance}\``, '`house-view`')]),
  ];
}

function unearned(takeaway: Takeaway, content: Content): Finding[] {
  const { id, place, confidence } = takeaway;
  if (confidence === undefined) return [];
  const backing = backingOf(takeaway, content);
  const most = mostConfidence(backing);
  if (CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(most)) return [];
  const said = `${backing.publishers} publisher(s)${backing.isGrounded ? '' : ', no measured or announced figure'}${backing.isDoubted ? ', and a doubt' : ''}`;
  return [
    {
      kind: 'confidence-unearned',
      place,
      message: `Unexpected \`confidence: ${confidence}\` in \`${id}\`, expected at most \`${most}\`: ${said}`,
    },
  ];
}
