// A finished deck → a finding for every number that leads neither to the ledger nor to anything allowed.

import { figureText } from '../../../model/figures/figure-text.ts';
import { formatFigure } from '../../../model/figures/format-figure.ts';
import type { Finding } from '../../../model/finding.ts';
import { figureOfKey } from '../ledger-keys.ts';
import { findingOn, type ReadBack } from '../read-back.ts';

export function checkNumbers(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      if (trace.kind !== 'nowhere') return [];
      const message = `Unexpected \`${words}\` in \`${entry.shape}\` of slide ${slide.page}, expected only figures of the ledger that this slide cites`;
      return [findingOn(slide, deck, 'untraced-number', message, nearestHint(trace.nearest, deck))];
    }),
  );
}

function nearestHint(key: string | undefined, deck: ReadBack): string {
  const figure = key === undefined ? undefined : figureOfKey(key, deck);
  if (figure === undefined)
    return 'Refer to a metric of the ledger, or declare the date or count in the takeaway';
  return `Nearest figure on this slide: ${figureText(formatFigure(figure, deck.plan.language)).trim()} (\`${key}\`)`;
}
