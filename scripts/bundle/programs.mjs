// A folder and a build id → what esbuild is to be told to make each program in it, and the files that lie beside them.
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const FONTS_FOLDER = 'fonts/';
/** As `src/` names a font, wherever it does. */
const FONT = /@expo-google-fonts\/[\w-]+\/[\w-]+\/[\w-]+\.ttf/g;

/** chartjs-node-canvas loads its canvas by tricks of its own, afresh for every renderer; the program has one renderer. */
const plainCanvas = {
  name: 'plain-canvas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]chartjs-node-canvas[\\/]dist[\\/]freshRequire\.js$/ }, () => ({
      contents: "exports.freshRequire = () => require('@napi-rs/canvas');",
      loader: 'js',
    }));
  },
};

/** The command line, what starts it, and the library's doors. */
export function programs(folder, build) {
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    outdir: folder,
    define: { BRIEFDECK_BUILD: JSON.stringify(build), BRIEFDECK_FONTS: JSON.stringify(FONTS_FOLDER) },
    // Half a megabyte that would be loaded for nothing, and a zip that would be unpacked again at once.
    alias: { jszip: './scripts/bundle/jszip.mjs', linkedom: './scripts/bundle/linkedom.mjs' },
    plugins: [plainCanvas],
    // `THIRD_PARTY_NOTICES` has them whole.
    legalComments: 'none',
    logLevel: 'warning',
    // Native; all else is in the bundle, so that whoever installs it gets what was tested.
    external: ['@napi-rs/canvas'],
  };
  return [
    // One function in one file: a cache of compiled code belongs to a script, and modules have none in Node 20.
    {
      ...common,
      entryPoints: { app: 'src/cli.ts' },
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      // The layout engine carries its program as text and needs no network stack, whose loading takes longer, to read it.
      define: { ...common.define, 'import.meta.url': '__url', fetch: 'undefined' },
      supported: { 'dynamic-import': false },
      banner: {
        js: "(function (require, module, __filename, __dirname) { const exports = module.exports, __url = require('node:url').pathToFileURL(__filename).href;",
      },
      footer: { js: '})' },
    },
    { ...common, entryPoints: { cli: 'scripts/bundle/start.mjs' }, format: 'esm' },
    {
      ...common,
      entryPoints: { index: 'src/index.ts' },
      splitting: true,
      format: 'esm',
      minifyWhitespace: true,
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    },
  ];
}

/** What the command line in `text` opens beside itself: path in the folder → file. */
export function filesBeside(text) {
  const { resolve } = createRequire(import.meta.url);
  const fonts = [...new Set(text.match(FONT))];
  return {
    ...Object.fromEntries(fonts.map((name) => [FONTS_FOLDER + basename(name), resolve(name)])),
    // A font's licence asks to be with every copy of it.
    ...Object.fromEntries(
      fonts.map((name) => {
        const [scope, family] = name.split('/');
        return [`${FONTS_FOLDER}${family}-LICENSE.txt`, resolve(`${scope}/${family}/LICENSE_FONT`)];
      }),
    ),
  };
}
