// The words around the slides, in the deck's language. What a finding says is English in every deck.
import type { Language } from '../../words/language.ts';

type PreviewWords = {
  readonly slides: string;
  readonly previous: string;
  readonly next: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly findings: string;
  readonly deckFindings: string;
  readonly receipt: string;
  readonly close: string;
  readonly keys: string;
  readonly metric: string;
  readonly scope: string;
  readonly source: string;
  readonly place: string;
  readonly token: string;
  readonly anchors: string;
  readonly verified: string;
  readonly unverified: string;
  readonly calculation: string;
  readonly evidence: string;
  readonly slide: (number: number, of: number, headline: string) => string;
  readonly findingCount: (count: number) => string;
};

export const PREVIEW_WORDS: Readonly<Record<Language, PreviewWords>> = {
  ja: {
    slides: 'スライド一覧',
    previous: '前のスライド',
    next: '次のスライド',
    notes: 'ノート',
    noNotes: 'このスライドにノートはありません',
    findings: '指摘',
    deckFindings: '資料全体への指摘',
    receipt: '根拠',
    close: '閉じる',
    keys: '← → で移動、Home と End で最初と最後、N でノート、数字や注番号をクリックすると根拠',
    metric: '指標',
    scope: '範囲',
    source: '出所',
    place: '原文の位置',
    token: '原文の表記',
    anchors: '照合した語',
    verified: '照合日',
    unverified: '未照合',
    calculation: '本資料の計算',
    evidence: '記述の根拠',
    slide: (number, of, headline) => `スライド${number}／${of}：${headline}`,
    findingCount: (count) => `指摘${count}件`,
  },
  en: {
    slides: 'Slides',
    previous: 'Previous slide',
    next: 'Next slide',
    notes: 'Notes',
    noNotes: 'This slide has no notes',
    findings: 'Findings',
    deckFindings: 'Findings about the whole deck',
    receipt: 'Receipt',
    close: 'Close',
    keys: '← → to move, Home and End for first and last, N for notes, click a number or a mark for its receipt',
    metric: 'Metric',
    scope: 'Scope',
    source: 'Source',
    place: 'Place in the original',
    token: 'As the original writes it',
    anchors: 'Terms looked up',
    verified: 'Verified',
    unverified: 'Not verified',
    calculation: 'Our arithmetic',
    evidence: 'What the words rest on',
    slide: (number, of, headline) => `Slide ${number} of ${of}: ${headline}`,
    findingCount: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  },
};
