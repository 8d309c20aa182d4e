// The record of what was sent, lost or damaged in every way: it is mended, or nothing goes out; nobody twice.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../scripts/faults/random.ts';
import {
  handNow,
  openRecord,
  readRecord,
  troubleWith,
  writeRecord,
} from '../../src/commands/outbox/record.ts';
import { UsageError } from '../../src/model/errors.ts';
import { nextLine } from '../../src/send/journal.ts';
import { readCopy } from '../../src/send/record.ts';
import { backupText, beginAnew, readBackup, restoreRecord } from '../../src/send/restore-record.ts';
import { readOutboxFolder } from '../../src/world/outbox-folder.ts';
import { DAMAGES, type Damage } from '../support/file-damages.ts';
import { people, postFolder, queuedIn, wanted } from '../support/post-room.ts';
import { SEED, trials } from '../support/trials.ts';

const FILES = ['journal.jsonl', 'mirror.jsonl'] as const;
const WEEKS = ['2025-W40', '2025-W41', '2025-W42', '2025-W43'];

let folder: string;
beforeEach(() => {
  folder = postFolder();
  writeRecord(folder, beginAnew(undefined, handNow()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

class Killed extends Error {}

/**
 * One run that hands the deck of a week to everybody who is due, `post` counting what arrives. `killAt`: the step after
 * which the process dies.
 */
function send(
  post: Map<string, number>,
  week: string,
  number: number,
  killAt = Number.POSITIVE_INFINITY,
): void {
  const { outbox, close } = openRecord(folder, folder);
  let step = 0;
  const orDie = () => {
    step += 1;
    if (step >= killAt) throw new Killed();
  };
  outbox.recover();
  outbox.enqueue(people(number).map((one) => wanted(one, { week })));
  for (const { id, week, recipient } of queuedIn(outbox)) {
    outbox.begin([id], 'connect');
    orDie();
    outbox.reach([id], 'end');
    orDie();
    const key = `${week} ${recipient}`;
    post.set(key, (post.get(key) ?? 0) + 1);
    orDie();
    outbox.settle([id], 'sent', '250 ok');
    orDie();
  }
  close();
}

function read(name: string): Buffer {
  return readFileSync(join(folder, name));
}

function put(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
}

function damage(name: string, how: Damage, older: Buffer, chance: () => number): void {
  const path = join(folder, name);
  const damaged = how(read(name), older, chance);
  if (damaged === undefined) rmSync(path);
  else writeFileSync(path, damaged);
}

describe('one of the two files', () => {
  it.each(FILES.flatMap((name) => Object.keys(DAMAGES).map((how) => [name, how] as const)))(
    '(%s, %s) is mended by the other, byte for byte, and nobody is sent anything again',
    (name, how) => {
      const post = new Map<string, number>();
      send(post, '2025-W42', 3);
      const older = read(name);
      send(post, '2025-W43', 3);
      const whole = read(name);
      damage(name, DAMAGES[how] as Damage, older, seededRandom(SEED).next);
      const { outbox, mended, close } = openRecord(folder, folder);
      expect(mended).toEqual([name]);
      expect(queuedIn(outbox)).toEqual([]);
      close();
      expect(read(name)).toEqual(whole);
      send(post, '2025-W43', 4);
      expect([...post.values()]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    },
  );
});

describe('a record', () => {
  const post = new Map<string, number>();
  const refusal = () => {
    try {
      openRecord(folder, 'outbox');
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
    return undefined;
  };
  beforeEach(() => {
    post.clear();
    send(post, '2025-W42', 2);
  });

  it('that is lost, or of which nothing can be read, is told apart from one that was never there', () => {
    for (const name of FILES) put(name, Buffer.alloc(0));
    expect(refusal()).toMatch(
      /^Unexpected record without a line in `outbox\/`, expected one\n.*restore FILE/,
    );
    rmSync(folder, { recursive: true });
    expect(refusal()).toMatch(/^Unexpected project without a record of what was sent \(`outbox\/`\)/);
    expect(existsSync(folder)).toBe(false);
  });

  it('whose files are both older than the last run is refused', () => {
    const older = read('journal.jsonl');
    send(post, '2025-W43', 2);
    for (const name of FILES) put(name, older);
    expect(refusal()).toMatch(
      /^Unexpected record that ends with step 8 in `outbox\/`, expected the 15 steps of \d{4}-/,
    );
  });

  it('of a killed run is believed where both files end alike but for one step, and otherwise refused', () => {
    for (const [index, killAt] of [1, 2, 3, 4, 5].entries()) {
      expect(() => send(post, `2025-W5${index}`, 2, killAt)).toThrow(Killed);
      expect(read('checkpoint.json').toString()).toContain('"isOpen":true');
      const [journal, mirror] = FILES.map(read) as [Buffer, Buffer];
      expect(journal).toEqual(mirror);
      const lastLine = mirror.lastIndexOf(0x0a, mirror.length - 2) + 1;
      for (const at of [lastLine, lastLine + 1, mirror.length - 1]) {
        put('mirror.jsonl', mirror.subarray(0, at));
        expect(troubleNow()).toBeUndefined();
      }
      put('mirror.jsonl', mirror.subarray(0, lastLine - 5));
      expect(refusal()).toMatch(
        /^Unexpected journal that ends with step \d+ and mirror that ends with step \d+ in/,
      );
      put('mirror.jsonl', Buffer.alloc(0));
      expect(refusal()).toContain('mirror that ends with step 0');
      put('mirror.jsonl', mirror);
      put('journal.jsonl', Buffer.concat([journal, Buffer.from('{"number":99,"bef')]));
      expect(troubleNow()).toBeUndefined();
    }
    send(post, '2025-W43', 2);
    expect(Math.max(...post.values())).toBe(1);
  });

  it('that was altered is seen, wherever and however well', () => {
    const forged = read('journal.jsonl').toString('utf8').replace('person1@', 'person9@');
    for (const name of FILES) put(name, Buffer.from(forged));
    expect(refusal()).toMatch(/^Unexpected record of which \d+ steps of \d+ cannot be read/);
    const [first] = readRecord(readOutboxFolder(folder) as never).legible;
    const other = nextLine(first, { deliveries: [] }, handNow());
    for (const name of FILES) put(name, Buffer.from(`${first?.text}\n${other.text}\n`));
    expect(refusal()).toMatch(/^Unexpected record that ends with step 2/);
  });

  it('of another format is left alone', () => {
    const line = nextLine(undefined, { format: 2 }, handNow());
    for (const name of FILES) put(name, Buffer.from(`${line.text}\n`));
    rmSync(join(folder, 'checkpoint.json'));
    expect(refusal()).toMatch(/^Unexpected record of format 2 in `outbox\/`, expected 1/);
  });

  it('that another program changes under way stops the run', () => {
    const { outbox } = openRecord(folder, folder);
    outbox.enqueue([wanted('a@example.com')]);
    put('journal.jsonl', Buffer.alloc(0));
    expect(() => outbox.begin([3], 'connect')).toThrow('Unexpected change of');
    rmSync(join(folder, 'journal.jsonl'));
    expect(() => outbox.begin([3], 'connect')).toThrow(/Cannot write .*journal.jsonl/);
    expect(existsSync(join(folder, 'journal.jsonl'))).toBe(false);
  });

  it('keeps itself out of git, and leaves nothing else behind', () => {
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'checkpoint.json', ...FILES]);
    expect(read('.gitignore').toString()).toBe('*\n');
  });

  function troubleNow() {
    return troubleWith(readRecord(readOutboxFolder(folder) as never), 'outbox');
  }
});

describe('a record that cannot be believed, begun anew', () => {
  it('keeps who was sent a deck, and leaves in doubt what was waiting', () => {
    const post = new Map<string, number>();
    send(post, '2025-W42', 2);
    expect(() => send(post, '2025-W43', 2, 5)).toThrow(Killed);
    const gap = DAMAGES['without a line in the middle'] as Damage;
    for (const name of FILES) damage(name, gap, Buffer.alloc(0), () => 0.3);
    const record = readRecord(readOutboxFolder(folder) as never);
    expect(record.trouble?.[0]).toMatch(/^record of which 1 steps of \d+ cannot be read/);
    writeRecord(folder, beginAnew(record, handNow()));
    const { outbox } = openRecord(folder, folder);
    expect(outbox.list().map(({ week, recipient, state }) => `${week} ${recipient} ${state}`)).toEqual([
      '2025-W42 person1@example.com sent',
      '2025-W42 person2@example.com sent',
      '2025-W43 person1@example.com sent',
      '2025-W43 person2@example.com unknown',
    ]);
    expect(outbox.retry(4)).toBe(false);
    expect(outbox.mark(4, 'failed', 'asked')).toBe(true);
  });
});

describe('a backup', () => {
  const post = new Map<string, number>();
  beforeEach(() => {
    post.clear();
    send(post, '2025-W42', 2);
  });
  const recordNow = () => {
    const files = readOutboxFolder(folder);
    return files && readRecord(files);
  };
  const backupNow = () => Buffer.from(backupText(recordNow()?.lines ?? []));
  const restore = (bytes: Buffer) => {
    const kept = readBackup(bytes);
    if (kept === undefined) throw new Error('damaged');
    writeRecord(folder, restoreRecord(recordNow(), kept, handNow()));
  };
  const rows = () => openRecord(folder, folder).outbox.list();

  it('with a byte changed, a line gone or its end cut off is none', () => {
    const bytes = backupNow();
    expect(readBackup(bytes)).toBeDefined();
    for (const [name, how] of Object.entries(DAMAGES)) {
      if (name === 'older' || name === 'deleted') continue;
      expect([name, readBackup(how(bytes, bytes, seededRandom(SEED).next) ?? bytes) === undefined]).toEqual([
        name,
        true,
      ]);
    }
    for (const end of [1, 2, 100]) expect(readBackup(bytes.subarray(0, -end))).toBeUndefined();
    expect(readBackup(read('journal.jsonl'))).toBeUndefined();
    expect(readBackup(Buffer.from('{"deliveries":[{"id":1}]}'))).toBeUndefined();
  });

  it('brings back what was lost, and takes nothing away that is newer', () => {
    const before = rows();
    const bytes = backupNow();
    rmSync(folder, { recursive: true });
    restore(bytes);
    expect(rows()).toEqual(before);
    send(post, '2025-W43', 2);
    const after = rows();
    restore(bytes);
    expect(rows()).toEqual(after);
  });

  it('of another history is merged: who was sent a deck by either has it', () => {
    const bytes = backupNow();
    writeRecord(folder, beginAnew(undefined, handNow()));
    const other = new Map<string, number>();
    send(other, '2025-W43', 2);
    const { outbox, close } = openRecord(folder, folder);
    outbox.enqueue([wanted('person1@example.com', { week: '2025-W42' })]);
    close();
    restore(bytes);
    expect(rows().map(({ id, week, recipient, state }) => `${id} ${week} ${recipient} ${state}`)).toEqual([
      '1 2025-W43 person1@example.com sent',
      '2 2025-W43 person2@example.com sent',
      '3 2025-W42 person1@example.com sent',
      '4 2025-W42 person2@example.com sent',
    ]);
  });

  it('leaves in doubt what was waiting in it where the record was lost', () => {
    expect(() => send(post, '2025-W43', 2, 1)).toThrow(Killed);
    const bytes = backupNow();
    send(post, '2025-W43', 2);
    rmSync(folder, { recursive: true });
    restore(bytes);
    expect(rows().map(({ state }) => state)).toEqual(['sent', 'sent', 'unknown', 'unknown']);
  });

  it('may be what `outbox export` printed', () => {
    const before = rows();
    rmSync(folder, { recursive: true });
    restore(Buffer.from(JSON.stringify({ briefdeck: '0.1.0', deliveries: before })));
    expect(rows()).toEqual(before);
  });
});

/** A person is asked only where two accidents came together; then the backup of that moment brings all back. */
const DAMAGED = trials(2000);

describe(`${DAMAGED} random damages of the files`, () => {
  it('send nobody anything twice', () => {
    const told = { 'went on': 0, refused: 0, 'old alike': 0 };
    for (let trial = 0; trial < DAMAGED; trial++) {
      const chance = seededRandom(SEED + trial).next;
      const pick = <T>(all: readonly T[]) => all[Math.floor(chance() * all.length)] as T;
      rmSync(folder, { recursive: true, force: true });
      writeRecord(folder, beginAnew(undefined, handNow()));
      const post = new Map<string, number>();
      const olds = [read('journal.jsonl')];
      for (const week of WEEKS.slice(1 + Math.floor(chance() * 2))) {
        try {
          send(post, week, 3, chance() < 0.5 ? 1 + Math.floor(chance() * 14) : undefined);
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
        olds.push(read('journal.jsonl'));
      }
      const safe = backupText(readRecord(readOutboxFolder(folder) as never).lines);
      const which = pick([FILES, FILES, ['journal.jsonl'], ['mirror.jsonl']] as const);
      const damaged: string[] = [];
      for (const name of which) {
        // Both put back as they were at one moment say nothing of what came after: nobody can know that.
        const older = olds.splice(Math.floor(chance() * (olds.length - 1)), 1)[0] as Buffer;
        const how = pick(Object.keys(DAMAGES));
        damaged.push(`${name} ${how}`);
        damage(name, DAMAGES[how] as Damage, older, chance);
      }
      if (chance() < 0.1) rmSync(join(folder, 'checkpoint.json'), { force: true });
      if (isOldAlike(safe)) {
        told['old alike'] += 1;
        continue;
      }
      const again = () => {
        for (const week of WEEKS) send(post, week, 3);
      };
      try {
        again();
        told['went on'] += 1;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        told.refused += 1;
        const files = readOutboxFolder(folder);
        const kept = readBackup(Buffer.from(safe));
        if (kept === undefined) throw new Error('no backup');
        writeRecord(folder, restoreRecord(files && readRecord(files), kept, handNow()));
        again();
      }
      const twice = [...post].filter(([, copies]) => copies !== 1);
      expect({ trial, damaged, twice }).toEqual({ trial, damaged, twice: [] });
    }
    expect(told['went on']).toBeGreaterThan(DAMAGED / 4);
    expect(told.refused).toBeGreaterThan(DAMAGED / 10);
    expect(told['old alike']).toBeLessThan(DAMAGED / 50);
  });

  /** Both cut to the same step, and no checkpoint that knows better: nothing on this disk says that there was more. */
  function isOldAlike(safe: string): boolean {
    const path = join(folder, 'checkpoint.json');
    if (existsSync(path) && read('checkpoint.json').includes('"isOpen":false')) return false;
    const end = safe.split('\n').length - 2;
    const [one = 0, other = 0] = FILES.map((name) => {
      const lines = existsSync(join(folder, name)) ? readCopy(read(name)).lines : [];
      return lines.at(-1)?.step.number;
    });
    return Math.max(one, other) < end && Math.abs(one - other) <= 1 && one > 0;
  }
});
