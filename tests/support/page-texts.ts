// A page of a scene → every text on it, with the runs it is made of and what kind of text it is.
import type { SceneLine, ScenePage, SceneRun } from '../../src/model/deck/scene.ts';

export type PageText = {
  readonly box: string;
  readonly kind: 'text' | 'cell' | 'chart';
  /** Words without raised marks, lines joined. */
  readonly words: string;
  readonly runs: readonly SceneRun[];
};

export function pageTexts(page: ScenePage): PageText[] {
  return page.boxes.flatMap((box): PageText[] => {
    switch (box.kind) {
      case 'text':
        return [textOf(box.id, 'text', box.lines)];
      case 'table':
        return box.rows.flatMap((row, index) =>
          row.cells.map((cell, column) => textOf(`${box.id} ${index}/${column}`, 'cell', cell.lines)),
        );
      case 'chart': {
        const { chart } = box;
        const words = [
          chart.title,
          chart.unit,
          ...chart.points.flatMap(({ group, publisher, basis, label }) => [group, publisher, basis, label]),
          ...chart.ticks.map(({ label }) => label),
          box.alt,
        ];
        return words.map((one) => ({ box: box.id, kind: 'chart', words: one, runs: [] }));
      }
      default:
        return [];
    }
  });
}

/** Everything a page says, its notes included, one text a line. */
export function everythingOn(page: ScenePage): string {
  return [...pageTexts(page).map(({ words }) => words), ...page.notes].join('\n');
}

function textOf(box: string, kind: PageText['kind'], lines: readonly SceneLine[]): PageText {
  const runs = lines.flatMap((line) => line.runs);
  const words = runs
    .filter((run) => !run.raised)
    .map((run) => run.text)
    .join('');
  return { box, kind, words, runs };
}
