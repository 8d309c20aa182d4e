// An id or a document in the folder of originals → the card of that document, with what can be read from it.
import { isDay } from '../../model/calendar.ts';
import { SOURCE_KINDS } from '../../model/content/source.ts';
import { entryValue } from '../../quantity/entry.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { type Original, readOriginal, type WorkbookReader } from '../../verify/originals.ts';
import { cellsOf } from '../../verify/sheet-cells.ts';
import {
  FIRST_LANGUAGE,
  inAnyLanguage,
  inEachLanguage,
  LANGUAGES,
  type Language,
  wordsOf,
} from '../../words/languages.ts';
import type { NewFile, NewFileContext, SourceDocument } from './new-file.ts';
import { inline, quoted, skeleton } from './skeleton.ts';

/** Lines in which a document says what it is and when it was published. */
const OPENING = 30;
const LONGEST_TITLE = 100;
const SHORTEST_TITLE = 3;

/** An id such as publisher-2025-10-20, whose date and publisher it suggests; of a document found, also its title and language. */
export function newSource(
  id: string,
  { content, roots, today, languages, document }: NewFileContext,
): NewFile {
  const ending = id.slice(-10);
  const date = document?.date ?? (isDay(ending) ? ending : today);
  const letterhead = document?.publisher;
  const publisher = slugOf(letterhead ?? '') || (isDay(ending) ? id.slice(0, -11) : id) || 'publisher';
  const known = [...content.sources.values()].find((source) => source.publisher === publisher);
  const spoken = document?.language ?? languages[0] ?? FIRST_LANGUAGE;
  const title = document?.title ?? skeleton('documentTitle')[spoken];
  const name = known?.publisherName ?? inEachLanguage(() => letterhead ?? publisher);
  const isTable = /\.(?:csv|tsv|xls[xm])$/i.test(document?.fileName ?? '');
  const isStated = document === undefined || document.date !== undefined;
  const note = inline(isStated ? 'dateNote' : 'dateOfCard', languages);
  return {
    path: `${roots.content}/sources/${id}.md`,
    text: `---
id: ${id}
title: ${document === undefined ? title : JSON.stringify(title)}
publisher: ${publisher}          # documents of one publisher are one voice
publisherName: ${quoted(name, languages)}
# author: ${skeleton('author')[spoken]}
kind: ${isTable ? 'dataset' : FILING.test(title) ? 'filing' : 'press'}                # ${SOURCE_KINDS.join(' ')}
date: ${date}
${isStated ? `dateBasis: stated          # or inferred, and then say how:\n# dateNote: ${note}` : `dateBasis: inferred        # or stated, where the document names the day\ndateNote: ${note}`}
language: ${spoken}               # ${LANGUAGES.join(' or ')}: the document's
original: ${document?.fileName ?? `${id}.txt`}        # its file in the folder of originals; .txt, .md, .html, .csv, .tsv or .xlsx
trust: medium              # high medium low
trustReason: ${inline('trustReason', languages)}
use: ${inline('use', languages)}
---
`,
    next:
      document === undefined
        ? 'Put the document into the folder of originals, report its figures in figures/, then `briefdeck verify --originals DIR --update`'
        : 'Look over what was read from the document, report its figures in figures/, then `briefdeck verify --update`',
  };
}

export function readDocument(fileName: string, bytes: Uint8Array, reader: WorkbookReader): SourceDocument {
  const sheetName = stemOf(fileName).replace(/[-_]+/g, ' ').trim();
  const original = readOriginal(bytes, fileName, reader);
  const cells = original.lines.length > 0 ? [] : cellsOf(original.workbook ?? { sheets: [] });
  const opening = [...original.lines, ...cells.map(({ cell }) => cell.shown)].slice(0, OPENING);
  const lines = opening
    .map((line) => line.replace(/^[#\s>*-]+/, '').trim())
    .filter((line) => /\p{L}/u.test(line) && !isDayAlone(line));
  const [first = '', second = ''] = lines;
  // A letterhead says whose it is; what it is stands below.
  const isLetterhead =
    second !== '' && /\p{Lu}/u.test(first) && first === first.toUpperCase() && !/\d/.test(first);
  // `各 位` and the company stand over what 決算短信 are called.
  const filing = lines
    .slice(1, LAST_TITLE)
    .find((line) => line.length <= LONGEST_TITLE && FILING.test(line) && !/[.。]$/.test(line));
  const own = withoutDay((FILING.test(first) ? undefined : filing) ?? (isLetterhead ? second : first));
  return {
    fileName,
    title: (original.workbook === undefined ? own.slice(0, LONGEST_TITLE) : rowTitle(original)) || sheetName,
    ...(isLetterhead ? { publisher: first } : {}),
    language: languageOf(opening.join('\n')),
    date: dayIn([fileName, ...opening]),
  };
}

/** How many lines a title may stand below. */
const LAST_TITLE = 8;

function isDayAlone(line: string): boolean {
  const [day, another] = findFigures(line);
  return day?.figure.quantity.kind === 'date' && another === undefined && day.text === line;
}

/** `Results for the quarter. Published on 6 November 2025.`: the day is that of the card. */
function withoutDay(line: string): string {
  const day = findFigures(line).at(-1);
  if (day === undefined || !isDay(entryValue(day.figure)) || !/^[.。]?$/.test(line.slice(day.end).trim()))
    return line;
  return /^(.+[.。])\s[^.。]*$/u.exec(line.slice(0, day.start))?.[1]?.replace(/[.。]$/, '') ?? line;
}

/** Of a table whose first row is one cell of words. */
function rowTitle({ workbook }: Original): string {
  const [only, another] = workbook?.sheets[0]?.rows.get(1)?.values() ?? [];
  const isTitle = another === undefined && only?.kind === 'text' && only.shown.length > SHORTEST_TITLE;
  return isTitle ? only.shown.slice(0, LONGEST_TITLE) : '';
}

/** `Results Q3 2026-05-12.txt` → `results-q3-2026-05-12`; of letters that an id has not nothing is left. */
export function idOfDocument({ fileName, date }: SourceDocument): string {
  const stem = slugOf(stemOf(fileName));
  const named = /[a-z]/.test(stem) ? stem : `document${stem === '' ? '' : `-${stem}`}`;
  return date === undefined || named.endsWith(date) ? named : `${named}-${date}`;
}

function slugOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '');
}

/** Of those that have letters of their own; else the one that has none. */
function languageOf(text: string): Language | undefined {
  return (
    LANGUAGES.find((language) => wordsOf(language).letters?.test(text)) ??
    LANGUAGES.find((language) => wordsOf(language).letters === undefined)
  );
}

/** A line that is little but a day is the day of the document; a day on which a period ends is not. */
function dayIn(texts: readonly string[]): string | undefined {
  const met = texts.flatMap((text) =>
    findFigures(text.replaceAll('_', ' '))
      .filter(({ figure }) => isDay(entryValue(figure)))
      .map(({ figure, start, end }) => ({
        day: entryValue(figure),
        isAlone: text.length - (end - start) <= BESIDE_DAY,
        isEnd: PERIOD_END.test(text.slice(0, start)) || PERIOD_END_BEHIND.test(text.slice(end)),
      })),
  );
  return (met.find(({ isAlone, isEnd }) => isAlone && !isEnd) ?? met.find(({ isEnd }) => !isEnd))?.day;
}

/** Letters beside it: a time, a place, `Published:`. */
const BESIDE_DAY = 20;
/** What companies publish of themselves, by its title. */
const FILING = new RegExp(
  inAnyLanguage(({ skeleton: { filings } }) => filings),
  'i',
);
const PERIOD_END = new RegExp(`(?:${inAnyLanguage(({ dates }) => dates.periodEnd.before)})$`, 'i');
const PERIOD_END_BEHIND = new RegExp(`^(?:${inAnyLanguage(({ dates }) => dates.periodEnd.after)})`, 'i');
