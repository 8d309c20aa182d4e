// A deck's bytes → the same pages as PDF and as pictures, through LibreOffice and poppler where they are installed.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { whileWaiting } from './processes.ts';
import { tellTrouble, troubleOf } from './trouble.ts';

export type RenderFault = {
  readonly program: 'LibreOffice' | 'poppler';
  /** What it said; absent where it is not installed. */
  readonly said?: string;
};

type RenderedDeck = {
  readonly pdf?: Uint8Array;
  /** PNG of each page, in order. */
  readonly pages: readonly Uint8Array[];
  readonly fault?: RenderFault;
};

const OFFICE = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
/** Seconds: LibreOffice starts slowly the first time. */
const PATIENCE = 180;
/** Two pixels a point. */
const DOTS_PER_INCH = '144';

/** A profile of its own: LibreOffice refuses to work beside a window that is open with the user's. */
export async function renderDeck(deck: Uint8Array, arePagesWanted: boolean): Promise<RenderedDeck> {
  const folder = tellTrouble('write', tmpdir(), () => mkdtempSync(join(tmpdir(), 'briefdeck-render-')));
  try {
    tellTrouble('write', folder, () => writeFileSync(join(folder, 'deck.pptx'), deck));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const words = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')];
    const office = await runProgram(OFFICE, [profile, ...words]);
    if (office !== 'ran') return { pages: [], fault: faultOf('LibreOffice', office) };
    const pdf = join(folder, 'deck.pdf');
    if (!existsSync(pdf)) return { pages: [], fault: { program: 'LibreOffice', said: 'it wrote no PDF' } };
    if (!arePagesWanted) return { pdf: readFileSync(pdf), pages: [] };
    const how = ['-r', DOTS_PER_INCH, '-png', pdf, join(folder, 'page')];
    const poppler = await runProgram(['pdftoppm'], how);
    const names = readdirSync(folder).filter((name) => /^page-\d+\.png$/.test(name));
    return {
      pdf: readFileSync(pdf),
      // Poppler pads the numbers, so that their order is that of the names.
      pages: names.sort().map((name) => readFileSync(join(folder, name))),
      ...(poppler === 'ran' ? {} : { fault: faultOf('poppler', poppler) }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function faultOf(program: RenderFault['program'], end: Exclude<ProgramEnd, 'ran'>): RenderFault {
  return end === 'missing' ? { program } : { program, said: end.failed };
}

type ProgramEnd = 'ran' | 'missing' | { readonly failed: string };

/** Tries one name after another: a program is called differently on different systems. */
async function runProgram(names: readonly string[], words: readonly string[]): Promise<ProgramEnd> {
  for (const name of names) {
    const end = await whileWaiting((stop) => runOnce(name, words, stop));
    if (end !== 'missing') return end;
  }
  return 'missing';
}

/** LibreOffice is a script that starts a program: in a group of their own both end together. */
const HAS_GROUPS = process.platform !== 'win32';

function runOnce(name: string, words: readonly string[], stop: AbortSignal): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(name, words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: HAS_GROUPS,
      windowsHide: true,
    });
    let said = '';
    let isLate = false;
    const end = () => endGroup(child);
    const patience = setTimeout(() => {
      isLate = true;
      end();
    }, PATIENCE * 1000);
    const settle = (outcome: ProgramEnd) => {
      clearTimeout(patience);
      stop.removeEventListener('abort', end);
      resolve(outcome);
    };
    stop.addEventListener('abort', end);
    // Not there where it could not be started.
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'ENOENT' ? 'missing' : { failed: troubleOf(error)?.message ?? error.message }),
    );
    child.on('close', (code, signal) => {
      if (code === 0) return settle('ran');
      const last = said.trim().split('\n').at(-1) ?? '';
      const late = `no answer within ${PATIENCE} seconds`;
      settle({ failed: isLate ? late : last || `it ended with ${signal ?? code}` });
    });
  });
}

/** At once: what it was writing is thrown away with its folder. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(HAS_GROUPS ? -pid : pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
