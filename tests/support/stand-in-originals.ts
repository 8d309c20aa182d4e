// Content → a document of our own words for each of its sources: its figures and terms stand where the cards point.
//
// The originals belong to their publishers and lie outside the project; without them these show that proof works.

import type { Content } from '../../src/model/content/content.ts';
import type { Report } from '../../src/model/content/metric.ts';
import { whereKey } from '../../src/model/content/where.ts';
import type { Qualifier } from '../../src/model/quantity.ts';

/** Between the passages: sentences without a figure and without a name. */
const FILLERS = [
  'この週の会合では、技術の進み方について長い議論が続いた。',
  '出席者の見方は分かれ、結論は次回に持ち越された。',
  '配られた資料の多くは、前回の版を書き改めたものである。',
  '休憩のあと、司会が論点を改めて読み上げた。',
] as const;

const HEDGED: Readonly<Record<Qualifier, (token: string) => string>> = {
  exact: (token) => token,
  about: (token) => `約${token}`,
  'at-least': (token) => `${token}以上`,
  'at-most': (token) => `${token}以下`,
  over: (token) => `${token}超`,
  under: (token) => `${token}未満`,
};

const SENTENCES = [
  (subject: string, figure: string) => `${subject}については${figure}という数字が挙げられた。`,
  (subject: string, figure: string) => `ある出席者によると、${subject}は${figure}だったという。`,
  (subject: string, figure: string) => `議事録には、${subject}で${figure}とした記述が残る。`,
] as const;

/** File name → its text. */
export function standInOriginals(content: Content): ReadonlyMap<string, string> {
  const passages = new Map<string, Map<number, string[]>>();
  const say = (source: string, line: number, sentence: string): void => {
    const lines = passages.get(source) ?? new Map<number, string[]>();
    passages.set(source, lines);
    lines.set(line, [...(lines.get(line) ?? []), sentence]);
  };
  const tokens = [...content.metrics.values()].flatMap(({ reports }) => reports);
  let turn = 0;
  for (const { subjectAnchors, reports } of content.metrics.values()) {
    for (const report of reports) {
      const sentence = SENTENCES[turn % SENTENCES.length] ?? SENTENCES[0];
      say(report.source, Number(whereKey(report.at)), sentence(subjectAnchors[0] ?? '', figureOf(report)));
      turn += 1;
    }
  }
  for (const { evidence, date, dates } of content.takeaways.values()) {
    evidence.forEach(({ source, at: where, anchors }, index) => {
      const line = Number(whereKey(where));
      const declared = index > 0 ? [] : new Set([...dates, ...(date === undefined ? [] : [date])]);
      // A figure said twice on its line could be spoilt once and still be proved; terms may stand on the next one.
      const isTold = tokens.some(
        (one) => one.source === source && anchors.some((anchor) => anchor.includes(one.token)),
      );
      const at = isTold ? line + 1 : line;
      // Before the terms: a month among them lies in the year that was named last.
      for (const one of declared) say(source, at, `時期は${dateWords(one)}とされる。`);
      say(source, at, `この箇所には「${anchors.join('」と「')}」という言い回しがある。`);
    });
  }
  for (const { id, date } of content.sources.values()) say(id, 1, `記録の日付は${dateWords(date)}である。`);
  return new Map(
    [...content.sources.values()].map(({ id, original }) => [
      original,
      documentOf(passages.get(id) ?? new Map()),
    ]),
  );
}

function figureOf({ figure, token, quotation }: Report): string {
  if (quotation !== undefined) return quotation;
  const yearly = figure.quantity.kind === 'percent' && figure.quantity.per === 'year' ? '毎年' : '';
  return `${yearly}${HEDGED[figure.qualifier](token)}`;
}

/** `2025-02` → 2025年2月. */
function dateWords(date: string): string {
  return date
    .split('-')
    .map((part, index) => `${Number(part)}${'年月日'[index]}`)
    .join('');
}

function documentOf(passages: ReadonlyMap<number, readonly string[]>): string {
  const last = Math.max(0, ...passages.keys());
  return Array.from({ length: last + 3 }, (_, index) => {
    const said = passages.get(index + 1);
    return said?.join('') ?? (index % 2 === 0 ? '' : (FILLERS[(index >> 1) % FILLERS.length] ?? ''));
  }).join('\n');
}
