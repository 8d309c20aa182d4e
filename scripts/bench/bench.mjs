// npm run bench [-- --runs N]: how long builds take and how much memory, beside the same kind of deck made by hand.
// It reports and never judges. Ours and the other take turns, so that a busy moment of the machine meets both.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const RUNS = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;
const PROGRAM = resolve('dist/cli.js');
const BY_HAND = resolve('scripts/bench/by-hand.mjs');
const CHARTS = resolve('scripts/bench/charts.mjs');

const scratch = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
const cache = join(scratch, 'cache');
/** The shipped content with one audience more, and with a hundred more: what is not built is read all the same. */
const [one, many] = [join(scratch, 'one'), join(scratch, 'many')];

try {
  makeProjects();
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}, ${RUNS} runs each, medians\n`,
  );

  const single = takeTurns({
    'by hand': () => byHand(1),
    'first build ever': () => build({ isFirst: true, words: ['--audience', 'bench'] }),
    'build after an edit': () =>
      build({ isFirst: true, keep: /^(?:chart-|code$)/, words: ['--audience', 'bench'] }),
    'same build again': () => build({ words: ['--audience', 'bench'] }),
  });
  table('One deck: 15 slides, 3 charts, whole process', single, 'by hand');

  const week = takeTurns({
    'all audiences, first build ever': () => build({ isFirst: true, words: shipped() }),
    'all audiences, same build again': () => build({ words: shipped() }),
  });
  table(`All ${shipped().length / 2} audiences of the newest week, whole process`, week);

  const fifty = takeTurns({
    'by hand': () => byHand(50),
    'by hand, charts drawn once': () => byHand(50, 'once'),
    'first build ever': () => build({ isFirst: true, project: many, words: decks(50) }),
    'same build again': () => build({ project: many, words: decks(50) }),
  });
  table('50 decks of 15 slides in one process (ja and en, light and dark)', fifty, 'by hand');

  const flat = takeTurns({
    '10 decks': () => build({ isFirst: true, project: many, words: decks(10) }),
    '100 decks': () => build({ isFirst: true, project: many, words: decks(100) }),
  });
  table('Memory: the peak of 100 decks over the peak of 10', flat, '10 decks');

  charts('Charts: different ones drawn one after another in one process', [20, 500]);

  const small = takeTurns({
    node: () => timed([process.execPath, '-e', '0']),
    'briefdeck --help': () => timed([process.execPath, PROGRAM, '--help']),
    'briefdeck list': () => timed([process.execPath, PROGRAM, 'list']),
    'briefdeck list takeaways': () => timed([process.execPath, PROGRAM, 'list', 'takeaways']),
    'briefdeck check': () => timed([process.execPath, PROGRAM, 'check']),
  });
  table('Small commands, content unchanged since the run before', small, 'node');

  stages('Where the first build of one deck spends its time', single['first build ever']);
  stages('Where the same build again does', single['same build again']);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function makeProjects() {
  if (!existsSync(PROGRAM)) throw new Error('no dist/cli.js: run `node scripts/bundle.mjs` first');
  for (const project of [one, many]) {
    for (const part of ['content', 'templates', 'briefdeck.yaml'])
      cpSync(part, join(project, part), { recursive: true });
    cpSync('scripts/bench/deck.yaml', join(project, 'templates/audiences/bench.yaml'));
  }
  for (let index = 0; index < 100; index += 1) {
    const [language, theme] = [index % 2 ? 'en' : 'ja', index % 4 < 2 ? 'light' : 'dark'];
    writeFileSync(
      join(many, `templates/audiences/${deckName(index)}.yaml`),
      `id: ${deckName(index)}\nextends: bench\nname: { ja: 計測用, en: Benchmark }\nlanguage: ${language}\ntheme: ${theme}\n`,
    );
  }
}

function deckName(index) {
  return `bench-${String(index + 1).padStart(3, '0')}`;
}

function decks(count) {
  return Array.from({ length: count }, (_, index) => ['--audience', deckName(index)]).flat();
}

function shipped() {
  return ['executive', 'global-investor', 'portfolio-manager', 'technical'].flatMap((id) => [
    '--audience',
    id,
  ]);
}

/** `isFirst`: nothing kept from earlier runs; `keep`: but these. */
function build({ isFirst = false, keep, project = one, words }) {
  for (const name of isFirst && existsSync(cache) ? readdirSync(cache) : []) {
    if (!keep?.test(name)) rmSync(join(cache, name), { recursive: true });
  }
  rmSync(join(project, 'out'), { recursive: true, force: true });
  return timed([process.execPath, PROGRAM, 'build', '--json', ...words], project);
}

function byHand(count, once) {
  return timed([process.execPath, BY_HAND, String(count), join(scratch, 'by-hand'), ...(once ? [once] : [])]);
}

function timed([program, ...words], folder = one) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, BRIEFDECK_CACHE: cache, NODE_OPTIONS: '' },
  });
  const milliseconds = performance.now() - began;
  if (status !== 0)
    throw new Error(
      `${words.join(' ').slice(0, 200)} ended with ${status}\n${stdout.slice(0, 2000)}${stderr}`,
    );
  const report = stdout.startsWith('{') ? JSON.parse(stdout) : {};
  return { milliseconds, megabytes: report.peakMegabytes, stages: report.milliseconds?.stages };
}

/** The first counts loading chart.js, the canvas and its fonts. */
function charts(title, counts) {
  console.log(title);
  for (const count of counts) {
    const runs = Array.from({ length: count > 100 ? 1 : RUNS }, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [CHARTS, String(count)], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    });
    const middle = (key) => Math.round(median(runs.map((run) => run[key])));
    console.log(
      `  ${`${count} charts`.padEnd(34)}${String(middle('total')).padStart(7)} ms  first ${middle('first')} ms, then ${middle('following')} ms each  ${middle('peakMegabytes')} MB, ${middle('earlyMegabytes')} MB after a tenth`,
    );
  }
  console.log();
}

function takeTurns(contestants) {
  const runs = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, contestant] of Object.entries(contestants)) runs[name].push(contestant());
  }
  return runs;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function table(title, runs, base) {
  console.log(title);
  const time = (name) => median(runs[name].map(({ milliseconds }) => milliseconds));
  const memory = (name) => median(runs[name].map(({ megabytes }) => megabytes ?? Number.NaN));
  for (const name of Object.keys(runs)) {
    const ratio = base === undefined ? '' : `  ${(time(name) / time(base)).toFixed(2).padStart(6)} ×`;
    const megabytes = memory(name);
    const peak = Number.isNaN(megabytes) ? '' : `  ${String(Math.round(megabytes)).padStart(5)} MB`;
    const growth =
      base === undefined || Number.isNaN(megabytes) ? '' : `  ${(megabytes / memory(base)).toFixed(2)} ×`;
    console.log(
      `  ${name.padEnd(34)}${String(Math.round(time(name))).padStart(7)} ms${ratio}${peak}${growth}`,
    );
  }
  console.log();
}

function stages(title, runs) {
  console.log(title);
  const names = runs[0].stages.map(({ stage }) => stage);
  const times = names.map((name) =>
    median(runs.map((run) => run.stages.find(({ stage }) => stage === name)?.milliseconds ?? 0)),
  );
  const total = times.reduce((sum, time) => sum + time, 0);
  names.forEach((name, index) => {
    const share = Math.round((100 * times[index]) / total);
    console.log(
      `  ${name.padEnd(34)}${String(Math.round(times[index])).padStart(7)} ms  ${String(share).padStart(3)} %`,
    );
  });
  console.log();
}
