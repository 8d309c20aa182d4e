// The week with every text twice as long, as an independent renderer shows it.
import type { PageShape } from '../../src/model/length.ts';
import { describeAudit } from '../support/describe-audit.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';
import { builtWithoutFault } from './built-without-fault.ts';
import { doubledContent } from './doubled-content.ts';

/** Every audience's with `npm run trials`, otherwise the executives' on the narrower page. */
const DOUBLED: readonly (readonly [audience: string, page: PageShape])[] = ARE_TRIALS_WHOLE
  ? ['executive', 'portfolio-manager', 'technical', 'global-investor'].flatMap((id) => [
      [id, '16:9'] as const,
      [id, '4:3'] as const,
    ])
  : [['executive', '4:3']];

const nameOf = (id: string, page: PageShape): string => `twice as long, ${id}, ${page}`;

describeAudit(
  DOUBLED.map(([id, page]) => nameOf(id, page)),
  { slides: 20, shapes: 100 },
  (shipped, workshop) => {
    const doubled = { ...shipped, content: doubledContent(shipped.content) };
    return DOUBLED.map(([id, page]) => ({
      name: nameOf(id, page),
      build: async () => {
        const audience = doubled.content.audiences.get(id);
        const briefing = doubled.content.briefings.get('2025-W43');
        if (audience === undefined || briefing === undefined) throw new Error(`no ${id}`);
        return builtWithoutFault(doubled, { briefing, audience: { ...audience, page } }, workshop);
      },
    }));
  },
);
