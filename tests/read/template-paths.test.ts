// Every path of every shipped slide kind misspelt in every way: found where it stands, with what was meant.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { slidePaths } from '../../src/elements/paths.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { SlideKind } from '../../src/model/template/slide-kind.ts';
import { checkSlideKind } from '../../src/read/check/check-slide-kind.ts';
import { readSlideKind } from '../../src/read/nouns/read-slides-and-audiences.ts';
import type { Entry } from '../../src/read/nouns/shelf.ts';
import { readContent } from '../../src/read/read-content.ts';
import { diskFiles } from '../../src/world/files.ts';
import { GOOD_FILES, ROOTS, spoil } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FOLDER = 'templates/slides';
const FILES = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
const SHIPPED: ReadonlySet<string> = new Set(readdirSync(FOLDER).map((name) => name.replace('.yaml', '')));

describe('a slide kind', () => {
  it.each(FILES)('%s is silent as it is, and has every misspelt path found', (file) => {
    const text = readFileSync(file, 'utf8');
    const { entry, findings } = readKind(file, text);
    expect(findings).toEqual([]);
    const misspelt = slidePaths(entry.noun).flatMap(({ path, at, role }) => {
      const written = role === 'label' ? path.replace(/^label\./, '') : path;
      const place = entry.placeOf(at);
      return written === wordAt(text, place)
        ? spellings(written).map((word) => ({ word, place, isAsked: role === 'condition' }))
        : [];
    });
    // What a timeline shows of its slots is written nowhere.
    expect(misspelt.length).toBeGreaterThan(10);
    const strays = misspelt.filter(({ word, place }) => {
      const lines = text.split('\n');
      const line = lines[place.line - 1] ?? '';
      const end = place.column - 1 + wordAt(text, place).length;
      const spoilt = lines.with(place.line - 1, line.slice(0, place.column - 1) + word + line.slice(end));
      const found = readKind(file, spoilt.join('\n')).findings;
      return !found.some(
        (one) => one.place.line === place.line && one.place.column === place.column && one.hint !== undefined,
      );
    });
    expect(strays.filter((stray) => !isRight(stray, entry.noun))).toEqual([]);
  });

  it.each([
    ['lead.short, type: body, when', 'item.short, type: body, when', /`item` only inside `each`/],
    ['lead.short, type: body, when', 'point, type: body, when', /`point` only inside `each` over points/],
    ['lead.short, type: body, when', 'group.key, type: body, when', /`group` only inside `groupBy`/],
    ['lead.short, type: body, when', 'lead.short.ja, type: body, when', /nothing after `lead.short`/],
    ['lead.short, type: body, when', 'lead, type: body, when', /path `lead`, expected a field of takeaway/],
    ['lead.short, type: body, when', 'lead.chart, type: body, when', /path `lead.chart`, expected a field/],
    ['bind: lead.chart', 'bind: lead.short', /path `lead.short`, expected a field of takeaway \(`chart`\)/],
    ['each: rows', 'each: rows.points', /path `rows.points`, expected/],
    ['requires: [short]', 'requires: [shrot]', /path `shrot`, expected a field of takeaway/],
  ])('has `%s` as `%s` found', (from, to, message) => {
    const { findings } = readContent(memoryFiles(spoil('templates/slides/cost.yaml', from, to)), ROOTS);
    expect(findings.map((one) => one.message)).toContainEqual(expect.stringMatching(message));
    expect(findings.every(({ kind }) => kind === 'unknown-bind')).toBe(true);
  });

  it('with thousands of paths to one slot is checked in seconds', () => {
    const line = '        - { node: chip, bind: item.use }\n';
    const files = memoryFiles(spoil('templates/slides/cost.yaml', line, line.repeat(4000)));
    const before = process.cpuUsage();
    expect(readContent(files, ROOTS).findings).toEqual([]);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(6);
  });
});

describe('what an audience puts into a slot', () => {
  it('has the fields that the slide shows of it', () => {
    expect(readContent(memoryFiles(GOOD_FILES), ROOTS).findings).toEqual([]);
    const spoilt = spoil('templates/slides/cost.yaml', 'bind: item.publisher', 'bind: item.trustReason');
    const { findings } = readContent(memoryFiles(spoilt), ROOTS);
    expect(findings.map(textOf)).toEqual([
      'templates/audiences/investors-ja.yaml Unexpected report in slot `rows` of `cost`, expected source, because the slide shows `item.trustReason`',
    ]);
  });

  it('has them in every shipped audience', () => {
    const roots = { content: 'content', templates: 'templates' };
    const { findings } = readContent(diskFiles(process.cwd(), ['content', 'templates']), roots);
    expect(findings).toEqual([]);
  });
});

function readKind(file: string, text: string): { entry: Entry<SlideKind>; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const entry = readSlideKind(memoryFiles({ [file]: text }), file, findings);
  if (entry === undefined) throw new Error(`${file}: ${findings.map(textOf).join('; ')}`);
  return {
    entry,
    findings: [...findings, ...checkSlideKind(entry, { slideKinds: { entries: new Map(), names: SHIPPED } })],
  };
}

function wordAt(text: string, { line, column }: { line: number; column: number }): string {
  return /^[\w.-]+/.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '')?.[0] ?? '';
}

/** Every part between the points with its last letter gone, one too many, and two letters swapped. */
function spellings(path: string): string[] {
  const parts = path.split('.');
  return parts.flatMap((part, index) =>
    [part.slice(0, -1), `${part}s`, part.replace(/^(.)(.)(.)/, '$1$3$2')]
      .filter((other) => other !== part && other !== '')
      .map((other) => parts.with(index, other).join('.')),
  );
}

/** A misspelling that is another right name: slots `row` and `rows`, or in a condition `items.basis` for `item.basis`. */
function isRight(
  { word, isAsked }: { readonly word: string; readonly isAsked: boolean },
  { slots, labels }: SlideKind,
): boolean {
  const [root = ''] = word.split('.');
  const isSlot = slots.some(({ name }) => name === root);
  return (isSlot && (isAsked || word === root)) || Object.hasOwn(labels, word);
}

function textOf({ place, message }: Finding): string {
  return `${place.file} ${message}`;
}
