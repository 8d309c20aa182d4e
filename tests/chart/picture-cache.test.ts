// Pictures kept between builds: an unchanged chart is not drawn again, and no change to anything drawn is ever missed.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDrawing } from '../../src/chart/picture/create-drawing.ts';
import type { Chart, ChartColors } from '../../src/model/deck/chart.ts';
import type { Cache } from '../../src/model/world.ts';
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { COST_TWO, LIGHT } from './sample-charts.ts';

const SIZE = { width: 572, height: 314 };
const PLACE = { file: 'a.md', line: 1, column: 1 };

/** Everything optional is there, so that every key has a value to change. */
const WHOLE: Chart = {
  ...COST_TWO,
  times: [{ value: 20000, label: '2024年10月' }],
  message: '見るべき点',
  caveat: '範囲は同じではない',
  split: '長さでは比べられない',
  points: COST_TWO.points.map((point) => ({
    ...point,
    set: '甲',
    panel: '乙',
    at: { day: 20000, label: '2024年10月4日' },
    total: true as const,
    scope: 'GPU',
    note: '注',
  })),
};

function aCache(program = 'a'): Cache & { readonly asked: string[]; readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  const asked: string[] = [];
  return {
    program,
    kept,
    asked,
    read: (name) => {
      asked.push(name);
      return kept.get(name);
    },
    write: (name, bytes) => {
      kept.set(name, bytes);
    },
    drop: (name) => kept.delete(name),
  };
}

beforeAll(() => {
  prepareCanvasEnvironment();
});

describe('an unchanged chart', () => {
  it('is read, not drawn, in the next build, and drawn to the same bytes when the cache is gone', async () => {
    const cache = aCache();
    const first = await createDrawing(cache);
    expect(await first.findFaults(COST_TWO, LIGHT, SIZE, PLACE)).toEqual([]);
    const bytes = await first.draw(COST_TWO, LIGHT, SIZE);
    expect([...cache.kept.values()]).toEqual([bytes]);
    const marked = new Uint8Array([7]);
    for (const name of cache.kept.keys()) cache.kept.set(name, marked);
    expect(await (await createDrawing(cache)).draw(COST_TWO, LIGHT, SIZE)).toBe(marked);
    cache.kept.clear();
    expect(await (await createDrawing(cache)).draw(COST_TWO, LIGHT, SIZE)).toEqual(bytes);
  });

  it('with a fault is not kept, so that the fault is told again', async () => {
    const cache = aCache();
    const drawing = await createDrawing(cache);
    const narrow = { width: 90, height: 60 };
    expect(await drawing.findFaults(COST_TWO, LIGHT, narrow, PLACE)).not.toEqual([]);
    await drawing.draw(COST_TWO, LIGHT, narrow);
    expect(cache.kept.size).toBe(0);
  });
});

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The same with another value at one place. */
function changed<T>(value: T, [step, ...rest]: Path): T {
  if (step === undefined) {
    if (typeof value === 'string') return `${value}x` as T;
    return (typeof value === 'number' ? value + 1 : !value) as T;
  }
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = changed(copy[step], rest);
  return copy as T;
}

describe('a change', () => {
  const nameOf = async (chart: Chart, colors: ChartColors, size: typeof SIZE, program = 'a') => {
    const cache = aCache(program);
    const drawing = await createDrawing(cache);
    await drawing.findFaults(chart, colors, size, PLACE).catch(() => []);
    return cache.asked[0];
  };

  it.each(
    leaves(WHOLE)
      .filter(([first]) => first !== 'title')
      .map((path) => [path.join('.'), path] as const),
  )('of %s is another picture', async (_, path) => {
    expect(await nameOf(changed(WHOLE, path), LIGHT, SIZE)).not.toBe(await nameOf(WHOLE, LIGHT, SIZE));
  });

  it.each(Object.keys(LIGHT))('of the colour %s is another picture', async (role) => {
    expect(await nameOf(WHOLE, changed(LIGHT, [role]), SIZE)).not.toBe(await nameOf(WHOLE, LIGHT, SIZE));
  });

  it('of its size or of the program is another picture', async () => {
    const name = await nameOf(WHOLE, LIGHT, SIZE);
    expect(await nameOf(WHOLE, LIGHT, { ...SIZE, width: 573 })).not.toBe(name);
    expect(await nameOf(WHOLE, LIGHT, { ...SIZE, height: 315 })).not.toBe(name);
    expect(await nameOf(WHOLE, LIGHT, SIZE, 'b')).not.toBe(name);
    expect(await nameOf(structuredClone(WHOLE), { ...LIGHT }, { ...SIZE })).toBe(name);
  });

  it('of the title is none, because the title stands on the slide', async () => {
    const other = { ...COST_TWO, title: 'another' };
    expect(await nameOf(other, LIGHT, SIZE)).toBe(await nameOf(COST_TWO, LIGHT, SIZE));
    const pictures = [COST_TWO, other].map(async (chart) => (await createDrawing()).draw(chart, LIGHT, SIZE));
    const [one, two] = await Promise.all(pictures);
    expect(one).toEqual(two);
  });
});
