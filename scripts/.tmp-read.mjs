import { build } from 'esbuild';
await build({ stdin:{contents:`import {readContent} from './src/read/read-content.ts'; import {diskFiles} from './src/world/files.ts'; 
const t=performance.now(); const r=readContent(diskFiles(process.cwd(),['content','templates']),{content:'content',templates:'templates'}); const ms=performance.now()-t;
for (const f of r.findings) console.log(f.place.file+':'+f.place.line+':'+f.place.column, f.kind, f.message, f.hint?'| '+f.hint:'');
console.error(ms.toFixed(0)+' ms read', Object.fromEntries(Object.entries(r.value).map(([k,m])=>[k,m.size])));`,resolveDir:process.cwd(),loader:'ts'}, bundle:true, format:'esm', platform:'node', target:'node20', minifySyntax:true, outfile:'/tmp/rd/read.mjs', metafile:true, banner:{js:"import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"}, external:['@napi-rs/canvas']});
