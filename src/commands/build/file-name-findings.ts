// The decks of a request → a finding for every two of a week that would be written to one file.
import type { DeckRequest } from '../../briefing.ts';
import type { Finding } from '../../model/finding.ts';
import { fileNameOf } from '../../plan/plan-deck.ts';

export function fileNameFindings(decks: readonly DeckRequest[]): readonly Finding[] {
  const taken = new Map<string, string>();
  return decks.flatMap(({ briefing, audience }): Finding[] => {
    // Some disks do not tell capitals from small letters.
    const path = `${briefing.week}/${fileNameOf(audience, briefing)}`.toLowerCase();
    const other = taken.get(path);
    taken.set(path, other ?? audience.id);
    if (other === undefined) return [];
    return [
      {
        kind: 'file-name-twice',
        place: audience.place,
        message: `Unexpected \`fileName: ${audience.fileName}\` of audience \`${audience.id}\`, expected another file than that of \`${other}\``,
      },
    ];
  });
}
