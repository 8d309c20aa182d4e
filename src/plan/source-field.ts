// A source card in a table or list: who, what, when, how far to trust it, and the pages that cite it.
import type { RichRun } from '../model/plan.ts';
import type { Item } from './item.ts';
import { type Bound, NONE, plain } from './resolve-bind.ts';
import type { Scope } from './scope.ts';
import { dateWords, TRUST_WORDS, WORDS } from './vocabulary.ts';

type SourceItem = Extract<Item, { kind: 'source' }>;

const KIND_WORDS = {
  'research-report': { ja: '調査レポート', en: 'Research report' },
  editorial: { ja: '編集記事', en: 'Editorial' },
  'vendor-note': { ja: '販売会社のノート', en: "Vendor's note" },
  filing: { ja: '開示資料', en: 'Filing' },
  press: { ja: '報道記事', en: 'Press article' },
  dataset: { ja: 'データ', en: 'Data set' },
} as const;

export function sourceField(
  { source, number, pages }: SourceItem,
  field: string,
  { language }: Scope,
): Bound {
  switch (field) {
    case 'number':
      return plain(String(number), source.id);
    case 'publisher':
      return plain(source.publisherName[language], source.id);
    case 'title':
      return plain(source.title, source.id);
    case 'kind':
      return plain(KIND_WORDS[source.kind][language], source.id);
    case 'date': {
      const date = dateWords(source.date, language);
      const inferred = {
        ja: `${date}（${WORDS.inferredDate.ja}）`,
        en: `${date} (${WORDS.inferredDate.en})`,
      };
      return plain(source.dateBasis === 'inferred' ? inferred[language] : date, source.id);
    }
    case 'dateNote':
      return plain(source.dateNote?.[language], source.id);
    case 'trust':
      return plain(TRUST_WORDS[source.trust][language], source.id);
    case 'trustReason':
      return plain(source.trustReason[language], source.id);
    case 'use':
      return plain(source.use[language], source.id);
    case 'pages':
      return pages.length === 0 ? NONE : { kind: 'runs', runs: pageRuns(pages, source.id) };
    default:
      return NONE;
  }
}

function pageRuns(pages: SourceItem['pages'], from: string): RichRun[] {
  return pages.flatMap(({ page, slide }, index): RichRun[] => [
    ...(index > 0 ? [{ text: ', ', strong: false }] : []),
    { text: String(page), strong: false, link: slide, origin: { from } },
  ]);
}
