// Writes templates/schemas/*.schema.json from the schemas that read templates, so that an editor completes and checks them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const SCHEMAS = {
  audience: { file: 'audience-schema.ts', name: 'audiencePartSchema', title: 'An audience of a briefing' },
  slide: { file: 'slide-kind-schema.ts', name: 'slideKindSchema', title: 'A kind of slide' },
  theme: { file: 'theme-schema.ts', name: 'themePartSchema', title: 'A theme: colours, type and fonts' },
};

const imports = Object.values(SCHEMAS).map(
  ({ file, name }) => `export { ${name} } from './src/read/schemas/${file}';`,
);
const { outputFiles } = await build({
  stdin: {
    contents: [`export { toJSONSchema } from 'zod/mini';`, ...imports].join('\n'),
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { toJSONSchema, ...schemas } = await import(`data:text/javascript;base64,${code}`);

mkdirSync('templates/schemas', { recursive: true });
for (const [noun, { name, title }] of Object.entries(SCHEMAS)) {
  const { $schema, ...rest } = toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any' });
  const text = JSON.stringify({ $schema, title, ...rest }, undefined, 2);
  writeFileSync(`templates/schemas/${noun}.schema.json`, `${text}\n`);
}
