// Takeaways → a finding where what the deck works out itself stands as if a source had estimated it.
import type { Content } from '../../model/content/content.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';

/** The calculation is ours and exact; what is uncertain in it are its inputs, whose stance it has. */
export function checkDerived({ takeaways, metrics }: Content): Finding[] {
  return [...takeaways.values()].flatMap((takeaway): Finding[] => {
    if (takeaway.stance !== 'estimate') return [];
    const claimed = figuresOf(takeaway);
    const isOurs = claimed.length > 0 && claimed.every((id) => metrics.get(id)?.derived !== undefined);
    if (!isOurs) return [];
    return [
      {
        kind: 'derived-as-estimate',
        place: takeaway.place,
        message: `Unexpected \`stance: estimate\` of \`${takeaway.id}\`, whose figures the deck works out itself (${quoted(claimed)}), expected the stance of what they are worked out from`,
      },
    ];
  });
}

function figuresOf({ words }: Takeaway): readonly string[] {
  const claims = Object.values(words).flatMap(({ claim, fields }) => [claim, fields.key ?? []]);
  const named = claims.flatMap((prose) =>
    prose.flatMap((span) => (span.kind === 'figure' ? [span.ref.metric] : [])),
  );
  return [...new Set(named)];
}
