// node scripts/bench/charts.mjs COUNT: draws so many different charts in one process and reports, as one line of JSON,
// how long the first and the following took, and the memory after a tenth of them and at its peak.
import {
  diskFiles,
  openWorkshop,
  prepareCanvasEnvironment,
  prepareChart,
  readGround,
} from '../../dist/index.js';

const count = Number(process.argv[2]);
prepareCanvasEnvironment();
const { value: ground } = await readGround({
  files: diskFiles('.', ['content', 'templates']),
  roots: { content: 'content', templates: 'templates' },
  today: '2025-10-24',
  company: 'bench',
});
const { content } = ground;
const specs = [...content.takeaways.values()].flatMap(({ chart }) => chart ?? []);
const themes = [...content.themes.values()];
const { drawing } = await openWorkshop();

const times = [];
let early = 0;
let peak = 0;
for (let index = 0; index < count; index += 1) {
  const theme = themes[index % themes.length];
  const { chart, colors } = await prepareChart(ground, specs[index % specs.length], {
    theme,
    language: index % 2 ? 'en' : 'ja',
  });
  // Another width each time, so that nothing is drawn from memory.
  const size = { width: 560 + (index % 300), height: 330 + Math.floor(index / 300) };
  const began = performance.now();
  await drawing.draw(chart, colors, size);
  times.push(performance.now() - began);
  const now = process.memoryUsage().rss / 1e6;
  if (index === Math.floor(count / 10)) early = now;
  peak = Math.max(peak, now);
}
const following = times.slice(1).sort((a, b) => a - b);
console.log(
  JSON.stringify({
    first: times[0],
    following: following[Math.floor(following.length / 2)],
    total: times.reduce((sum, time) => sum + time, 0),
    earlyMegabytes: early,
    peakMegabytes: peak,
  }),
);
