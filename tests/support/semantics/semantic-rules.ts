// The list of semantic rules beside the project → those for slides, drawings, charts and workbooks, ready to judge.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileTest, type Judge } from './compile-test.ts';

const LIST = resolve('../shared/schemas/openxml-sdk-schematrons.json');

export const hasSemanticRules = existsSync(LIST);

export type SemanticRule = {
  readonly context: string;
  readonly test: string;
  /** The programs it holds for: `All`, `PowerPoint`, `Excel`. */
  readonly app: string;
  readonly judge: Judge;
};

/**
 * Generated from constraints that attributes exclude one another: the test says when such a rule is broken. All
 * others say when it is kept.
 */
export const SAYS_VIOLATION =
  /^(?:@[\w:]+ and @[\w:]+(?: !?= \w+)?|\(@[\w:]+ and @[\w:]+\)(?: or \(@[\w:]+ and @[\w:]+\))+)$/;

/** What the list writes otherwise than files do: the id of a link's relationship is meant. */
export const REWRITTEN: Readonly<Record<string, string>> = { '@a:id': '@r:id' };

export function semanticRules(): readonly SemanticRule[] {
  const rows: { readonly Context: string; readonly Test: string; readonly App: string }[] = JSON.parse(
    readFileSync(LIST, 'utf8'),
  );
  return rows
    .filter(({ Context, App }) => /^(?:p|a|c|cdr|x):/.test(Context) && App !== 'Word')
    .map(({ Context: context, Test: test, App: app }) => ({
      context,
      test,
      app,
      judge: compileTest(REWRITTEN[test] ?? test, SAYS_VIOLATION.test(test)),
    }));
}
