// The formats a deck is written in, an entry each: how its file ends, and what makes it of a deck that is drawn.
import type { ReceiptCard, SourceWords } from '../model/content/receipt.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import type { Scene } from '../model/deck/scene.ts';
import type { Finding } from '../model/finding.ts';
import type { Products } from '../model/world.ts';
import type { Preview } from './html/write-preview.ts';

export type { Preview };

/** A deck that is laid out, with its pictures and what is known of it. */
type DrawnDeck = {
  readonly scene: Scene;
  /** PNG bytes by `page.id/box.id`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly plan: DeckPlan;
  /** SHA-256 over everything the deck shows. */
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly receipts: ReadonlyMap<string, ReceiptCard>;
  /** What a source says, by key of the card, where it is at hand. */
  readonly quoting: (key: string) => SourceWords | undefined;
  /** Called when the library has drawn, for whoever measures. */
  readonly mark: (stage: 'pptx') => void;
  readonly products: Products | undefined;
};

type Writer = {
  readonly ending: `.${string}`;
  /** Loaded when asked for: a command that writes nothing does without it. */
  readonly load: () => Promise<(deck: DrawnDeck) => Preview | Promise<Uint8Array>>;
};

export const WRITERS = {
  pptx: {
    ending: '.pptx',
    load: async () => {
      const { writePptx } = await import('./pptx/write-pptx.ts');
      type Drawn = Pick<DrawnDeck, 'scene' | 'pictures' | 'hash' | 'mark' | 'products'>;
      return ({ scene, pictures, hash, mark, products }: Drawn) =>
        writePptx(scene, pictures, hash, mark, products);
    },
  },
  html: {
    ending: '.html',
    load: async () => {
      const { writePreview } = await import('./html/write-preview.ts');
      return ({
        scene,
        pictures,
        plan,
        findings,
        receipts,
        quoting,
        products,
      }: Omit<DrawnDeck, 'hash' | 'mark'>) =>
        writePreview(scene, pictures, plan, findings, receipts, quoting, products);
    },
  },
} as const satisfies Readonly<Record<string, Writer>>;
