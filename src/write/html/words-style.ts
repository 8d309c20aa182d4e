// Nothing → the part of a preview's style sheet that is about the words of a slide below its drawing, on a narrow screen.

export const WORDS_STYLE = `.words { display: none; }
@media screen and (max-width: 799px) {
  .words { display: block; max-width: 640px; margin: 20px auto 0; font-size: 16px; line-height: 1.75; overflow-wrap: anywhere; }
  .words p { margin-bottom: 10px; }
  .words .kicker, .words .sources, .words .chart { font-size: 13px; line-height: 1.65; color: var(--muted); }
  .words .kicker { margin-bottom: 2px; }
  .words .title { font-size: 20px; line-height: 1.5; font-weight: 700; margin-bottom: 14px; }
  .words .chip { display: table; padding: 0 10px; font-size: 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); }
  .words .large { font-size: 26px; line-height: 1.35; margin-bottom: 4px; }
  .words .sources { border-top: 1px solid var(--line); margin-top: 16px; padding-top: 10px; }
  .words .record { padding: 12px 0; border-top: 1px solid var(--line); }
  .words .record p { margin-bottom: 4px; }
  .words .cell { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 12px; line-height: 1.6; }
  .words .cell > :first-child { font-size: 12px; line-height: 2.1; color: var(--muted); }
  .words .name { font-weight: 700; }
  .words sup { font-size: 12px; line-height: 1; vertical-align: 0.4em; }
  .words a { scroll-margin: 24px 0 66vh; }
  .words a.proof { color: inherit; text-decoration: underline dotted var(--link) 2px; text-underline-offset: 4px; padding: 6px 1px; }
  .words a.mark { color: var(--link); text-decoration: none; padding: 10px 2px; }
  .words .sources a { color: inherit; text-decoration: none; }
  .words a.asked { background: var(--lit); border-radius: 3px; }
}
`;
