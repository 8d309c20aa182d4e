// A file whose `counts` say nothing of what they count → the same with it, where only one thing on the page has that number.
import type { Content } from '../../model/content/content.ts';
import type { Count } from '../../model/content/count.ts';
import { FIELD_NAMES } from '../../model/content/takeaway.ts';
import { countsIn } from '../check/check-counts.ts';
import { type Counting, countOf } from '../check/counted.ts';
import type { Rewritten } from './rewritten.ts';

/** Undefined where there is none. What stays bare is told where it stands. */
export function nameCounts(path: string, text: string, content: Content): Rewritten | undefined {
  const lines = text.split('\n');
  const rewrites: Rewritten['rewrites'][number][] = [];
  // From the end: places before it stay what they are.
  for (const { count, at } of [...countsIn(content)].sort((a, b) => columnOf(b.count) - columnOf(a.count))) {
    const { place, words, of } = count;
    const named = of === undefined && place.file === path ? namesFor(count, at, content) : [];
    const [line, column] = [lines[place.line - 1] ?? '', place.column - 1];
    const [was] = /^(?:"[^"]*"|'[^']*'|[^,、，\][{}\n#]*[^,、，\][{}\n#\s])/u.exec(line.slice(column)) ?? [];
    if (named.length !== 1 || was?.replace(/["']/g, '') !== words) continue;
    const becomes = `"${words} = ${named[0]}"`;
    lines[place.line - 1] = line.slice(0, column) + becomes + line.slice(column + was.length);
    rewrites.push({ line: place.line, was, becomes });
  }
  return rewrites.length === 0
    ? undefined
    : { text: lines.join('\n'), rewrites: rewrites.reverse(), left: [] };
}

function columnOf({ place }: Count): number {
  return place.line * 10_000 + place.column;
}

/** Lists of the page itself; documents and publishers where the words name them; takeaways of a tag in the words. */
function namesFor({ words, number }: Count, at: Counting, content: Content): readonly string[] {
  const tags = new Set([...content.takeaways.values()].flatMap((each) => each.tags));
  const forms = [
    ...(at.takeaway === undefined ? [] : ['points', ...FIELD_NAMES]),
    ...(at.chart === undefined ? [] : ['entries']),
    ...(/publisher/u.test(words) ? ['publishers'] : []),
    ...(/source|document/u.test(words) ? ['sources'] : []),
    ...[...tags]
      .filter((tag) => tag.length > 3 && words.toLowerCase().includes(tag))
      .map((tag) => `takeaways ${tag}`),
  ];
  return forms.filter((of) => {
    const found = countOf(of, at, content);
    return 'number' in found && found.number === number && number > 1;
  });
}
