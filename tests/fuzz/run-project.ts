// A project in memory → how far it came, and what it took: read, verified, planned, laid out, built for one audience.
import { makeDeck, openWorkshop, type Workshop } from '../../src/build.ts';
import { findingsText, orderFindings } from '../../src/commands/print.ts';
import { readGround } from '../../src/ground.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseSettings } from '../../src/read/parse-settings.ts';
import { readRecipients } from '../../src/read/read-recipients.ts';
import { memoryFiles } from '../support/memory-files.ts';
import type { Files } from './mutate.ts';
import { AUDIENCE, ORIGINALS, ROOTS, TODAY } from './seed-project.ts';

export type Run = {
  readonly reached: 'read' | 'built';
  readonly findings: readonly Finding[];
  /** Lines that `check` prints. */
  readonly lines: number;
};

/** Whatever it throws is a fault of ours: the program would end with 3. */
export async function runProject(files: Files, workshop?: Workshop): Promise<Run> {
  const disk = memoryFiles(files);
  const original = (name: string) => disk.readBytes(ORIGINALS + name);
  const { value: ground, findings } = await readGround({
    files: disk,
    roots: ROOTS,
    original,
    today: TODAY,
    company: 'briefdeck',
  });
  const found = [...parseSettings(disk, 'briefdeck.yaml').findings, ...findings];
  const people = disk.read('recipients.yaml');
  if (people !== undefined) {
    found.push(...readRecipients(people, 'recipients.yaml', ground.content.audiences.keys()).findings);
  }
  const [briefing] = ground.content.briefings.values();
  const audience = ground.content.audiences.get(AUDIENCE) ?? [...ground.content.audiences.values()][0];
  let reached: Run['reached'] = 'read';
  if (ground.content.themes.size > 0 && briefing !== undefined && audience !== undefined) {
    const made = await makeDeck(ground, { briefing, audience }, workshop ?? (await openWorkshop()));
    found.push(...made.findings);
    reached = 'built';
  }
  const told = findingsText(orderFindings(found), { paint: (_, text) => text });
  return { reached, findings: found, lines: told.split('\n').length };
}
