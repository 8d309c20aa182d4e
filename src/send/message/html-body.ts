// What a message says → its HTML: tables and inline styles only, as Outlook draws with the engine of Word.

import type { RichText } from '../../model/deck/plan.ts';
import { wordsOf } from '../../words/languages.ts';
import { MESSAGE_SIDE, MESSAGE_WIDTH } from '../mail-picture.ts';
import type { MailSummary } from './collect-takeaways.ts';
import type { MessageParts } from './text-body.ts';

/** Hex without `#`: the band is the deck's cover, the rest is dark on white whatever the deck looks like. */
export type BandColors = { readonly fill: string; readonly text: string; readonly muted: string };

const SIDE = MESSAGE_SIDE;

const INK = '#16202C';
const MUTED = '#55626F';
const RULE = '#D3DAE1';
const PANEL = '#F3F6F9';
const ALERT = '#B5440C';
const ALERT_TINT = '#FDF3EC';

export function htmlBody(parts: MessageParts, band: BandColors): string {
  const { language, title } = parts;
  const rows = [
    parts.isDraft ? banner(wordsOf(language).mail.draftBanner, parts) : '',
    bandRow(parts, band),
    row(parts, '24px', [...parts.greeting, ...parts.intro].map((text) => paragraph(text)).join('')),
    parts.summary ? summaryRows(parts.summary, parts) : '',
    pictureRow(parts),
    attachmentRow(parts),
    row(parts, '22px', parts.closing.map((text) => paragraph(text)).join('') + signature(parts)),
    disclosureRow(parts),
  ];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:0;background-color:${PANEL}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${PANEL}"><tr><td align="center" style="padding:20px 10px">
<!--[if mso]><table role="presentation" width="${MESSAGE_WIDTH}" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#FFFFFF" style="max-width:${MESSAGE_WIDTH}px;border:1px solid ${RULE}">
${rows.filter((one) => one !== '').join('\n')}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

function cellStyle({ language }: MessageParts, top: string, more = ''): string {
  return `padding:${top} ${SIDE}px 0 ${SIDE}px;font-family:${wordsOf(language).mail.fonts};font-size:15px;line-height:24px;color:${INK};${more}`;
}

function row(parts: MessageParts, top: string, inner: string): string {
  return `<tr><td style="${cellStyle(parts, top)}">${inner}</td></tr>`;
}

function paragraph(text: RichText, style = 'margin:0 0 12px 0'): string {
  return `<p style="${style}">${rich(text)}</p>`;
}

function banner(text: string, { language }: MessageParts): string {
  return `<tr><td bgcolor="${ALERT_TINT}" style="padding:10px ${SIDE}px;font-family:${wordsOf(language).mail.fonts};font-size:14px;line-height:20px;font-weight:bold;color:${ALERT};border-bottom:2px solid ${ALERT}">${escapeHtml(text)}</td></tr>`;
}

function bandRow(
  { language, series, title, edition }: MessageParts,
  { fill, text, muted }: BandColors,
): string {
  const small = `font-size:13px;line-height:20px;color:#${muted}`;
  const above = series === '' ? '' : `<div style="${small}">${escapeHtml(series)}</div>`;
  return `<tr><td bgcolor="#${fill}" style="padding:22px ${SIDE}px 20px ${SIDE}px;font-family:${wordsOf(language).mail.fonts}">${above}<h1 style="margin:4px 0 6px 0;font-size:22px;line-height:30px;font-weight:bold;color:#${text}">${escapeHtml(title)}</h1><div style="${small}">${escapeHtml(edition)}</div></td></tr>`;
}

function summaryRows({ headline, takeaways, sources }: MailSummary, parts: MessageParts): string {
  const lead = `<tr><td style="${cellStyle(parts, '6px')}"><h2 style="margin:0 0 4px 0;padding:0 0 10px 0;border-bottom:2px solid ${INK};font-size:17px;line-height:26px;font-weight:bold;color:${INK}">${rich(headline)}</h2>`;
  const items = takeaways.map(({ claim, support, stance }, index) => {
    const under = support
      ? `<div style="font-size:14px;line-height:22px;color:${MUTED}">${rich(support)}</div>`
      : '';
    const chip = stance
      ? `<span style="border:1px solid ${RULE};background-color:${PANEL};padding:2px 6px;font-size:12px;line-height:18px;white-space:nowrap;color:${INK}">${escapeHtml(stance)}</span>`
      : '';
    return `<tr><td width="28" valign="top" style="padding:12px 0;border-bottom:1px solid ${RULE};font-size:15px;line-height:23px;font-weight:bold;color:${MUTED}">${index + 1}</td><td valign="top" style="padding:12px 8px 12px 0;border-bottom:1px solid ${RULE};font-size:15px;line-height:23px;color:${INK}"><div style="font-weight:bold">${rich(claim)}</div>${under}</td><td width="104" align="right" valign="top" style="padding:12px 0;border-bottom:1px solid ${RULE};font-size:12px;line-height:23px">${chip}</td></tr>`;
  });
  const font = `font-family:${wordsOf(parts.language).mail.fonts}`;
  const table = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${font}">${items.join('')}</table>`;
  return `${lead}${table}${small(rich(sources))}</td></tr>`;
}

function small(inner: string): string {
  return `<div style="padding:8px 0 0 0;font-size:12px;line-height:18px;color:${MUTED}">${inner}</div>`;
}

function pictureRow(parts: MessageParts): string {
  const { language, picture } = parts;
  if (picture === undefined) return '';
  const { cid, width, height, alt, title, page, sources } = picture;
  const { mail, punctuation } = wordsOf(language);
  const where = `${mail.page}${page}`;
  const head = `<div style="font-weight:bold;padding:0 0 8px 0">${escapeHtml(title)}<span style="font-weight:normal;font-size:13px;color:${MUTED}">${keptSpaces(punctuation.gap)}${escapeHtml(where)}</span></div>`;
  const image = `<img src="cid:${escapeHtml(cid)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" style="display:block;width:100%;max-width:${width}px;height:auto;border:0">`;
  return row(parts, '24px', `${head}${image}${small(rich(sources))}`);
}

function attachmentRow(parts: MessageParts): string {
  const lines = parts.attachment.map(
    ([label, value]) =>
      `<tr><td width="96" valign="top" style="padding:2px 8px 2px 0;color:${MUTED}">${escapeHtml(label)}</td><td valign="top" style="padding:2px 0;word-break:break-word">${escapeHtml(value)}</td></tr>`,
  );
  const font = `font-family:${wordsOf(parts.language).mail.fonts};font-size:14px;line-height:21px;color:${INK}`;
  const table = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${font}">${lines.join('')}</table>`;
  return `<tr><td style="padding:24px ${SIDE}px 0 ${SIDE}px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${PANEL}"><tr><td style="padding:12px 16px">${table}</td></tr></table></td></tr>`;
}

function signature({ sender }: MessageParts): string {
  const mail = escapeHtml(sender.email);
  return `<p style="margin:0;font-size:14px;line-height:21px">${escapeHtml(sender.name)}<br><a href="mailto:${encodeURI(mail)}" style="color:${INK}">${mail}</a></p>`;
}

function disclosureRow(parts: MessageParts): string {
  const text = parts.disclosure.map((one) => paragraph(one, 'margin:0 0 8px 0')).join('');
  return `<tr><td style="${cellStyle(parts, '22px')}"><div style="border-top:1px solid ${RULE};padding:12px 0 16px 0;font-size:12px;line-height:19px;color:${MUTED}">${text}</div></td></tr>`;
}

function rich(text: RichText): string {
  return text
    .map(({ text: words, strong, emphasis, href, mark }) => {
      const safe = keptSpaces(escapeHtml(words));
      if (mark)
        return `<sup style="font-size:11px;line-height:0;font-weight:normal;color:${MUTED}">${safe}</sup>`;
      const stressed = emphasis ? `<em>${safe}</em>` : safe;
      const said = strong ? `<strong>${stressed}</strong>` : stressed;
      return href === undefined ? said : `<a href="${escapeHtml(href)}" style="color:inherit">${said}</a>`;
    })
    .join('');
}

/** Entries of a source line stand two spaces apart, which HTML would make one. */
function keptSpaces(words: string): string {
  return words.replace(/ {2}/gu, '&nbsp; ');
}

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text → text that stands for itself in HTML, between tags and inside quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => NAMES[char] ?? char);
}
