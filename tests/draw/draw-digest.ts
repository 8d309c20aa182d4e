// Draws one chart and writes the picture's SHA-256: for a process of its own.
import { createHash } from 'node:crypto';
import { createDrawing } from '../../src/draw/create-drawing.ts';
import { prepareCanvasEnvironment } from '../../src/world/prepare-canvas-environment.ts';
import { COST_JA, LIGHT } from './sample-charts.ts';

prepareCanvasEnvironment();
const drawing = await createDrawing();
const picture = await drawing.draw(COST_JA, LIGHT, { width: 572, height: 314 });
process.stdout.write(createHash('sha256').update(picture).digest('hex'));
