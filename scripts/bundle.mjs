// Bundles the program into dist/: one entry per door, shared code split into chunks so that a command
// loads only what it needs. Packages with native parts or with loading tricks of their own stay outside.
import { existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const entries = { cli: 'src/cli.ts', index: 'src/index.ts' };
if (existsSync('src/cli.ts')) {
  rmSync('dist', { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
    external: ['@napi-rs/canvas', 'chartjs-node-canvas', 'canvas', 'chart.js', '@expo-google-fonts/*'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}
