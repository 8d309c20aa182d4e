// The sample project in Japanese.
import type { SampleWords } from '../sample.ts';

export const SAMPLE: SampleWords = {
  documents: {
    results: {
      text: `見本。briefdeckを試すために書かれた文書で、ひばり蓄電という会社は実在しない。

ひばり蓄電 第3四半期決算。2026年1月15日公表。

四半期の売上高は412億円だった。
前年同期の売上高は358億円だった。
受注残は約1,300億円で、大半は1年以内に納める分である。
次の四半期の売上高は430億円以上を見込む。
この見通しは、電池セルの価格が今の水準にとどまることを前提としている。
`,
      title: '決算短信（見本）',
      publisher: 'ひばり蓄電',
      trustReason: '会社自身の公表による',
      use: '売上高、受注、見通し',
    },
    note: {
      text: `見本。briefdeckを試すために書かれた文書で、石橋リサーチという会社は実在しない。

石橋リサーチ、ひばり蓄電について。2026年1月16日公表。

次の四半期の売上高は約405億円になるとみる。
電池セルの価格は上がり始めており、発注を先送りする顧客も出る可能性がある。
`,
      title: 'ひばり蓄電の先行き（見本）',
      publisher: '石橋リサーチ',
      trustReason: '外部の見方で、算出の過程は示されていない',
      use: 'もう一つの見通し',
    },
    products: {
      text: `見本。製品別売上高（億円）。2026年1月15日,,,
製品,2023年,2024年,2025年
家庭用,210,265,318
系統用,640,812,"1,010"
保守,48,61,79
`,
      title: '製品別売上高（見本）',
      publisher: 'ひばり蓄電',
      trustReason: '会社自身の公表による',
      use: '製品ごとの売上高',
    },
  },
  quotations: {
    revenue: { results: '412億円' },
    'revenue-year-ago': { results: '358億円' },
    'next-revenue': { results: '430億円以上', note: '約405億円' },
    backlog: { results: '約1,300億円' },
  },
  definitions: {
    revenue: '今期の売上高',
    'revenue-year-ago': '前年同期の売上高',
    'next-revenue': '次の四半期の売上高',
    backlog: '受注残',
    'by-product': '製品別売上高',
  },
  rows: ['家庭用', '系統用', '保守'],
  columns: ['2023年', '2024年', '2025年'],
  charts: {
    'revenue-chart': '売上高：前年同期と今期',
    'product-chart': '製品と年ごとの売上高',
  },
  claims: {
    'revenue-up': {
      claim: '売上高は前年同期の{{revenue-year-ago}}から{{revenue}}に増えた',
      points: ['増えた理由は文書に示されていない'],
      fields: {
        label: '売上高は増加',
        support: '前年同期を大きく上回る',
        hedge: '会社自身の数値で、監査を受けていない',
      },
    },
    'sales-by-product': {
      claim: '売上高の多くは系統用が占め、直近の年は{{by-product[1, 2]}}だった',
      points: [],
      fields: {},
    },
    'forecasts-differ': {
      claim:
        '次の四半期の売上高を、会社は{{next-revenue@results}}と見込み、外部の調査は{{next-revenue@note}}とみる',
      points: ['外部の調査は電池セルの値上がりを挙げ、会社は価格が変わらないことを前提とする'],
      fields: {
        label: '二つの見通し',
        support: '外部の調査は会社より低くみている',
      },
    },
    'orders-in-hand': {
      claim: '受注残は{{backlog}}あり、次の四半期に見込まれる売上高を大きく上回る',
      points: ['受注残の大半は近いうちに納める分である', '取り消しうる分がどれだけあるかは示されていない'],
      fields: {
        label: '手元の受注',
        support: '受注残は見込まれる売上高より多い',
        hedge: '取り消しうる分がどれだけあるかは示されていない',
      },
    },
    'guidance-risk': {
      claim:
        '{{next-revenue@results}}という会社の見通しは、電池セルの価格が今の水準にとどまることを前提とする',
      points: ['価格が上がった場合に売上高と利益がどれだけ変わるかは、文書に示されていない'],
      fields: {
        hedge: '文書に感応度の記載はない',
      },
    },
    'demand-view': {
      claim: '次の四半期の見通しはどちらが正しくとも、手元の受注が当面の売上高を支えるとみる',
      points: [],
      fields: {
        key: '売上高は保たれる',
        label: 'ひばり蓄電の売上高',
        support: '受注残の{{backlog}}は、低いほうの見通しである{{next-revenue@note}}を大きく上回る',
        horizon: '次の四半期の決算まで',
        trigger: '受注の取り消しが出る、または売上高が減るなかで受注残も減る',
      },
    },
  },
  title: 'ひばり蓄電の決算を読む',
  subtitle: '架空の文書による見本',
  lead: '売上高は増え、受注残も厚いが、次の四半期の見通しは分かれる。',
  company: '貴社名',
  readme: (settings, sample) => `# ブリーフィング

\`briefdeck init\` が架空の文書で始めたもの。そのまま組み立てられる。

    npx briefdeck build       # 資料を out/ に書く
    npx briefdeck check       # すべての誤りを、ファイルと行で示す
    npx briefdeck verify --update   # 数値を originals/ で確かめ、控えを残す

| 何を | どこに |
|---|---|
| 設定：言語、資料に記す社名 | \`${settings}\` |
| 公表されたままの文書 | \`originals/\` |
| 文書ごとのカード | \`content/sources/\`（\`npx briefdeck new source FILE\`） |
| 数値：どこにあるか、原文のまま | \`content/figures/\`（\`new figures NAME\`、\`new series NAME\`） |
| グラフ | \`content/charts.yaml\` |
| 主張。数値はすべて \`{{figure}}\` | \`content/takeaways/\`（\`new takeaway NAME\`） |
| 号：日付、題、結論 | \`content/briefings/\`（\`new edition 2026-W04\`） |

次に、見本の代わりに自分の文書を置く。見本を読み、組み立てたら、そのファイルと出来上がったものを消す：

    rm -rf out ${sample.join(' ')}

読者、スライド、テーマはパッケージのものが使われ、\`npx briefdeck new audience NAME\` で自分のものを始められる。
書き方は \`node_modules/briefdeck/README.md\` にある。
`,
};
