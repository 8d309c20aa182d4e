// A deck's plan, the content and its lock → the receipts that this deck rests on.
import type { Content } from '../../model/content.ts';
import type { DeckPlan } from '../../model/plan.ts';
import type { EvidenceLock, Receipt } from '../../model/receipt.ts';

export function usedReceipts(
  plan: DeckPlan,
  content: Content,
  lock: EvidenceLock | undefined,
): readonly Receipt[] {
  const reports = new Set(
    plan.slides.flatMap(({ figures }) => figures.flatMap((key) => reportsBehind(key, content))),
  );
  const takeaways = new Set(plan.slides.flatMap((slide) => slide.takeaways));
  return (lock?.receipts ?? []).filter(({ key }) => {
    const [takeaway = ''] = key.split('/');
    return reports.has(key) || (key.includes('/') && takeaways.has(takeaway));
  });
}

/** A derived figure rests on everything that went into it. */
function reportsBehind(key: string, content: Content, seen: readonly string[] = []): readonly string[] {
  if (key.includes('@') || seen.includes(key)) return [key];
  const inputs = Object.values(content.metrics.get(key)?.derived?.inputs ?? {});
  return inputs.flatMap((input) => reportsBehind(input, content, [...seen, key]));
}
