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

/** yaml asks the environment at every token whether to print it: most of a microsecond each time. */
const silentYaml = {
  name: 'silent-yaml',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^process$/ }, ({ importer }) =>
      /[\\/]yaml[\\/]dist[\\/]/.test(importer) ? { path: 'process', namespace: 'silent-yaml' } : undefined,
    );
    onLoad({ filter: /^process$/, namespace: 'silent-yaml' }, () => ({
      contents: 'exports.env = {}; exports.emitWarning = (...words) => process.emitWarning(...words);',
      loader: 'js',
    }));
  },
};

/** What starts the command line and its threads, and the library's doors. */
export function programs(folder, build) {
  return [
    {
      ...common(build),
      outdir: folder,
      entryPoints: { cli: 'scripts/bundle/start.mjs', thread: 'scripts/bundle/start-thread.mjs' },
      format: 'esm',
    },
    {
      ...common(build),
      outdir: folder,
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

/** The command line in parts, each loaded when it is asked for: `scripts/bundle/parts.mjs` puts them together. */
export function commandLine(build) {
  const plain = common(build);
  return {
    ...plain,
    outdir: 'dist',
    entryPoints: { app: 'src/cli.ts', thread: 'src/thread.ts' },
    splitting: true,
    format: 'esm',
    // The layout engine carries its program as text and needs no network stack, whose loading takes longer, to read it.
    define: { ...plain.define, 'import.meta.url': '__url', fetch: 'undefined' },
  };
}

function common(build) {
  return {
    bundle: true,
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    define: { BRIEFDECK_BUILD: JSON.stringify(build), BRIEFDECK_FONTS: JSON.stringify(FONTS_FOLDER) },
    // Half a megabyte that would be loaded for nothing, and a zip that would be unpacked again at once.
    alias: { jszip: './scripts/bundle/jszip.mjs', linkedom: './scripts/bundle/linkedom.mjs' },
    plugins: [plainCanvas, silentYaml],
    // `THIRD_PARTY_NOTICES` has them whole.
    legalComments: 'none',
    logLevel: 'warning',
    // Native; all else is in the bundle, so that whoever installs it gets what was tested.
    external: ['@napi-rs/canvas'],
  };
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
