// A scene → the plan, findings and receipts that a preview of it takes besides, with one of everything.

import type { ReceiptCard } from '../../src/model/content/receipt.ts';
import type { DeckPlan, PlannedSlide } from '../../src/model/deck/plan.ts';
import type { Scene } from '../../src/model/deck/scene.ts';
import type { Finding } from '../../src/model/finding.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';

export function aPreviewPlan(scene: Scene, more: Partial<PlannedSlide> = {}): DeckPlan {
  const { language, properties } = scene;
  return {
    week: properties.week,
    audience: properties.audience,
    language,
    themeName: scene.themeName,
    page: '16:9',
    fileName: 'deck',
    title: properties.title,
    subject: properties.subject,
    date: properties.date,
    footer: { left: '', leftShort: '', right: '' },
    classification: properties.classification,
    house: PLAIN_HOUSE,
    slides: scene.pages.map(
      (page): PlannedSlide => ({
        id: page.id,
        kind: 'test',
        sections: [],
        layout: page.layout,
        standing: false,
        kicker: '',
        headline: [],
        body: { node: 'space', size: 0, grow: 0 },
        citations: [{ mark: 1, source: 'daiwa', lines: [61], figures: ['v3-training-cost'] }],
        sourceLines: [],
        notes: page.notes,
        place: { file: 'content/takeaways/cost.md', line: 1, column: 1 },
        takeaways: page.id === 'argument' ? ['cost'] : [],
        stances: [],
        figures: ['v3-cost@daiwa'],
        ...more,
      }),
    ),
  };
}

export function aCard(key: string, more: Partial<ReceiptCard> = {}): ReceiptCard {
  return {
    key,
    kind: 'report',
    value: '約560万ドル',
    metric: 'V3の学習費',
    scope: '学習時間×GPUレンタル代',
    inputs: [],
    proof: {
      source: 'daiwa',
      publisher: '大和総研',
      title: '何が衝撃的なのか',
      date: '2025-02-26',
      place: 'daiwa.txt:61',
      line: 61,
      token: '560 万ドル',
      stance: 'estimate',
      verified: '2026-11-22',
      isLookedUp: false,
      hash: 'a64d0cfaaf4819b3c4186b5b8aa4fdc5',
    },
    ...more,
  };
}

export function cardsOf(...cards: readonly ReceiptCard[]): ReadonlyMap<string, ReceiptCard> {
  return new Map(cards.map((card) => [card.key, card]));
}

export function aFinding(more: Partial<Finding> = {}): Finding {
  return {
    kind: 'chart-single-point',
    place: { file: 'content/takeaways/cost.md', line: 7, column: 3 },
    message: 'Unexpected chart with 1 value, expected several',
    ...more,
  };
}
