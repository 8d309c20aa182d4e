// A scene → the style sheet of its preview: the chrome in the colours of the deck's theme, and one slide a page on paper.

import type { Scene } from '../../model/deck/scene.ts';
import { InternalError } from '../../model/errors.ts';
import { CSS_FAMILIES } from '../../type/fonts.ts';
import { RECEIPT_STYLE } from './receipt-style.ts';
import { WORDS_STYLE } from './words-style.ts';

export function pageStyle({ width, height, palette }: Scene): string {
  const color = (slot: keyof Scene['palette']) => hexColor(palette[slot]);
  return `:root {
  color-scheme: ${isDarkColor(palette.lt1) ? 'dark' : 'light'};
  --ground: ${color('lt2')};
  --paper: ${color('lt1')};
  --ink: ${color('dk1')};
  --muted: ${color('accent4')};
  --line: ${color('accent5')};
  --link: ${color('hlink')};
  --warn: ${color('accent2')};
  --lit: ${color('accent2')}40;
  --ratio: ${width / height};
  --rail: 184px;
}
${CHROME}@page {
  size: ${width}pt ${height}pt;
  margin: 0;
}
@media print {
  html, body { background: none; }
  body { display: block; }
  .bar, .rail, .words, .under, .deck-findings, .findings, #live { display: none !important; }
  main { padding: 0; }
  .slide { break-after: page; break-inside: avoid; margin: 0; }
  .slide:last-of-type { break-after: auto; }
  .slide svg.page { display: block; width: ${width}pt; height: ${height}pt; max-width: none; box-shadow: none; margin: 0; }
  .with-notes .under { display: block !important; break-before: page; max-width: none; margin: 0; padding: 32pt 36pt; }
}
${WORDS_STYLE}${RECEIPT_STYLE}`;
}

const CHROME = `* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 14px/1.55 ${CSS_FAMILIES.preview}; }
body { margin: 0; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.bar { display: flex; gap: 8px 24px; align-items: center; flex-wrap: wrap; padding: 10px 20px; background: var(--paper); border-bottom: 1px solid var(--line); }
.bar h1 { font-size: 15px; line-height: 1.3; }
.bar p { color: var(--muted); font-size: 12px; }
.titles { flex: 1 1 320px; min-width: 0; }
.hint { flex: 0 1 auto; }
.controls { display: none; gap: 8px; align-items: center; }
.controls output { min-width: 62px; text-align: center; font-variant-numeric: tabular-nums; }
button { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: 4px 12px; min-height: 32px; cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--link); }
button:disabled { opacity: 0.45; cursor: default; }
button[aria-pressed="true"] { border-color: var(--link); color: var(--link); }
.rail a { display: grid; grid-template-columns: 20px 1fr; gap: 8px; padding: 6px; color: var(--muted); text-decoration: none; border-radius: 6px; font-size: 12px; }
.rail svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
.rail .picture { pointer-events: none; position: relative; }
.rail a[aria-current] { background: var(--paper); color: var(--ink); font-weight: 700; box-shadow: inset 3px 0 0 var(--link); }
.badge { position: absolute; right: 4px; top: 4px; padding: 0 6px; border-radius: 9px; background: var(--warn); color: var(--paper); font-weight: 700; }
main { padding: 16px 20px 28px; min-width: 0; }
.slide { margin: 0 0 28px; scroll-margin-top: 16px; }
.slide:focus { outline: none; }
.slide svg.page { display: block; width: 100%; height: auto; margin: 0 auto; box-shadow: 0 1px 10px rgb(0 0 0 / 0.28); }
svg text { white-space: pre; }
.stock { position: absolute; }
svg a { cursor: pointer; }
svg a.proof:hover, svg a.page-link:hover { text-decoration: underline; }
svg a.asked { text-decoration: underline; text-decoration-thickness: 2px; }
svg a:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; text-decoration: underline; }
.under { max-width: 1100px; margin: 16px auto 0; }
.under h3, .deck-findings h2 { font-size: 12px; color: var(--muted); margin-bottom: 4px; }
.notes p { margin-bottom: 6px; overflow-wrap: anywhere; }
.finding { padding: 10px 14px; margin-bottom: 8px; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--muted); border-radius: 4px; overflow-wrap: anywhere; }
.finding.error, .finding.warning { border-left-color: var(--warn); }
.finding .kind { font-weight: 700; }
.finding .severity { color: var(--warn); font-weight: 700; margin-right: 8px; }
.finding .place, .finding .why { color: var(--muted); font-size: 12px; }
#live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media screen {
  .js .controls { display: flex; }
  .js .slide:not(.now) { display: none; }
  .js:not(.with-notes) .notes { display: none; }
  .js .slide svg.page { max-width: calc((100vh - 100px) * var(--ratio)); }
  .js.with-notes .slide svg.page { max-width: calc((100vh - 250px) * var(--ratio)); }
}
@media screen and (min-width: 800px) {
  body { display: grid; grid-template: auto 1fr / var(--rail) minmax(0, 1fr) auto; height: 100vh; }
  .bar { grid-column: 1 / -1; }
  .rail, main, #receipts { overflow-y: auto; min-height: 0; }
  .rail { padding: 12px 8px; border-right: 1px solid var(--line); scrollbar-width: thin; }
}
@media screen and (max-width: 799px) {
  .bar { padding: 10px 16px; }
  .hint { display: none; }
  .controls button { min-height: 44px; }
  .rail ol { display: flex; overflow-x: auto; padding: 6px; }
  .rail li { flex: 0 0 132px; }
}
`;

/** The style sheet is no place for anything but colours. */
function hexColor(color: string): string {
  if (!/^[0-9a-f]{6}$/i.test(color)) throw new InternalError(`Unexpected colour \`${color}\` in the palette`);
  return `#${color}`;
}

function isDarkColor(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
