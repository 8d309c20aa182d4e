// Every file of src/ against the tables of the design: who may import whom, one vendor in one place, the file grain.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

/** What every stage may build on: each may import what stands before it. */
const GROUND_FLOOR = ['words', 'model', 'quantity', 'type', 'package', 'chart', 'elements'];
const STAGES = ['read', 'verify', 'plan', 'layout', 'write', 'lint', 'send', 'world'];

/** Folder or file of src/ → what it may import of src/ beside itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  words: [],
  model: ['words'],
  quantity: ['words', 'model'],
  type: ['words', 'model'],
  package: ['words', 'model'],
  chart: ['words', 'model', 'quantity', 'type', 'package'],
  elements: ['words', 'model', 'quantity', 'type', 'package', 'chart'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, GROUND_FLOOR])),
  'ground.ts': ['remember', 'stages.ts', ...GROUND_FLOOR, 'read', 'verify', 'lint'],
  remember: ['model', 'lint'],
  'build.ts': [
    'stages.ts',
    'ground.ts',
    'remember',
    ...GROUND_FLOOR,
    ...STAGES.filter((stage) => stage !== 'world'),
  ],
  'stages.ts': [...GROUND_FLOOR, ...STAGES.filter((stage) => stage !== 'world')],
  commands: ['build.ts', 'ground.ts', 'remember', ...GROUND_FLOOR, ...STAGES],
  'cli.ts': ['commands', 'model', 'world'],
  'thread.ts': ['commands', 'world'],
  'index.ts': ['build.ts', 'ground.ts', 'stages.ts', 'words', 'model', 'verify', 'world'],
};

/** Package, or module of Node that reaches the machine → where it may be imported. */
const VENDORS: Readonly<Record<string, readonly string[]>> = {
  // What JSON would part stays one: words that stand for two languages, and what an anchor of YAML means twice.
  'node:v8': ['read/remember-content.ts', 'read/remember-parts.ts', 'remember/remember.ts'],
  'gray-matter': ['read/'],
  yaml: ['read/'],
  'zod/mini': ['read/'],
  micromark: ['read/'],
  'micromark-extension-cjk-friendly': ['read/'],
  'micromark-util-decode-string': ['read/'],
  'yoga-layout/load': ['layout/'],
  linebreak: ['type/'],
  budoux: ['type/'],
  'chart.js': ['chart/'],
  'chartjs-node-canvas': ['chart/'],
  '@napi-rs/canvas': ['chart/'],
  pptxgenjs: ['write/pptx/'],
  fflate: ['package/'],
  numfmt: ['package/'],
  nodemailer: ['send/'],
  'nodemailer/lib/mail-composer': ['send/'],
  'nodemailer/lib/smtp-connection': ['send/'],
  'email-addresses': ['read/'],
  yargs: ['cli.ts', 'commands/'],
  chokidar: ['world/'],
  'node:fs': ['world/', 'cli.ts'],
  'node:fs/promises': ['world/', 'cli.ts'],
  'node:child_process': ['world/'],
  'node:os': ['world/'],
  'node:readline/promises': ['world/'],
  'node:worker_threads': ['world/'],
  'node:process': ['world/', 'cli.ts'],
};

/** Modules of Node that only compute, or that wait for the event loop. */
const PURE = [
  'node:crypto',
  'node:module',
  'node:path',
  'node:stream',
  'node:timers/promises',
  'node:url',
  'node:util',
  'node:zlib',
];

const PROCESS = ['world/', 'cli.ts'];

/** Types that a vendor does not bring along have no story of their own. */
const FILES = readSource().filter(({ path }) => !path.endsWith('.d.ts'));

describe('arrows', () => {
  it('point only where the design lets them', () => {
    const strays = FILES.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(path), name))
        .filter((target) => !mayImport(path, target))
        .map((target) => `${path} → ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('lead from commands to entry files of stages, and on into the writer only where it has doors of its own', () => {
    const doors = /^(?:[^/]+\/[^/]+|write\/pptx\/[^/]+|write\/pptx\/read-back\/read-deck-texts)\.ts$/;
    const strays = FILES.filter(({ path }) => path.startsWith('commands/')).flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(path), name))
        .filter((target) => STAGES.includes(topOf(target)) && !doors.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('circles', () => {
  it('are nowhere: no file reaches itself by what it imports', () => {
    const graph = new Map(
      FILES.map(({ path, imports }) => [
        path,
        imports.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name)),
      ]),
    );
    expect(circlesIn(graph)).toEqual([]);
  });

  it('are found where there are some', () => {
    const graph = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', []],
    ]);
    expect(circlesIn(graph)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });
});

describe('vendors', () => {
  it('are imported in their one place', () => {
    const strays = FILES.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && !PURE.includes(name))
        .filter((name) => !(VENDORS[name] ?? []).some((place) => path.startsWith(place)))
        .map((name) => `${path} → ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('and the process is asked in world/ and at the edges only', () => {
    const strays = FILES.filter(
      ({ path, text }) =>
        !PROCESS.some((place) => path.startsWith(place)) && /\bprocess\.\w/.test(codeOf(text)),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('and no stage asks the clock or chance', () => {
    const asks = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\brandomUUID\(/;
    const strays = FILES.filter(({ path, text }) => !path.startsWith('world/') && asks.test(codeOf(text)));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });
});

describe('commands that only read and plan', () => {
  it.each(['cli.ts', 'commands/list.ts', 'commands/new.ts', 'commands/verify.ts'])(
    '%s loads no drawing, layout or writing, and no parser before it is needed',
    (path) => {
      const heavy =
        /^(?:layout|write|send)\/|^elements\/(?:leaves|svg|html|pptx|layout)\b|^chart\/(?:(?:layout|picture|native)\/|kinds\/[^/]+\/(?:picture|native)\.)|^(?:yaml|zod\/mini|gray-matter|pptxgenjs|yoga-layout\/load|nodemailer)$/;
      expect([...loadedBy(path)].filter((name) => heavy.test(name))).toEqual([]);
    },
  );
});

describe('files', () => {
  it('begin with a sentence that says what comes in and what goes out', () => {
    const strays = FILES.filter(({ text }) => !/^(?:#![^\n]*\n)?\/\/ \S.{15,}/.test(text));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('have no default export and are no barrel below the top', () => {
    const strays = FILES.filter(
      ({ path, text }) =>
        /^export default\b/m.test(text) ||
        (path !== 'index.ts' && /^export (?:type )?\{[^}]*\} from /m.test(text)),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('are subjects: none over 400 lines, 95 % under 250, and half of them between 50 and 120', () => {
    const lengths = FILES.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length })).sort(
      (a, b) => a.lines - b.lines,
    );
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    const median = lengths[Math.floor(lengths.length / 2)]?.lines;
    expect(median).toBeGreaterThanOrEqual(50);
    expect(median).toBeLessThanOrEqual(120);
    expect(lengths[Math.floor(lengths.length * 0.95)]?.lines).toBeLessThan(250);
  });

  it('stand in folders that are verbs or nouns of the design, never drawers', () => {
    const folders = new Set(FILES.flatMap(({ path }) => dirname(path).split('/')));
    expect([...folders].filter((name) => /^(?:utils?|helpers?|common|misc|shared|lib)$/.test(name))).toEqual(
      [],
    );
  });
});

function readSource(): readonly SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join('src', path), 'utf8');
      return { path, text, imports: importsOf(text) };
    });
}

/** Static imports, re-exports, dynamic imports, types, and `require`. */
function importsOf(text: string): readonly string[] {
  const found = codeOf(text, 'keep strings').matchAll(
    /(?:\bfrom\s*|\bimport\s*\(\s*|^import\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/gm,
  );
  return [...new Set([...found].map((match) => match[2] ?? ''))];
}

/** Without comments and, unless asked to, without the words in quotes. */
function codeOf(text: string, strings?: 'keep strings'): string {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return strings ? plain : plain.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** Files that reach one another (Tarjan's strongly connected components), each circle sorted. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    lowest.set(path, order.get(path) ?? 0);
    stack.push(path);
    for (const target of graph.get(path) ?? []) {
      if (!order.has(target)) visit(target);
      else if (!stack.includes(target)) continue;
      lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const circle = stack.splice(stack.indexOf(path)).sort();
    if (circle.length > 1 || graph.get(path)?.includes(path)) circles.push(circle);
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return circles.sort();
}

function topOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function mayImport(path: string, target: string): boolean {
  const [from, to] = [topOf(path), topOf(target)];
  return from === to || (ARROWS[from] ?? []).includes(to);
}

/** Every file and package that is loaded with a file, whether it is used or not. */
function loadedBy(path: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const file = FILES.find((one) => one.path === path);
  for (const name of importsOf(atStart(file?.text ?? ''))) {
    const target = name.startsWith('.') ? join(dirname(path), name) : name;
    if (seen.has(target)) continue;
    seen.add(target);
    loadedBy(target, seen);
  }
  return seen;
}

/** Without imports of types alone, which are gone when the program runs, and imports that wait to be called. */
function atStart(text: string): string {
  return text
    .replace(/^(?:import|export) type [^;]*;/gm, '')
    .replace(/^import \{(?:\s*type \w+(?: as \w+)?,?)+\s*\} from [^;]*;/gm, '')
    .replace(/\bimport\s*\(/g, '');
}
