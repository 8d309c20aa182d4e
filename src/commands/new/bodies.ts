// Words to write over → the body of a Markdown file: below a heading per language where the project has two.
import type { Language } from '../../words/languages.ts';

export function bodies(
  languages: readonly Language[],
  sign: '#' | '##',
  body: (language: Language) => string,
): string {
  const [first, second] = languages;
  if (first !== undefined && second === undefined) return body(first).trimStart();
  return languages.map((language) => `${sign} ${language}\n${body(language)}`).join('\n');
}
