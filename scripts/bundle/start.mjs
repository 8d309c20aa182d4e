#!/usr/bin/env node
// dist/cli.js: runs the command line.
import { troubleOf } from '../../src/world/trouble.ts';
import { requirePart } from './load-part.mjs';

try {
  requirePart('./app.js');
} catch (error) {
  // Before the program can tell anything itself: the working folder, for one, may be gone.
  const trouble = troubleOf(error);
  if (trouble === undefined) throw error;
  process.stderr.write(`briefdeck: ${trouble.message}\n`);
  process.exitCode = 2;
}
