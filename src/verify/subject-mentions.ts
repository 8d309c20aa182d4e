// A text and the subjects of the ledger in, out: who is named where, and whether as the one spoken of or as a yardstick.
import { termPattern } from './term-pattern.ts';

/** The subject a figure should belong to, and all others it could be confused with. */
export type Subjects = {
  readonly own: readonly string[];
  readonly rivals: readonly { readonly name: string; readonly anchors: readonly string[] }[];
};

export type Mention = {
  readonly start: number;
  readonly end: number;
  /** Undefined for the figure's own subject, else the rival's name. */
  readonly rival?: string;
  /** `yardstick`: named only to compare with; `denied`: named to say that it is not this one. */
  readonly role: 'subject' | 'yardstick' | 'denied';
};

const DENIED_AFTER = /^ ?(?:モデル)? ?(?:(?:では|じゃ)(?:なく|ない|ありません)|以外|を除)/;
const DENIED_BEFORE = /\b(?:not|rather than|instead of|unlike|except|excluding)(?: for)?(?: the)? $/i;
const YARDSTICK_AFTER =
  /^ ?(?:モデル)? ?(?:等|など)? ?(?:と(?:の)?比|に比べ|を(?:大きく|はるかに)?(?:上回|下回|超え|凌駕|しの)|に(?:匹敵|並|迫)|と(?:同等|並|競合|直接|互角)|より|並み|級|クラス|相当|以前|以来)/;
const YARDSTICK_BEFORE =
  /\b(?:than|versus|vs\.?|compared (?:with|to)|against|like|rivals?|(?:exceed|surpass|match|beat)(?:s|ed|es|ing)?)(?: that of)?(?: the)? (?:[A-Z]\w+'s )?$/i;

export function subjectMentions(text: string, subjects: Subjects): readonly Mention[] {
  const found = [
    ...subjects.own.flatMap((anchor) => spots(text, anchor)),
    ...subjects.rivals.flatMap(({ name, anchors }) =>
      anchors
        .filter((anchor) => !subjects.own.includes(anchor))
        .flatMap((anchor) => spots(text, anchor).map((spot) => ({ ...spot, rival: name }))),
    ),
  ];
  return found
    .filter((one, index) => !found.some((other, at) => covers(other, one, at < index)))
    .sort((a, b) => a.start - b.start);
}

/** The longer of two names at one place is meant; the first listed where they are equally long. */
function covers(other: Mention, one: Mention, isEarlier: boolean): boolean {
  if (other === one || other.end <= one.start || one.end <= other.start) return false;
  const difference = other.end - other.start - (one.end - one.start);
  return difference > 0 || (difference === 0 && isEarlier);
}

function spots(text: string, anchor: string): Mention[] {
  return [...text.matchAll(termPattern(anchor))].map((match) => {
    const end = match.index + match[0].length;
    return { start: match.index, end, role: roleOf(text.slice(0, match.index), text.slice(end)) };
  });
}

function roleOf(before: string, after: string): Mention['role'] {
  if (DENIED_AFTER.test(after) || DENIED_BEFORE.test(before)) return 'denied';
  return YARDSTICK_AFTER.test(after) || YARDSTICK_BEFORE.test(before) ? 'yardstick' : 'subject';
}
