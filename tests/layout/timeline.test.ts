// Events on an axis with true spacing: no label on another, none off the field, and none that is silently left out.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeTimeline } from '../../src/elements/layout/timeline.ts';
import type { TimelineNode } from '../../src/elements/layout/timeline-labels.ts';
import type { SceneBox, TextBox } from '../../src/model/deck/scene.ts';
import { type Rect, rectOf } from '../../src/model/length.ts';
import { aSetting, words } from '../support/layout-setting.ts';

const FIELD = rectOf(48, 180, 864, 284);

type EventSpec = { date: string; name: string; text: string; emphasised: boolean };
type SourceSpec = { date: string; name: string };

function aTimeline(events: readonly EventSpec[], lane: readonly SourceSpec[] = []): TimelineNode {
  const years = [...events, ...lane].map(({ date }) => Number(date.slice(0, 4)));
  return {
    node: 'timeline',
    events: events.map(({ date, name, text, emphasised }) => ({
      date,
      when: words(`${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`),
      name: [...words(name), ...words('(1)', { mark: true })],
      text: words(text),
      emphasised,
    })),
    lane: [...lane]
      .sort((a, b) => a.date.localeCompare(b.date))
      .map(({ date, name }) => ({ date, text: words(name), when: `${date.slice(0, 4)}年` })),
    laneTitle: '資料が書かれた時点（同じ時間軸）',
    laneListTitle: '資料が書かれた時点',
    yearLabels: Object.fromEntries(years.map((year) => [year, `${year}年`])),
  };
}

function place(node: TimelineNode, rect: Rect = FIELD) {
  const setting = aSetting();
  const boxes = placeTimeline(node, rect, 'timeline', setting);
  return { boxes, overflows: setting.overflows.map(({ subject }) => subject) };
}

function texts(boxes: readonly SceneBox[]): TextBox[] {
  return boxes.filter((box) => box.kind === 'text');
}

function overlap(a: Rect, b: Rect): boolean {
  const [wide, high] = [
    Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x),
    Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y),
  ];
  return wide > 0.01 && high > 0.01;
}

const month = fc.integer({ min: 0, max: 40 }).map((months) => {
  const at = 2022 * 12 + 10 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
});
const event = fc.record({
  date: month,
  name: fc.constantFrom('V2', 'R1', 'DeepSeek Coder', 'R1-0528'),
  text: fc.constantFrom(
    '',
    '汎用モデル',
    'コーディングに特化',
    '性能と低コストの両立に焦点を置く',
    '2つのモードを持つ複合型で、用途に応じて切り替える',
  ),
  emphasised: fc.boolean(),
});
const events = fc
  .array(event, { minLength: 1, maxLength: 9 })
  .map((all) => [...all].sort((a, b) => a.date.localeCompare(b.date)));
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([date, number]) => `${date}-${String(number).padStart(2, '0')}`);
const lane = fc.array(
  fc.record({ date: day, name: fc.constantFrom('大和総研', 'ALLFORCES編集部', '', 'RootCauseFX（推定）') }),
  { maxLength: 4 },
);

describe('any dates of up to nine events', () => {
  it('have labels that do not stand on one another, or are reported', () => {
    fc.assert(
      fc.property(events, lane, (all, sources) => {
        const { boxes, overflows } = place(aTimeline(all, sources));
        const laneTrouble = overflows.some((subject) => subject.startsWith('timeline lane'));
        const shown = texts(boxes).filter((box) => !laneTrouble || !box.id.includes('lane'));
        const pairs = shown.flatMap((a, index) =>
          shown.slice(index + 1).flatMap((b) => (overlap(a.rect, b.rect) ? [`${a.id} on ${b.id}`] : [])),
        );
        expect(pairs).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are each drawn, along the axis or in a list', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { boxes } = place(aTimeline(all));
        expect(boxes.filter((box) => /^timeline-\d+-dot$/u.test(box.id))).toHaveLength(all.length);
      }),
      { numRuns: 50 },
    );
  });

  it('stay on their field, words within the height of their boxes', () => {
    fc.assert(
      fc.property(events, lane, (all, sources) => {
        const { boxes, overflows } = place(aTimeline(all, sources));
        fc.pre(overflows.length === 0);
        for (const box of texts(boxes)) {
          expect(box.rect.x).toBeGreaterThanOrEqual(FIELD.x - 0.01);
          expect(box.rect.x + box.rect.w).toBeLessThanOrEqual(FIELD.x + FIELD.w + 0.01);
          expect(box.rect.y).toBeGreaterThanOrEqual(FIELD.y - 1.01);
          expect(box.rect.y + box.rect.h).toBeLessThanOrEqual(FIELD.y + FIELD.h + 1.01);
          expect(box.lines.length * box.lineHeight).toBeLessThanOrEqual(box.rect.h + 0.01);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('have stems that cross no words', () => {
    fc.assert(
      fc.property(events, lane, (all, sources) => {
        const { boxes } = place(aTimeline(all, sources));
        const stems = boxes.filter((box) => box.kind === 'line' && box.id.endsWith('-stem'));
        const crossed = stems.flatMap((stem) =>
          texts(boxes)
            .filter((box) => overlap(rectOf(stem.rect.x - 1, stem.rect.y, 2, stem.rect.h), box.rect))
            .map((box) => `${stem.id} through ${box.id}`),
        );
        expect(crossed).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

const SHIPPED: readonly EventSpec[] = [
  ['2023-11', 'DeepSeek Coder', 'コーディングに特化', false],
  ['2023-12', 'DeepSeek LLM', '汎用モデル', false],
  ['2024-05', 'V2', '性能と低コストに焦点', false],
  ['2024-12', 'V3', '費用報道のもととみられる', true],
  ['2025-01', 'R1', 'o1級の推論能力を自社発表', true],
  ['2025-05', 'R1-0528', 'エージェントの用途に対応', false],
  ['2025-08', 'V3.1', '2つのモードを持つ複合型', false],
].map(([date, name, text, emphasised]) => ({ date, name, text, emphasised }) as EventSpec);

describe('the axis', () => {
  it('gives every month the same width', () => {
    const { boxes } = place(aTimeline(SHIPPED));
    const middle = (index: number): number => {
      const dot = boxes.find((box) => box.id === `timeline-${index}-dot`);
      return (dot?.rect.x ?? 0) + (dot?.rect.w ?? 0) / 2;
    };
    const width = 864 / 22;
    expect(middle(2) - middle(1)).toBeCloseTo(width, 2);
    expect(middle(4) - middle(3)).toBeCloseTo(7 * width, 2);
    expect(middle(7) - middle(1)).toBeCloseTo(21 * width, 2);
  });

  it('shows seven events of two years without a fault', () => {
    const { boxes, overflows } = place(aTimeline(SHIPPED));
    expect(overflows).toEqual([]);
    expect(boxes.filter((box) => box.id.endsWith('-dot'))).toHaveLength(7);
  });

  it('leaves out the name of a year of which it shows too little', () => {
    const narrow = aTimeline([
      { date: '2020-12', name: 'V1', text: '', emphasised: false },
      { date: '2025-06', name: 'V2', text: '', emphasised: false },
    ]);
    const named = place(narrow).boxes.filter((box) => box.id.startsWith('timeline-year'));
    expect(named.map((box) => box.id)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => `timeline-year-${year}`),
    );
  });
});

describe('what finds no room along the axis', () => {
  it('is found quickly, and stands in a list with the others', () => {
    const long = 'unbreakable'.repeat(60);
    const many = SHIPPED.concat([{ date: '2025-10', name: long, text: '', emphasised: false }]);
    const began = performance.now();
    const { boxes, overflows } = place(aTimeline(many));
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(overflows).toEqual(['timeline']);
    expect(boxes.filter((box) => box.id.endsWith('-dot'))).toHaveLength(8);
  });

  it('is set as a list for eight events of one month', () => {
    const crowd = Array.from({ length: 8 }, () => ({
      date: '2024-05',
      name: 'V2',
      text: '汎用',
      emphasised: false,
    }));
    const lane = [{ date: '2024-05-04', name: '大和総研' }];
    const { boxes, overflows } = place(aTimeline(crowd, lane));
    expect(overflows).toEqual([]);
    const dots = boxes.filter((box) => box.id.endsWith('-dot'));
    expect(dots).toHaveLength(8);
    expect(new Set(dots.map((box) => box.rect.x)).size).toBe(1);
    const foot = texts(boxes).find((box) => box.id === 'timeline-lane-1');
    expect(foot?.lines[0]?.runs.map((run) => run.text).join('')).toBe('大和総研  2024年');
  });

  it('is reported where the field is too low', () => {
    expect(place(aTimeline(SHIPPED), rectOf(48, 180, 864, 90)).overflows.length).toBeGreaterThan(0);
  });
});

describe('the lane of documents', () => {
  it('gets a row below its title when a document is as old as the first event', () => {
    const old = [{ date: '2023-11-05', name: '大和総研' }];
    const recent = [{ date: '2025-08-05', name: '大和総研' }];
    const gap = (lane: readonly SourceSpec[]): number => {
      const { boxes } = place(aTimeline(SHIPPED, lane));
      const find = (id: string) => boxes.find((box) => box.id === id)?.rect.y ?? Number.NaN;
      return find('timeline-lane-1') - find('timeline-lane-title');
    };
    expect(gap(recent)).toBeLessThan(4);
    expect(gap(old)).toBeGreaterThanOrEqual(16);
  });

  it('keeps words off the marks of later documents of the same publisher', () => {
    const lane = [
      { date: '2024-05-04', name: 'ALLFORCES編集部' },
      { date: '2024-05-28', name: '' },
      { date: '2024-06-20', name: '' },
    ];
    const { boxes, overflows } = place(aTimeline(SHIPPED, lane));
    const name = texts(boxes).find(
      (box) => box.id.startsWith('timeline-lane-') && box.lines.length > 0 && !box.id.endsWith('title'),
    );
    const marks = boxes.filter((box) => box.kind === 'diamond');
    expect(overflows).toEqual([]);
    expect(marks).toHaveLength(3);
    for (const mark of marks) expect(name && overlap(mark.rect, name.rect)).toBe(false);
  });
});
