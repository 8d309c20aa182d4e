// The last page of a deck in Japanese, and what stands in templates until somebody writes over it.
import type { DisclosureWords } from '../disclosures.ts';

const FILL = '(?:記載|記入|入力|書[いくき]|置[いくき]|追記|挿入|差し替え|貼り?付け)';

export const DISCLOSURES: DisclosureWords = {
  blocks: {
    producer: '作成者',
    completed: '作成日時',
    interests: '利害関係',
    methods: '作成の方法',
    sources: '資料',
    legal: '留意事項',
  },
  authors: (who) => `作成：${who}`,
  contact: (where) => `連絡先：${where}`,
  approved: (who, date) => `承認：${who}（${date}）`,
  completed: (date, time, zone) => `${date} ${time}（${zone}）に完成した。`,
  notCompleted: '未完成の下書きである。',
  usedUntil: (date) => `${date}までに公表された文書だけを用いた。`,
  undeclared: '未申告。この資料は下書きであり、配布してはならない。',
  counted: {
    documents: (count) => `${count}文書`,
    publishers: (count) => `発行元${count}者`,
  },
  cites: (documents, publishers, newest) =>
    `本資料は${publishers}の${documents}を引用し、最も新しい文書の日付は${newest}である。`,
  lookedUp:
    '数値と引用箇所は、記録した位置で文書そのものとプログラムが照合し、完成したファイルも照合の記録と突き合わせた。',
  arithmetic: (name) => `「${name}」は当方が算出したもので、計算式を添えた。結果を述べた出所はない。`,
  stances: (names) => `確認できる事実でないものには、${names.join('、')}の表示を付けた。`,
  placeholders: {
    anywhere: [
      `(?:ここ|こちら)に[^。]{0,40}${FILL}`,
      '貴社名',
      `貴社の[^。]{0,30}(?:${FILL}|免責|開示事項|名称|社名)`,
      '(?:御社|会社)名(?:を|[（(])?[^。]{0,10}(?:記載|記入|入力)',
      '[（(［\\[【](?:要|未)?(?:記入|記載|入力|社名|会社名|氏名|日付|住所|連絡先)[）)］\\]】]',
      '(?<![一二三四五六七八九])[○〇●◯]{2,}(?![一二三四五六七八九年])',
      'ダミー(?:文|テキスト)',
      '(?:後日|別途)(?:記載|記入|追記)',
    ],
    ofOurselves: ['貴社の'],
  },
  leastSentence: 10,
};
