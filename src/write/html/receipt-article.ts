// A card → the article that a click on a number opens: its value, what it measures, and where it stands.
import type { Language } from '../../model/language.ts';
import type { ReceiptCard } from '../../model/receipt-card.ts';
import { escapeXml } from '../pptx/escape-xml.ts';
import { PREVIEW_WORDS } from './preview-words.ts';

export function receiptArticle(card: ReceiptCard, id: string, language: Language): string {
  const words = PREVIEW_WORDS[language];
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
          row(words.verified, proof.verified ?? words.unverified),
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

function row(name: string, value: string, tag?: 'code'): string {
  const words = escapeXml(value);
  return `<dt>${escapeXml(name)}</dt><dd>${tag === undefined ? words : `<code>${words}</code>`}</dd>`;
}
