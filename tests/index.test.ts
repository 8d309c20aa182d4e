// The library's door: its names change only on purpose.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import * as door from '../src/index.ts';

it('opens on these names and no others', () => {
  expect(Object.keys(door).sort()).toEqual([
    'FINDING_KINDS',
    'InternalError',
    'LANGUAGES',
    'SystemError',
    'UsageError',
    'VERSION',
    'buildDeck',
    'checkGround',
    'diskFiles',
    'hasErrors',
    'openWorkshop',
    'planBriefing',
    'prepareCanvasEnvironment',
    'prepareChart',
    'prepareDeck',
    'readGround',
    'severityOf',
    'withShipped',
  ]);
});

it('carries the version of the package', () => {
  expect(door.VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
