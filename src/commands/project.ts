// The working folder and what was typed → the project as every command finds it, and the decks that are asked for.
import { type DeckRequest, openWorkshop, type Workshop } from '../build.ts';
import { type Ground, readGround } from '../ground.ts';
import { newestBriefing } from '../model/content/briefing.ts';
import type { Content } from '../model/content/content.ts';
import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { isShipped } from '../model/place.ts';
import type { Audience } from '../model/template/audience.ts';
import type { Settings } from '../read/parse-settings.ts';
import type { Language } from '../words/languages.ts';
import { prepareCanvasEnvironment } from '../world/environment.ts';
import { unknownName } from './command.ts';
import { type Desk, type DeskOptions, openDesk, type Witness } from './desk.ts';

export type Project = Desk & {
  readonly ground: Ground;
  /** Faults of settings, content and evidence: what is known before the first deck is planned. */
  readonly faults: readonly Finding[];
};

export async function openProject(typed: DeskOptions = {}, witness?: Witness): Promise<Project> {
  const desk = await openDesk(typed, witness);
  desk.timer.mark('imports');
  const { value: ground, findings } = await readGround(desk.inputs);
  return { ...desk, ground, faults: [...desk.findings, ...findings] };
}

export function openTools({ inputs }: Desk): Promise<Workshop> {
  prepareCanvasEnvironment();
  return openWorkshop(inputs.cache);
}

type Asked = {
  readonly editions: readonly string[];
  /** What no edition at all means; the newest when it is not said. */
  readonly otherwise?: 'all';
  readonly audiences?: readonly string[];
  /** Instead of the audience's own. */
  readonly language?: Language | undefined;
  readonly theme?: string | undefined;
};

/** Of what could be read: what is asked for and missing may stand in a file with a fault, which is told instead. */
export function chooseDecks({ ground, settings }: Project, asked: Asked): readonly DeckRequest[] {
  checkLanguage(settings, asked.language);
  const { content, canPlan } = ground;
  const newest = newestBriefing(content.briefings.values());
  const [aTheme] = content.themes.values();
  if (!canPlan && (newest === undefined || content.audiences.size === 0 || aTheme === undefined)) return [];
  const pick = canPlan ? pickAll : pickKnown;
  if (newest === undefined) throw none('edition', 'briefdeck new edition 2025-W43');
  if (content.audiences.size === 0) throw none('audience', 'briefdeck new audience board');
  const chosen =
    asked.editions.length > 0
      ? asked.editions
      : asked.otherwise === 'all'
        ? [...content.briefings.keys()].sort()
        : [newest.week];
  const briefings = pick('edition', chosen, content.briefings);
  const [theme] = asked.theme === undefined ? [] : pick('theme', [asked.theme], content.themes);
  const names = asked.audiences?.length ? asked.audiences : unaskedIn(ground, settings).map(({ id }) => id);
  const audiences = pick('audience', names, content.audiences).map(
    (audience): Audience => ({
      ...audience,
      language: asked.language ?? audience.language,
      themeName: theme?.id ?? audience.themeName,
    }),
  );
  return briefings.flatMap((briefing) => audiences.map((audience) => ({ briefing, audience })));
}

/** Throws a `UsageError` where nothing is written in that language. */
export function checkLanguage({ languages }: Settings, language: Language | undefined): void {
  if (language === undefined || languages.includes(language)) return;
  throw unknownName('language', language, languages);
}

/** None where the project's own cannot be read: the package's are not what it makes. */
function unaskedIn({ content, unread }: Ground, { templates }: Settings): readonly Audience[] {
  const audiences = unasked(content);
  const isBroken = unread.some(({ place }) => place.file.startsWith(`${templates}/audiences/`));
  return isBroken ? audiences.filter(({ place }) => !isShipped(place)) : audiences;
}

/** The project's own; those of the package until it has one. */
export function unasked({ audiences }: Content): readonly Audience[] {
  const all = [...audiences.values()];
  const own = all.filter(({ place }) => !isShipped(place));
  return own.length > 0 ? own : all;
}

/** Each once, in the order asked for. */
function pickAll<T>(noun: string, names: readonly string[], known: ReadonlyMap<string, T>): readonly T[] {
  return [...new Set(names)].map((name) => {
    const found = known.get(name);
    if (found === undefined) throw unknownName(noun, name, [...known.keys()].sort());
    return found;
  });
}

function pickKnown<T>(_: string, names: readonly string[], known: ReadonlyMap<string, T>): readonly T[] {
  return [...new Set(names)].flatMap((name) => known.get(name) ?? []);
}

function none(noun: string, command: string): UsageError {
  return new UsageError(
    `Unexpected project without any ${noun}, expected at least one\nWrite one with \`${command}\``,
  );
}
