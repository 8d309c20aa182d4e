// Nothing → the part of a preview's style sheet that is about receipts: beside the slide, as a sheet below it, on paper.

export const RECEIPT_STYLE = `#receipts { background: var(--paper); border-left: 1px solid var(--line); padding: 16px 24px 32px; }
#receipts:focus { outline: none; }
#receipts header { display: flex; justify-content: space-between; align-items: center; gap: 12px; min-height: 32px; }
#receipts h2 { font-size: 13px; color: var(--muted); }
#receipts h2 .one { display: none; }
.steps { display: none; gap: 6px; align-items: center; color: var(--muted); font-size: 12px; }
.steps output { min-width: 52px; text-align: center; font-variant-numeric: tabular-nums; }
.steps button { padding: 2px 10px; }
.house-only { margin-top: 8px; color: var(--warn); font-size: 12px; }
.card { padding: 20px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.card:last-child { border-bottom: 0; }
.card:focus { outline: none; }
.card .sort { color: var(--muted); font-size: 12px; }
.card .number { display: none; }
.card h3 { margin-top: 6px; font-size: 22px; line-height: 1.35; }
.card.evidence h3 { font-size: 15px; }
.card.calculation h3 { font-size: 17px; }
.card .metric { margin-top: 2px; color: var(--muted); font-size: 13px; }
.card blockquote { margin: 14px 0 0; padding: 10px 14px; background: var(--ground); border-left: 3px solid var(--link); border-radius: 0 4px 4px 0; line-height: 1.75; }
.card cite { display: block; margin-top: 4px; color: var(--muted); font-size: 12px; font-style: normal; }
.card mark { color: inherit; font-weight: 700; background: none; box-shadow: inset 0 -0.55em var(--lit); }
.card .anchors { margin-top: 14px; padding: 10px 14px; background: var(--ground); border-radius: 4px; line-height: 1.75; }
.card .anchors span { color: var(--muted); font-size: 12px; margin-right: 8px; }
.card .anchors mark + mark { margin-left: 8px; }
.card .day { white-space: nowrap; }
.card table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 1.5; font-variant-numeric: tabular-nums; }
.card caption { text-align: left; font-weight: 700; padding-bottom: 4px; }
.card th { text-align: left; font-weight: 400; color: var(--muted); }
.card td { text-align: right; padding-left: 12px; }
.card tr + tr > * { border-top: 1px solid var(--line); }
.card tr.lit th { color: inherit; font-weight: 700; }
.card dl { display: grid; grid-template-columns: 104px minmax(0, 1fr); gap: 6px 14px; margin-top: 14px; font-size: 13px; }
.card dt { color: var(--muted); }
.card dd.standing .stance { font-weight: 700; }
.card dd.standing .means { display: block; color: var(--muted); font-size: 12px; }
.card code { font-family: ui-monospace, Consolas, monospace; font-size: 12px; }
.tree { margin-top: 12px; font-size: 13px; }
.tree ul ul { margin-left: 8px; padding-left: 14px; border-left: 1px solid var(--line); }
.tree li { padding: 5px 0; }
.tree a, .tree b { font-weight: 700; text-decoration: none; }
.tree a:hover { text-decoration: underline; }
.tree small { display: block; color: var(--muted); font-size: 12px; }
@media screen {
  .js:not(.with-receipts) #receipts, .js .card:not(.asked), .js #receipts h2 .whole { display: none; }
  .js #receipts h2 .one { display: inline; }
  .js .steps { display: flex; }
}
@media screen and (min-width: 800px) {
  #receipts { width: 400px; }
  .js #receipts header { position: sticky; top: -16px; padding: 12px 0 8px; margin-top: -12px; background: var(--paper); }
}
@media screen and (max-width: 799px) {
  #receipts { border-left: 0; border-top: 1px solid var(--line); padding: 0 16px 24px; }
  .js #receipts { position: fixed; inset: auto 0 0; max-height: 62vh; overflow-y: auto; border-top: 0; border-radius: 14px 14px 0 0; box-shadow: 0 -4px 24px rgb(0 0 0 / 0.28); overscroll-behavior: contain; }
  .js #receipts header { position: sticky; top: 0; padding: 10px 0 8px; background: var(--paper); }
  .js.with-receipts main { padding-bottom: 62vh; }
  .steps button { min-width: 44px; min-height: 44px; }
  .card { padding-top: 12px; }
}
@media print {
  #receipts { break-before: page; padding: 32pt 36pt; border: 0; columns: 3; column-gap: 20pt; font-size: 7.5pt; line-height: 1.45; }
  #receipts header { column-span: all; min-height: 0; margin-bottom: 6pt; }
  #receipts h2 { font-size: 11pt; color: inherit; }
  .house-only { column-span: all; margin: 0 0 6pt; font-size: 8pt; }
  .card { padding: 5pt 0; break-inside: avoid; }
  .card .number { display: inline; font-weight: 700; color: var(--ink); }
  .card .sort, .card .metric, .tree, .tree small { font-size: 7pt; margin-top: 1pt; }
  .card h3, .card.evidence h3, .card.calculation h3 { font-size: 8.5pt; margin-top: 1pt; }
  .card blockquote, .card .anchors { margin-top: 3pt; padding: 2pt 6pt; line-height: 1.5; }
  .card .anchors span { font-size: 7pt; }
  .card table, .card dl, .card dd.standing .means { font-size: 7pt; }
  .card dl { display: block; margin-top: 2pt; }
  .card dt { display: none; }
  .card dd { display: inline; }
  .card dd:not(.slides)::after { content: ' · '; }
  .card dt.slides { display: inline; }
  .card dt.slides::after { content: ' '; }
  .card code { font-size: 7pt; }
  .card dd.standing .means, .card dd.hash, .card dd.verified, .card dd.key { display: none; }
  .card a { color: inherit; text-decoration: none; }
  .tree li { padding: 1pt 0; }
  .tree small { display: inline; }
}
`;
