// Originals that say something else than the ledger: another digit, a second end of a range, a loss.
import type { Report } from '../../../src/model/content/metric.ts';
import { isAtLine, whereKey } from '../../../src/model/content/where.ts';
import { amountOf } from '../../../src/quantity/ledger/figure-of.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { valueOfToken } from './sites.ts';
import { changedDigits } from './value-faults.ts';

/** In the passage that a report points to. */
export const originalEdited = originalKind('original edited', ({ token }) => changedDigits(token));

/** Any edit is found by its hash, whatever it says: here counts that it was read. */
const READ = ['report-changed', 'report-missing', 'report-ambiguous', 'token-mismatch'] as const;

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** The ledger has one end of what the original gives as a range. */
export const rangeSideLost = originalKind(
  'one side of a range lost (ledger)',
  ({ token, figure }) => {
    const value = Number(valueOfToken(token));
    if (!isAmount(figure) || Number.isNaN(value)) return [];
    const others = changedDigits(token).filter((other) => Number(valueOfToken(other)) !== value);
    return others.flatMap((other) => {
      const [low, high] = Number(valueOfToken(other)) > value ? [token, other] : [other, token];
      // Without まで, and with に behind it, it would be a change from one value to another.
      return JAPANESE.test(token)
        ? [`${low}〜${high}`, `${low}から${high}まで`]
        : [`${low}–${high}`, `between ${low} and ${high}`];
    });
  },
  READ,
);

/** The ledger has as a gain what the original gives as a loss, or the other way round. */
export const signLost = originalKind(
  'sign lost (ledger)',
  ({ token, figure }) => {
    if (!isAmount(figure)) return [];
    const { kind } = figure.quantity;
    const isResult = kind === 'money' || kind === 'percent' || kind === 'points';
    const gain = token.replace(/[-−▲△]|\((?=\d)|(?<=\d)\)/g, '');
    if (gain !== token) return [gain];
    if (!JAPANESE.test(token)) {
      const bracketed = token.replace(/\d[\d.,]*/, (number) => `(${number})`);
      // Of a range its first end.
      const signed = token.replace(/\p{Sc}?\d/u, (number) => `−${number}`);
      return isResult ? [signed, bracketed, `a loss of ${token}`] : [signed];
    }
    return ['▲', '△', '−', 'マイナス']
      .map((sign) => sign + token)
      .concat(isResult ? [`${token}減`, `${token}の減少`] : []);
  },
  READ,
);

/** Dates, parts and times have no sign, and their ends are no amounts. */
function isAmount({ quantity }: Report['figure']): boolean {
  const { kind } = quantity;
  return kind !== 'fraction' && kind !== 'duration' && amountOf(quantity) !== undefined;
}

function originalKind(
  name: string,
  othersOf: (report: Report) => readonly string[],
  foundBy?: FaultKind['foundBy'],
): FaultKind {
  return {
    name,
    needsOriginals: true,
    ...(foundBy === undefined ? {} : { foundBy }),
    candidates: (clean) => {
      const { content } = clean.ground;
      const reports = [...content.metrics.values()].flatMap((metric) => metric.reports);
      return reports.flatMap((report): Candidate[] => {
        const { source, at: where, token } = report;
        const line = Number(whereKey(where));
        const file = content.sources.get(source)?.original ?? '';
        const lines = originalText(clean, file).split('\n');
        if (!(lines[line - 1] ?? '').includes(token)) return [];
        return othersOf(report).map((other) => originalEdit(file, lines, line - 1, [token, other]));
      });
    },
  };
}

/** One line of an original, where the words that stand there first become others. */
export function originalEdit(
  file: string,
  lines: readonly string[],
  index: number,
  [words, others]: readonly [words: string, others: string],
): Candidate {
  return {
    what: `${file}:${index + 1}: ${words} → ${others}`,
    plant: () => {
      const edited = (lines[index] ?? '').replace(words, () => others);
      const text = lines.with(index, edited).join('\n');
      return { into: 'content', files: new Map(), originals: new Map([[file, text]]) };
    },
  };
}

/** The lines of the original that a report is from, and the first it points to that has its words; undefined where none has. */
export function lineOfReport(
  { source, at, token, quotation = token }: Report,
  clean: Clean,
): { readonly file: string; readonly lines: readonly string[]; readonly index: number } | undefined {
  const file = clean.ground.content.sources.get(source)?.original ?? '';
  const lines = originalText(clean, file).split('\n');
  const index = lines.findIndex((words, one) => isAtLine(at, one + 1) && words.includes(quotation));
  return index < 0 ? undefined : { file, lines, index };
}

export function originalText({ inputs }: Clean, file: string): string {
  return new TextDecoder().decode(inputs.original?.(file));
}
