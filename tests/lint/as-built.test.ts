// A file that lies where a deck was built: that deck to the byte, or told what it is instead, whatever stands beside it.
import { expect, it } from '@jest/globals';
import { checkAsBuilt, type DeckFile, notBuilt } from '../../src/lint/check-as-built.ts';
import { sha256 } from '../../src/model/hash.ts';
import { VERSION } from '../../src/model/version.ts';
import { zipPackage } from '../../src/package/zip.ts';

const FILE = 'out/2025-W43/2025-W43_executive_ja.pptx';
const HINT = 'Run `briefdeck build`';
const HASH = 'a'.repeat(64);

const deckOf = (cost: string, title = 'DeepSeek') =>
  zipPackage(
    new Map([
      ['ppt/slides/slide1.xml', `<a>${title}</a>`],
      ['ppt/slides/slide5.xml', `<a>${cost}</a>`],
    ]),
  );
const BUILT = deckOf('560');
const EDITED = deckOf('860');

const check = (bytes: Uint8Array, record?: DeckFile['record']) =>
  checkAsBuilt({ file: FILE, bytes, record }, { bytes: BUILT, hash: HASH }, HINT);
const kinds = (...given: Parameters<typeof check>) => check(...given).map(({ kind }) => kind);
const recordOf = (bytes: Uint8Array, changes: DeckFile['record'] = {}) => ({
  ...{ hash: HASH, sha256: sha256(bytes), tool: VERSION },
  ...changes,
});

it('is the deck when its bytes are those of the build, also where the record says otherwise or is lost', () => {
  for (const record of [recordOf(BUILT), recordOf(EDITED, { hash: 'b', tool: '0.0.1' }), undefined])
    expect(check(deckOf('560'), record)).toEqual([]);
});

it('is edited although every hash beside it was edited with it, and the part is named', () => {
  const [finding, ...more] = check(EDITED, recordOf(EDITED));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ kind: 'deck-altered', place: { file: FILE }, hint: HINT });
  expect(finding?.message).toMatch(
    /expected those that a build gives now; other than built: `ppt\/slides\/slide5\.xml`$/,
  );
  expect(kinds(EDITED, recordOf(BUILT))).toEqual(['deck-altered']);
  expect(kinds(EDITED)).toEqual(['deck-altered']);
});

it('is of older content, or of another version, and edited too where it is not what was recorded then', () => {
  expect(kinds(EDITED, recordOf(EDITED, { hash: 'b'.repeat(64) }))).toEqual(['deck-outdated']);
  expect(kinds(EDITED, recordOf(BUILT, { hash: 'b'.repeat(64) }))).toEqual(['deck-outdated', 'deck-altered']);
  expect(kinds(EDITED, recordOf(EDITED, { tool: '0.0.9' }))).toEqual(['deck-other-version']);
  expect(kinds(EDITED, recordOf(BUILT, { tool: '0.0.9' }))).toEqual(['deck-other-version', 'deck-altered']);
  expect(check(EDITED, recordOf(EDITED, { tool: '0.0.9' }))[0]?.message).toContain(
    `built by briefdeck 0.0.9, expected this one (${VERSION})`,
  );
});

it('is no deck of this audience and week when another lies in its place, with that one’s record or its own', () => {
  const other = deckOf('560', 'For others');
  expect(kinds(other, recordOf(other, { hash: 'c'.repeat(64) }))).toEqual(['deck-outdated']);
  expect(kinds(other, recordOf(BUILT))).toEqual(['deck-altered']);
});

it('may be anything else, and its record too', () => {
  const otherwise = Buffer.concat([BUILT, Buffer.from('x')]);
  for (const bytes of [new Uint8Array(), Buffer.from('PK'), BUILT.subarray(0, 90), otherwise])
    expect(kinds(bytes, recordOf(BUILT))).toEqual(['deck-altered']);
  const strange = { hash: ['\u001b[2J'], sha256: 7, tool: '\u001b]0;x\u0007\n9' };
  const [first] = check(EDITED, strange);
  expect(first?.message).not.toMatch(/\p{Cc}/u);
  expect(notBuilt(FILE, HINT)).toMatchObject({ kind: 'deck-not-built', place: { file: FILE } });
});
