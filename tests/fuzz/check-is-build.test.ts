// Projects with slips of people: `check` and `build` find the same in each, every figure's fault is told once, and a broken
// file hides nothing that stands in others.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../scripts/faults/random.ts';
import { buildDecks, fileNameFindings } from '../../src/commands/build/build-decks.ts';
import { checkDecks } from '../../src/commands/check/check-asked.ts';
import { orderFindings } from '../../src/commands/print.ts';
import { chooseDecks, type Project } from '../../src/commands/project.ts';
import { readGround } from '../../src/ground.ts';
import { type Finding, type FindingKind, hasErrors } from '../../src/model/finding.ts';
import { placeText } from '../../src/model/place.ts';
import { readSettings } from '../../src/read/read-settings.ts';
import { startTimer } from '../../src/world/clock.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { SEED, trials } from '../support/trials.ts';
import { type Files, pick } from './mutate.ts';
import { AUDIENCE, ORIGINALS, ROOTS, seedProject, TODAY } from './seed-project.ts';
import { slip } from './slips.ts';

let out = '';
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'briefdeck-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const seed = seedProject();

async function open(files: Files): Promise<Project> {
  const disk = memoryFiles(files);
  const original = (name: string) => disk.readBytes(ORIGINALS + name);
  const { value: settings, findings } = await readSettings(disk);
  const inputs = { files: disk, roots: ROOTS, original, today: TODAY, company: settings.company };
  const ground = await readGround(inputs);
  const silent = () => undefined;
  const terminal = {
    write: silent,
    progress: silent,
    notice: silent,
    paint: (_: unknown, text: string) => text,
  };
  const desk = { terminal, settings, findings, inputs, out, root: out, timer: startTimer() };
  return { ...desk, ground: ground.value, faults: [...findings, ...ground.findings] };
}

async function built(project: Project): Promise<readonly Finding[]> {
  const decks = chooseDecks(project, { editions: [], otherwise: 'all' });
  const findings = [...project.faults, ...fileNameFindings(decks)];
  const options = { formats: new Set(['pptx'] as const), findings, isWhole: true, isLoud: false };
  const made = await buildDecks(project, decks, options);
  return orderFindings(made.findings);
}

async function checked(project: Project): Promise<readonly Finding[]> {
  return checkDecks(project, chooseDecks(project, { editions: [], otherwise: 'all' }));
}

/** A figure, card or text that a finding names in backquotes, at the place where it is to be mended. */
function told({ kind, place, message }: Finding): string {
  return `${kind} ${placeText(place)} ${/`[^`]*`/.exec(message)?.[0]}`;
}

/** About a figure and its proof, whoever of reader, look-up and lock says so. */
const OF_A_FIGURE = /^(?:report|receipt|evidence|token)-(?!hashes|stale|future)/;

/** A file, a change of it, and what it has to be told as. */
type Planted = readonly [path: string, change: (text: string) => string, kind: FindingKind];

const CHARTS = 'content/charts.yaml';
const WORDS = 'content/takeaways/cost.md';
const BOARD = `templates/audiences/${AUDIENCE}.yaml`;

/** Of reading, of pages and charts, of figures beside their originals. */
const LAYERS: readonly (readonly Planted[])[] = [
  [
    [WORDS, (text) => text.replace(/^## en$/mu, '- 700万ドル\n\n## en'), 'bare-number'],
    [WORDS, (text) => text.replace(/\[@[a-z]/u, '[@no-'), 'unknown-reference'],
    [WORDS, (text) => text.replace('---\n', '---\ntagz: [one]\n'), 'unknown-key'],
    ['templates/themes/light.yaml', (text) => `${text}\n: [`, 'broken-yaml'],
  ],
  [
    [CHARTS, (text) => text.replaceAll('kind: dot-plot', 'kind: bars'), 'chart-log-bars'],
    [BOARD, (text) => text.replace('maxContentSlides: 12', 'maxContentSlides: 1'), 'over-budget'],
  ],
  [['content/figures/training-cost.yaml', (text) => text.replace('560 万', '570 万'), 'report-changed']],
];

describe('check and build', () => {
  it('find nothing in the project as it is, and build writes its deck', async () => {
    const project = await open(seed);
    expect(await checked(project)).toEqual([]);
    expect(readdirSync(out)).toEqual([]);
    expect(await built(project)).toEqual([]);
    expect(readdirSync(out)).toEqual(['2025-W43']);
  });

  it.each(Array.from({ length: trials(40) }, (_, index) => SEED + index))(
    'find the same with the slips of seed %i, and each once',
    async (number) => {
      const { files, said } = slip(seed, seededRandom(number));
      const project = await open(files);
      const findings = await checked(project);
      expect({ said, findings: await built(project) }).toEqual({ said, findings });
      const places = findings
        .filter(({ kind }) => OF_A_FIGURE.test(kind))
        .map(({ place }) => placeText(place));
      expect({ said, places }).toEqual({ said, places: [...new Set(places)] });
      const errors = findings.filter((finding) => hasErrors([finding])).map(told);
      expect({ said, errors }).toEqual({ said, errors: [...new Set(errors)] });
    },
  );

  it('find what only a finished file shows, in check already', async () => {
    const path = 'content/takeaways/cost.md';
    const text = String(seed[path]).replace(
      'R1の{{r1-training-cost@allforces-2025-10-04}}',
      'R1の{{v3-training-cost}}',
    );
    const findings = await checked(await open({ ...seed, [path]: text }));
    expect(findings.map(({ kind, place }) => `${kind} ${place.file}`)).toContain(`wrong-subject ${path}`);
  });

  it('look for faults of files beside a page that is laid out wrong, and a chart that cannot be drawn', async () => {
    const path = 'content/takeaways/cost.md';
    const charts = 'content/charts.yaml';
    const spoilt = {
      [path]: String(seed[path]).replace(
        'R1の{{r1-training-cost@allforces-2025-10-04}}',
        'R1の{{v3-training-cost}}',
      ),
      [charts]: String(seed[charts]).replaceAll('kind: dot-plot', 'kind: bars'),
    };
    const kinds = (await checked(await open({ ...seed, ...spoilt }))).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['chart-log-bars', 'wrong-subject']));
  });

  it.each(Array.from({ length: trials(20) }, (_, index) => SEED + index))(
    'find a fault of reading, one of pages or charts and one of figures in one run, seed %i',
    async (number) => {
      const random = seededRandom(number);
      const planted = LAYERS.map((faults) => pick(faults, random));
      const spoil = (faults: readonly Planted[]): Files => {
        const files = { ...seed };
        for (const [path, change] of faults) {
          const text = String(files[path]);
          files[path] = change(text);
          expect({ path, isChanged: files[path] !== text }).toEqual({ path, isChanged: true });
        }
        return files;
      };
      const together = await open(spoil(planted));
      const findings = await checked(together);
      expect(await built(together)).toEqual(findings);
      const kinds = findings.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(planted.map(([, , kind]) => kind)));
      // Whatever one fault is told as where it is alone, and nothing that only two together would give.
      const apart = await Promise.all(planted.map(async (one) => checked(await open(spoil([one])))));
      const errors = (found: readonly Finding[]) => found.filter((one) => hasErrors([one])).map(told);
      expect(apart.flatMap(errors)).toEqual(expect.arrayContaining(errors(findings)));
    },
  );

  it('tell a project that nobody has verified in one line, and the rest of it all the same', async () => {
    const lock = 'content/evidence.lock.json';
    const { [lock]: written, ...without } = seed;
    expect(written).toBeDefined();
    const empty = { ...seed, [lock]: '{ "receipts": [], "version": 2 }' };
    for (const files of [without, empty])
      expect((await checked(await open(files))).map(({ kind }) => kind)).toEqual(['lock-missing']);
  });

  it('read and look up all other files beside one that cannot be read', async () => {
    const spoilt = {
      'content/takeaways/cost.md': (text: string) => text.replace('---', '-- -'),
      'content/takeaways/gpu.md': (text: string) => text.replace(/^## en$/mu, '- 700万ドル\n\n## en'),
      'content/figures/training-cost.yaml': (text: string) => text.replace('560 万', '570 万'),
      'templates/themes/light.yaml': (text: string) => text.replace(/#[0-9A-F]{6}/u, 'blue'),
    };
    const one = async (paths: readonly string[]) => {
      const changed = paths.map((path) => [path, spoilt[path as keyof typeof spoilt](String(seed[path]))]);
      const findings = await checked(await open({ ...seed, ...Object.fromEntries(changed) }));
      return findings.filter(({ place }) => paths.includes(place.file)).map(told);
    };
    const paths = Object.keys(spoilt);
    const apart = await Promise.all(paths.map((path) => one([path])));
    expect(apart.map((findings) => findings.length > 0)).toEqual(paths.map(() => true));
    expect(await one(paths)).toEqual(expect.arrayContaining(apart.flat()));
  });
});
