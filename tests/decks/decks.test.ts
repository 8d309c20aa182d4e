// The eight shipped decks as files: no finding, valid parts, the same bytes again, each picture drawn once.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltDeck } from '../../src/build.ts';
import type { Ground } from '../../src/ground.ts';
import { type Finding, severityOf } from '../../src/model/finding.ts';
import { formatFaults } from '../support/format-faults.ts';
import { openPackage } from '../support/open-package.ts';
import {
  buildShipped,
  DECK_NAMES,
  findingText,
  openTestWorkshop,
  readShippedGround,
  type ShippedDeck,
  shippedDecks,
  shippedGround,
} from '../support/shipped-decks.ts';

let ground: Ground;
let decks: readonly ShippedDeck[] = [];
const built = new Map<string, BuiltDeck>();
let formats: readonly (readonly string[])[] = [];

beforeAll(async () => {
  ground = (await shippedGround()).value;
  const workshop = await openTestWorkshop();
  decks = await shippedDecks(ground, workshop);
  for (const deck of decks) built.set(deck.name, await buildShipped(ground, deck, workshop));
  formats = await formatFaults(DECK_NAMES.map((name) => builtDeck(name).bytes));
}, 120_000);

function builtDeck(name: string): BuiltDeck {
  const deck = built.get(name);
  if (deck === undefined) throw new Error(`no deck ${name}`);
  return deck;
}

function relationshipsOf(slide: string): string {
  return slide.replace(/([^/]+)$/, '_rels/$1.rels');
}

/** Type and index of each placeholder: what a slide's and its layout's have in common. */
function placeholdersIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<p:ph ([^>]*)\/>/g)].map(
    ([, said = '']) => `${/type="(\w+)"/.exec(said)?.[1] ?? 'obj'} ${/idx="(\d+)"/.exec(said)?.[1] ?? ''}`,
  );
}

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe.each(DECK_NAMES)('the deck %s', (name) => {
  it('is read back without an error', () => {
    const errors = builtDeck(name).findings.filter((finding: Finding) => severityOf(finding) === 'error');
    expect(errors.map(findingText)).toEqual([]);
  });

  it('has a slide for every page that was planned, with the notes that were planned', () => {
    const slides = decks.find((deck) => deck.name === name)?.prepared.plan.slides ?? [];
    const pack = openPackage(builtDeck(name).bytes);
    expect(pack.matching(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(slides.length);
    expect(pack.matching(/^ppt\/notesSlides\/notesSlide\d+\.xml$/).length).toBe(
      slides.filter(({ notes }) => notes.length > 0).length,
    );
  });

  it('is small enough to be attached to a message', () => {
    expect(builtDeck(name).bytes.length).toBeLessThan(2_000_000);
  });

  it('follows its theme: no colour and no font of its own on any slide or layout', () => {
    const pack = openPackage(builtDeck(name).bytes);
    const parts = pack.matching(/^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/);
    expect(parts.length).toBeGreaterThan(10);
    for (const [part, xml] of parts) {
      expect([part, xml.match(/srgbClr val="\w+"/g)]).toEqual([part, null]);
      const fonts = [...xml.matchAll(/<a:(latin|ea|cs) typeface="([^"]*)"/g)].map(([, , font]) => font ?? '');
      expect([part, fonts.filter((font) => !/^\+m[nj]-(?:lt|ea|cs)$/.test(font))]).toEqual([part, []]);
    }
  });

  it('has its title, its main text and all that stands on every page in placeholders of its layouts', () => {
    const pack = openPackage(builtDeck(name).bytes);
    let [all, placed] = [0, 0];
    for (const [part, xml] of pack.matching(/^ppt\/slides\/slide\d+\.xml$/)) {
      const layout = /slideLayout\d+\.xml/.exec(pack.part(relationshipsOf(part)))?.[0];
      const offered = placeholdersIn(pack.part(`ppt/slideLayouts/${layout}`));
      const used = placeholdersIn(xml);
      expect([part, new Set(used).size]).toEqual([part, used.length]);
      expect([part, used.filter((one) => !offered.includes(one))]).toEqual([part, []]);
      for (const object of xml.split(/(?=<p:(?:sp|pic|graphicFrame|cxnSp)>)/)) {
        const length = [...object.matchAll(/<a:t>([^<]*)/g)].reduce(
          (sum, [, text = '']) => sum + text.length,
          0,
        );
        all += length;
        placed += object.includes('<p:ph ') ? length : 0;
      }
    }
    expect(placed / all).toBeGreaterThan(0.6);
  });

  it('has a language and fonts of the theme for every run, and no punctuation that hangs', () => {
    for (const [part, xml] of openPackage(builtDeck(name).bytes).matching(/^ppt\/slides\/slide\d+\.xml$/)) {
      const runs = [...xml.matchAll(/<a:(?:r|fld)\b[^>]*>(<a:rPr .*?<\/a:rPr>)<a:t>([^<]*)/gs)];
      expect(runs.length).toBeGreaterThan(1);
      const bad = runs.filter(
        ([, look = '', text = '']) =>
          !/<a:latin typeface="\+(m[nj])-lt"\/><a:ea typeface="\+\1-ea"\/>/.test(look) ||
          !(
            /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
              ? /lang="ja-JP" altLang="en-US"/
              : /lang="(?:ja-JP" altLang="en-US|en-US" altLang="ja-JP)"/
          ).test(look),
      );
      expect([part, bad.map(([, , text]) => text)]).toEqual([part, []]);
      const paragraphs = (xml.match(/<a:p>.*?<\/a:p>/gs) ?? []).filter((one) => one.includes('<a:t>'));
      expect(paragraphs.filter((one) => !one.includes('hangingPunct="0"'))).toEqual([]);
    }
  });

  it('is valid in every part, by schema and by meaning', () => {
    expect(formats[DECK_NAMES.indexOf(name)]).toEqual([]);
  });
});

describe('the decks together', () => {
  /** From the start, in another order; every picture that was asked for is written down. */
  const again = new Map<string, { readonly sha256: string; readonly hash: string }>();
  const drawn: Promise<Uint8Array>[] = [];

  beforeAll(async () => {
    const otherGround = (await readShippedGround()).value;
    const workshop = await openTestWorkshop();
    const draw: typeof workshop.drawing.draw = (...given) => {
      const picture = workshop.drawing.draw(...given);
      drawn.push(picture);
      return picture;
    };
    const counting = { ...workshop, drawing: { ...workshop.drawing, draw } };
    for (const deck of [...(await shippedDecks(otherGround, workshop))].reverse()) {
      const { bytes } = await buildShipped(otherGround, deck, counting);
      again.set(deck.name, { sha256: sha(bytes), hash: deck.prepared.hash });
    }
  }, 120_000);

  it('are the same bytes when they are built again from the start, in another order', () => {
    expect(DECK_NAMES.map((name) => [name, again.get(name)?.sha256])).toEqual(
      DECK_NAMES.map((name) => [name, sha(builtDeck(name).bytes)]),
    );
  });

  it('differ from one another', () => {
    expect(new Set(DECK_NAMES.map((name) => sha(builtDeck(name).bytes))).size).toBe(DECK_NAMES.length);
    expect(new Set(decks.map(({ prepared }) => prepared.hash)).size).toBe(DECK_NAMES.length);
  });

  it('have different hashes of content where the words differ, the same where they do not', () => {
    expect(decks.map(({ name }) => again.get(name)?.hash)).toEqual(
      decks.map(({ prepared }) => prepared.hash),
    );
  });

  it('draw a chart once when several decks show it', async () => {
    const pictures = await Promise.all(drawn);
    const distinct = new Set(pictures.map(sha));
    expect(drawn.length).toBeGreaterThan(distinct.size);
    // One array of bytes for each distinct picture: none was drawn a second time.
    expect(new Set(pictures).size).toBe(distinct.size);
  });
});
