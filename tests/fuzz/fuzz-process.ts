// First seed and count → so many mutated projects run in this process; one line of JSON with what they took and threw.
import { seededRandom } from '../../scripts/faults/random.ts';
import { mutate } from './mutate.ts';
import { runProject } from './run-project.ts';
import { seedProject } from './seed-project.ts';

const [first = 0, count = 0] = process.argv.slice(2).map(Number);
const base = seedProject();
const thrown: string[] = [];
const slow: string[] = [];
const reached = { read: 0, built: 0 };
let slowest = 0;
for (let seed = first; seed < first + count; seed++) {
  const { files, said } = mutate(base, seededRandom(seed));
  const before = process.cpuUsage();
  try {
    const run = await runProject(files);
    reached[run.reached] += 1;
  } catch (error) {
    thrown.push(`seed ${seed} (${said.join(' + ')}): ${(error as Error).stack}`);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  slowest = Math.max(slowest, seconds);
  if (seconds > 10) slow.push(`seed ${seed} (${said.join(' + ')}): ${seconds} s`);
}
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ thrown, slow, reached, slowest, megabytes }));
