// A card, and beside it what its source says where that may be shown → the article that a click on a number or a mark opens.
import {
  ANCHOR_JOINT,
  type QuotedPart,
  type ReceiptCard,
  type SourceWords,
} from '../../model/content/receipt.ts';
import { escapeXml } from '../../package/xml.ts';
import type { PreviewLabels } from '../../words/labels.ts';
import { type Language, wordsOf } from '../../words/languages.ts';

export type ReceiptSetting = {
  readonly cards: ReadonlyMap<string, ReceiptCard>;
  readonly language: Language;
  /** Where the page has an article for a card: its id and the slides, from 1, that lead to it. */
  readonly standing: ReadonlyMap<string, CardStanding>;
};

export type CardStanding = { readonly id: string; readonly slides: readonly number[] };

type Proof = NonNullable<ReceiptCard['proof']>;

/** Between `before` and `after` stands what the source says, or else `anchors`: the words that were looked up. */
export type ReceiptArticle = { readonly before: string; readonly anchors: string; readonly after: string };

/** `number` is that of the printed list. */
export function receiptArticle(
  card: ReceiptCard,
  { id, slides }: CardStanding,
  number: number,
  setting: ReceiptSetting,
): ReceiptArticle {
  const words = wordsOf(setting.language).preview;
  const { kind, proof } = card;
  const sort = { report: words.receipt, calculation: words.calculation, evidence: words.evidence }[kind];
  const head = kind === 'evidence' ? (proof?.publisher ?? '') : card.value;
  const rows = proof === undefined ? [] : proofRows(kind, proof, setting);
  return {
    before: [
      `<article class="card ${kind}" id="${id}" tabindex="-1">`,
      `<p class="sort"><span class="number">${number}</span> ${escapeXml(sort)}</p>`,
      `<h3>${escapeXml(head)}</h3>`,
      kind === 'evidence' ? '' : `<p class="metric">${escapeXml(measureOf(card))}</p>`,
    ].join(''),
    anchors: proof === undefined ? '' : anchorWords(kind, proof.token, words),
    after: [
      kind === 'calculation' ? calculationTree(card, setting) : '',
      `<dl>${rows.join('')}${slideRow(slides, words)}${keyRow(card, words)}</dl>`,
      '</article>',
    ].join(''),
  };
}

function measureOf({ metric, scope }: ReceiptCard): string {
  return [metric, scope].filter(Boolean).join(' · ');
}

function proofRows(kind: ReceiptCard['kind'], proof: Proof, { language }: ReceiptSetting): readonly string[] {
  const { preview: words, deck } = wordsOf(language);
  const { name, means } = deck.stances[proof.stance];
  const stance = `<span class="stance">${escapeXml(name)}</span> <span class="means">${escapeXml(means)}</span>`;
  return [
    kind === 'evidence' ? '' : row(words.publisher, escapeXml(proof.publisher), 'publisher'),
    row(
      words.source,
      `${escapeXml(proof.title)} · <span class="day">${escapeXml(proof.date)}</span>`,
      'source',
    ),
    row(words.place, `<code>${escapeXml(proof.place)}</code>`, 'place'),
    row(kind === 'evidence' ? words.claimStance : words.stance, stance, 'standing'),
    lookUpRow(proof, words),
    proof.hash === undefined
      ? ''
      : row('SHA-256', `<code>${escapeXml(proof.hash.slice(0, 16))}</code>`, 'hash'),
  ];
}

/** Whether somebody looked it up, when, and whether that was now. */
function lookUpRow({ verified, isLookedUp }: Proof, words: PreviewLabels): string {
  if (verified === undefined) return row(words.verified, escapeXml(words.unverified), 'verified');
  return isLookedUp
    ? row(words.verified, escapeXml(words.lookedUp(verified)), 'verified')
    : row(words.recorded, escapeXml(words.asRecorded(verified)), 'verified');
}

function slideRow(slides: readonly number[], words: PreviewLabels): string {
  const links = slides.map((number) => `<a href="#slide-${number}">${number}</a>`);
  return row(words.onSlides, links.join(', '), 'slides');
}

function keyRow({ key }: ReceiptCard, words: PreviewLabels): string {
  return row(words.key, `<code>${escapeXml(key)}</code>`, 'key');
}

function anchorWords(kind: ReceiptCard['kind'], token: string, words: PreviewLabels): string {
  const anchors = kind === 'evidence' ? token.split(ANCHOR_JOINT) : [token];
  const marks = anchors.map((anchor) => `<mark>${escapeXml(anchor)}</mark>`);
  return `<p class="anchors"><span>${escapeXml(kind === 'evidence' ? words.anchors : words.token)}</span> ${marks.join(' ')}</p>`;
}

function row(name: string, markup: string, sort: string): string {
  return `<dt class="${sort}">${escapeXml(name)}</dt><dd class="${sort}">${markup}</dd>`;
}

export function quotation(quoted: SourceWords, language: Language): string {
  const words = wordsOf(language).preview;
  const page = quoted.page === undefined ? '' : `<cite>${escapeXml(words.page(quoted.page))}</cite>`;
  const said = quoted.kind === 'row' ? quotedRow(quoted) : `<p>${quoted.parts.map(quotedPart).join('')}</p>`;
  return `<blockquote aria-label="${escapeXml(words.sourceSays)}">${said}${page}</blockquote>`;
}

function quotedRow({ heading, scale, cells }: Extract<SourceWords, { readonly kind: 'row' }>): string {
  const title = [heading, scale].filter(Boolean).map(escapeXml).join(' · ');
  const lines = cells.map(
    (cell) =>
      `<tr${cell.isLit ? ' class="lit"' : ''}><th scope="row">${escapeXml(cell.heading)}</th><td>${quotedPart(cell)}</td></tr>`,
  );
  return `<table><caption>${title}</caption>${lines.join('')}</table>`;
}

function quotedPart({ text, isLit }: QuotedPart): string {
  return isLit ? `<mark>${escapeXml(text)}</mark>` : escapeXml(text);
}

/** The formula with its values, and below it what each of them is, down to what was reported. */
function calculationTree(card: ReceiptCard, setting: ReceiptSetting): string {
  const label = escapeXml(wordsOf(setting.language).preview.steps);
  return `<div class="tree" role="group" aria-label="${label}">${branches(card, setting, [])}</div>`;
}

function branches(card: ReceiptCard, setting: ReceiptSetting, above: readonly string[]): string {
  const items = card.inputs.flatMap((key) => {
    const input = setting.cards.get(key);
    if (input === undefined || above.includes(key)) return [];
    const below = input.inputs.length === 0 ? '' : branches(input, setting, [...above, card.key]);
    return [`<li>${leaf(input, setting)}${below}</li>`];
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function leaf(card: ReceiptCard, { standing }: ReceiptSetting): string {
  const value = escapeXml(card.value);
  const there = standing.get(card.key);
  const from = card.proof === undefined ? '' : `${card.proof.publisher} · ${card.proof.place}`;
  return [
    there === undefined ? `<b>${value}</b>` : `<a href="#${there.id}">${value}</a>`,
    `<span>${escapeXml(card.metric)}</span>`,
    from === '' ? '' : `<small>${escapeXml(from)}</small>`,
  ].join(' ');
}
