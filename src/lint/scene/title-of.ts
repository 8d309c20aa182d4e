// A page → the words of its title on one line, without footnote marks; empty where it has none.
import type { ScenePage } from '../../model/scene.ts';

export function titleOf({ boxes }: ScenePage): string {
  return boxes
    .flatMap((box) => (box.kind === 'text' && box.role === 'title' ? box.lines : []))
    .flatMap(({ runs }) => runs.filter(({ raised = false }) => !raised).map(({ text }) => text))
    .join('')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}
