// Content in, every piece of evidence with its takeaway out; entries for one line of one source are one.
import type { Content } from '../model/content.ts';
import type { Evidence } from '../model/takeaway.ts';
import { evidenceKey } from './evidence-key.ts';

export type TakeawayEvidence = { readonly takeaway: string; readonly evidence: Evidence };

export function evidenceOf(content: Content): readonly TakeawayEvidence[] {
  const byKey = new Map<string, TakeawayEvidence>();
  for (const { id, evidence: entries } of content.takeaways.values()) {
    for (const entry of entries) {
      const key = evidenceKey(id, entry);
      const first = byKey.get(key)?.evidence;
      const anchors = [...new Set([...(first?.anchors ?? []), ...entry.anchors])];
      byKey.set(key, { takeaway: id, evidence: { ...(first ?? entry), anchors } });
    }
  }
  return [...byKey.values()];
}
