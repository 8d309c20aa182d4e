// A deck's plan → what `--dry-run` prints of it: the file it would become, and every slide with its headline.
import type { DeckPlan } from '../../model/plan.ts';
import type { Terminal } from '../../world/terminal.ts';

export function planText(plan: DeckPlan, { paint }: Pick<Terminal, 'paint'>): string {
  const { week, fileName, slides } = plan;
  const lines = slides.map((slide, index) => {
    const headline = slide.headline.map(({ text, mark }) => (mark ? '' : text)).join('');
    return `  ${String(index + 1).padStart(2)}  ${slide.kind.padEnd(18)}  ${headline === '' ? plan.title : headline}`.trimEnd();
  });
  return [paint('bold', `${week}/${fileName}.pptx`), ...lines].join('\n');
}
