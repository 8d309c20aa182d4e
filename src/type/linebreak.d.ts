declare module 'linebreak' {
  export type Break = { readonly position: number; readonly required: boolean };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
