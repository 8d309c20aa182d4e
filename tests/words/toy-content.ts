// A small invented project in three languages: two documents on what a mill cost, one claim with a chart, one edition.

/** Words of the three languages as one line of YAML. */
const said = (ja: string, en: string, xx: string): string => `{ ja: ${ja}, en: ${en}, xx: ${xx} }`;

/** The same body below a heading per language. */
const bodies = (...[ja, en, xx]: readonly [string, string, string]): string =>
  `# ja\n\n${ja}\n\n# en\n\n${en}\n\n# xx\n\n${xx}\n`;

const source = (id: string, publisher: string, date: string): string => `---
id: ${id}
title: Windmill ${id}
publisher: ${id.slice(0, -11)}
publisherName: ${said('風車社', `${publisher} Ltd`, `Z${publisher}`)}
kind: press
date: ${date}
dateBasis: stated
language: en
original: ${id}.txt
trust: high
trustReason: ${said('一次', 'primary', 'zunua')}
use: ${said('費用', 'cost', 'zkosto')}
---
`;

const FIGURES = `topic: mill
metrics:
  - id: mill-cost
    definition: ${said('風車の費用', 'what the mill cost', 'zkosto de zmuelo')}
    scope: ${said('全体', 'the whole mill', 'ztuta zmuelo')}
    subject: ${said('風車', 'Mill', 'Zmuelo')}
    subjectAnchors: [Mill]
    preferred: quixote-2025-01-10
    reports:
      - source: quixote-2025-01-10
        value: 5600000
        unit: USD
        qualifier: about
        token: about $5.6 million
        line: 1
        stance: announced
        basis: ${said('発表', 'announced', 'zdirita')}
  - id: forge-cost
    definition: ${said('鍛冶場の費用', 'what the forge cost', 'zkosto de zforjo')}
    scope: ${said('全体', 'the whole forge', 'ztuta zforjo')}
    subject: ${said('鍛冶場', 'Forge', 'Zforjo')}
    subjectAnchors: [Forge]
    reports:
      - source: sancho-2025-01-20
        value: 8000000
        unit: USD
        token: $8 million
        line: 1
        stance: reported
        basis: ${said('報道', 'press', 'zpreso')}
`;

const FIELDS = (words: string): string => `${words} {{mill-cost}}

## label
${words}

## short
${words} {{mill-cost}}

## support
${words} {{forge-cost}}

## key
{{mill-cost}}`;

const TAKEAWAY = `---
id: mill-lead
kind: comparison
theme: mills
tags: [lead]
stance: announced
weight: 90
evidence:
  - { source: quixote-2025-01-10, line: 1, anchors: [Mill] }
chart:
  kind: bars
  title: ${said('費用の比較', 'Costs compared', 'Zkostoj komparitaj')}
  scale: linear
  series: [mill-cost@quixote-2025-01-10, forge-cost@sancho-2025-01-20]
  emphasis: mill-cost@quixote-2025-01-10
---
${bodies(FIELDS('費用は'), FIELDS('The mill cost'), FIELDS('Zmuelo zkostis'))}`;

const BRIEFING = `---
week: 2025-W05
date: 2025-01-31
theme: mills
status: draft
classification: ${said('社外秘', 'Confidential', 'Zsekreta')}
conclusions: [mill-lead]
---
${bodies(
  '## title\n風車\n\n## subtitle\n費用\n\n## lead\n費用の話',
  '## title\nMills\n\n## subtitle\nCost\n\n## lead\nIt is about cost',
  '## title\nZmueloj\n\n## subtitle\nZkosto\n\n## lead\nZpri zkosto',
)}`;

const COVER = `id: cover
layout: cover
standing: true
headline: briefing.title
slots: []
body:
  node: column
  grow: 1
  padding: [280, 48, 15, 48]
  children:
    - { node: text, bind: briefing.subtitle, type: cover-subtitle }
`;

const SLIDE = `id: cost
headline: lead.claim
slots:
  - { name: lead, requires: [short] }
labels:
  reading: ${said('読み方', 'How to read it', 'Zlegu zcion')}
body:
  node: column
  grow: 1
  gap: 12
  children:
    - node: row
      justify: between
      align: center
      children:
        - { node: text, bind: label.reading, type: card-claim }
        - { node: chip, bind: lead.stance }
    - { node: chart, bind: lead.chart, grow: 1 }
    - { node: text, bind: lead.support, type: body }
`;

const AUDIENCE = `id: zogs
name: ${said('ゾグ', 'Zogs', 'Zogoj')}
language: xx
depth: brief
theme: light
maxContentSlides: 3
charts: native
staleAfterDays: 365
fileName: '{week}_{audience}_{language}'
recipients:
  domains: [example.com]
  groups: [zogs]
email: weekly
sections:
  - id: cost
    title: ${said('費用', 'Cost', 'Zkosto')}
    slides:
      - kind: cover
      - kind: cost
        slots: { lead: { tags: [lead] } }
disclosures: []
`;

const MAIL = ['ja', 'en', 'xx']
  .flatMap((language) => [
    `# ${language}`,
    '## subject\n{title} ({week})',
    '## greeting\n{name}',
    '## intro\n{audience} {date}',
    '## closing\n{sender}',
    '## disclosure\n{classification}\n',
  ])
  .join('\n');

const RECIPIENTS = `from: { name: Mill Desk, email: desk@example.com }
groups:
  zogs: {}
recipients:
  - { name: Zaphod, email: zaphod@example.com, language: xx, audiences: [zogs], groups: [zogs] }
`;

export const TOY_FILES: Readonly<Record<string, string>> = {
  'content/sources/quixote-2025-01-10.md': source('quixote-2025-01-10', 'Quixote', '2025-01-10'),
  'content/sources/sancho-2025-01-20.md': source('sancho-2025-01-20', 'Sancho', '2025-01-20'),
  'content/figures/mill.yaml': FIGURES,
  'content/takeaways/mill-lead.md': TAKEAWAY,
  'content/briefings/2025-W05.md': BRIEFING,
  'templates/slides/cover.yaml': COVER,
  'templates/slides/cost.yaml': SLIDE,
  'templates/audiences/zogs.yaml': AUDIENCE,
  'templates/email/weekly.md': MAIL,
  'originals/quixote-2025-01-10.txt': 'The Mill cost about $5.6 million.\n10 January 2025\n',
  'originals/sancho-2025-01-20.txt': 'The Forge cost $8 million, the press says.\n20 January 2025\n',
  'recipients.yaml': RECIPIENTS,
};
