// Writes templates/schemas/*.schema.json from the schemas that read templates; `npm run format` sets them in shape.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['src/read/schemas/template-json-schemas.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  // Behind the drawings of charts, which no schema loads.
  external: ['canvas', '@napi-rs/canvas'],
  // What is CommonJS among the vendors asks for modules of Node.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { templateJsonSchemas } = await import(`data:text/javascript;base64,${code}`);

mkdirSync('templates/schemas', { recursive: true });
for (const [noun, schema] of Object.entries(templateJsonSchemas())) {
  writeFileSync(`templates/schemas/${noun}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`);
}
