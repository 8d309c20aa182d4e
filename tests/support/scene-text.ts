// A scene → text that a person can read: one line per box with its name, its rectangle and its words.
import type { Scene, SceneBox, SceneLine, ScenePage, SceneRun } from '../../src/model/deck/scene.ts';
import type { Rect } from '../../src/model/length.ts';

export function sceneText(scene: Scene): string {
  return `${scene.pages.map((page) => pageText(page)).join('\n\n')}\n`;
}

function pageText(page: ScenePage): string {
  const head = `## ${page.number} ${page.id} (${page.layout}, on ${page.background})`;
  return [head, ...page.boxes.flatMap(boxText), ...page.notes.map((note) => `   notes: ${note}`)].join('\n');
}

function boxText(box: SceneBox): string[] {
  const start = `${box.id} ${rectText(box.rect)}`;
  switch (box.kind) {
    case 'text':
      return [`${start} ${box.role} ${box.align} ${sizesOf(box.lines)}: ${linesText(box.lines)}`];
    case 'table':
      return [
        `${start} table of columns ${box.columnWidths.map(short).join(' ')}`,
        ...box.rows.map(
          (row) =>
            `   ${short(row.height)}${row.header ? ' head' : ''} | ${row.cells.map((cell) => linesText(cell.lines)).join(' | ')}`,
        ),
      ];
    case 'chart':
      return [`${start} chart: ${box.alt}`];
    case 'picture':
      return [`${start} picture ${box.picture.path}: ${box.alt}`];
    case 'line':
      return [`${start} line ${box.color}${box.arrow ? ' arrow' : ''}`];
    default:
      return [`${start} ${box.kind} ${box.fill ?? 'unfilled'}`];
  }
}

/** Lines parted by ` / `, strong words in asterisks, raised marks in square brackets. */
export function linesText(lines: readonly SceneLine[]): string {
  return lines.map((line) => line.runs.map(runText).join('')).join(' / ');
}

function runText(run: SceneRun): string {
  if (run.raised) return `[${run.text}]`;
  return run.bold ? `*${run.text}*` : run.text;
}

function sizesOf(lines: readonly SceneLine[]): string {
  const sizes = new Set(
    lines.flatMap((line) => line.runs.filter((run) => !run.raised).map((run) => run.size)),
  );
  return `${[...sizes].join('+')}pt`;
}

function rectText({ x, y, w, h }: Rect): string {
  return `[${[x, y, w, h].map(short).join(' ')}]`;
}

function short(points: number): string {
  return String(Math.round(points * 10) / 10);
}
