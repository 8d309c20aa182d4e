// A deck of the shipped content whose plan has lost something: found in the finished file, because that was chosen for it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildDeck, planBriefing, prepareDeck, type Workshop } from '../../src/build.ts';
import type { Ground } from '../../src/ground.ts';
import type { DeckPlan, FilledNode, PageShare } from '../../src/model/deck/plan.ts';
import { openTestWorkshop, shippedGround } from '../support/shipped-decks.ts';

let ground: Ground;
let workshop: Workshop;

beforeAll(async () => {
  ground = (await shippedGround()).value;
  workshop = await openTestWorkshop();
});

describe('words chosen for a deck', () => {
  it('are all found in a deck as it is planned', async () => {
    expect(await lostWith((plan) => plan)).toEqual([]);
  });

  it('are missed where planning has lost a field', async () => {
    const lost = await lostWith((plan) =>
      onSlide(plan, 'statement', (node) => without(node, /^lead\.hedge$/u)),
    );
    expect(lost).toEqual([
      expect.stringMatching(/^Unexpected slide `statement` without `.+` \(`lead\.hedge` of `[a-z0-9-]+`\)/u),
    ]);
  });

  it('are missed where planning has lost a row, though every word of it stands elsewhere', async () => {
    const twice = (plan: DeckPlan): DeckPlan =>
      onSlide(plan, 'risk-table', (node) =>
        node.node === 'table' ? { ...node, rows: node.rows.with(1, node.rows[0] ?? { ...NO_ROW }) } : node,
      );
    expect(await lostWith(twice)).toEqual([expect.stringMatching(/\(row of `[a-z0-9-]+`\)/u)]);
  });

  it('are missed where planning has lost a point, or its label, that stands in places of its own', async () => {
    const lost = (name: RegExp) =>
      lostWith((plan) => onSlide(plan, 'statement-chain', (node) => without(node, name)), CHAIN);
    const points = (await lost(/^point$/u)).map((one) => Number(/\(point (\d) of/u.exec(one)?.[1]));
    // A head and two texts below it, of each of three.
    expect(points.sort()).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    expect(await lost(/^label\.breaks$/u)).toHaveLength(4);
  });

  it('are missed where planning has lost what the speaker says', async () => {
    const lost = await lostWith((plan) => ({
      ...plan,
      slides: plan.slides.map((slide) => (slide.id === 'argument' ? { ...slide, notes: [] } : slide)),
    }));
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every((message) => message.includes('(notes of `'))).toBe(true);
  });
});

describe('a slide shared out over pages', () => {
  it.each([
    ['risk-table', 'rows', /\(row of `[a-z0-9-]+`\)/u],
    ['statement', 'lead.points', /\(point 2 of `[a-z0-9-]+`\)/u],
  ])('is silent where `%s` is whole, and tells which of its %s is lost', async (slide, slot, message) => {
    const shares = (from: number): readonly PageShare[] => [
      [{ slot, from: 0, to: 1 }],
      [{ slot, from, to: 9 }],
    ];
    expect(await lostOver(slide, shares(1))).toEqual([]);
    // With a row its takeaway's notes are lost too.
    const lost = (await lostOver(slide, shares(2))).filter((one) => !one.includes('(notes of'));
    expect(lost).toEqual([expect.stringMatching(message)]);
  });
});

const NO_ROW = { emphasised: false, startsGroup: false, cells: [] };

const NEWEST = { week: '2025-W43', id: 'portfolio-manager' };
const CHAIN = { week: '2025-W09', id: 'global-investor' };

function requestFor({ week, id } = NEWEST) {
  const briefing = ground.content.briefings.get(week);
  const audience = ground.content.audiences.get(id);
  if (briefing === undefined || audience === undefined) throw new Error('no such deck');
  return { briefing, audience };
}

async function lostWith(spoil: (plan: DeckPlan) => DeckPlan, deck = NEWEST): Promise<string[]> {
  return lostBy((...given) => {
    const { value, findings } = planBriefing(...given);
    return { value: spoil(value), findings };
  }, deck);
}

async function lostOver(slide: string, pages: readonly PageShare[]): Promise<string[]> {
  return lostBy((ground, request) => planBriefing(ground, request, new Map([[slide, { pages }]])));
}

async function lostBy(planning: typeof planBriefing, deck = NEWEST): Promise<string[]> {
  const prepared = await prepareDeck(ground, requestFor(deck), workshop.drawing, planning);
  const { findings } = await buildDeck(ground, prepared, { ...workshop, compare: () => [] });
  return findings.filter(({ kind }) => kind === 'words-lost').map(({ message }) => message);
}

function onSlide(plan: DeckPlan, id: string, change: (node: FilledNode) => FilledNode): DeckPlan {
  const slides = plan.slides.map((slide) =>
    slide.id === id ? { ...slide, body: onNodes(slide.body, change) } : slide,
  );
  return { ...plan, slides };
}

function onNodes(node: FilledNode, change: (node: FilledNode) => FilledNode): FilledNode {
  const changed = change(node);
  if (!('children' in changed)) return changed;
  return { ...changed, children: changed.children.map((child) => onNodes(child, change)) };
}

function without(node: FilledNode, name: RegExp): FilledNode {
  if (!('children' in node)) return node;
  return { ...node, children: node.children.filter((child) => !('name' in child && name.test(child.name))) };
}
