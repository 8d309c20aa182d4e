// Drawn slides and receipts → what stands around them on the page: policy, bar, thumbnails, and the panel of receipts.
import { createHash } from 'node:crypto';
import type { DeckPlan } from '../../model/deck/plan.ts';
import type { Scene, ScenePage } from '../../model/deck/scene.ts';
import type { Finding } from '../../model/finding.ts';
import { escapeXml } from '../../package/xml.ts';
import type { PreviewLabels } from '../../words/labels.ts';
import { drawLogo } from '../svg/write-page-svg.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { findingsList, type SlideParts, slideSection } from './slide-section.ts';

/** All of a page that stands before its receipts and behind them. */
export function around(
  scene: Scene,
  plan: DeckPlan,
  slides: readonly SlideParts[],
  ofDeck: readonly Finding[],
  words: PreviewLabels,
): readonly [readonly string[], readonly string[]] {
  const deckFindings = findingsList(ofDeck, words.deckFindings);
  const style = pageStyle(scene);
  const before = [
    '<!doctype html>',
    `<html lang="${scene.language}">`,
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
  ];
  const after = [
    '<div id="live" aria-live="polite"></div>',
    `<script>${PAGE_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ];
  return [before, after];
}

/** One receipt at a time on the screen; all of them, as a list, on paper and where no script runs. */
export function receiptPanel(
  articles: readonly string[],
  isForHouse: boolean,
  words: PreviewLabels,
): readonly string[] {
  return [
    `<aside id="receipts" tabindex="-1" aria-labelledby="receipts-title">`,
    `<header><h2 id="receipts-title"><span class="whole">${words.receiptList}</span><span class="one">${words.receiptsHere}</span></h2>`,
    '<div class="steps">',
    `<button type="button" id="earlier" aria-label="${words.previousReceipt}">←</button>`,
    '<output id="receipt-position"></output>',
    `<button type="button" id="later" aria-label="${words.nextReceipt}">→</button>`,
    `<button type="button" id="close" aria-label="${words.close}">✕</button>`,
    '</div></header>',
    ...(isForHouse ? [`<p class="house-only">${escapeXml(words.houseOnly)}</p>`] : []),
    ...articles,
    '</aside>',
  ];
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
    `<p class="hint">${escapeXml(words.hint)}</p>`,
    '<div class="controls">',
    `<button type="button" id="previous" aria-label="${words.previous}">←</button>`,
    '<output id="position"></output>',
    `<button type="button" id="next" aria-label="${words.next}">→</button>`,
    `<button type="button" id="notes" aria-pressed="false" aria-keyshortcuts="n" title="${words.keys}">${words.notes}</button>`,
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
  return [`<nav class="rail" id="rail" aria-label="${words.slides}"><ol>`, ...items, '</ol></nav>'];
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
