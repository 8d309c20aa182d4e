// A project's files → every kind of fault planted into copies of it, and a report of how many were found.
import type { Inputs } from '../../src/build.ts';
import { type FindingKind, severityOf } from '../../src/model/finding.ts';
import { today } from '../../src/world/clock.ts';
import { type Clean, readClean } from './clean.ts';
import type { FaultKind } from './fault.ts';
import { FAULT_KINDS } from './fault-kinds.ts';
import { type FaultRow, faultReport } from './fault-report.ts';
import { findFault } from './find-fault.ts';
import { seededRandom, seedOf } from './random.ts';

/** Of every kind unless told otherwise; chosen by a generator with a fixed seed. */
const INSTANCES = 12;

export async function runFaults(
  inputs: Pick<Inputs, 'files' | 'roots' | 'original'>,
  instances = INSTANCES,
): Promise<{ readonly report: string; readonly allFound: boolean }> {
  const clean = await readClean({ ...inputs, today: today(), company: '' });
  const rows: FaultRow[] = [];
  for (const kind of FAULT_KINDS) rows.push(await plantKind(kind, clean, instances));
  const falseAlarms = clean.findings.filter((finding) => severityOf(finding) === 'error');
  return {
    report: faultReport(rows, clean, falseAlarms),
    allFound:
      falseAlarms.length === 0 && rows.every(({ found, planted, skipped }) => skipped || found === planted),
  };
}

async function plantKind(kind: FaultKind, clean: Clean, instances: number): Promise<FaultRow> {
  const { name, needsOriginals, foundBy } = kind;
  if (needsOriginals && clean.inputs.original === undefined)
    return { name, skipped: true, possible: 0, planted: 0, found: 0, byMeaning: 0, kinds: [], missed: [] };
  const random = seededRandom(seedOf(name));
  const candidates = kind.candidates(clean, random);
  const chosen = random.shuffled(candidates).slice(0, instances);
  const missed: string[] = [];
  const counts = new Map<FindingKind, number>();
  let byMeaning = 0;
  for (const { what, plant } of chosen) {
    const detection = await findFault(plant(), clean);
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
    possible: candidates.length,
    planted,
    found: planted - missed.length,
    byMeaning,
    kinds,
    missed,
  };
}
