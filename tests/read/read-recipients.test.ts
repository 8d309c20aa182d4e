// recipients.yaml: who gets what, and everything in it that is refused, at its place.
import { describe, expect, it } from '@jest/globals';
import { readAddress, readEmail, readRecipients } from '../../src/read/read-recipients.ts';

const FILE = 'recipients.yaml';
const GOOD = `from: { name: { ja: 調査部, en: Research Desk }, email: research@Example.COM }
groups:
  board: { visible: true }
  clients: {}
  others:
recipients:
  - name: 佐藤 花子
    email: hanako.sato@example.com
    language: ja
    audiences: [executive]
    groups: [board]
  - name: "O'Neill, Siân (Ms.)"
    email: sian+news@Example.net
    language: en
`;

const read = (text: string) => readRecipients(text, FILE, ['executive', 'technical'].values());

function spoilt(from: string, to: string) {
  if (!GOOD.includes(from)) throw new Error(`no ${from}`);
  const text = GOOD.replace(from, () => to);
  const { value, findings } = read(text);
  const [first] = findings;
  const line = text.split('\n')[(first?.place.line ?? 0) - 1] ?? '';
  return {
    value,
    findings,
    kinds: findings.map(({ kind }) => kind),
    at: line.slice((first?.place.column ?? 1) - 1),
  };
}

describe('a file of recipients without a fault', () => {
  it('gives people, groups and the sender, domains in small letters', () => {
    const { value, findings } = read(GOOD);
    expect(findings).toEqual([]);
    expect(value?.from).toEqual({
      name: { ja: '調査部', en: 'Research Desk' },
      email: 'research@example.com',
    });
    expect([...(value?.groups.values() ?? [])]).toEqual([
      { id: 'board', visible: true },
      { id: 'clients', visible: false },
      { id: 'others', visible: false },
    ]);
    expect(value?.recipients).toMatchObject([
      { name: '佐藤 花子', email: 'hanako.sato@example.com', audiences: ['executive'], groups: ['board'] },
      {
        name: "O'Neill, Siân (Ms.)",
        email: 'sian+news@example.net',
        language: 'en',
        audiences: [],
        groups: [],
      },
    ]);
  });

  it('may give the sender one name for every language', () => {
    const { value } = read(GOOD.replace('{ ja: 調査部, en: Research Desk }', 'Research'));
    expect(value?.from?.name).toEqual({ ja: 'Research', en: 'Research' });
  });

  it('knows every audience for every person', () => {
    const two = GOOD.replace('language: en', 'language: en\n    audiences: [executive, technical]');
    expect(read(two).findings).toEqual([]);
  });
});

describe('a file of recipients with a fault gives nobody anything', () => {
  it.each([
    ['an unknown key', 'language: ja', 'lang: ja\n    language: ja', 'unknown-key', 'lang'],
    ['no language', '    language: en\n', '', 'missing-key', 'name'],
    ['a language there is none of', 'language: en', 'language: fr', 'wrong-value', 'fr'],
    ['an unknown audience', '[executive]', '[executives]', 'unknown-reference', 'executives'],
    ['an unknown group', 'groups: [board]', 'groups: [boards]', 'unknown-reference', 'boards'],
    [
      'one address twice',
      'sian+news@Example.net',
      'Hanako.Sato@example.com',
      'duplicate-recipient',
      'Hanako',
    ],
    [
      'two addresses in one',
      'hanako.sato@example.com',
      '"a@example.com, b@example.com"',
      'bad-address',
      '"a@',
    ],
    ['a name in the address', 'hanako.sato@example.com', '"Eve <e@example.com>"', 'bad-address', '"Eve'],
    ['no domain', 'hanako.sato@example.com', 'hanako', 'bad-address', 'hanako'],
    ['a domain of one word', 'hanako.sato@example.com', 'hanako@localhost', 'bad-address', 'hanako@'],
    ['a quoted address', 'hanako.sato@example.com', `'"a b"@example.com'`, 'bad-address', `'"a b"`],
    ['a comment', 'hanako.sato@example.com', 'a@example.com(x)', 'bad-address', 'a@example'],
    [
      'a header in an address',
      'hanako.sato@example.com',
      '"a@example.com\\r\\nBcc: e@example.org"',
      'bad-address',
      '"a@',
    ],
    ['a separator in an address', 'hanako.sato@example.com', '"a@example.com\\u2028"', 'bad-address', '"a@'],
    [
      'letters that only look Latin',
      'hanako.sato@example.com',
      'h\u0430nako@example.com',
      'bad-address',
      'h',
    ],
    ['a header in a name', '佐藤 花子', '"佐藤\\r\\nBcc: eve"', 'unsafe-name', '"佐藤'],
    ['a line separator in a name', '佐藤 花子', '"佐藤\\u2028花子"', 'unsafe-name', '"佐藤'],
    ['a paragraph separator in a name', '佐藤 花子', '"佐藤\\u2029花子"', 'unsafe-name', '"佐藤'],
    ['a next line in a name', '佐藤 花子', '"佐藤\\u0085花子"', 'unsafe-name', '"佐藤'],
    ['a NUL in a name', '佐藤 花子', '"佐藤\\0花子"', 'unsafe-name', '"佐藤'],
    ['words turned around', '佐藤 花子', '"佐藤\\u202Emoc.elpmaxe"', 'unsafe-name', '"佐藤'],
    ['an invisible character', '佐藤 花子', '"佐藤\\u200B花子"', 'unsafe-name', '"佐藤'],
    ['a way out of the folder', '佐藤 花子', '../../etc/passwd', 'unsafe-name', '../..'],
    ['a way out on Windows', '佐藤 花子', '"..\\\\..\\\\boot"', 'unsafe-name', '"..'],
    ['an address in a name', '佐藤 花子', 'ceo@example.com', 'unsafe-name', 'ceo'],
    ['a group that is a path', '  clients: {}', '  ../clients: {}', 'wrong-value', ''],
    ['a sender with a header', 'en: Research Desk', 'en: "Desk\\r\\nBcc: e"', 'unsafe-name', '"Desk'],
  ])('%s', (_, from, to, kind, at) => {
    const found = spoilt(from, to);
    expect(found.value).toBeUndefined();
    expect(found.kinds.length).toBeGreaterThan(0);
    if (at !== '') {
      expect(found.kinds[0]).toBe(kind);
      expect(found.at.startsWith(at)).toBe(true);
      expect(found.findings[0]?.message).toMatch(/^Unexpected [\s\S]+, expected [\s\S]+[^.]$/u);
    }
  });
});

describe('an address', () => {
  it('is read with a name in front of it, and refused with anything else', () => {
    expect(readAddress('Research Desk <research@Example.com>')).toEqual({
      name: 'Research Desk',
      email: 'research@example.com',
    });
    expect(readAddress('調査部 <research@example.com>')).toEqual({
      name: '調査部',
      email: 'research@example.com',
    });
    expect(readAddress('research@example.com')).toEqual({ name: '', email: 'research@example.com' });
    expect(readAddress('a@example.com, b@example.com')).toBeUndefined();
    expect(readAddress('Team: a@example.com;')).toBeUndefined();
    expect(readAddress('Desk\r\n <research@example.com>')).toBeUndefined();
    expect(readEmail('Desk <a@example.com>')).toBeUndefined();
  });

  it('is as long as SMTP carries, and no longer', () => {
    const local = 'a'.repeat(64);
    expect(readEmail(`${local}@example.com`)).toBe(`${local}@example.com`);
    expect(readEmail(`${local}a@example.com`)).toBeUndefined();
    expect(readEmail(`a@${'b'.repeat(64)}.com`)).toBeUndefined();
    expect(readEmail(`a@-example.com`)).toBeUndefined();
    expect(readEmail(`a@example..com`)).toBeUndefined();
  });
});
