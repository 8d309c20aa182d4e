// A project in one language: words without their language, and as much found in them as in two.
import { describe, expect, it } from '@jest/globals';
import { placeText } from '../../src/model/place.ts';
import { readContent } from '../../src/read/read-content.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { withShipped } from '../../src/world/shipped-templates.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

type Files = Readonly<Record<string, string>>;

function read(files: Files, language: Language) {
  return readContent(memoryFiles(files), { ...ROOTS, languages: [language] });
}

/** The good files as who writes in that language alone would have written them. */
function alone(language: Language): Files {
  return Object.fromEntries(
    Object.entries(GOOD_FILES).map(([path, text]) => [path, withoutLanguages(text, language)]),
  );
}

function withoutLanguages(text: string, language: Language): string {
  const [head = '', ...bodies] = text.split(new RegExp(`^# (?=(?:${LANGUAGES.join('|')})\\n)`, 'mu'));
  const body = bodies.find((each) => each.startsWith(`${language}\n`))?.slice(language.length + 1);
  return (head + (body ?? ''))
    .replace(/\{ ja: ([^,}]*), en: ([^,}]*) \}/gu, language === 'ja' ? "'$1'" : "'$2'")
    .replace(/^language: (?:ja|en)$/mu, `language: ${language}`);
}

/** What was read, as one language has it, without the places. */
function said(value: unknown, language: Language): unknown {
  if (value instanceof Map) return [...value].map(([id, noun]) => [id, said(noun, language)]);
  if (Array.isArray(value)) return value.map((each) => said(each, language));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  if (keys.join() === LANGUAGES.join()) return said((value as Record<string, unknown>)[language], language);
  const told = Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'place' && key !== 'language')
      .map(([key, each]) => [key, said(each, language)]),
  );
  return takesItsSubject(value) ? { ...told, subjectAnchors: [told.subject] } : told;
}

/** A metric that names no anchors is looked for by its subject, in every language that the project has. */
function takesItsSubject(value: object): boolean {
  if (!('subject' in value && 'subjectAnchors' in value)) return false;
  return JSON.stringify(value.subjectAnchors) === JSON.stringify(Object.values(value.subject ?? {}));
}

describe.each(LANGUAGES)('a project in %s alone', (language) => {
  const files = alone(language);
  const { value, findings } = read(files, language);

  it('needs no other language, and no word that says which', () => {
    expect(Object.values(files).join('')).not.toMatch(/^# (?:ja|en)$|\b(?:ja|en): /mu);
    expect(findings).toEqual([]);
  });

  it('says what it says beside another language', () => {
    const both = readContent(memoryFiles(GOOD_FILES), ROOTS);
    expect(said(value, language)).toEqual(said(both.value, language));
  });

  it('may still say which language it is', () => {
    expect(read(GOOD_FILES, 'ja').findings).toEqual([]);
    const path = 'content/briefings/2025-W09.md';
    const headed = (files[path] ?? '').replace(/^---\n(?=#)/mu, `---\n# ${language}\n`);
    expect(headed).toContain(`# ${language}\n`);
    const again = read({ ...files, [path]: headed }, language);
    expect(again.findings).toEqual([]);
    expect(said(again.value, language)).toEqual(said(value, language));
  });

  it('has no deck in another', () => {
    const shipped = readContent(withShipped(memoryFiles({})), { ...ROOTS, languages: [language] });
    expect(shipped.findings).toEqual([]);
    expect([...shipped.value.audiences.values()].map((audience) => audience.language)).toEqual([language]);
  });
});

describe('a fault in a project of one language', () => {
  const files = alone('en');
  const takeaway = 'content/takeaways/cost-lead.md';
  const figures = 'content/figures/training-cost.yaml';
  const long = 'word '.repeat(80).trim();

  it.each([
    [
      'a number typed in the words',
      takeaway,
      'restricted since October 2023',
      'restricted for 17 weeks',
      '23:18',
      'bare-number',
    ],
    [
      'a number typed in a chart',
      takeaway,
      "'Training costs compared'",
      "'Costs of 17 weeks'",
      '14:20',
      'bare-number',
    ],
    ['a title that is too long', figures, "'training cost'", `'${long}'`, '48:12', 'beyond-limit'],
    [
      'markup in plain words',
      figures,
      "'what training V3 cost'",
      "'what *training* cost'",
      '4:17',
      'unsupported-markup',
    ],
    ['an unknown figure', takeaway, '{{other-share}}', '{{other-shar}}', '24:15', 'unknown-figure'],
    [
      'words of another language alone',
      figures,
      "'what training V3 cost'",
      '{ ja: V3の学習費 }',
      '4:5',
      'missing-language',
    ],
    ['a number where words should be', figures, "'what training V3 cost'", '17', '4:17', 'wrong-value'],
    [
      'words that are missing',
      figures,
      "    definition: 'what training V3 cost'\n",
      '',
      '3:5',
      'missing-key',
    ],
    [
      'a field that is missing',
      'content/briefings/2025-W09.md',
      '## title\nReading the cost again\n',
      '',
      '11:1',
      'missing-key',
    ],
    ['an unknown field', takeaway, '## short', '## shrt', '26:1', 'unknown-field'],
  ])('is told once, where it stands: %s', (_, path, from, to, at, kind) => {
    const text = files[path] ?? '';
    expect(text).toContain(from);
    const { findings } = read({ ...files, [path]: text.replace(from, () => to) }, 'en');
    expect(findings.map(({ kind, place }) => [placeText(place), kind])).toEqual([[`${path}:${at}`, kind]]);
  });

  it('is a text without its language in a project of two', () => {
    const path = 'content/figures/training-cost.yaml';
    const { findings } = readContent(memoryFiles({ ...GOOD_FILES, [path]: files[path] ?? '' }), ROOTS);
    expect(findings[0]).toMatchObject({
      kind: 'wrong-value',
      place: { file: path, line: 4, column: 17 },
      message:
        'Unexpected `what training V3 cost`, expected words in each language (`ja`, `en`), or text where `languages` in the settings names one',
    });
  });
});
