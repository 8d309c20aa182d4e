// Everything that has been read, before it is known whether the names in it lead somewhere.
import type { Audience } from '../../model/audience.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { ChartSpec } from '../../model/chart-spec.ts';
import type { MailTemplate } from '../../model/mail-template.ts';
import type { SlideKind } from '../../model/slide-kind.ts';
import type { Source } from '../../model/source.ts';
import type { Takeaway } from '../../model/takeaway.ts';
import type { Theme } from '../../model/theme.ts';
import type { Ledger } from '../nouns/read-ledger.ts';
import type { Shelf } from '../nouns/shelf.ts';

export type Library = {
  readonly sources: Shelf<Source>;
  readonly ledger: Ledger;
  readonly charts: Shelf<ChartSpec>;
  readonly takeaways: Shelf<Takeaway>;
  readonly briefings: Shelf<Briefing>;
  readonly audiences: Shelf<Audience>;
  readonly slideKinds: Shelf<SlideKind>;
  readonly themes: Shelf<Theme>;
  readonly mailTemplates: Shelf<MailTemplate>;
};
