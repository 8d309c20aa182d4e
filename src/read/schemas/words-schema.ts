// The small schemas every noun is made of: text, text per language, ids, dates, lists of names.
import * as z from 'zod/mini';
import { isDay, isMonth } from '../../model/calendar.ts';
import { lineAt, readWhere } from '../../model/content/where.ts';
import { DEVICE } from '../../model/edition-id.ts';
import type { FindingKind } from '../../model/finding.ts';
import { LIMITS, limitWords } from '../../model/limits.ts';
import { isNumberedName } from '../../quantity/find/allowed-numbers.ts';
import { expects } from '../shape/check-shape.ts';

/** YAML has comments of its own; one written as in Markdown would stand in the deck. */
const noComment = z.refine<string>(
  (text) => !hasComment(text),
  expects('unsupported-markup', 'words without a comment; in YAML a comment is written `# remark`'),
);

export const textSchema = z.string().check(z.minLength(1), noComment);

/** Text that passes a test as well; what was `expected` is told of text that has no comment. */
export function textSchemaThat(passes: (text: string) => boolean, kind: FindingKind, expected: string) {
  const check = z.refine<string>((text) => hasComment(text) || passes(text), expects(kind, expected));
  return z.string().check(z.minLength(1), noComment, check);
}

function hasComment(text: string): boolean {
  return /<!--|＜[!！]/.test(text);
}

/** What is looked up as it is written: a reference, a token of an original. */
export const nameSchema = textSchema.check(
  z.refine((name) => name.length <= LIMITS.name.most, expects('beyond-limit', limitWords('name'))),
);

export const namesSchema = z
  .array(nameSchema)
  .check(
    z.refine((names) => names.length <= LIMITS.names.most, expects('beyond-limit', limitWords('names'))),
  );

export const textsSchema = z._default(namesSchema, []);

export const numberedNamesSchema = z
  .array(
    nameSchema.check(
      z.refine(
        isNumberedName,
        expects(
          'wrong-value',
          'a name that contains a number, such as `Phase 3` or `72-week`; an amount or a share is a reference `{{metric}}`',
        ),
      ),
    ),
  )
  .check(
    z.refine((names) => names.length <= LIMITS.names.most, expects('beyond-limit', limitWords('names'))),
  );

const ID_PATTERN = /^[a-z0-9][a-z0-9-]*$/;
export const idSchema = z
  .string()
  .check(z.regex(ID_PATTERN, expects('bad-id', 'small letters, digits and hyphens, as in `cost-lead`')));

export const daySchema = textThat(isDay, 'bad-date', 'an existing day such as `2025-02-26`');

export const dateSchema = textThat(
  (text) => isDay(text) || isMonth(text),
  'bad-date',
  'an existing day or month such as `2025-02-26` or `2025-02`',
);

/** YAML reads a lone year as a number. */
export const typedDateSchema = z.pipe(
  z.union([z.string(), z.int()]),
  z.pipe(
    z.transform((date: string | number) => String(date)),
    textThat(
      (text) => isDay(text) || isMonth(text) || /^(?:FY)?\d{4}(?:-Q[1-4])?$/.test(text),
      'bad-date',
      'an existing day, month, quarter or year such as `2025-02-26`, `2025-02`, `2025-Q1`',
    ),
  ),
);

/** YAML reads a lone line as a number. */
export const whereSchema = z.pipe(
  z.pipe(
    z.union([z.string(), z.number()]),
    z.pipe(
      z.transform((where: string | number) => String(where)),
      textThat(
        (text) => readWhere(text) !== undefined,
        'wrong-value',
        'a line of the original, lines such as `22-23`, or a cell such as `Segments!F12`',
      ),
    ),
  ),
  z.transform((text: string) => readWhere(text) ?? lineAt(1)),
);

/** Names a file inside a folder the user has chosen, and nothing outside it. */
export const plainFileNameSchema = textThat(
  (name) => name !== '' && !/[/\\\p{Cc}]/u.test(name) && !name.startsWith('.'),
  'unsafe-file-name',
  'the name of a file, without folders',
);

/** Text that passes a test; the finding otherwise says what was expected. */
export function textThat(passes: (text: string) => boolean, kind: FindingKind, expected: string) {
  return z.string().check(z.refine(passes, expects(kind, expected)));
}

/** Control characters, line breaks of every script, and characters that are invisible or turn the direction around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** A folder sign leads out of the folder; the others make a name look like an address, or a header. */
const TRICKS = /[/\\<>@]|\.\./u;

const LONGEST = 100;

/** A person's or sender's name → whether it can stand in a header and in a file name without changing either. */
export function isSafeName(name: string, longest = LONGEST): boolean {
  return name.trim() !== '' && name.length <= longest && !UNSEEN.test(name) && !TRICKS.test(name);
}

const PLACEHOLDERS = /\{(?:edition|week|audience|language)\}/g;
const SAFE = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_ .-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** A file name pattern of an audience → whether every name made from it stays in its folder on every system. */
export function isSafeFileName(pattern: string): boolean {
  const name = pattern.replace(PLACEHOLDERS, 'x');
  return SAFE.test(name) && !name.includes('..') && !DEVICE.test(pattern);
}
