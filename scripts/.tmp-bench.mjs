import { build } from 'esbuild';
await build({ stdin:{contents:`const t0=performance.now(); 
import {readContent} from './src/read/read-content.ts'; import {diskFiles} from './src/world/files.ts'; import {parseDocument} from 'yaml'; import * as z from 'zod/mini';
if (process.env.JITLESS) z.config({jitless:true});
for (let i=0;i<6;i++){ const t=performance.now(); readContent(diskFiles(process.cwd(),['content','templates']),{content:'content',templates:'templates'}); console.log('read', (performance.now()-t).toFixed(0)); }
`,resolveDir:process.cwd(),loader:'ts'}, bundle:true, format:'esm', platform:'node', target:'node20', minifySyntax:true, outfile:'/tmp/rd/bench.mjs', banner:{js:"import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"}});
