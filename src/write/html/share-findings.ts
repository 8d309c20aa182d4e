// Findings about a deck and its slides → those of each slide, and those that concern no slide more than another.
import type { Finding } from '../../model/finding.ts';
import type { PlannedSlide } from '../../model/plan.ts';

export type SharedFindings = {
  /** As many as slides. */
  readonly bySlide: readonly (readonly Finding[])[];
  readonly ofDeck: readonly Finding[];
};

export function shareFindings(findings: readonly Finding[], slides: readonly PlannedSlide[]): SharedFindings {
  const concerns = (finding: Finding, slide: PlannedSlide, index: number): boolean =>
    finding.page === undefined ? isAbout(finding, slide) : finding.page === index + 1;
  return {
    bySlide: slides.map((slide, index) => findings.filter((finding) => concerns(finding, slide, index))),
    ofDeck: findings.filter((finding) => !slides.some((slide, index) => concerns(finding, slide, index))),
  };
}

/** A finding without a page is about words in a file: it concerns the slides that show them. */
function isAbout({ place }: Finding, slide: PlannedSlide): boolean {
  const [, takeaway] = /(?:^|\/)takeaways\/([^/]+)\.md$/.exec(place.file) ?? [];
  return takeaway !== undefined && slide.takeaways.includes(takeaway);
}
