// The sample project in Japanese.
import type { SampleWords } from '../sample.ts';

export const SAMPLE: SampleWords = {
  publisher: 'ひばり蓄電',
  document: `見本。briefdeckを試すために書かれた文書で、ひばり蓄電という会社は実在しない。

ひばり蓄電 第3四半期決算。2026年1月15日公表。

四半期の売上高は412億円だった。
前年同期の売上高は358億円だった。
受注残は約1,300億円で、大半は1年以内に納める分である。
次の四半期の売上高は430億円以上を見込む。
この見通しは、電池セルの価格が今の水準にとどまることを前提としている。
`,
  documentTitle: '決算短信（見本）',
  quotations: {
    revenue: '412億円',
    'revenue-year-ago': '358億円',
    'revenue-guidance': '430億円以上',
    backlog: '約1,300億円',
  },
  definitions: {
    revenue: '今期の売上高',
    'revenue-year-ago': '前年同期の売上高',
    'revenue-guidance': '次の四半期の売上高（会社見通し）',
    backlog: '受注残',
  },
  trustReason: '会社自身の公表による',
  use: '売上高、受注、見通し',
  chartTitle: '売上高：前年同期、今期、会社の見通し',
  claims: {
    'revenue-up': {
      claim: '売上高は前年同期の{{revenue-year-ago}}から{{revenue}}に増え、会社は次の四半期も増加を見込む',
      points: ['会社は次の四半期に{{revenue-guidance}}を見込む', '製品ごとの売上高は示されていない'],
      label: '売上高は増加',
      support: '会社は次の四半期の増加も見込む',
      hedge: '会社自身の数値で、監査を受けていない',
    },
    'orders-in-hand': {
      claim: '受注残は{{backlog}}あり、次の四半期に見込まれる売上高を大きく上回る',
      points: ['受注残の大半は近いうちに納める分である', '次の四半期の見通しは{{revenue-guidance}}である'],
      label: '手元の受注',
      support: '受注残は見込まれる売上高より多い',
      hedge: '取り消しうる分がどれだけあるかは示されていない',
    },
    'guidance-risk': {
      claim: '見通しは、電池セルの価格が今の水準にとどまることを前提とする',
      points: [
        '会社は{{revenue-guidance}}という見通しにこの前提を添えている',
        '価格が上がった場合に売上高と利益がどれだけ変わるかは、文書に示されていない',
      ],
      label: '電池セルの価格',
      support: '見通しは価格が上がらないことを前提とする',
      hedge: '文書に感応度の記載はない',
    },
  },
  title: 'ひばり蓄電の決算を読む',
  subtitle: '架空の文書による見本',
  lead: '売上高は増え、受注残も厚い。見通しは電池セルの価格にかかっている。',
  company: '貴社名',
  readme: (settings) => `# ブリーフィング

\`briefdeck init\` が架空の文書で始めたもの。そのまま組み立てられる。

    npx briefdeck build       # 資料を out/ に書く
    npx briefdeck check       # すべての誤りを、ファイルと行で示す
    npx briefdeck verify --update   # 数値を originals/ で確かめ、控えを残す

| 何を | どこに |
|---|---|
| 設定：言語、資料に記す社名 | \`${settings}\` |
| 公表されたままの文書 | \`originals/\` |
| 文書ごとのカード | \`content/sources/\`（\`npx briefdeck new source NAME\`） |
| 数値：どこにあるか、原文のまま | \`content/figures/\`（\`new figures NAME\`） |
| 主張。数値はすべて \`{{figure}}\` | \`content/takeaways/\`（\`new takeaway NAME\`） |
| 号：日付、題、結論 | \`content/briefings/\`（\`new edition 2026-W04\`） |

次に、見本の代わりに自分の文書を置く。読者、スライド、テーマはパッケージのものが使われ、
\`npx briefdeck new audience NAME\` で自分のものを始められる。書き方は \`node_modules/briefdeck/README.md\` にある。
`,
};
