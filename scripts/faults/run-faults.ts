// The files of projects → every kind of fault planted into copies of it, and a report of how many were found.
import type { FindingKind } from '../../src/model/finding.ts';
import { today } from '../../src/world/clock.ts';
import { type Clean, readClean } from './clean.ts';
import type { Fault, FaultKind } from './fault.ts';
import { FAULT_KINDS } from './fault-kinds.ts';
import { alarmsOf, type CleanProject, type FaultRow, faultReport } from './fault-report.ts';
import { findFault } from './find-fault.ts';
import type { Subject } from './projects.ts';
import { seededRandom, seedOf } from './random.ts';

/** Of every kind unless told otherwise; chosen by a generator with a fixed seed. */
const INSTANCES = 12;

type FaultRun = {
  readonly instances?: number;
  /** Kinds with this in their name alone. */
  readonly only?: string;
  /** With a cache, half of the kinds are looked for without what is kept of pages and decks all the same. */
  readonly isMixed?: boolean;
};

export async function runFaults(
  subjects: readonly Subject[],
  { instances = INSTANCES, only = '', isMixed = false }: FaultRun = {},
): Promise<{ readonly report: string; readonly allFound: boolean }> {
  const projects: CleanProject[] = [];
  for (const { name, ...inputs } of subjects) {
    projects.push({ name, clean: await readClean({ ...inputs, today: today(), company: '' }) });
  }
  const rows: FaultRow[] = [];
  for (const kind of FAULT_KINDS.filter(({ name }) => name.includes(only)))
    rows.push(
      await plantKind(
        kind,
        isMixed && seedOf(kind.name) % 2 === 0 ? projects.map(withoutKept) : projects,
        instances,
      ),
    );
  const hasAlarms = projects.some(({ clean }) => alarmsOf(clean).length > 0);
  return {
    report: faultReport(rows, projects),
    // A kind for which no place is known proves nothing.
    allFound:
      !hasAlarms &&
      rows.every(({ found, planted, skipped }) => skipped || (planted > 0 && found === planted)),
  };
}

function withoutKept({ name, clean }: CleanProject): CleanProject {
  return { name, clean: { ...clean, keeps: false, workshop: { ...clean.workshop, products: undefined } } };
}

async function plantKind(
  kind: FaultKind,
  projects: readonly CleanProject[],
  instances: number,
): Promise<FaultRow> {
  const { name, needsOriginals, foundBy } = kind;
  const able = projects.filter(({ clean }) => !needsOriginals || clean.inputs.original !== undefined);
  if (able.length === 0) {
    return { name, skipped: true, possible: 0, planted: 0, found: 0, byMeaning: 0, kinds: [], missed: [] };
  }
  const random = seededRandom(seedOf(name));
  const places = able.map(({ clean }) =>
    random.shuffled(kind.candidates(clean, random)).map((candidate) => ({ candidate, clean })),
  );
  const chosen: { readonly what: string; readonly fault: Fault; readonly clean: Clean }[] = [];
  for (const { candidate, clean } of inTurn(places)) {
    if (chosen.length === instances) break;
    const fault = candidate.plant();
    if (isPlanted(fault, clean)) chosen.push({ what: candidate.what, fault, clean });
  }
  const missed: string[] = [];
  const counts = new Map<FindingKind, number>();
  let byMeaning = 0;
  for (const { what, fault, clean } of chosen) {
    const detection = await findFault(fault, clean);
    const counted = detection.kinds.filter((one) => foundBy?.includes(one) ?? true);
    if (counted.length === 0) missed.push(what);
    else if (detection.byMeaning) byMeaning += 1;
    for (const one of counted) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const kinds = [...counts].sort((a, b) => b[1] - a[1]).map(([one]) => one);
  const planted = chosen.length;
  return {
    name,
    skipped: false,
    possible: places.reduce((sum, { length }) => sum + length, 0),
    planted,
    found: planted - missed.length,
    byMeaning,
    kinds,
    missed,
  };
}

/** As many of each list as there are, one after the other: no project is left out because another has more places. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** What would be written as it stands is no fault. */
function isPlanted(fault: Fault, { inputs }: Clean): boolean {
  if (fault.into !== 'content' || fault.originals !== undefined) return true;
  return [...fault.files].some(([path, text]) => inputs.files.read(path) !== text);
}
