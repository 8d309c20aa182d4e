// Rows that spoil one line of the good content → one test each, which expects exactly one finding at the right place.
import { expect, it } from '@jest/globals';
import type { Finding, FindingKind } from '../../../src/model/finding.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { ROOTS, spoil } from '../../support/good-content.ts';
import { memoryFiles } from '../../support/memory-files.ts';

export type Fault = {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FindingKind;
  /** What stands at the place of the finding. */
  readonly at: string;
  readonly message: RegExp;
  readonly hint?: string | RegExp;
  /** The file the finding points to, when it is not the one that was spoilt. */
  readonly seenIn?: string;
  /** The change rightly breaks other things too, such as references to a name that is gone. */
  readonly more?: boolean;
};

export function itFinds(faults: readonly Fault[]): void {
  it.each(faults)('$what', (fault) => {
    const texts = spoil(fault.file, fault.from, fault.to);
    const { findings } = readContent(memoryFiles(texts), ROOTS);
    const file = fault.seenIn ?? fault.file;
    const found = findings.filter(({ kind, place }) => kind === fault.kind && place.file === file);
    expect(found.map((finding) => startOfRest(texts[file], finding, fault.at.length))).toEqual([fault.at]);
    expect(found[0]?.message).toMatch(fault.message);
    expect(found[0]?.message).toMatch(/^Unexpected [\s\S]+, expected [\s\S]+[^.]$/u);
    if (fault.hint !== undefined)
      expect(found[0]?.hint).toEqual(
        typeof fault.hint === 'string' ? fault.hint : expect.stringMatching(fault.hint),
      );
    if (fault.more !== true) expect(findings.map((finding) => finding.message)).toEqual([found[0]?.message]);
  });
}

function startOfRest(text: string | undefined, { place }: Finding, length: number): string | undefined {
  const line = text?.split('\n')[place.line - 1];
  return line?.slice(place.column - 1, place.column - 1 + length);
}
