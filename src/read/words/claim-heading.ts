// The words of a heading `id {key=value key=[a, b]}` → the id and its attributes as plain data, each with its place.
import type { Finding, Found } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';

type Value = string | number;

type ClaimHeading = {
  readonly id: string;
  readonly attributes: Readonly<Record<string, Value | readonly Value[]>>;
  /** Of the id, of an attribute or of one of its values; undefined of what does not stand in the heading. */
  readonly placeOf: (...given: Parameters<PlaceOf>) => Place | undefined;
};

const ID = /([^\s{]*)[ \t]*/y;
const NAME = /([A-Za-z][\w-]*)=/y;
const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"';
const ONE = new RegExp(`${QUOTED}|([^\\s{}\\[\\]"=]+)(?=[\\s}]|$)`, 'y');
/** In a list a value without quotation marks may have spaces inside. */
const ITEM = new RegExp(
  `${QUOTED}|([^{}\\[\\]",、，=\\s](?:[^{}\\[\\]",、，=]*[^{}\\[\\]",、，=\\s])?)`,
  'y',
);
const BETWEEN_ITEMS = /\s*[,、，]\s*/y;
const SPACE = /\s*/y;

const FORM = 'attributes as in `{kind=figure tags=[results, key] weight=80}`';

/** Undefined where the attributes cannot be read. */
export function readClaimHeading({ text, placeAt }: Joined): Found<ClaimHeading | undefined> {
  let at = 0;
  const eat = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const met = pattern.exec(text);
    at += met?.[0].length ?? 0;
    return met ?? undefined;
  };
  const refuse = (kind: Finding['kind'], from: number, met: string, expected: string, hint?: string) => ({
    value: undefined,
    findings: [unexpected(kind, placeAt(from), met, expected, hint)],
  });
  const rest = () => `\`${text.slice(at, at + 20)}\` in a heading`;
  const broken = () =>
    refuse('broken-markup', at, text.length === at ? 'end of a heading' : rest(), FORM, HINT);
  const value = (pattern: RegExp): Value | undefined => {
    const [, quoted, bare = ''] = eat(pattern) ?? [undefined];
    if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1');
    if (bare === '') return undefined;
    return NUMBER.test(bare) ? Number(bare) : bare;
  };
  const [, id = ''] = eat(ID) ?? [];
  const places = new Map<string, Place>([['id', placeAt(0)]]);
  const attributes: Record<string, Value | readonly Value[]> = {};
  const found: ClaimHeading = {
    id,
    attributes,
    placeOf: ([key = 'id', index], part) => {
      const keyed = part === 'key' && index === undefined ? places.get(`${key}=`) : undefined;
      return keyed ?? places.get(`${key}=${index}`) ?? places.get(String(key));
    },
  };
  if (at === text.length) return { value: found, findings: [] };
  if (text[at] !== '{') {
    return refuse('bad-id', at, rest(), 'an id in one word, as in `# cost-lead`, and attributes in `{…}`');
  }
  at += 1;
  for (eat(SPACE); text[at] !== '}'; eat(SPACE)) {
    const from = at;
    const [, name] = eat(NAME) ?? [];
    if (name === undefined) return broken();
    if (name === 'id')
      return refuse('wrong-value', from, '`id` among the attributes', 'the id before the `{`');
    if (Object.hasOwn(attributes, name)) {
      return refuse('duplicate-id', from, `second attribute \`${name}\``, 'each attribute once');
    }
    places.set(`${name}=`, placeAt(from));
    places.set(name, placeAt(at));
    if (text[at] !== '[') {
      const only = value(ONE);
      if (only === undefined) return broken();
      attributes[name] = only;
      continue;
    }
    at += 1;
    const list: Value[] = [];
    for (eat(SPACE); text[at] !== ']'; eat(BETWEEN_ITEMS) ?? eat(SPACE)) {
      places.set(`${name}=${list.length}`, placeAt(at));
      const item = value(ITEM);
      if (item === undefined) return broken();
      list.push(item);
    }
    at += 1;
    attributes[name] = list;
    if (!/[\s}]/.test(text[at] ?? '')) return broken();
  }
  at += 1;
  return at === text.length ? { value: found, findings: [] } : broken();
}

const NUMBER = /^-?\d{1,9}(?:\.\d{1,9})?$/;
const HINT = 'Write a value with spaces or signs in quotation marks, `"…"`, and all signs in half width';
