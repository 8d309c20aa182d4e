// Each row spoils one line of the good content and names the one finding that must come of it.
import { describe, expect, it } from '@jest/globals';
import type { FindingKind } from '../../src/model/finding.ts';
import { placeText } from '../../src/model/place.ts';
import { readContent } from '../../src/read/read-content.ts';
import { added, ROOTS, spoil } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const SOURCE = 'content/sources/daiwa-2025-02-26.md';
const OTHER = 'content/sources/daiwa-2025-03-01.md';
const LEDGER = 'content/figures/training-cost.yaml';
const TAKEAWAY = 'content/takeaways/cost-lead.md';
const BRIEFING = 'content/briefings/2025-W09.md';
const SLIDE = 'templates/slides/cost.yaml';
const AUDIENCE = 'templates/audiences/investors-ja.yaml';
const BASE = 'templates/audiences/base.yaml';
const THEME = 'templates/themes/light.yaml';
const DARK = 'templates/themes/dark.yaml';

type Row = readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  kind: FindingKind,
  place: string,
  message: RegExp,
  hint?: string,
];

const SECOND_REPORT = `      - source: daiwa-2025-02-26
        value: 6000000
        unit: USD
        token: 600万ドル
        line: 12
        stance: reported
        basis: { ja: 報道, en: press }
  - id: china-share`;

const ROWS: readonly Row[] = [
  ['a colon too many', SOURCE, 'trust: high', 'trust: high: low', 'broken-yaml', '12:8', /^Unexpected YAML \(.+\), expected/],
  ['a key given twice', SOURCE, 'trust: high', 'trust: high\ntrust: low', 'broken-yaml', '13:1', /unique/],
  ['no front matter', SOURCE, '---\nid', 'id', 'front-matter-missing', '1:1', /`id: daiwa-2025-02-26`/],
  ['words before the front matter', SOURCE, '---\nid', 'Hello\n---\nid', 'front-matter-missing', '1:1', /`Hello`/],
  ['an open front matter', BRIEFING, '---\n# ja', '# ja', 'front-matter-open', '22:1', /end of the file/],
  ['a fence with words', BRIEFING, '---\n# ja', '--- so\n# ja', 'front-matter-open', '9:1', /`--- so`/],
  ['an unknown key', SOURCE, 'trust: high', 'trust: high\nauther: X', 'unknown-key', '13:1', /key `auther`/, 'Write `author`'],
  ['an unknown key of a report', LEDGER, 'stance: announced', 'stance: announced\n        stanse: x', 'unknown-key', '17:9', /key `stanse`/, 'Write `stance`'],
  ['a missing key', SOURCE, 'original: 002.txt\n', '', 'missing-key', '2:1', /without `original`/],
  ['a missing key of a report', LEDGER, '        line: 61\n', '', 'missing-key', '10:9', /without `line`/],
  ['a wrong word', SOURCE, 'trust: high', 'trust: hihg', 'wrong-value', '12:8', /`hihg`, expected one of `high`, `medium`, `low`$/, 'Write `high`'],
  ['a word instead of a number', TAKEAWAY, 'line: 61', 'line: sixty', 'wrong-value', '9:39', /`sixty`, expected a whole number/],
  ['a number instead of text', LEDGER, 'token: 40.2%', 'token: 40.2', 'wrong-value', '34:16', /`40.2`, expected text \(quote/],
  ['an empty text', SOURCE, 'title: DeepSeekは何が衝撃的なのか', "title: ''", 'wrong-value', '3:8', /empty text, expected at least 1 character/],
  ['a list instead of keys', TAKEAWAY, 'tags: [lead-cost]', 'tags: lead-cost', 'wrong-value', '5:7', /`lead-cost`, expected a list/],
  ['four conclusions', BRIEFING, '[cost-lead]', '[cost-lead, cost-lead, cost-lead, cost-lead]', 'wrong-value', '7:14', /at most 3/],
  ['an id with capitals', LEDGER, 'id: training-costs', 'id: Training', 'bad-id', '50:9', /`Training`, expected small letters/],
  ['another id than the file', TAKEAWAY, 'id: cost-lead', 'id: cost-leap', 'id-not-file-name', '2:5', /`cost-leap`, expected `cost-lead`/],
  ['another topic than the file', LEDGER, 'topic: training-cost', 'topic: costs', 'id-not-file-name', '1:8', /`costs`/],
  ['another week than the file', BRIEFING, 'week: 2025-W09', 'week: 2025-W10', 'id-not-file-name', '2:7', /`2025-W10`/],
  ['a metric twice', LEDGER, 'id: other-share\n', 'id: china-share\n', 'duplicate-id', '38:9', /`china-share`.*training-cost\.yaml:26/],
  ['a language twice', BRIEFING, '## lead\nIt', '# en\n## lead\nIt', 'duplicate-id', '21:1', /`# en`/],
  ['a field twice', BRIEFING, '## lead\nIt', '## title\nIt', 'duplicate-id', '21:1', /`## title`/],
  ['a day that is not there', SOURCE, 'date: 2025-02-26', 'date: 2025-02-30', 'bad-date', '7:7', /`2025-02-30`/],
  ['a month that is not there', TAKEAWAY, 'date: 2024-12', 'date: 2024-13', 'bad-date', '7:7', /`2024-13`/],
  ['a week that is not there', BRIEFING, 'week: 2025-W09', 'week: 2025-W53', 'bad-date', '2:7', /`2025-W53`/],
  ['an inferred date without reason', OTHER, 'dateNote: { ja: 画像の日付, en: from the date of an image }\n', '', 'missing-key', '8:12', /`inferred` without `dateNote`/],
  ['a name in one language', SOURCE, 'use: { ja: 学習費, en: training cost }', 'use: { ja: 学習費 }', 'missing-language', '14:1', /`use` without `en`/],
  ['words in one language', BRIEFING, '# en\n## title\nReading the cost again\n## subtitle\nAs of 28 February 2025\n## lead\nIt is about cost\n', '', 'missing-language', '10:1', /without `# en`/],
  ['a language nobody reads', BRIEFING, '# ja', '# fr\nBonjour\n# ja', 'unknown-field', '10:1', /`# fr`, expected a language \(`ja`, `en`\)/],
  ['no claim', TAKEAWAY, 'Training V3 is said to have cost {{v3-training-cost}}, **one of the drivers**\n', '', 'empty-claim', '35:1', /`# en` without a claim/],
  ['an empty field', TAKEAWAY, '## short\n学習費は{{v3-training-cost@daiwa-2025-03-01}}', '## short\n', 'empty-claim', '27:1', /`## short` without words/],
  ['a heading that is no field', TAKEAWAY, '## notes\nA first', '## note\nA first', 'unknown-field', '45:1', /`## note`/, 'Write `notes`'],
  ['a field in one language', TAKEAWAY, '## notes\nA first', '## aside\nA remark\n\n## notes\nA first', 'uneven-languages', '45:1', /`## aside` in `en` only/],
  ['a point in one language', TAKEAWAY, '- the rest is {{other-share}}\n', '', 'uneven-languages', '20:1', /2 points in `ja` and 1 in `en`/],
  ['a second claim', TAKEAWAY, '- restricted', 'Another sentence.\n\n- restricted', 'stray-words', '39:1', /second paragraph/],
  ['words before a language', TAKEAWAY, '# ja', 'Hello\n\n# ja', 'stray-words', '20:1', /before the first language/],
  ['a second paragraph in a field', BRIEFING, 'It is about cost', 'It is about cost\n\nand more', 'stray-words', '24:1', /second paragraph below `## lead`/],
  ['an open reference', TAKEAWAY, '残りは{{other-share}}', '残りは{{other-share', 'broken-markup', '25:6', /`\{\{` by itself/],
  ['an empty reference', TAKEAWAY, '残りは{{other-share}}', '残りは{{ }}', 'broken-markup', '25:6', /`\{\{ \}\}`/],
  ['open stars', TAKEAWAY, '**4要因**', '**4要因', 'broken-markup', '22:31', /never closed/],
  ['a citation with a wrong line', TAKEAWAY, '26:61]', '26:last]', 'broken-markup', '22:46', /`\[@daiwa-2025-02-26:last\]`/],
  ['a typed amount', TAKEAWAY, 'the rest is {{other-share}}', 'the rest is 59.8%', 'bare-number', '40:15', /`59.8%` typed in the words/],
  ['a typed amount across stars', TAKEAWAY, 'the rest is {{other-share}}', 'the rest is **59**.8%', 'bare-number', '40:17', /typed in the words/],
  ['a typed date that is not declared', TAKEAWAY, 'October 2023', 'October 2022', 'bare-number', '39:20', /typed in the words/, 'Add the date to `dates` in the front matter'],
  ['a count that only ends like a declared one', TAKEAWAY, '**4要因**', '**14要因**', 'bare-number', '22:34', /typed in the words/],
  ['a number in the title of a chart', TAKEAWAY, 'en: Training costs compared', 'en: Training costs of $6 million', 'bare-number', '14:46', /`\$6 million` typed/],
  ['an unknown source of evidence', TAKEAWAY, 'source: daiwa-2025-02-26', 'source: daiwa-2025-02-62', 'unknown-reference', '9:15', /source `daiwa-2025-02-62`/, 'Write `daiwa-2025-02-26`'],
  ['an unknown source of a citation', TAKEAWAY, '[@daiwa-2025-02-26:61]', '[@dawia-2025-02-26:61]', 'unknown-reference', '22:46', /source `dawia-2025-02-26`/, 'Write `daiwa-2025-02-26`'],
  ['an unknown source of a report', LEDGER, 'source: daiwa-2025-03-01\n        value', 'source: daiwa-2025-03-02\n        value', 'unknown-reference', '18:17', /source `daiwa-2025-03-02`/],
  ['an unknown preferred source', LEDGER, 'preferred: daiwa-2025-02-26', 'preferred: rootcause', 'unknown-reference', '8:16', /preferred source `rootcause`/],
  ['an unknown metric of a group', LEDGER, 'metrics: [v3-training-cost]', 'metrics: [v3-training-cost, v4-cost]', 'unknown-reference', '52:33', /metric `v4-cost`/],
  ['an unknown takeaway that shows a conflict', LEDGER, 'shownBy: cost-lead', 'shownBy: cost-led', 'unknown-reference', '59:16', /takeaway `cost-led`/, 'Write `cost-lead`'],
  ['a preference outside its group', LEDGER, 'preferred: v3-training-cost@', 'preferred: china-share@', 'unknown-reference', '56:18', /metric of this group `china-share`/],
  ['a preference that is not named', LEDGER, 'show: all\n      preferred: v3-training-cost@daiwa-2025-02-26', 'show: preferred', 'missing-key', '55:13', /without `preferred`/],
  ['an emphasis outside the chart', TAKEAWAY, 'emphasis: v3-training-cost@daiwa-2025-02-26', 'emphasis: china-share@daiwa-2025-02-26', 'unknown-reference', '17:13', /entry of `series`/],
  ['an unknown conclusion', BRIEFING, 'conclusions: [cost-lead]', 'conclusions: [cost-leed]', 'unknown-reference', '7:15', /takeaway `cost-leed`/, 'Write `cost-lead`'],
  ['a theme nobody writes about', BRIEFING, 'theme: deepseek-shock', 'theme: deepseek-shok', 'unknown-reference', '4:8', /theme `deepseek-shok`/, 'Write `deepseek-shock`'],
  ['an unknown metric in words', TAKEAWAY, '残りは{{other-share}}', '残りは{{other-shares}}', 'unknown-figure', '25:6', /metric `other-shares`/, 'Write `other-share`'],
  ['an unknown report in words', TAKEAWAY, '残りは{{other-share}}', '残りは{{china-share@daiwa-2025-03-01}}', 'unknown-figure', '25:6', /report `china-share@daiwa-2025-03-01`/, 'Write `daiwa-2025-02-26`'],
  ['a source of a derived metric', TAKEAWAY, '残りは{{other-share}}', '残りは{{other-share@daiwa-2025-02-26}}', 'unknown-figure', '25:6', /which is derived/],
  ['an unknown entry of a chart', TAKEAWAY, 'v3-training-cost@daiwa-2025-03-01, other-share]', 'v3-cost, other-share]', 'unknown-figure', '16:48', /metric `v3-cost`/],
  ['an unknown input', LEDGER, 'share: china-share@', 'share: chine-share@', 'unknown-figure', '44:24', /metric `chine-share`/, 'Write `china-share`'],
  ['a report twice', LEDGER, '  - id: china-share', SECOND_REPORT, 'duplicate-report', '26:17', /second report of `daiwa-2025-02-26`.*line 10/],
  ['a value that is no number', LEDGER, 'value: 40.2', 'value: many', 'bad-figure', '32:16', /`many` with unit `percent`/],
  ['an unknown unit', LEDGER, 'unit: percent\n        token', 'unit: percnt\n        token', 'bad-figure', '33:15', /unit `percnt`/, 'Write `percent`'],
  ['a token with another value', LEDGER, 'token: 40.2%', 'token: 42.0%', 'token-mismatch', '34:16', /token `42.0%`/],
  ['a token with another unit', LEDGER, 'token: 40.2%', 'token: 40.2倍', 'token-mismatch', '34:16', /token `40.2倍`/],
  ['a token without a figure', LEDGER, 'token: 40.2%', 'token: 約四割か', 'token-mismatch', '34:16', /token/],
  ['a token with another qualifier', LEDGER, 'token: 40.2%', 'token: 40.2%以上', 'token-mismatch', '34:16', /`at-least`.*`exact`/],
  ['a metric without value', LEDGER, /derived:[\s\S]*?decimals: 1\n/.exec(ledgerText())?.[0] ?? '', '', 'missing-key', '38:9', /metric without value/],
  ['a publisher with two names', OTHER, 'en: Daiwa Institute of Research', 'en: Daiwa', 'publisher-names', '5:33', /`Daiwa`, expected `Daiwa Institute of Research` as in `daiwa-2025-02-26`/],
  ['templates in a circle', THEME, 'id: light', 'id: light\nextends: dark', 'extends-cycle', '2:10', /`extends: dark`/],
  ['an unknown parent', AUDIENCE, 'extends: base', 'extends: basis', 'unknown-reference', '2:10', /`extends: basis`/, 'Write `base`'],
  ['a file name with a folder', AUDIENCE, "'{week}_投資家_{language}'", "'../{week}'", 'unsafe-file-name', '4:11', /`\.\.\/\{week\}`/],
  ['an original outside the folder', SOURCE, 'original: 002.txt', 'original: ../002.txt', 'unsafe-file-name', '10:11', /`\.\.\/002\.txt`/],
  ['an unknown theme', BASE, 'theme: dark', 'theme: drak', 'unknown-reference', '5:8', /theme `drak`/, 'Write `dark`'],
  ['an unknown slide kind', AUDIENCE, '- kind: cost\n        optional', '- kind: costs\n        optional', 'unknown-reference', '13:15', /slide kind `costs`/, 'Write `cost`'],
  ['an unknown slot', AUDIENCE, 'rows: { sources: cited }', 'row: { sources: cited }', 'unknown-reference', '17:11', /slot of `cost` `row`/, 'Write `rows`'],
  ['a slot left open', AUDIENCE, '          lead: { ids: [cost-lead] }\n', '', 'missing-key', '13:15', /nothing for slot `lead`/],
  ['an unknown takeaway in a selector', AUDIENCE, 'ids: [cost-lead]', 'ids: [cost-leads]', 'unknown-reference', '16:25', /takeaway `cost-leads`/, 'Write `cost-lead`'],
  ['an unknown group in a selector', AUDIENCE, 'reports: training-costs', 'reports: training-cost', 'unknown-reference', '12:28', /comparable group `training-cost`/, 'Write `training-costs`'],
  ['an unknown word in a selector', AUDIENCE, 'sources: cited', 'sources: citd', 'wrong-value', '17:28', /`citd`, expected one of `cited`, `known`$/],
  ['an unknown key in a selector', AUDIENCE, '[lead-cost], limit: 1', '[lead-cost], limits: 1', 'unknown-key', '11:38', /key `limits`/, 'Write `limit`'],
  ['an empty selector', AUDIENCE, '{ ids: [cost-lead] }', '{}', 'wrong-value', '16:17', /expected a condition/],
  ['a key missing from the whole chain', BASE, 'depth: brief\n', '', 'missing-key', '1:1', /without `depth`/],
  ['a section twice', AUDIENCE, 'disclosures:', '  - { id: cost, title: { ja: 費用, en: Cost }, slides: [] }\ndisclosures:', 'duplicate-id', '18:11', /`cost`/],
  ['a colour that is none', DARK, "'#0D1826'", "'navy'", 'wrong-value', '6:9', /`navy`, expected a colour/],
  ['an unknown colour role', DARK, 'page:', 'pages:', 'unknown-key', '6:3', /key `pages`/, 'Write `page`'],
  ['a missing type style', THEME, '  kicker: { size: 12, line: 16, bold: true }\n', '', 'missing-key', '23:1', /without `kicker`/],
  ['an unknown node', SLIDE, 'node: chip', 'node: chips', 'wrong-value', '15:19', /`chips`, expected a known value/, 'Write `chip`'],
  ['an unknown key deep in the tree', SLIDE, 'grow: 1', 'grwo: 1', 'unknown-key', '16:26', /key `grwo`/, 'Write `grow`'],
  ['a wrong value deep in the tree', SLIDE, 'color: muted', 'color: mute', 'wrong-value', '23:62', /`mute`/, 'Write `muted`'],
  ['a node without its binding', SLIDE, 'node: chart, bind: lead.chart', 'node: chart', 'missing-key', '22:7', /without `bind`/],
  ['an unknown label', SLIDE, 'bind: label.reading', 'bind: label.readings', 'unknown-reference', '23:27', /label `readings`/, 'Write `reading`'],
  ['an unknown label over a column', SLIDE, 'head: reading', 'head: readin', 'unknown-reference', '20:19', /label `readin`/, 'Write `reading`'],
  ['a path from nowhere', SLIDE, 'bind: lead.short', 'bind: led.short', 'unknown-bind', '10:27', /path `led.short`/, 'Write `lead`'],
  ['a condition from nowhere', SLIDE, 'when: lead.short', 'when: leads.short', 'unknown-bind', '10:57', /path `leads.short`/, 'Write `lead`'],
  ['rows from nowhere', SLIDE, 'rows: rows', 'rows: row', 'unknown-bind', '18:13', /path `row`/, 'Write `rows`'],
  ['a slot twice', SLIDE, 'name: rows, min: 0, max: 6 }', 'name: rows, min: 0, max: 6 }\n  - { name: lead }', 'duplicate-id', '5:13', /`lead`/],
];

function ledgerText(): string {
  return memoryFiles(added('x', '')).read(LEDGER) ?? '';
}

/** Where the fault is seen, when that is not the file that was spoilt. */
const SEEN_IN: Readonly<Record<string, string>> = { 'a key missing from the whole chain': AUDIENCE };

describe('one fault', () => {
  it.each(ROWS)('%s', (...[what, file, from, to, kind, place, message, hint]: Row) => {
    const { findings } = readContent(memoryFiles(spoil(file, from, to)), ROOTS);
    const seen = findings.map((finding) => `${placeText(finding.place)} ${finding.kind}`);
    expect(seen).toEqual([`${SEEN_IN[what] ?? file}:${place} ${kind}`]);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.message).toMatch(/^Unexpected [\s\S]+, expected [^.]+$/u);
    if (hint !== undefined) expect(findings[0]?.hint).toBe(hint);
  });
});
