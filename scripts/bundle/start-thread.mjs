// dist/thread.js: runs a thread of the command line; what it throws ends the thread and nothing else.
import { requirePart } from './load-part.mjs';

requirePart('./thread.js');
