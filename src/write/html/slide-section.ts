// One drawn slide with its notes and findings → its section of the page.
import type { ReceiptCard } from '../../model/content/receipt.ts';
import { placeIn } from '../../model/content/where.ts';
import type { PlannedSlide } from '../../model/deck/plan.ts';
import type { ChartBox, ScenePage, SceneRun } from '../../model/deck/scene.ts';
import { FINDING_KINDS, type Finding } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { escapeXml } from '../../package/xml.ts';
import type { PreviewLabels } from '../../words/labels.ts';
import { type Language, wordsOf } from '../../words/languages.ts';

export type SlideParts = {
  readonly page: ScenePage;
  /** From 1, as in the ids. */
  readonly number: number;
  readonly label: string;
  readonly svg: string;
  readonly findings: readonly Finding[];
};

export function slideSection(
  { page, number, label, svg, findings }: SlideParts,
  words: PreviewLabels,
): string {
  const notes = page.notes
    .filter((note) => note.trim() !== '')
    .map((note) => `<p>${note.split('\n').map(escapeXml).join('<br>')}</p>`);
  return [
    `<section class="slide" id="slide-${number}" aria-label="${escapeXml(label)}">`,
    svg,
    '<div class="under">',
    findingsList(findings, words.findings),
    `<div class="notes" role="note" aria-label="${escapeXml(words.notes)}"><h3>${escapeXml(words.notes)}</h3>`,
    ...(notes.length > 0 ? notes : [`<p>${escapeXml(words.noNotes)}</p>`]),
    '</div>',
    '</div>',
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

type Cards = ReadonlyMap<string, ReceiptCard>;
type Citation = PlannedSlide['citations'][number];

/** A planned slide and all cards → for a number, a mark or a chart on that slide, the cards of what it rests on. */
export function slideProofs(
  slide: PlannedSlide | undefined,
  cards: Cards,
): (rest: SceneRun | ChartBox) => readonly ReceiptCard[] {
  return (rest) => {
    const keys = 'kind' in rest ? rest.origin.map(({ report }) => report ?? '') : runKeys(rest, slide, cards);
    return [...new Set(keys.flatMap((key) => [key, ...(cards.get(key)?.inputs ?? [])]))].flatMap(
      (key) => cards.get(key) ?? [],
    );
  };
}

function runKeys(run: SceneRun, slide: PlannedSlide | undefined, cards: Cards): readonly string[] {
  if (run.origin?.report !== undefined) return [run.origin.report];
  const [, marks] = (run.raised && /^\(([\d,]+)\)$/.exec(run.text)) || [];
  if (marks === undefined || slide === undefined) return [];
  const numbers = marks.split(',').map(Number);
  return slide.citations
    .filter(({ mark }) => numbers.includes(mark))
    .flatMap((citation) => citationKeys(citation, slide, cards));
}

/** A mark says which source: the figures of that source on the slide, and the passages its takeaways rest on. */
function citationKeys({ source, lines }: Citation, slide: PlannedSlide, cards: Cards): readonly string[] {
  if (source === 'derived') return slide.figures.filter((key) => cards.get(key)?.kind === 'calculation');
  const figures = slide.figures.filter((key) => cards.get(key)?.proof?.source === source);
  const passages = slide.takeaways.flatMap((takeaway) =>
    lines.map((line) => `${takeaway}/${placeIn(source, line)}`).filter((key) => cards.has(key)),
  );
  return [...figures, ...passages];
}

/** A card → the article that a click on a number opens: its value, what it measures, and where it stands. */
export function receiptArticle(card: ReceiptCard, id: string, language: Language): string {
  const words = wordsOf(language).preview;
  const { kind, proof } = card;
  const sort = { report: words.receipt, calculation: words.calculation, evidence: words.evidence }[kind];
  const rows = [
    kind === 'evidence' ? '' : row(words.metric, card.metric),
    card.scope === '' ? '' : row(words.scope, card.scope),
    ...(proof === undefined
      ? []
      : [
          row(words.source, [proof.publisher, proof.date, proof.title].filter(Boolean).join(' · ')),
          row(words.place, proof.place, 'code'),
          row(kind === 'evidence' ? words.anchors : words.token, proof.token),
          lookUpRow(proof, words),
          proof.hash === undefined ? '' : row('SHA-256', proof.hash.slice(0, 16), 'code'),
        ]),
  ];
  const head = kind === 'evidence' ? card.metric : card.value;
  return [
    `<article class="card ${kind}" id="${id}">`,
    `<p class="sort">${escapeXml(sort)} <code>${escapeXml(card.key)}</code></p>`,
    `<h3>${escapeXml(head)}</h3>`,
    `<dl>${rows.join('')}</dl>`,
    '</article>',
  ].join('');
}

/** Whether somebody looked it up, when, and whether that was now. */
function lookUpRow(
  { verified, isLookedUp }: NonNullable<ReceiptCard['proof']>,
  words: PreviewLabels,
): string {
  if (verified === undefined) return row(words.verified, words.unverified);
  return isLookedUp
    ? row(words.verified, words.lookedUp(verified))
    : row(words.recorded, words.asRecorded(verified));
}

function row(name: string, value: string, tag?: 'code'): string {
  const words = escapeXml(value);
  return `<dt>${escapeXml(name)}</dt><dd>${tag === undefined ? words : `<code>${words}</code>`}</dd>`;
}

/** Findings → a list that says what was met, why it matters and how to mend it; empty for none. */
export function findingsList(findings: readonly Finding[], label: string): string {
  if (findings.length === 0) return '';
  const items = findings.map(findingItem).join('\n');
  return `<ul class="findings" lang="en" aria-label="${escapeXml(label)}">\n${items}\n</ul>`;
}

function findingItem(finding: Finding): string {
  const { severity, title, why, mend } = FINDING_KINDS[finding.kind];
  return [
    `<li class="finding ${severity}">`,
    `<p><span class="severity">${severity}</span><span class="kind">${escapeXml(title)}</span></p>`,
    `<p>${escapeXml(finding.message)}</p>`,
    `<p>${escapeXml(finding.hint ?? mend)}</p>`,
    `<p class="why">${escapeXml(why)}</p>`,
    `<p class="place"><code>${escapeXml(placeText(finding.place))}</code></p>`,
    '</li>',
  ].join('');
}
