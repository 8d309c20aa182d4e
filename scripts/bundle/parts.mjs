// The command line → two scripts of parts, `front.cjs` and `app.cjs`. A cache of compiled code belongs to a script, and modules have
// none in Node 20; what says that nothing has changed is an eighth of the program, so it is a script of its own.
import { basename } from 'node:path';
import { commandLine } from './programs.mjs';

/** Chosen before anything is read: what they import at once is all that is needed where nothing has changed. */
const FRONT = /^src\/(?:cli|commands\/(?:build|check))\.ts$/;

/** Text by name of the script; in each an object of functions (module, exports, require) by name of the part. */
export async function commandLineScripts(esbuild, build) {
  const { outputFiles, metafile } = await esbuild.build({
    ...commandLine(build),
    write: false,
    metafile: true,
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const front = reached(
    [...outputs].flatMap(([name, { entryPoint = '' }]) => (FRONT.test(entryPoint) ? [name] : [])),
    outputs,
  );
  const parts = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const plain = { format: 'cjs', target: 'node20', supported: { 'dynamic-import': false } };
      return [basename(path), (await esbuild.transform(text, plain)).code];
    }),
  );
  const scriptOf = (wanted) =>
    toAscii(
      `(function (__filename, __dirname, __url) { return {\n${parts
        .filter(([name]) => front.has(name) === wanted)
        .map(([name, code]) => `${JSON.stringify(name)}(module, exports, require) {\n${code}}`)
        .join(',\n')}\n}; })\n`,
    );
  return { 'front.cjs': scriptOf(true), 'app.cjs': scriptOf(false) };
}

function reached(names, outputs) {
  const known = new Set();
  const visit = (name) => {
    if (known.has(name)) return;
    known.add(name);
    for (const { path, kind } of outputs.get(name)?.imports ?? [])
      if (kind === 'import-statement' && outputs.has(basename(path))) visit(basename(path));
  };
  names.forEach(visit);
  return known;
}

/**
 * Half as much to read and to keep in memory. esbuild escapes strings but not regular expressions, in which the escapes
 * mean the same.
 */
function toAscii(text) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[^\0-\x7f]/g, escaped);
}
