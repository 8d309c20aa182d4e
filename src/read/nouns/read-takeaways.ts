// content/takeaways/*.md → takeaways: one of a file with an `id` in its front matter, of any other one below each heading.
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { Source } from '../../model/content/source.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { LIMITS, overLimit } from '../../model/limits.ts';
import { type Place, startOf } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import type { Folder } from '../files/folders.ts';
import { readParts } from '../files/front-matter.ts';
import { fileStem, listFiles, readText } from '../files/read-text.ts';
import type { Located, PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { rememberReading, settingsOf, thawedEntry } from '../remember-shelf.ts';
import { rawValue } from '../shape/check-shape.ts';
import { readClaimHeading } from '../words/claim-heading.ts';
import { hasClaims, partClaims, type WrittenClaim } from '../words/part-claims.ts';
import { readMarks } from '../words/read-marks.ts';
import { readWords } from '../words/read-words.ts';
import { type Beside, CLAIM_FIELDS, readClaim } from './read-claim.ts';
import { type Entry, idNotFileName, openShelf, type Shelf } from './shelf.ts';

/** `charts` and `sources` are those of the content, which a takeaway may name. */
export function readTakeaways(
  files: FileReader,
  folder: Folder,
  charts: Shelf<ChartSpec>,
  sources: Shelf<Source>,
): Found<Shelf<Takeaway>> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const { shelf, add } = openShelf<Takeaway>(findings);
  const languageOf = (source: string) => sources.entries.get(source)?.noun.language;
  const beside: Beside = { charts, files, languageOf };
  const spoken = JSON.stringify([...sources.entries.keys()].map((id) => [id, languageOf(id)]));
  for (const path of listFiles(files, folder)) {
    for (const { name, entry } of take(rememberChapter(files, path, beside, spoken))) add(name, entry);
  }
  return { value: shelf, findings };
}

/** `spoken`: every source with its language. Claims of a file depend on what they may name, and on pictures: whoever shows one is read in every run. */
function rememberChapter(
  files: FileReader,
  path: string,
  beside: Beside,
  spoken: string,
): Found<readonly Named[]> {
  const { charts } = beside;
  const text = files.read(path) ?? '';
  const read = () => readClaims(files, path, beside);
  if (text.includes('![')) return read();
  // Also which of the charts could be read.
  const known = JSON.stringify([[...charts.names], [...charts.entries.keys()]]);
  const from = [...settingsOf(files), path, text, known, spoken];
  return rememberReading(files.recall, 'claims', from, read, {
    freeze: (claims) =>
      claims.map(({ name, entry }): KeptClaim => {
        const chart = entry?.noun.chart;
        // One chart that several claims show stays one and the same.
        const isShared = chart !== undefined && charts.entries.get(chart.id)?.noun === chart;
        return { name, noun: entry && (isShared ? { ...entry.noun, chart: chart.id } : entry.noun) };
      }),
    thaw: (claims, again) =>
      claims.map(({ name, noun }, index) => {
        if (noun === undefined) return { name, entry: undefined };
        const shared = typeof noun.chart === 'string' ? charts.entries.get(noun.chart)?.noun : undefined;
        const whole = (shared === undefined ? noun : { ...noun, chart: shared }) as Takeaway;
        return { name, entry: thawedEntry(whole, () => again()[index]?.entry) };
      }),
  });
}

/** A chart that is no part of the claim by its id. */
type KeptClaim = {
  readonly name: string | undefined;
  readonly noun: Takeaway | (Omit<Takeaway, 'chart'> & { readonly chart: string }) | undefined;
};

function readClaims(files: FileReader, path: string, beside: Beside): Found<readonly Named[]> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const text = take(readText(files, path));
  const parts = text === undefined ? undefined : take(readFile(files, path, text));
  if (parts === undefined) {
    const names = [fileStem(path), ...namesIn(text ?? '')];
    return { value: names.map((name) => ({ name, entry: undefined })), findings };
  }
  const value =
    rawValue(parts.located.data, ['id']) === undefined && hasClaims(parts.body)
      ? take(readChapter(parts, path, beside))
      : [{ name: fileStem(path), entry: take(readOnly(parts, path, beside)) }];
  return { value, findings };
}

type Parts = { readonly located: Located; readonly body: string; readonly bodyLine: number };

/** Who has nothing to say of all claims of a file needs no front matter. */
function readFile(files: FileReader, path: string, text: string): Found<Parts | undefined> {
  if (!/^#[ \t]/.test(text)) return readParts(files, path, text);
  const { languages, names = [], recall } = files;
  const located = {
    data: {},
    placeOf: () => startOf(path),
    names,
    ...(languages && { languages }),
    ...(recall && { recall }),
  };
  return { value: { located, body: text, bodyLine: 1 }, findings: [] };
}

/** Of the claims of a file that cannot be read: a reference to one of them is no second fault. */
function namesIn(text: string): readonly string[] {
  return partClaims('', text, 1).claims.map(({ heading }) => heading.text.replace(/[\s{].*/su, ''));
}

function readOnly(
  { located, body, bodyLine }: Parts,
  path: string,
  beside: Beside,
): Found<Entry<Takeaway> | undefined> {
  const findings: Finding[] = [];
  const blocks = takerInto(findings)(readWords(path, body, bodyLine, CLAIM_FIELDS, located.languages));
  const entry = readClaim(located, blocks, beside, findings);
  const stem = fileStem(path);
  if (entry !== undefined && entry.noun.id !== stem) {
    findings.push(idNotFileName(entry.placeOf(['id']), entry.noun.id, stem));
  }
  return { value: entry, findings };
}

type Named = { readonly name: string | undefined; readonly entry: Entry<Takeaway> | undefined };

/** A broken claim loses only itself. */
function readChapter(
  { located, body, bodyLine }: Parts,
  path: string,
  beside: Beside,
): Found<readonly Named[]> {
  const { claims, stray } = partClaims(path, body, bodyLine);
  const placeAt = () => claims[LIMITS.claims.most]?.place ?? startOf(path);
  const findings: Finding[] = [
    ...overLimit('claims', claims.length, placeAt, (count) => `file of ${count} claims`),
  ];
  if (stray !== undefined) {
    const hint = 'Write `# an-id` above the first claim';
    findings.push(unexpected('stray-words', stray, 'words before the first claim', 'a heading `# id`', hint));
  }
  const { data } = located;
  const isKeyed = typeof data === 'object' && !Array.isArray(data);
  if (!isKeyed) {
    const met = 'front matter that is a list or a text';
    findings.push(unexpected('wrong-value', located.placeOf([]), met, 'keys with values, or none'));
  }
  const shared = isKeyed ? located : { ...located, data: null };
  const read = claims.slice(0, LIMITS.claims.most).map((claim) => {
    const { value, findings: own } = readWritten(claim, shared, path, beside);
    for (const one of own) findings.push(one);
    return value;
  });
  return { value: read, findings };
}

function readWritten(
  { heading, place, marks, body, bodyLine }: WrittenClaim,
  shared: Located,
  path: string,
  beside: Beside,
): Found<Named> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const { languages } = shared;
  const long = overLimit(
    'title',
    heading.text.length,
    () => place,
    (count) => `heading of ${count} characters`,
  );
  if (long.length > 0) return { value: { name: undefined, entry: undefined }, findings: long };
  const written = take(readClaimHeading(heading));
  const name = written?.id ?? heading.text.replace(/[\s{].*/su, '');
  const under = { place, heading: `# ${name}` };
  const blocks = take(readWords(path, body, bodyLine, CLAIM_FIELDS, languages, under));
  const above = marks === undefined ? [] : take(readMarks(marks));
  if (written === undefined) return { value: { name, entry: undefined }, findings };
  const { id, attributes, placeOf: placeIn } = written;
  const isShared = (key: unknown) => rawValue(shared.data, [String(key)]) !== undefined;
  const placeOf: PlaceOf = (at, part): Place =>
    placeIn(at, part) ?? (isShared(at[0]) ? shared.placeOf(at, part) : (placeIn([]) ?? place));
  const data = { ...(shared.data as object | null), ...attributes, id };
  const entry = readClaim({ ...shared, data, placeOf }, blocks, beside, findings, above);
  return { value: { name, entry }, findings };
}
