// A project and a generator of numbers → the same project with a few faults that nobody would think of, and what they were.
import { crc32 } from 'node:zlib';
import { parseDocument, stringify } from 'yaml';
import type { Random } from '../../scripts/faults/random.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export type Mutated = { readonly files: Files; readonly said: readonly string[] };

/** One to three faults, each in a file of its own choice. */
export function mutate(files: Files, random: Random): Mutated {
  const said: string[] = [];
  let mutated = files;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const path = pick(Object.keys(mutated), random);
    const [name, change] = pick(changesOf(path), random);
    said.push(`${path}: ${name}`);
    mutated = { ...mutated, [path]: change(mutated[path] ?? '', random) };
  }
  return { files: mutated, said };
}

type Change = (content: string | Uint8Array, random: Random) => string | Uint8Array;
type Named = readonly [name: string, change: Change];

function changesOf(path: string): readonly Named[] {
  if (path.endsWith('.png')) return PICTURE;
  if (/\.(?:yaml|json)$/.test(path)) return [...TREE, ...TREE, ...TEXT];
  // The originals have neither front matter nor blocks of their own.
  return path.endsWith('.md') ? [...TREE, ...BLOCKS, ...BLOCKS, ...TEXT] : TEXT;
}

export function pick<T>(things: readonly T[], random: Random): T {
  return things[random.below(things.length)] as T;
}

/** Many small, few huge: up to two hundred thousand. */
function size(random: Random): number {
  return Math.floor(2 * 10 ** (5 * random.next()));
}

const onText =
  (change: (text: string, random: Random) => string): Change =>
  (content, random) =>
    change(typeof content === 'string' ? content : new TextDecoder().decode(content), random);

const SIGNS = [
  ...['\0', '\u0007', '\u200b', '\u202e', '\ufeff', '\ud800', '\u0301', '\u2028', '\uffff', '\u{e0041}'],
  ...['👩‍👩‍👧‍👦', '🇯🇵', '﷽', '𠮷', 'ｶﾞ', '㌖', '。', '「', 'Ａ', '１', '\t', '\r', '|', '`', '~~~', '<', '&'],
  ...[
    '{{',
    '}}',
    '[@',
    '**',
    '---',
    '# ',
    '## short',
    '- ',
    '> ',
    ': ',
    '&a ',
    '*a ',
    '!!js/function ',
    '%YAML ',
  ],
  ...[
    '(',
    '[',
    '{',
    '"',
    "'",
    '- - ',
    '? ',
    '1,',
    '9',
    '年',
    '約',
    'a.',
    '-1',
    '1/',
    '$',
    '→',
    '* ',
    '<a ',
    '<!--',
  ],
];

const NUMBERS = [
  ...[
    '1e308',
    '-1e308',
    '1e309',
    '-0',
    '.nan',
    '.inf',
    '0x1F',
    '1e-320',
    '0b1',
    '1_000',
    '12:30:00',
    '2025-02-30',
  ],
  ...[
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
    '9007199254740993',
    '0000-00-00',
    '+275760-09-13',
    '1e400億',
    'FY9999',
  ],
];

const WORDS = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'true',
    '~',
    '',
    ' ',
    '../../etc/passwd',
    'CON',
    '{week}',
  ],
  ...[
    '{{v3-training-cost}}',
    '{{v3-training-cost@nobody}}',
    '[@daiwa-2025-02-26:61]',
    'lead',
    'item.claim',
    'extends',
  ],
];

function oddText(random: Random): string {
  const kind = random.below(5);
  if (kind === 0) return pick(WORDS, random);
  if (kind === 1) return pick(NUMBERS, random);
  if (kind === 2) return pick(SIGNS, random).repeat(1 + random.below(4));
  if (kind === 3) return pick(SIGNS, random).repeat(size(random));
  return Array.from({ length: 1 + random.below(400) }, () => pick([...SIGNS, ...WORDS], random)).join('');
}

/** A stretch of the text, of a length up to a fifth of it. */
function stretch(text: string, random: Random): [start: number, end: number] {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + random.below(1 + Math.ceil(text.length / 5)))];
}

const TEXT: readonly Named[] = [
  ['a stretch deleted', onText((text, random) => replaced(text, stretch(text, random), ''))],
  [
    'a stretch said twice',
    onText((text, random) => {
      const [start, end] = stretch(text, random);
      return text.slice(0, end) + text.slice(start);
    }),
  ],
  [
    'a stretch repeated',
    onText((text, random) => {
      const [start] = stretch(text, random);
      const said = text.slice(start, start + 1 + random.below(80));
      return (
        text.slice(0, start) + said.repeat(Math.min(size(random), 2e5 / said.length)) + text.slice(start)
      );
    }),
  ],
  ['odd text put in', onText((text, random) => replaced(text, at(text, random), oddText(random)))],
  [
    'odd text in place of a word',
    onText((text, random) => replaced(text, wordOf(text, random), oddText(random))),
  ],
  ['cut off', onText((text, random) => text.slice(0, random.below(text.length + 1)))],
  [
    'bytes changed',
    (content, random) => {
      const bytes = new Uint8Array(Buffer.from(content as string));
      for (let left = 1 + random.below(8); left > 0; left--)
        bytes[random.below(bytes.length)] = random.below(256);
      return Buffer.from(bytes).toString('utf8');
    },
  ],
  [
    'two lines swapped',
    onText((text, random) => {
      const lines = text.split('\n');
      const [a, b] = [random.below(lines.length), random.below(lines.length)];
      return lines
        .with(a, lines[b] ?? '')
        .with(b, lines[a] ?? '')
        .join('\n');
    }),
  ],
];

function at(text: string, random: Random): [number, number] {
  const start = random.below(text.length + 1);
  return [start, start];
}

function wordOf(text: string, random: Random): [number, number] {
  const words = [...text.matchAll(/[^\s:,{}[\]'"]+/gu)];
  const word = words[random.below(words.length)];
  return word === undefined ? [0, 0] : [word.index, word.index + word[0].length];
}

function replaced(text: string, [start, end]: [number, number], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

const BLOCKS: readonly Named[] = [
  ['a block deleted', onBlocks((blocks, index) => blocks.toSpliced(index, 1))],
  ['a block said twice', onBlocks((blocks, index) => blocks.toSpliced(index, 0, blocks[index] ?? ''))],
  [
    'two blocks swapped',
    onBlocks((blocks, index, random) => {
      const other = random.below(blocks.length);
      return blocks.with(index, blocks[other] ?? '').with(other, blocks[index] ?? '');
    }),
  ],
  ['a block of odd text', onBlocks((blocks, index, random) => blocks.with(index, oddText(random)))],
  [
    'a block said at length',
    onBlocks((blocks, index, random) => {
      const block = (blocks[index] ?? '').replace(/\n/g, ' ');
      return blocks.with(index, block.repeat(Math.min(size(random), 2e5 / (block.length + 1))));
    }),
  ],
  [
    'many blocks',
    onBlocks((blocks, index, random) => {
      const block = pick(['- one', 'a paragraph', '## short', '# ja', `- ${blocks[index]}`], random);
      return blocks.toSpliced(index, 0, ...Array.from({ length: Math.min(size(random), 2e4) }, () => block));
    }),
  ],
  [
    'a nested list',
    onBlocks((blocks, index, random) => {
      const depth = Math.min(size(random), 600);
      return blocks.toSpliced(
        index,
        0,
        Array.from({ length: depth }, (_, by) => `${'  '.repeat(by)}- item`).join('\n'),
      );
    }),
  ],
];

/** Of the body, parted at empty lines. */
function onBlocks(change: (blocks: string[], index: number, random: Random) => string[]): Change {
  return onText((text, random) => {
    const from = text.indexOf('\n---\n') + 1;
    const blocks = text.slice(from).split(/\n\n+/);
    return text.slice(0, from) + change(blocks, random.below(blocks.length), random).join('\n\n');
  });
}

type Slot = { readonly holder: Record<string | number, unknown>; readonly key: string | number };

const TREE: readonly Named[] = [
  ['a value deleted', onTree(({ holder, key }) => remove(holder, key))],
  [
    'a value said twice',
    onTree(({ holder, key }) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 0, holder[Number(key)]);
      else holder[`${key}s`] = holder[key];
    }),
  ],
  [
    'two values swapped',
    onTree(({ holder, key }, random, slots) => {
      const other = pick(slots, random);
      [holder[key], other.holder[other.key]] = [
        structuredClone(other.holder[other.key]),
        structuredClone(holder[key]),
      ];
    }),
  ],
  ['a value of odd text', onTree((slot, random) => put(slot, oddText(random)))],
  [
    'odd text in every language',
    onTree((slot, random, slots) => {
      const words = pick(
        slots.filter(({ holder, key }) => key === 'ja' && 'en' in holder).concat(slot),
        random,
      );
      const text = oddText(random);
      put(words, text);
      if ('en' in words.holder) put({ ...words, key: 'en' }, text);
    }),
  ],
  [
    'a number',
    onTree((slot, random) => put(slot, pick([0, -1, -0, 1e308, 1e-308, 2 ** 53, 0.1, 1e9], random))),
  ],
  [
    'a value of another kind',
    onTree((slot, random) => put(slot, pick([null, true, [], {}, [[]], { a: 1 }], random))),
  ],
  [
    'many items',
    onTree((slot, random, slots) => {
      const list = pick(slots.filter(({ holder, key }) => Array.isArray(holder[key])).concat(slot), random);
      const item = Array.isArray(list.holder[list.key]) ? (list.holder[list.key] as unknown[])[0] : list.key;
      put(
        list,
        Array.from({ length: Math.min(size(random), 3e4) }, () => structuredClone(item)),
      );
    }),
  ],
  [
    'many keys',
    onTree(({ holder }, random) => {
      for (let left = Math.min(size(random), 3e4); left > 0; left--) holder[`key-${left}`] = left;
    }),
  ],
  [
    'deep nesting',
    onTree((slot, random) => {
      let value = slot.holder[slot.key];
      const wrap = pick(
        [(one: unknown) => [one], (one: unknown) => ({ node: 'column', children: [one] })],
        random,
      );
      for (let depth = Math.min(size(random), 400); depth > 0; depth--) value = wrap(value);
      put(slot, value);
    }),
  ],
  [
    'aliases that multiply',
    (content, random) => {
      const [head, , tail] = partsOf(content as string);
      const rows = Array.from({ length: 3 + random.below(30) }, (_, row) => {
        return `a${row}: &a${row} [${Array.from({ length: 2 + random.below(9) }, () => (row === 0 ? 'x' : `*a${row - 1}`)).join(', ')}]`;
      });
      return `${head}${rows.join('\n')}\n${tail}`;
    },
  ],
];

function put({ holder, key }: Slot, value: unknown): void {
  // As a property of its own, so that `__proto__` is a name like others.
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

function remove(holder: Slot['holder'], key: Slot['key']): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Front matter with its fences around it, or a whole file. */
function partsOf(text: string): [head: string, yaml: string, tail: string] {
  const [, head = '', yaml = text, tail = ''] = /^(---\n)([\s\S]*?)(\n---\n[\s\S]*)$/.exec(text) ?? [];
  return [head, yaml, tail];
}

/** What can no longer be read as a tree is changed as text. */
function onTree(change: (slot: Slot, random: Random, slots: readonly Slot[]) => void): Change {
  return onText((text, random) => {
    const [head, yaml, tail] = partsOf(text);
    const tree = treeOf(yaml);
    const slots = slotsOf(tree);
    if (slots.length === 0) return replaced(text, at(text, random), oddText(random));
    change(pick(slots, random), random, slots);
    const isJson = text.startsWith('{');
    return (
      head +
      (isJson ? JSON.stringify(tree) : stringify(tree, { aliasDuplicateObjects: false }).trimEnd()) +
      (tail || '\n')
    );
  });
}

/** Undefined where a change before this one has left none, or aliases that multiply. */
function treeOf(yaml: string): unknown {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0 || yaml.length >= 2e5) return undefined;
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function slotsOf(tree: unknown): readonly Slot[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const holder = tree as Slot['holder'];
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsOf(holder[key])]);
}

const PICTURE: readonly Named[] = [
  [
    'bytes changed',
    (content, random) => {
      const bytes = Uint8Array.from(content as Uint8Array);
      for (let left = 1 + random.below(8); left > 0; left--)
        bytes[random.below(bytes.length)] = random.below(256);
      return bytes;
    },
  ],
  ['cut off', (content, random) => (content as Uint8Array).slice(0, random.below(content.length))],
  [
    'too large by its header',
    (content, random) => resized(content as Uint8Array, 2 ** random.below(32), 2 ** random.below(32)),
  ],
];

/** A PNG whose header says another size, with the checksum that goes with it. */
export function resized(png: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return new Uint8Array(bytes);
}
