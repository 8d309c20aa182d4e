// A finished deck → a finding for every figure on a slide whose receipt in the notes is missing or says something else.
import { placeIn } from '../../../model/content/where.ts';
import type { Finding } from '../../../model/finding.ts';
import { quoted } from '../../../model/names.ts';
import { figureText, formatFigure } from '../../../quantity/format/format-figure.ts';
import { derivationText } from '../../../quantity/ledger/derivation-text.ts';
import { findReport, refOf } from '../../../quantity/ledger/figure-of.ts';
import { figureOfKey } from '../ledger-keys.ts';
import { findingOn, type ReadBack } from '../read-back.ts';

export function checkReceipts(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) => {
    const lines = slide.receipts.map(({ text }) => text.trim());
    const heading = slide.planned.notes.length - slide.receipts.length;
    const strays = lines.filter(
      (line) => !slide.planned.notes.slice(heading).some((note) => note.trim() === line),
    );
    return [
      ...slide.planned.figures.flatMap((key) => {
        const words = wordsOf(key, deck);
        if (lines.some((line) => line.includes(`[${key}]`) && words.every((word) => line.includes(word))))
          return [];
        const expected = quoted(words);
        return [
          findingOn(
            slide,
            deck,
            'receipt-unread',
            `Unexpected notes of slide ${slide.page} without the receipt of \`${key}\`, expected ${expected}`,
          ),
        ];
      }),
      ...strays.map((line) =>
        findingOn(
          slide,
          deck,
          'words-differ',
          `Unexpected receipt \`${line}\` in the notes of slide ${slide.page}, expected those of the plan`,
        ),
      ),
    ];
  });
}

/** What a receipt has to say: the value, the document and place, the token; or the calculation. */
function wordsOf(key: string, { content, derived, plan }: ReadBack): string[] {
  const figure = figureOfKey(key, { content, derived });
  const value =
    figure === undefined ? [] : [figureText(formatFigure(figure, plan.language, plan.house)).trim()];
  const report = findReport(content, refOf(key));
  if (report === undefined) {
    const metric = content.metrics.get(key);
    const calculation =
      metric === undefined ? undefined : derivationText(metric, content, derived, plan.language);
    return calculation === undefined ? value : [...value, calculation];
  }
  const { original = report.source } = content.sources.get(report.source) ?? {};
  return [...value, placeIn(original, report.at), report.token];
}
