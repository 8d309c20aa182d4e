// npm run bench [-- --runs N] [--only processes|decks|readers|growth|watch|small]: how long builds take and how much memory, beside the same kind of deck made by hand.
// It reports and never judges. Ours and the other take turns, so that a busy moment of the machine meets both.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { growProject } from './grown-project.mjs';

const RUNS = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;
const ONLY = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const PROGRAM = resolve('dist/cli.js');
const BY_HAND = resolve('scripts/bench/by-hand.mjs');
const CHARTS = resolve('scripts/bench/charts.mjs');
/** The project as it was then, so that later changes of content do not move the line. */
const FIXTURE = 'cff01095f5983d34f6a7d93e4ef4851bf383aa06';
/** Its longest deck: 28 slides, six charts. */
const LONG = ['--audience', 'portfolio-manager'];
const SHORT = ['--audience', 'bench'];
const AUDIENCES = ['executive', 'global-investor', 'portfolio-manager', 'technical'];
const WEEKS = 13;
const MANY = 1000;
const FIRMS = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine'];
/** What is done however many pages there are. */
const BEFORE_PAGES = new Set(['start', 'imports', 'read', 'verify']);

const scratch = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
const cache = join(scratch, 'cache');
/** One more audience; thirteen editions; a thousand audiences more. What is not built is read all the same. */
const [one, weeks, many] = ['one', 'weeks', 'many'].map((name) => join(scratch, name));

let edits = 0;
const first = { isFirst: true };

try {
  makeProjects();
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}, ${RUNS} runs each (of many decks one), medians\n`,
  );
  const parts = { processes, decks: manyDecks, readers, growth, watch: watching, small };
  for (const [name, measure] of Object.entries(parts))
    if (ONLY === undefined || ONLY === name) await measure();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function processes() {
  const edit = { before: () => editOne(one) };
  const single = takeTurns({
    'by hand, 15 slides': () => byHand(1),
    '28 slides, first ever': () => build({ ...first, words: LONG }),
    '… after an edit of one takeaway': () => build({ ...edit, words: LONG }),
    '… nothing changed': () => build({ words: LONG }),
    '15 slides, first ever': () => build({ ...first, words: SHORT }),
    '15 slides, after an edit': () => build({ ...edit, words: SHORT }),
    'all four decks, first ever': () => build({ ...first, words: decksOf(AUDIENCES) }),
    '… after an edit of one takeaway ': () => build({ ...edit, words: decksOf(AUDIENCES) }),
    '… nothing changed ': () => build({ words: decksOf(AUDIENCES) }),
  });
  table('A new process each', single, 'by hand, 15 slides');
  stages('Where the first build of 28 slides spends its time', single['28 slides, first ever']);
  stages('Where one after an edit does', single['… after an edit of one takeaway']);
}

function manyDecks() {
  const count = AUDIENCES.length * WEEKS;
  const words = [...decksOf(AUDIENCES), ...editions()];
  const fifty = takeTurns(
    {
      [`by hand, ${count} decks`]: () => byHand(count),
      'by hand, charts drawn once': () => byHand(count, 'once'),
      'ours, first ever': () => build({ ...first, project: weeks, words }),
    },
    1,
  );
  table(`${count} decks (four audiences, ${WEEKS} weeks) in one process`, fifty, `by hand, ${count} decks`);
}

function readers() {
  const alone = ['--format', 'pptx', '--threads', '1'];
  const runs = takeTurns(
    {
      '100 decks': () => build({ ...first, project: many, words: [...decks(100), ...alone] }),
      '1,000 decks': () => build({ ...first, project: many, words: [...decks(MANY), ...alone] }),
    },
    1,
  );
  table(
    'Decks that differ in the name on their cover, one thread; the ratio of memory is flatness',
    runs,
    '100 decks',
  );
  const [some, all] = Object.values(runs).map(([run]) => run.milliseconds);
  console.log(`  ${((all - some) / (MANY - 100)).toFixed(1)} ms for each beyond the first hundred\n`);
}

function small() {
  charts('Charts: different ones drawn one after another in one process', [20, 500]);
  const runs = takeTurns({
    node: () => timed([process.execPath, '-e', '0']),
    'briefdeck --version': () => timed([process.execPath, PROGRAM, '--version']),
    'briefdeck list takeaways': () => timed([process.execPath, PROGRAM, 'list', 'takeaways']),
    'briefdeck check': () => timed([process.execPath, PROGRAM, 'check']),
  });
  table('Small commands, content unchanged since the run before', runs, 'node');
}

function makeProjects() {
  if (!existsSync(PROGRAM)) throw new Error('no dist/cli.js: run `node scripts/bundle.mjs` first');
  for (const project of [one, weeks, many]) makeProject(project);
  const folder = join(weeks, 'content/briefings');
  const newest = readFileSync(join(folder, '2025-W43.md'), 'utf8');
  for (const [index, week] of editionIds().entries()) {
    const friday = new Date(Date.UTC(2025, 9, 24 + 7 * index)).toISOString().slice(0, 10);
    const edition = newest.replaceAll('2025-W43', week).replaceAll('2025-10-24', friday);
    writeFileSync(join(folder, `${week}.md`), edition);
  }
  for (let index = 0; index < MANY; index += 1) {
    const firm = [100, 10, 1].map((step) => FIRMS[Math.floor(index / step) % 10]).join(' ');
    writeFileSync(
      join(many, `templates/audiences/${deckName(index)}.yaml`),
      `id: ${deckName(index)}\nextends: bench\nname: { ja: ${firm}, en: ${firm} }\n`,
    );
  }
}

function makeProject(project) {
  mkdirSync(project);
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `git archive ${FIXTURE} content templates briefdeck.yaml | tar -x -C ${project}`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`no fixture: a clone with its history is needed\n${stderr}`);
  cpSync('scripts/bench/deck.yaml', join(project, 'templates/audiences/bench.yaml'));
}

function deckName(index) {
  return `bench-${String(index + 1).padStart(4, '0')}`;
}

function decksOf(names) {
  return names.flatMap((name) => ['--audience', name]);
}

function editionIds() {
  return Array.from({ length: WEEKS }, (_, index) =>
    index < 10 ? `2025-W${43 + index}` : `2026-W0${index - 9}`,
  );
}

function editions() {
  return editionIds().flatMap((week) => ['--edition', week]);
}

/** Another word of a claim that every one of the decks shows, in either language. */
function editOne(project) {
  edits += 1;
  const file = join(project, 'content/takeaways/gpu.md');
  const kana = String.fromCharCode(0x3042 + (edits % 60));
  const letter = String.fromCharCode(0x61 + (edits % 26));
  const before = readFileSync(file, 'utf8');
  const after = before
    .replace(/^(short: 大和総研は、需要の減少は\*\*考えにくい\*\*とみる).*$/mu, `$1${kana}`)
    .replace(/^(short: Even so, Daiwa finds a fall in demand \*\*unlikely\*\*).*$/mu, `$1 ${letter}`);
  if (after === before) throw new Error(`nothing edited in ${file}`);
  writeFileSync(file, after);
}

/** What one more page takes, and one more claim that no page shows. */
function growth() {
  console.log(
    'Growth: pages of one deck among 200 claims, then claims behind a deck of 12 pages, first ever',
  );
  const cases = [12, 50, 200].map((slides) => ({ claims: 200, slides }));
  for (const { claims, slides } of [...cases, ...[10, 100, 1000].map((claims) => ({ claims, slides: 12 }))]) {
    const project = join(scratch, `grown-${claims}-${slides}`);
    makeProject(project);
    const words = growProject(project, { claims, slides });
    const runs = Array.from({ length: RUNS }, () => build({ ...first, project, words }));
    const taken = (isBefore) =>
      median(
        runs.map((run) =>
          run.stages
            .filter(({ stage }) => BEFORE_PAGES.has(stage) === isBefore)
            .reduce((sum, { milliseconds }) => sum + milliseconds, 0),
        ),
      );
    const page = (taken(false) / slides).toFixed(0);
    console.log(
      `  ${`${claims} claims, ${slides} pages`.padEnd(34)}${String(Math.round(taken(true))).padStart(7)} ms before the first page  ${page} ms a page  ${Math.round(median(runs.map(({ megabytes }) => megabytes)))} MB`,
    );
  }
  console.log();
}

/** From the save of one word to the line that says that deck and preview are written. */
async function watching() {
  build({ words: SHORT });
  const child = spawn(process.execPath, [PROGRAM, 'build', '--watch', ...SHORT], {
    cwd: one,
    env: { ...process.env, BRIEFDECK_CACHE: cache, NODE_OPTIONS: '' },
  });
  let said = '';
  let heard = () => {};
  child.stdout.on('data', (text) => {
    said += text;
    if (said.includes('Ctrl-C ends')) heard();
  });
  const built = () =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`no build within a minute, after:\n${said}`)), 60_000);
      heard = () => {
        clearTimeout(late);
        done();
      };
      if (said.includes('Ctrl-C ends')) heard();
    });
  await built();
  const times = [];
  for (let index = 0; index < 8 * RUNS; index += 1) {
    said = '';
    const began = performance.now();
    if (index % 2) renameSync(savedAside(), join(one, 'content/takeaways/gpu.md'));
    else editOne(one);
    await built();
    times.push(performance.now() - began);
  }
  child.kill();
  // The first few compile the program.
  const warm = times.slice(RUNS).sort((a, b) => a - b);
  const at = (share) => Math.round(warm[Math.floor(share * (warm.length - 1))]);
  console.log(
    `Watching 15 slides, from save to deck and preview (${warm.length} saves)\n  median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms\n`,
  );
}

/** As editors do that write another file and give it the name. */
function savedAside() {
  const file = join(one, 'content/takeaways/gpu.md');
  const text = readFileSync(file, 'utf8');
  editOne(one);
  const aside = join(scratch, 'aside.md');
  cpSync(file, aside);
  writeFileSync(file, text);
  return aside;
}

function decks(count) {
  return Array.from({ length: count }, (_, index) => ['--audience', deckName(index)]).flat();
}

/** `isFirst`: nothing kept from earlier runs; `before` is not timed. */
function build({ isFirst = false, before = () => {}, project = one, words }) {
  if (isFirst) rmSync(cache, { recursive: true, force: true });
  if (isFirst) rmSync(join(project, 'out'), { recursive: true, force: true });
  before();
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

function takeTurns(contestants, count = RUNS) {
  const runs = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let run = 0; run < count; run += 1) {
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
