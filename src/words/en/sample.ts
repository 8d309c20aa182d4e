// The sample project in English.
import type { SampleWords } from '../sample.ts';

export const SAMPLE: SampleWords = {
  publisher: 'Larkfield Storage',
  document: `SAMPLE, made up to try briefdeck with: Larkfield Storage is no real company.

Larkfield Storage, results for the third quarter. Published on 15 January 2026.

Revenue for the quarter was $412 million.
Revenue in the same quarter a year earlier was $358 million.
The order backlog stood at about $1.3 billion, most of it for delivery within a year.
For the next quarter the company expects revenue of at least $430 million.
The forecast assumes that cell prices stay where they are.
`,
  documentTitle: 'Results for the third quarter (sample)',
  quotations: {
    revenue: '$412 million',
    'revenue-year-ago': '$358 million',
    'revenue-guidance': 'at least $430 million',
    backlog: 'about $1.3 billion',
  },
  definitions: {
    revenue: 'Revenue, this quarter',
    'revenue-year-ago': 'Revenue, a year earlier',
    'revenue-guidance': 'Revenue, next quarter (company forecast)',
    backlog: 'Order backlog',
  },
  trustReason: "The company's own statement",
  use: 'Revenue, orders, forecast',
  chartTitle: 'Revenue: a year earlier, now, and as the company forecasts it',
  claims: {
    'revenue-up': {
      claim:
        'Revenue rose to {{revenue}}, up from {{revenue-year-ago}} in the same quarter of the year before',
      points: [
        'The company expects {{revenue-guidance}} next quarter',
        'The document gives no revenue by product',
      ],
      label: 'Revenue is up',
      support: 'The company also expects a higher next quarter',
      hedge: "The company's own figures, not audited",
    },
    'orders-in-hand': {
      claim: 'Orders in hand of {{backlog}} cover more than the next quarter',
      points: [
        'Most of the backlog is for delivery within a year',
        'The forecast for the next quarter is {{revenue-guidance}}',
      ],
      label: 'Orders in hand',
      support: 'The backlog is larger than the revenue that is forecast',
      hedge: 'How much of it can be cancelled is not said',
    },
    'guidance-risk': {
      claim: 'The forecast rests on cell prices that stay where they are',
      points: [
        'The company says so beside its forecast of {{revenue-guidance}}',
        'The document does not say what dearer cells would cost, or whether customers would bear it',
      ],
      label: 'Cell prices',
      support: 'The forecast assumes that they do not rise',
      hedge: 'No sensitivity is given in the document',
    },
  },
  title: 'Larkfield Storage: what the third quarter shows',
  subtitle: 'A sample briefing from one made-up document',
  lead: 'Revenue is up and orders cover the next quarter, as long as cell prices hold.',
  company: 'Your company',
  readme: (settings) => `# A briefing

Begun by \`briefdeck init\` with a made-up document, so that there is something to build.

    npx briefdeck build       # decks into out/
    npx briefdeck check       # every fault, with file and line
    npx briefdeck verify --update   # look every figure up in originals/ and keep the receipts

| what | where |
|---|---|
| settings: languages, whose name the decks carry | \`${settings}\` |
| documents as they were published | \`originals/\` |
| a card for each document | \`content/sources/\` (\`npx briefdeck new source NAME\`) |
| figures: where they stand, quoted | \`content/figures/\` (\`new figures NAME\`) |
| claims, with \`{{figure}}\` for every number | \`content/takeaways/\` (\`new takeaway NAME\`) |
| an edition: date, title, what it concludes | \`content/briefings/\` (\`new edition 2026-W04\`) |

Then put your own documents in the place of the sample. The audience, slides and themes are those of the package;
\`npx briefdeck new audience NAME\` begins one of your own. How to write each: \`node_modules/briefdeck/README.md\`.
`,
};
