// A finished deck → a finding for every figure whose qualifier is not the ledger's: about, at least, under.

import { figureText } from '../../../model/figures/figure-text.ts';
import { formatFigure } from '../../../model/figures/format-figure.ts';
import type { Finding } from '../../../model/finding.ts';
import { figureOfKey } from '../ledger-keys.ts';
import { findingOn, type ReadBack } from '../read-back.ts';

export function checkHedges(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      const figure = trace.kind === 'hedge' ? figureOfKey(trace.key, deck) : undefined;
      if (trace.kind !== 'hedge' || figure === undefined) return [];
      const expected = figureText(formatFigure(figure, deck.plan.language)).trim();
      const message = `Unexpected \`${words}\` in \`${entry.shape}\` of slide ${slide.page}, expected \`${expected}\` as \`${trace.key}\` says`;
      return [
        findingOn(
          slide,
          deck,
          'hedge-dropped',
          message,
          `Refer to it with \`{{${trace.key}}}\`, which writes the hedge`,
        ),
      ];
    }),
  );
}
