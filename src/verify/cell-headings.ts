// The headings of a cell and an entry's words in; those of them that make the cell a change, or the opposite, instead out.
import { changeHeading, namesChange } from '../quantity/find/change-beside.ts';
import { opposedBeside } from '../quantity/find/opposed-beside.ts';

/** The nearest first. */
type Headings = Readonly<Record<'row' | 'column', readonly string[]>>;
type Told = { readonly change?: string; readonly opposed?: string };

/** `entry` is all that the ledger says of the figure; nothing is told where that leaves both open. */
export function toldByHeadings({ row, column }: Headings, entry: readonly string[]): Told {
  const change = namesChange(entry) ? undefined : [...column, ...row].find(changeHeading);
  // The headings are read as one text behind which the cell stands.
  const words = [...row, ...column].reverse().join(', ');
  const opposed = opposedBeside(words, { start: words.length, end: words.length }, [], entry);
  return {
    ...(change === undefined ? {} : { change }),
    ...(opposed === undefined ? {} : { opposed }),
  };
}

type Fault = readonly [kind: 'report-change' | 'report-opposite', met: string, mend: string];

/** `text` is the figure as it is written `there`; `id` is that of its entry. Undefined where nothing is told of it. */
export function toldFault(
  { change, opposed }: Told,
  text: string,
  there: string,
  id: string,
): Fault | undefined {
  if (opposed !== undefined) return oppositeFault(opposed, text, there, id);
  return change === undefined ? undefined : changeFault(change, text, there, id);
}

function changeFault(change: string, text: string, there: string, id: string): Fault {
  return [
    'report-change',
    `\`${change}\` beside \`${text}\` at ${there}, which makes it the amount of a change, expected the value itself, as \`${id}\` has it`,
    `Quote the number that it changed to, or let \`is\` of \`${id}\` say that it is a change (\`Change in …\`)`,
  ];
}

function oppositeFault(opposed: string, text: string, there: string, id: string): Fault {
  return [
    'report-opposite',
    `\`${opposed}\` beside \`${text}\` at ${there}, expected the number of the opposite, as \`${id}\` has it`,
    `Quote that number, or let \`is\` of \`${id}\` say what this one is`,
  ];
}
