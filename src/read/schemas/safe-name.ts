// A person's or sender's name → whether it can stand in a header and in a file name without changing either.

/** Control characters, line breaks of every script, and characters that are invisible or turn the direction around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** A folder sign leads out of the folder; the others make a name look like an address, or a header. */
const TRICKS = /[/\\<>@]|\.\./u;

const LONGEST = 100;

export function isSafeName(name: string, longest = LONGEST): boolean {
  return name.trim() !== '' && name.length <= longest && !UNSEEN.test(name) && !TRICKS.test(name);
}
