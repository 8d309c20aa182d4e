// The sample project in English.
import type { SampleWords } from '../sample.ts';

export const SAMPLE: SampleWords = {
  documents: {
    results: {
      text: `SAMPLE, made up to try briefdeck with: Larkfield Storage is no real company.

Larkfield Storage, results for the third quarter. Published on 15 January 2026.

Revenue for the quarter was $412 million.
Revenue in the same quarter a year earlier was $358 million.
The order backlog stood at about $1.3 billion, most of it for delivery within a year.
For the next quarter the company expects revenue of at least $430 million.
The forecast assumes that cell prices stay where they are.
`,
      title: 'Results for the third quarter (sample)',
      publisher: 'Larkfield Storage',
      trustReason: "The company's own statement",
      use: 'Revenue, orders, forecast',
    },
    note: {
      text: `SAMPLE, made up to try briefdeck with: Stonebridge Research is no real house.

Stonebridge Research on Larkfield Storage. Published on 16 January 2026.

We expect revenue of about $405 million in the next quarter.
Cell prices have begun to rise, and some customers may put off their orders.
`,
      title: 'Larkfield Storage: a look ahead (sample)',
      publisher: 'Stonebridge Research',
      trustReason: 'An outside view, without its workings',
      use: 'A second forecast',
    },
    products: {
      text: `"SAMPLE. Sales by product, $ million. 15 January 2026",,,
Product,2023,2024,2025
Home,210,265,318
Grid,640,812,"1,010"
Service,48,61,79
`,
      title: 'Sales by product (sample)',
      publisher: 'Larkfield Storage',
      trustReason: "The company's own statement",
      use: 'Sales by product',
    },
  },
  quotations: {
    revenue: { results: '$412 million' },
    'revenue-year-ago': { results: '$358 million' },
    'next-revenue': { results: 'at least $430 million', note: 'about $405 million' },
    backlog: { results: 'about $1.3 billion' },
  },
  definitions: {
    revenue: 'Revenue, this quarter',
    'revenue-year-ago': 'Revenue, a year earlier',
    'next-revenue': 'Revenue, next quarter',
    backlog: 'Order backlog',
    'by-product': 'Sales by product',
  },
  rows: ['Home', 'Grid', 'Service'],
  columns: ['2023', '2024', '2025'],
  charts: {
    'revenue-chart': 'Revenue: a year earlier and now',
    'product-chart': 'Sales by product and year',
  },
  claims: {
    'revenue-up': {
      claim:
        'Revenue rose to {{revenue}}, up from {{revenue-year-ago}} in the same quarter of the year before',
      points: ['The document gives no reason for the rise'],
      fields: {
        label: 'Revenue is up',
        support: 'It is well above the same quarter of the year before',
        hedge: "The company's own figures, not audited",
      },
    },
    'sales-by-product': {
      claim: 'Grid storage earns most of the sales, {{by-product[1, 2]}} in the latest year',
      points: [],
      fields: {},
    },
    'forecasts-differ': {
      claim:
        'For the next quarter the company forecasts {{next-revenue@results}}, while an analyst expects {{next-revenue@note}}',
      points: ['The analyst points to dearer cells; the company assumes that their prices hold'],
      fields: {
        label: 'Two forecasts',
        support: 'The analyst expects less than the company',
      },
    },
    'orders-in-hand': {
      claim: 'Orders in hand of {{backlog}} cover more than the next quarter',
      points: [
        'Most of the backlog is for delivery within a year',
        'How much of it can be cancelled is not said',
      ],
      fields: {
        label: 'Orders in hand',
        support: 'The backlog is larger than the revenue that is forecast',
        hedge: 'How much of it can be cancelled is not said',
      },
    },
    'guidance-risk': {
      claim: 'The forecast of {{next-revenue@results}} rests on cell prices that stay where they are',
      points: ['The document does not say what dearer cells would cost, or whether customers would bear it'],
      fields: {
        hedge: 'No sensitivity is given in the document',
      },
    },
    'demand-view': {
      claim:
        'We expect orders in hand to carry revenue for some quarters, whoever is right about the next one',
      points: [],
      fields: {
        key: 'Revenue holds',
        label: 'Larkfield Storage, revenue',
        support: 'Orders of {{backlog}} stand against {{next-revenue@note}}, the lower of the two forecasts',
        horizon: 'Until the results for the next quarter',
        trigger: 'Orders are cancelled, or the backlog shrinks while revenue falls',
      },
    },
  },
  title: 'Larkfield Storage: what the third quarter shows',
  subtitle: 'A sample briefing from made-up documents',
  lead: 'Revenue is up and orders cover the next quarter, yet its forecasts differ.',
  company: 'Your company',
  readme: (settings, sample) => `# A briefing

Begun by \`briefdeck init\` with made-up documents, so that there is something to build.

    npx briefdeck build       # decks into out/
    npx briefdeck check       # every fault, with file and line
    npx briefdeck verify --update   # look every figure up in originals/ and keep the receipts

| what | where |
|---|---|
| settings: languages, whose name the decks carry | \`${settings}\` |
| documents as they were published | \`originals/\` |
| a card for each document | \`content/sources/\` (\`npx briefdeck new source FILE\`) |
| figures: where they stand, quoted | \`content/figures/\` (\`new figures NAME\`, \`new series NAME\`) |
| charts | \`content/charts.yaml\` |
| claims, with \`{{figure}}\` for every number | \`content/takeaways/\` (\`new takeaway NAME\`) |
| an edition: date, title, what it concludes | \`content/briefings/\` (\`new edition 2026-W04\`) |

Then put your own documents in the place of the sample: read it, build it, and delete its files and what was made from them:

    rm -rf out ${sample.join(' ')}

The audience, slides and themes are those of the package; \`npx briefdeck new audience NAME\` begins one of your own. How to
write each: \`node_modules/briefdeck/README.md\`.
`,
};
