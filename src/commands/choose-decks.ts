// What is asked for on the command line → the decks to make, or what is wrong with the names.
import type { DeckRequest } from '../build.ts';
import { newestWeek } from '../model/content/briefing.ts';
import type { Content } from '../model/content/content.ts';
import { UsageError } from '../model/errors.ts';
import type { Audience } from '../model/template/audience.ts';
import type { Language } from '../words/languages.ts';
import { unknownName } from './command.ts';

export type Asked = {
  readonly weeks: readonly string[];
  /** What no week at all means. */
  readonly otherwise: 'newest' | 'all';
  readonly audiences: readonly string[];
  /** Instead of the audience's own. */
  readonly language?: Language | undefined;
  /** Instead of the audience's own. */
  readonly theme?: string | undefined;
};

export function chooseDecks(content: Content, asked: Asked): readonly DeckRequest[] {
  const weeks = [...content.briefings.keys()].sort();
  const newest = newestWeek(weeks);
  if (newest === undefined) throw none('week', 'briefdeck new week 2025-W43');
  if (content.audiences.size === 0) throw none('audience', 'briefdeck new audience board');
  const chosen = asked.weeks.length > 0 ? asked.weeks : asked.otherwise === 'all' ? weeks : [newest];
  const briefings = pick('week', chosen, content.briefings);
  const [theme] = asked.theme === undefined ? [] : pick('theme', [asked.theme], content.themes);
  const names = asked.audiences.length > 0 ? asked.audiences : [...content.audiences.keys()];
  const audiences = pick('audience', names, content.audiences).map(
    (audience): Audience => ({
      ...audience,
      language: asked.language ?? audience.language,
      themeName: theme?.id ?? audience.themeName,
    }),
  );
  return briefings.flatMap((briefing) => audiences.map((audience) => ({ briefing, audience })));
}

/** Each once, in the order asked for. */
function pick<T>(noun: string, names: readonly string[], known: ReadonlyMap<string, T>): readonly T[] {
  return [...new Set(names)].map((name) => {
    const found = known.get(name);
    if (found === undefined) throw unknownName(noun, name, [...known.keys()].sort());
    return found;
  });
}

function none(noun: string, command: string): UsageError {
  return new UsageError(
    `Unexpected project without any ${noun}, expected at least one\nWrite one with \`${command}\``,
  );
}
