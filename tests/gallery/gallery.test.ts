// Small decks, planned and laid out, against what is kept beside this file; UPDATE_GOLDENS=1 writes it anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import { aPlan } from '../support/briefing-builder.ts';
import { aTheme } from '../support/layout-setting.ts';
import { sceneText } from '../support/scene-text.ts';
import { CASES } from './cases.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const MOST_BYTES = 20 * 1024;
const update = process.env.UPDATE_GOLDENS === '1';

/** Left out: places, which say nothing here, and what every run has unless it says otherwise. */
function planText(plan: DeckPlan): string {
  const lean = (key: string, value: unknown): unknown =>
    key === 'place' || (key === 'strong' && value === false) ? undefined : value;
  return `${jsonText(JSON.parse(JSON.stringify(plan, lean)), '')}\n`;
}

const WIDTH = 110;

/** What fits on a line stands on one. */
function jsonText(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (indent.length + flat.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((one) => jsonText(one, inner))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${jsonText(one, inner)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function compare(file: string, met: string): void {
  const path = join(FOLDER, file);
  if (update) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, met);
  }
  expect(existsSync(path)).toBe(true);
  expect(met).toBe(readFileSync(path, 'utf8'));
  expect(Buffer.byteLength(met)).toBeLessThan(MOST_BYTES);
}

describe.each(Object.entries(CASES))('%s', (name, world) => {
  const { value: plan, findings } = aPlan(world);

  it('is planned without a finding', () => {
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it('has the plan that is kept', () => {
    compare(`${name}/plan.json`, planText(plan));
  });

  it('has the scene that is kept', async () => {
    const scene = await layoutDeck(plan, aTheme(), 'briefdeck');
    expect(scene.findings.map(({ message }) => message)).toEqual([]);
    compare(`${name}/scene.txt`, sceneText(scene.value));
  });
});
