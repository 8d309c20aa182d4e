// Everything a build reads, parsed and cross-checked.
import type { House } from '../../words/house.ts';
import type { Audience } from '../template/audience.ts';
import type { Disclosures } from '../template/disclosures.ts';
import type { MailTemplate } from '../template/mail-template.ts';
import type { SlideKind } from '../template/slide-kind.ts';
import type { Theme } from '../template/theme.ts';
import type { Briefing } from './briefing.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { Comparable, Metric } from './metric.ts';
import type { Series } from './series.ts';
import type { Source } from './source.ts';
import type { Takeaway } from './takeaway.ts';

/** What the words said when every language was last seen together; kept in the folder of content, for whoever builds next. */
export const TRANSLATIONS_FILE = 'translations.lock.json';

/** The group in which a metric invites comparison, the first that names it. */
export function groupWith(
  metric: string,
  { comparables }: Pick<Content, 'comparables'>,
): Comparable | undefined {
  return [...comparables.values()].find(({ metrics }) => metrics.includes(metric));
}

export type Content = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly series: ReadonlyMap<string, Series>;
  readonly comparables: ReadonlyMap<string, Comparable>;
  /** Those in files of their own. */
  readonly charts: ReadonlyMap<string, ChartSpec>;
  readonly takeaways: ReadonlyMap<string, Takeaway>;
  readonly briefings: ReadonlyMap<string, Briefing>;
  readonly audiences: ReadonlyMap<string, Audience>;
  readonly slideKinds: ReadonlyMap<string, SlideKind>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly mailTemplates: ReadonlyMap<string, MailTemplate>;
  readonly disclosures: ReadonlyMap<string, Disclosures>;
  /** What the settings say of all figures. */
  readonly house: House;
  /** As the settings write them: month and day, `06-30`, of all companies or by name. */
  readonly fiscalYearEnds?: string | Readonly<Record<string, string>>;
  /** Names that contain numbers, which words may type → whether the settings give them, or the ledger and its sources. */
  readonly names: ReadonlyMap<string, 'settings' | 'ledger'>;
  /** Of the settings: which words are narrower than which. */
  readonly terms: readonly Term[];
};

/** The content without what one deck has and another has not: claims, editions, audiences and what only they name. */
export function ledgerOf(content: Content): Content {
  const none = new Map<string, never>();
  return {
    ...content,
    ...{ takeaways: none, charts: none, briefings: none, audiences: none },
    ...{ themes: none, mailTemplates: none, disclosures: none },
  };
}

/** Spellings, in any language, of a thing and of one kind of it: `GPU, GPUs` and `high-end GPU, high-end GPUs`. */
export type Term = { readonly wide: readonly string[]; readonly narrow: readonly string[] };
