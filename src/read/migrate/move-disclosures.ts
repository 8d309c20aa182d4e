// Audiences that hold paragraphs of disclosures → the same naming a file, and that file, which says what it still has to be told.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import { DECLARED } from '../../model/template/disclosures.ts';
import type { FileReader } from '../../model/world.ts';
import { findPlaceholder } from '../../words/placeholders.ts';
import { type ContentRoots, foldersIn } from '../files/folders.ts';
import { fileStem, listFiles } from '../files/read-text.ts';
import type { Rewritten } from './rewritten.ts';
import { pairIn, remarksIn } from './yaml-nodes.ts';

type Moved = {
  /** Audiences by path. */
  readonly rewritten: ReadonlyMap<string, Rewritten>;
  /** Text of new files by path. */
  readonly created: ReadonlyMap<string, string>;
};

/** `texts` are those of audiences, with plain line ends. */
export function moveDisclosures(
  files: FileReader,
  roots: ContentRoots,
  textOf: (path: string) => string,
): Moved {
  const { audiences, disclosures } = foldersIn(roots).templates;
  const taken = new Set(
    listFiles(files, { path: disclosures.path, ending: disclosures.ending }).map(fileStem),
  );
  const ids = new Map<string, string>();
  const rewritten = new Map<string, Rewritten>();
  const created = new Map<string, string>();
  for (const path of listFiles(files, { path: audiences.path, ending: audiences.ending })) {
    const held = paragraphsIn(textOf(path));
    if (held === undefined) continue;
    const kept = held.paragraphs.filter((one) => !isPlaceholder(one));
    // Audiences with the same paragraphs share a file.
    const key = JSON.stringify(kept);
    const id = ids.get(key) ?? freeId(ids.size === 0 ? 'house' : fileStem(path), taken);
    if (!ids.has(key)) {
      ids.set(key, id);
      taken.add(id);
      created.set(`${disclosures.path}/${id}.yaml`, fileText(id, path, kept, held.remarks));
    }
    rewritten.set(path, held.naming(id));
  }
  return { rewritten, created };
}

function paragraphsIn(text: string) {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter: lines });
  const pair = isMap(contents) ? pairIn(contents, 'disclosures') : undefined;
  const seq = pair?.value;
  if (pair === undefined || errors.length > 0 || !isSeq(seq) || !seq.range || seq.items.length === 0)
    return undefined;
  const from = pair.key.range?.[0] ?? 0;
  const end = seq.range[2];
  const was = text.slice(from, end).trimEnd();
  return {
    paragraphs: seq.items.map((item) => (isScalar(item) || isMap(item) ? (item.toJSON() as unknown) : '')),
    remarks: remarksIn(pair),
    naming: (id: string): Rewritten => {
      const becomes = `disclosures: ${id}`;
      return {
        text: `${text.slice(0, from)}${becomes}\n${text.slice(end)}`,
        rewrites: [{ line: lines.linePos(from).line, was, becomes }],
        left: [],
      };
    },
  };
}

/** Nobody's words: a template asks for them. */
function isPlaceholder(paragraph: unknown): boolean {
  const texts = typeof paragraph === 'object' && paragraph !== null ? Object.values(paragraph) : [paragraph];
  return texts.some((text) => typeof text === 'string' && findPlaceholder(text, 'ofOurselves') !== undefined);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function fileText(
  id: string,
  from: string,
  paragraphs: readonly unknown[],
  remarks: readonly string[],
): string {
  const kept = remarks.map((words) => `${words.replace(/^/gm, '#')}\n`).join('');
  const legal = paragraphs.length === 0 ? '' : kept + stringify({ legal: paragraphs }, { lineWidth: 0 });
  return `# Moved here from ${from}. Decks say what stands under \`undeclared\` as not declared yet, and cannot be approved or sent:
# write \`producer: { name, form, contact, authors }\`, \`interests\`, \`methods: { checks, derivation, confidence }\` and
# \`sources: { kinds, limits }\`, and take each out of the list.
id: ${id}
undeclared: [${DECLARED.join(', ')}]
completed: date   # or \`time\`, for which editions write \`completed: 2025-10-24T17:00+09:00\`
${legal}`;
}
