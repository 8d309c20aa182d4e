// JSZip packs words in pieces of 16,384 units and so cuts a character in two that lies across their border. The bundle does
// without it (`write/pptx/draw/collect-parts.ts`); where the source is run, imported, this hands it bytes instead.
import { createRequire } from 'node:module';

type Zip = { file: (name: string, ...content: readonly unknown[]) => unknown };

const { prototype } = createRequire(import.meta.url)('jszip') as { readonly prototype: Zip };
const { file } = prototype;

prototype.file = function (name, ...content) {
  const [words, ...options] = content;
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
  return content.length === 0 ? file.call(this, name) : file.call(this, name, bytes, ...options);
};
