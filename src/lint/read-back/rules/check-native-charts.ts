// A finished deck → a finding for every value of a native chart, or of its workbook, that is not the planned one.

import type { NativeValue } from '../../../chart/sheet/native-values.ts';
import type { DeckText } from '../../../model/deck/deck-texts.ts';
import type { Finding } from '../../../model/finding.ts';
import { counted } from '../../../model/names.ts';
import { findingOn, type ReadBack, type SlideBack } from '../read-back.ts';
import { nativeCharts } from '../to-read-back.ts';

export function checkNativeCharts(deck: ReadBack): Finding[] {
  return deck.slides.flatMap((slide) => {
    const planned = nativeCharts(slide.planned.body, deck.plan.language);
    if (planned.length === 0) return [];
    const charts = chartsOf(slide);
    const fault = (message: string): Finding => findingOn(slide, deck, 'chart-differs', message);
    if (charts.length !== planned.length) {
      return [
        fault(
          `Unexpected ${counted(charts.length, 'native chart')} on slide ${slide.page}, expected ${planned.length} as planned`,
        ),
      ];
    }
    return charts.flatMap(({ shape, values }, index) =>
      compare(values, planned[index] ?? []).map(({ found, expected }) =>
        fault(`Unexpected ${found} in \`${shape}\` of slide ${slide.page}, expected ${expected} as planned`),
      ),
    );
  });
}

type ReadChart = { readonly shape: string; readonly values: readonly DeckText[] };

/** In reading order; a shape has one. */
function chartsOf({ texts }: SlideBack): readonly ReadChart[] {
  const shapes = new Set(texts.filter(({ kind }) => kind === 'chart').map(({ shape }) => shape));
  return [...shapes].map((shape) => ({
    shape,
    values: texts.filter((entry) => entry.shape === shape && entry.value !== undefined),
  }));
}

type Difference = { readonly found: string; readonly expected: string };

function compare(read: readonly DeckText[], planned: readonly NativeValue[]): readonly Difference[] {
  if (read.length !== planned.length) {
    return [{ found: counted(read.length, 'value'), expected: `${planned.length}` }];
  }
  return read.flatMap(({ text, value, stored }, index): Difference[] => {
    const expected = planned[index];
    if (expected === undefined) return [];
    const name = `\`${oneLine(expected.text)}\``;
    if (text !== expected.text) return [{ found: `\`${oneLine(text)}\``, expected: name }];
    if (value !== expected.value) {
      return [{ found: `\`${value}\` at ${name}`, expected: `\`${expected.value}\`` }];
    }
    if (stored === value) return [];
    const cell = `cell ${expected.cell} of the workbook`;
    return [{ found: `\`${stored ?? 'nothing'}\` in ${cell}`, expected: `\`${value}\`` }];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
