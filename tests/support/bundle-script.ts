// A script of the tests → one file that Node starts by itself, with the parts of src/ it uses.
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export type Script = { readonly file: string; readonly remove: () => void };

/** Beside the packages it needs, so inside the project; removed again by `remove`. */
export async function bundleScript(path: string): Promise<Script> {
  const folder = mkdtempSync(resolve('.dist-script-'));
  const file = join(folder, 'script.mjs');
  await build({
    entryPoints: [path],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
