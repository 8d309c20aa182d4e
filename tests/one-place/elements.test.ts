// What a page is made of has one place: nobody outside `elements/` asks what kind of node or box is before them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NODES } from '../../src/elements/nodes.ts';
import { WRITERS } from '../../src/write/writers.ts';

/** The nouns say how nodes and boxes of a kind are found; everything else asks for them by name. */
const HOME = /^(?:elements\/|model\/deck\/(?:plan|scene)\.ts$)/;
const BOX_KINDS = "'(?:text|rect|ellipse|diamond|line|chart|table)'";
const NODE_KINDS = Object.keys(NODES).join('|');

/** A branch on the kind of a node, or of something called a box. */
function asksForKind(text: string): boolean {
  return [
    /switch \([\w.]*\.?node\.node\)|switch \((?:\w*[bB]ox)\.kind\)/,
    new RegExp(`\\.node\\s*[!=]==\\s*'(?:${NODE_KINDS})'`),
    new RegExp(`\\b\\w*(?:[bB]ox|under|drawn|piece)\\??\\.kind\\s*[!=]==\\s*${BOX_KINDS}`),
  ].some((pattern) => pattern.test(text));
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !HOME.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

describe('page elements', () => {
  it('are told apart in their own room only', () => {
    expect(FILES.filter(({ text }) => asksForKind(text)).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    "  switch (node.node) {\n    case 'row':",
    'switch (box.kind) {',
    "if (node.node === 'rule' || node.node === 'space') return node;",
    "boxes.filter((box) => box.kind === 'chart' || box.kind === 'table')",
    "if (textBox?.kind !== 'text') return '';",
  ])('would find a second place: %s', (code) => {
    expect(asksForKind(code)).toBe(true);
  });

  it.each([
    "const charts = boxesOf(page, 'chart');",
    "nodesOf(body, 'table').flatMap(({ columns }) => columns)",
    "if (bound.kind === 'chart') return bound.spec;",
    "return { kind: 'text', id, rect };",
    "prose.filter((span) => span.kind === 'text')",
  ])('is silent about other questions: %s', (code) => {
    expect(asksForKind(code)).toBe(false);
  });
});

describe('writers', () => {
  it('are loaded by their table alone', () => {
    const entries = /import\(?[^)\n]*'[^']*\/(?:write-pptx|write-preview)\.ts'/;
    const strays = FILES.filter(({ path, text }) => path !== 'write/writers.ts' && entries.test(text));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('each end their files in a way of their own', () => {
    const endings = Object.values(WRITERS).map(({ ending }) => ending);
    expect(new Set(endings).size).toBe(endings.length);
  });
});
