// An id such as publisher-2025-10-20 → the card of a document, with the date and publisher that the id suggests.
import { isDay } from '../../model/calendar.ts';
import type { NewFile, NewFileContext } from './new-file.ts';

export function newSource(id: string, { content, roots, today }: NewFileContext): NewFile {
  const ending = id.slice(-10);
  const date = isDay(ending) ? ending : today;
  const publisher = (isDay(ending) ? id.slice(0, -11) : id) || 'publisher';
  const known = [...content.sources.values()].find((source) => source.publisher === publisher);
  const name = known?.publisherName ?? { ja: publisher, en: publisher };
  return {
    path: `${roots.content}/sources/${id}.md`,
    text: `---
id: ${id}
title: 文書の題名
publisher: ${publisher}          # documents of one publisher are one voice
publisherName: { ja: ${JSON.stringify(name.ja)}, en: ${JSON.stringify(name.en)} }
# author: 著者
kind: press                # research-report editorial vendor-note filing press dataset
date: ${date}
dateBasis: stated          # or inferred, and then say how:
# dateNote: { ja: 画像の日付から, en: from the date of an image }
language: ja               # ja or en: the document's
original: ${id}.txt        # its file in the folder of originals; .txt, .md or .html
trust: medium              # high medium low
trustReason: { ja: 一次資料を確認していない, en: Not compared with primary documents }
use: { ja: 参考, en: Background }
---
`,
    next: 'Put the document into the folder of originals, report its figures in figures/, then `briefdeck verify --originals DIR --update`',
  };
}
