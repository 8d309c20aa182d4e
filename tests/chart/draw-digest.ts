// Draws one chart of every kind and writes the SHA-256 of each picture and vector picture: for a process of its own.
import { createHash } from 'node:crypto';
import { createDrawing } from '../../src/chart/picture/create-drawing.ts';
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { LIGHT } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

prepareCanvasEnvironment();
const drawing = await createDrawing();
const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const digests: Record<string, string> = {};
// From the last to the first: the test draws them the other way round.
for (const { name, language, chart } of [...SAMPLE_KINDS].reverse()) {
  const size = { width: 572, height: 336 };
  digests[`${name} ${language} svg`] = digest(await drawing.drawSvg(chart, LIGHT, size));
  digests[`${name} ${language}`] = digest(await drawing.draw(chart, LIGHT, size));
}
process.stdout.write(JSON.stringify(digests));
