// Paths of Office files as arguments → on the standard output, for each what Microsoft's Open XML SDK says against it.
//
// A process of its own: the SDK comes as a .NET runtime in WebAssembly, which jest's modules cannot hold.
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import validate from '@ooxml-tools/validate';

const faults = [];
for (const file of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(file));
  try {
    const found = await validate(bytes, extname(file).slice(1), 'Microsoft365');
    faults.push(found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`));
  } catch (error) {
    // What cannot even be opened: a target that is not there, a part without a type, XML that is none.
    faults.push([`the package: ${String(error).split('\n')[0]}`]);
  }
}
process.stdout.write(JSON.stringify(faults));
// The runtime keeps the process alive.
process.exit(0);
