// A small set of content and templates without a fault, to be spoilt one line at a time.

export const ROOTS = { content: 'content', templates: 'templates' };

const SOURCE = `---
id: daiwa-2025-02-26
title: DeepSeekは何が衝撃的なのか
publisher: daiwa
publisherName: { ja: 大和総研, en: Daiwa Institute of Research }
kind: research-report
date: 2025-02-26
dateBasis: stated
language: ja
original: 002.txt
trust: high
trustReason: { ja: 一次資料にあたっている, en: It rests on primary documents }
use: { ja: 学習費, en: training cost }
---
`;

const OTHER_SOURCE = `---
id: daiwa-2025-03-01
title: 続報
publisher: daiwa
publisherName: { ja: 大和総研, en: Daiwa Institute of Research }
kind: research-report
date: 2025-03-01
dateBasis: inferred
dateNote: { ja: 画像の日付, en: from the date of an image }
language: ja
original: 003.txt
trust: medium
trustReason: { ja: 二次資料, en: second-hand }
use: { ja: 比較, en: comparison }
---
`;

const FIGURES = `topic: training-cost
metrics:
  - id: v3-training-cost
    definition: { ja: V3の学習費, en: what training V3 cost }
    scope: { ja: GPUのレンタル代, en: GPU rental }
    subject: { ja: V3, en: V3 }
    subjectAnchors: [V3]
    preferred: daiwa-2025-02-26
    reports:
      - source: daiwa-2025-02-26
        value: 5600000
        unit: USD
        qualifier: about
        token: 560 万ドル
        line: 61
        stance: announced
        basis: { ja: V3の技術報告, en: V3 technical report }
      - source: daiwa-2025-03-01
        value: 6000000
        unit: USD
        token: 600万ドル
        line: 12
        stance: reported
        basis: { ja: 報道, en: press }
  - id: china-share
    definition: { ja: 割合, en: share }
    scope: { ja: 全世界, en: the world }
    subject: { ja: 中国, en: China }
    reports:
      - source: daiwa-2025-02-26
        value: 40.2
        unit: percent
        token: 40.2%
        line: 70
        stance: reported
        basis: { ja: 報道, en: press }
  - id: other-share
    definition: { ja: 残り, en: the rest }
    scope: { ja: 全世界, en: the world }
    subject: { ja: 中国以外, en: elsewhere }
    derived:
      formula: 100 - share
      inputs: { share: china-share@daiwa-2025-02-26 }
      unit: percent
      decimals: 1
comparable:
  - id: training-costs
    title: { ja: 学習費, en: training cost }
    metrics: [v3-training-cost]
    caution: { ja: 範囲が違う, en: scopes differ }
    decision:
      show: all
      preferred: v3-training-cost@daiwa-2025-02-26
      reason: primary
      note: { ja: 一次資料, en: primary document }
      shownBy: cost-lead
`;

const TAKEAWAY = `---
id: cost-lead
kind: comparison
theme: deepseek-shock
tags: [lead-cost]
stance: announced
date: 2024-12
evidence:
  - { source: daiwa-2025-02-26, line: 61, anchors: [V3] }
dates: [2023-10]
counts: [2要因 = points]
chart:
  kind: dot-plot
  title: { ja: 学習費の比較, en: Training costs compared }
  scale: log
  series: [v3-training-cost@daiwa-2025-02-26, v3-training-cost@daiwa-2025-03-01, other-share]
  emphasis: v3-training-cost@daiwa-2025-02-26
  comparison: [other-share]
---
# ja

V3の学習費は{{v3-training-cost}}とされ、**2要因**の一つである[@daiwa-2025-02-26:61]

- 2023年10月から規制された
- 残りは{{other-share}}である

## short
学習費は{{v3-training-cost@daiwa-2025-03-01}}

## notes
これは一つ目の段落。

これは二つ目の段落。

# en

Training V3 is said to have cost {{v3-training-cost}}, **one of the drivers**

- restricted since October 2023
- the rest is {{other-share}}

## short
Training cost {{v3-training-cost@daiwa-2025-03-01}}

## notes
A first paragraph.
`;

const BRIEFING = `---
week: 2025-W09
date: 2025-02-28
theme: deepseek-shock
status: draft
completed: 2025-02-28T18:30+09:00
classification: { ja: 社外秘, en: Confidential }
conclusions: [cost-lead]
omit: []
---
# ja
## title
学習費を読み直す
## subtitle
2025年2月28日時点
## lead
要点は費用である
# en
## title
Reading the cost again
## subtitle
As of 28 February 2025
## lead
It is about cost
`;

const SLIDE = `id: cost
slots:
  - { name: lead, requires: [short] }
  - { name: rows, min: 0, max: 6 }
labels:
  reading: { ja: 読み方, en: How to read it }
body:
  node: column
  gap: 12
  children:
    - { node: text, bind: lead.short, type: body, when: lead.short }
    - node: row
      each: rows
      padding: [4, 8, 4, 8]
      children:
        - { node: chip, bind: item.use }
        - { node: space, grow: 1 }
    - node: table
      rows: rows
      columns:
        - { head: reading, bind: item.use, width: 0 }
        - { head: '', bind: item.publisher, width: 120 }
    - { node: chart, bind: lead.chart }
    - { node: text, bind: label.reading, type: source, color: muted }
`;

const LEGAL = `id: legal
headline: label.title
slots:
  - { name: paragraphs, min: 0, max: 9 }
labels:
  title: { ja: 留意事項, en: Disclosures }
body:
  node: column
  each: paragraphs
  children:
    - { node: text, bind: item.text, type: body }
`;

const AUDIENCE = `id: investors-ja
extends: base
name: { ja: 投資家, en: Investors }
fileName: '{week}_投資家_{language}'
sections:
  - id: cost
    title: { ja: 費用, en: Cost }
    slides:
      - kind: cost
        slots:
          lead: { tags: [lead-cost], limit: 1 }
          rows: { reports: training-costs }
      - kind: cost
        optional: true
        slots:
          lead: { ids: [cost-lead] }
          rows: { sources: cited }
  - id: end
    title: { ja: 留意事項, en: Disclosures }
    slides:
      - kind: legal
        slots: { paragraphs: { disclosures: true } }
disclosures: house
`;

/** All that can be said, once. */
export const HOUSE = `id: house
producer:
  name: { ja: 青嶺, en: Aomine }
  form: { ja: 株式会社, en: private company }
  contact: { ja: 03-1234-5678, en: +81 3 1234 5678 }
  authors: { ja: 分析担当者, en: an analyst }
completed: time
interests: { ja: 当社は対象企業の証券を保有していない。, en: The firm holds no securities of the companies named. }
methods:
  checks: { ja: 典拠を読んだ。, en: Passages were read. }
  derivation: { ja: 順序は当社の判断。, en: Order is our judgement. }
  confidence: { ja: 根拠で判断した。, en: It rests on grounds. }
sources:
  kinds: { ja: 公表資料である。, en: They are published. }
  limits: { ja: 一次資料は見ていない。, en: No primary papers were read. }
legal:
  - { ja: 投資勧誘ではない。, en: No solicitation }
`;

const BASE_AUDIENCE = `id: base
abstract: true
language: ja
depth: brief
theme: dark
maxContentSlides: 9
staleAfterDays: 180
`;

const COLORS = {
  page: '#FFFFFF',
  ink: '#16202c',
  muted: '#55626F',
  structure: '#2A659F',
  'structure-fill': '#14375E',
  'on-structure': '#FFFFFF',
  accent: '#B5440C',
  'accent-tint': '#FDF3EC',
  'on-accent': '#FFFFFF',
  panel: '#F3F6F9',
  'strong-panel': '#E3EAF1',
  data: '#6B7885',
  rule: '#D3DAE1',
  cover: '#14375E',
  'on-cover': '#FFFFFF',
  'cover-muted': '#C9D6E3',
  'cover-accent': '#FFB27A',
};
const LARGE = ['cover-title', 'number-xl', 'number-l', 'number-m', 'headline'];
const STYLES = [
  ...['cover-subtitle', 'claim', 'statement', 'label', 'card-claim', 'lead', 'body'],
  ...['cell', 'kicker', 'chip', 'source'],
];

const THEME = `id: light
name: Light
appearance: light
fonts: { latin: Arial, japanese: Yu Gothic }
colors:
${Object.entries(COLORS)
  .map(([role, color]) => `  ${role}: '${color}'`)
  .join('\n')}
type:
${LARGE.map((style) => `  ${style}: { size: 32, line: 44, bold: true }`).join('\n')}
${STYLES.map((style) => `  ${style}: { size: 14, line: 20, bold: true }`).join('\n')}
`;

const DARK = `id: dark
extends: light
name: Dark
appearance: dark
colors:
  cover: '#0D1826'
`;

const MAIL = ['ja', 'en']
  .flatMap((language) => [
    `# ${language}`,
    '## subject\n{title} ({week})',
    '## greeting\n{name}',
    '## intro\n{audience}',
    '## closing\n{sender}',
    '## disclosure\n{classification}\n',
  ])
  .join('\n');

export const GOOD_FILES: Readonly<Record<string, string>> = {
  'content/README.md': 'not content',
  'content/sources/daiwa-2025-02-26.md': SOURCE,
  'content/sources/daiwa-2025-03-01.md': OTHER_SOURCE,
  'content/sources/README.md': 'not a card',
  'content/figures/training-cost.yaml': FIGURES,
  'content/takeaways/cost-lead.md': TAKEAWAY,
  'content/takeaways/_draft.md': 'not ready',
  'content/briefings/2025-W09.md': BRIEFING,
  'templates/slides/cost.yaml': SLIDE,
  'templates/slides/legal.yaml': LEGAL,
  'templates/audiences/base.yaml': BASE_AUDIENCE,
  'templates/audiences/investors-ja.yaml': AUDIENCE,
  'templates/disclosures/house.yaml': HOUSE,
  'templates/themes/light.yaml': THEME,
  'templates/themes/dark.yaml': DARK,
  'templates/email/weekly.md': MAIL,
};

/** The good files with one stretch of one file replaced; the stretch must be there. */
export function spoil(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = GOOD_FILES[path];
  if (text === undefined || !text.includes(from)) throw new Error(`No \`${from}\` in ${path}`);
  return { ...GOOD_FILES, [path]: text.replace(from, () => to) };
}

export function added(path: string, text: string): Readonly<Record<string, string>> {
  return { ...GOOD_FILES, [path]: text };
}
