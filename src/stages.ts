// Whoever measures → the parts of the program that come after planning, each loaded when first called, and timed.

export type Stage =
  | 'read'
  | 'verify'
  | 'plan'
  | 'imports'
  | 'layout'
  | 'pages'
  | 'charts'
  | 'pptx'
  | 'finishing'
  | 'package'
  | 'read-back'
  | 'recall'
  | 'waiting'
  | 'preview'
  | 'writing'
  | 'rendering';

/** Called when a stage has ended: the time since the call before is that stage's. */
export type Mark = (stage: Stage) => void;

/** Commands which only read and plan do without what is loaded here. */
export function stages(mark: Mark) {
  const stage =
    <Given extends readonly unknown[], Result>(
      name: Stage,
      load: () => Promise<(...given: Given) => Result>,
    ) =>
    async (...given: Given): Promise<Awaited<Result>> => {
      const run = await load();
      mark('imports');
      const result = await run(...given);
      mark(name);
      return result;
    };
  return {
    layoutDeck: stage('layout', async () => (await import('./layout/layout-deck.ts')).layoutDeck),
    lintScene: stage('pages', async () => (await import('./lint/lint-scene.ts')).lintScene),
    measureLine: async () => (await import('./type/measure-text.ts')).measureLine,
    createDrawing: stage('charts', async () => (await drawingModule()).createDrawing),
    findChartFaults: stage('charts', async () => (await drawingModule()).findChartFaults),
    drawCharts: stage('charts', async () => (await drawingModule()).drawCharts),
    findNativeGaps: stage(
      'charts',
      async () => (await import('./lint/scene/find-native-gaps.ts')).findNativeGaps,
    ),
    buildChart: stage('plan', async () => (await import('./plan/chart/build-chart.ts')).buildChart),
    chartColors: stage('charts', async () => (await import('./model/deck/chart.ts')).chartColors),
    writePptx: stage('finishing', async () => (await writers()).pptx.load()),
    readPackage: stage('package', async () => (await import('./package/read-package.ts')).readPackage),
    lintPackage: stage('package', async () => (await import('./lint/lint-package.ts')).lintPackage),
    readPartTexts: stage(
      'read-back',
      async () => (await import('./package/read-deck-texts.ts')).readPartTexts,
    ),
    checkReadBack: stage(
      'read-back',
      async () => (await import('./lint/read-back/check-read-back.ts')).checkReadBack,
    ),
    compareDecks: stage(
      'read-back',
      async () => (await import('./lint/read-back/check-across-decks.ts')).compareDecks,
    ),
    receiptCards: stage('preview', async () => (await import('./verify/receipt-cards.ts')).receiptCards),
    sourceWords: stage('preview', async () => (await import('./verify/source-words.ts')).sourceWords),
    writePreview: stage('preview', async () => (await writers()).html.load()),
  };
}

const drawingModule = () => import('./chart/picture/create-drawing.ts');

const writers = async () => (await import('./write/writers.ts')).WRITERS;
