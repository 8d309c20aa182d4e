// A value from YAML, or the name of a type → how a message speaks of it.

const LONGEST = 40;

export function showValue(value: unknown): string {
  if (value === null) return 'empty value';
  if (value === '') return 'empty text';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object') return `keys \`${Object.keys(value).slice(0, 3).join(', ')}\``;
  const text = String(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\``;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text (quote it if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

export function typeWords(type: string): string {
  return TYPE_WORDS[type] ?? type;
}
