// A takeaway's id and a piece of its evidence in, the key of its receipt out.
import type { Evidence } from '../model/takeaway.ts';

export function evidenceKey(takeaway: string, evidence: Pick<Evidence, 'source' | 'line'>): string {
  return `${takeaway}/${evidence.source}:${evidence.line}`;
}

/** The anchors as a receipt keeps them. */
export function anchorsText(anchors: readonly string[]): string {
  return anchors.join(' · ');
}
