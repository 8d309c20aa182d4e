// A finished scene with pictures, plan, findings and receipts → one HTML page that shows the deck and loads nothing.
import { createHash } from 'node:crypto';
import type { ReceiptCard } from '../../model/content/receipt.ts';
import type { DeckPlan, PlannedSlide } from '../../model/deck/plan.ts';
import { type Scene, type ScenePage, textWith } from '../../model/deck/scene.ts';
import type { Finding } from '../../model/finding.ts';
import { escapeXml } from '../../package/xml.ts';
import type { PreviewLabels } from '../../words/labels.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { drawLogo, writePageSvg } from '../svg/write-page-svg.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { findingsList, receiptArticle, type SlideParts, slideProofs, slideSection } from './slide-section.ts';

/** `pictures` by `page.id/box.id`; `receipts` by key, of which the page keeps those that something on it leads to. */
export function writePreview(
  scene: Scene,
  pictures: ReadonlyMap<string, Uint8Array>,
  plan: DeckPlan,
  findings: readonly Finding[],
  receipts: ReadonlyMap<string, ReceiptCard>,
): string {
  const { language } = scene;
  const words = wordsOf(language).preview;
  const shared = shareFindings(findings, plan.slides);
  const numbers = new Map(scene.pages.map(({ id }, index) => [id, index + 1]));
  const ids = new Map<string, string>();
  const slides = scene.pages.map((page, index): SlideParts => {
    const label = words.slide(index + 1, scene.pages.length, titleOf(page, language));
    const proofs = slideProofs(plan.slides[index], receipts);
    const setting = {
      scene,
      language,
      pictures,
      pageLink: (id: string) => {
        const number = numbers.get(id);
        return number === undefined ? undefined : { href: `#slide-${number}`, class: 'page-link' };
      },
      proofLink: (rest: Parameters<typeof proofs>[0]) => {
        const asked = proofs(rest).map(({ key }) => idOf(key, ids));
        if (asked.length === 0) return undefined;
        return { href: `#${asked[0]}`, class: 'proof', 'data-cards': asked.join(' ') };
      },
    };
    const svg = writePageSvg(page, setting, label, `art-${index + 1}`);
    return { page, number: index + 1, label, svg, findings: shared.bySlide[index] ?? [] };
  });
  const deckFindings = findingsList(shared.ofDeck, words.deckFindings);
  const style = pageStyle(scene);
  return [
    '<!doctype html>',
    `<html lang="${language}" class="with-notes">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(contentPolicy(style, PAGE_SCRIPT))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(plan.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...bar(plan, words),
    ...rail(slides, scene, words),
    '<main>',
    ...logos(scene),
    ...(deckFindings === ''
      ? []
      : [`<section class="deck-findings"><h2>${words.deckFindings}</h2>`, deckFindings, '</section>']),
    ...slides.map((slide) => slideSection(slide, words)),
    '</main>',
    `<aside id="receipts" aria-labelledby="receipts-title">`,
    `<header><h2 id="receipts-title">${words.receipt}</h2><button type="button" id="close">${words.close}</button></header>`,
    ...[...ids].flatMap(([key, id]) => {
      const card = receipts.get(key);
      return card === undefined ? [] : [receiptArticle(card, id, language)];
    }),
    '</aside>',
    '<div id="live" aria-live="polite"></div>',
    `<script>${PAGE_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Once for all pages: they and their thumbnails show them from here. */
function logos({ logos }: Scene): readonly string[] {
  if (logos === undefined) return [];
  const drawn = Object.entries(logos).map(([layout, logo]) => drawLogo(layout as ScenePage['layout'], logo));
  return [`<svg class="stock" width="0" height="0" aria-hidden="true"><defs>${drawn.join('')}</defs></svg>`];
}

function bar(plan: DeckPlan, words: PreviewLabels): readonly string[] {
  const facts = [plan.edition ?? plan.week, plan.audience, plan.date, plan.themeName, plan.classification];
  return [
    '<header class="bar">',
    `<div class="titles"><h1>${escapeXml(plan.title)}</h1><p>${escapeXml(facts.filter(Boolean).join(' · '))}</p></div>`,
    '<div class="controls">',
    `<button type="button" id="previous" aria-label="${words.previous}">←</button>`,
    '<output id="position"></output>',
    `<button type="button" id="next" aria-label="${words.next}">→</button>`,
    `<button type="button" id="notes" aria-pressed="true" aria-keyshortcuts="n" title="${words.keys}">${words.notes}</button>`,
    '</div>',
    '</header>',
  ];
}

/** Thumbnails show the slides' own drawings again; `inert` keeps the links inside them out of the way of the tab key. */
function rail(
  slides: readonly SlideParts[],
  { width, height }: Scene,
  words: PreviewLabels,
): readonly string[] {
  const items = slides.map(({ number, label, findings }) => {
    const count = words.findingCount(findings.length);
    const badge =
      findings.length === 0 ? '' : `<span class="badge" title="${count}">${findings.length}</span>`;
    const name = findings.length === 0 ? label : `${label} (${count})`;
    const picture = `<svg viewBox="0 0 ${width} ${height}"><use href="#art-${number}"/></svg>`;
    return `<li><a href="#slide-${number}" aria-label="${escapeXml(name)}"><span>${number}</span><span class="picture" aria-hidden="true" inert>${picture}${badge}</span></a></li>`;
  });
  return [`<nav class="rail" aria-label="${words.slides}"><ol>`, ...items, '</ol></nav>'];
}

function titleOf(page: ScenePage, language: Language): string {
  return (textWith(page, 'title')?.lines ?? [])
    .map(({ runs }) => runs.flatMap(({ text, raised }) => (raised ? [] : [text])).join(''))
    .join(wordsOf(language).punctuation.wordSpace)
    .trim();
}

/** In the order in which they are first asked for. */
function idOf(key: string, ids: Map<string, string>): string {
  const id = ids.get(key) ?? `card-${ids.size + 1}`;
  ids.set(key, id);
  return id;
}

/** The inline style sheet and script of a page → the policy under which it loads nothing and runs nothing else. */
function contentPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

type SharedFindings = {
  /** As many as slides. */
  readonly bySlide: readonly (readonly Finding[])[];
  readonly ofDeck: readonly Finding[];
};

/** Findings about a deck and its slides → those of each slide, and those that concern no slide more than another. */
function shareFindings(findings: readonly Finding[], slides: readonly PlannedSlide[]): SharedFindings {
  const concerns = (finding: Finding, slide: PlannedSlide, index: number): boolean =>
    finding.page === undefined ? isAbout(finding, slide) : finding.page === index + 1;
  return {
    bySlide: slides.map((slide, index) => findings.filter((finding) => concerns(finding, slide, index))),
    ofDeck: findings.filter((finding) => !slides.some((slide, index) => concerns(finding, slide, index))),
  };
}

/** A finding without a page is about words in a file: it concerns the slides that show them. */
function isAbout({ place }: Finding, slide: PlannedSlide): boolean {
  const [, takeaway] = /(?:^|\/)takeaways\/([^/]+)\.md$/.exec(place.file) ?? [];
  return takeaway !== undefined && slide.takeaways.includes(takeaway);
}
