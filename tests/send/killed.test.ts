// A process that sends, killed at any moment and started again: nobody twice, nobody lost, every doubt listed.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRecord } from '../../src/commands/outbox/record.ts';
import { holdOutboxFolder } from '../../src/world/outbox-folder.ts';
import { bundleSender, type Sender } from '../support/bundle-sender.ts';
import { type MailHouse, type Moment, openMailHouse } from '../support/mail-house.ts';
import { people, postFolder, queueIn } from '../support/post-room.ts';
import { trials } from '../support/trials.ts';

const TIMEOUT = 120_000;

let sender: Sender;
beforeAll(async () => {
  sender = await bundleSender();
});
afterAll(() => sender.remove());

/** Where the process dies, one moment after the other, after two more messages where there are any. */
const STEPS = ['connect', 'mail', 'end', 'rcpt', 'answered', 'login', 'data'] as const;
/** Each step once at least: a death at one is not a death at another. */
const KILLS = trials(20, STEPS.length);
const ENDS = Array.from({ length: KILLS }, (_, turn) => STEPS[turn % STEPS.length]).filter(
  (step) => step === 'end',
).length;

describe('a run to fifty people, killed at every step of its talk with the server', () => {
  it(
    'sends to each once, and lists whom it may have reached without an answer',
    async () => {
      await inRoom(50, async (folder) => {
        let killed = 0;
        let kill: (() => void) | undefined;
        let takenBefore = 0;
        const ends: number[] = [];
        const house = await openMailHouse(({ step, taken }: Moment) => {
          const isEarly = step === 'connect' || step === 'login';
          const isDue = step === STEPS[killed % STEPS.length] && (isEarly || taken >= takenBefore + 2);
          if (!isDue || kill === undefined) return undefined;
          kill();
          kill = undefined;
          if (step === 'end') ends.push(taken);
          return step === 'answered' ? undefined : 'cut';
        });
        try {
          for (; killed < KILLS; killed++) {
            takenBefore = house.taken.length;
            const run = sender.start(house.port, folder);
            kill = () => run.child.kill('SIGKILL');
            expect(await run.ended).toEqual({ code: null, stdout: '', stderr: '' });
          }
          kill = undefined;
          expect(await sender.start(house.port, folder).ended).toMatchObject({ code: 0, stderr: '' });
          const unknown = check(house, folder, 50);
          // In doubt are all that died after the last dot, and some of those that died with the answer on its way.
          expect(ends).toHaveLength(ENDS);
          expect(unknown).toBeGreaterThanOrEqual(ENDS);
          expect(unknown).toBeLessThanOrEqual(3 * ENDS);
        } finally {
          await house.close();
        }
      });
    },
    TIMEOUT,
  );
});

describe('a run to sixty people, killed again and again by the clock', () => {
  it(
    'comes to its end all the same',
    async () => {
      await inRoom(60, async (folder) => {
        const house = await openMailHouse();
        try {
          let kills = 0;
          for (let turn = 0; turn < 40; turn++) {
            const before = house.taken.length;
            const run = sender.start(house.port, folder);
            const timer = setInterval(() => {
              if (house.taken.length < before + 6 + (turn % 7)) return;
              // Somewhere between two commits, or in the midst of one.
              setTimeout(() => run.child.kill('SIGKILL'), turn % 9);
              clearInterval(timer);
            }, 1);
            const { code, stderr } = await run.ended;
            clearInterval(timer);
            expect(stderr).toBe('');
            if (code === 0) break;
            kills += 1;
          }
          expect(kills).toBeGreaterThan(3);
          expect(check(house, folder, 60)).toBeLessThanOrEqual(kills);
        } finally {
          await house.close();
        }
      });
    },
    TIMEOUT,
  );
});

describe('a run to a thousand people', () => {
  it(
    'keeps its memory, and is faster than any server will let it be',
    async () => {
      await inRoom(1000, async (folder) => {
        const house = await openMailHouse(undefined, {
          onData: (stream, session, done) => {
            // Nothing is kept: the memory of this process is not what is measured.
            stream.resume();
            stream.on('end', () => {
              for (const { address } of session.envelope.rcptTo) seen.push(address);
              done();
            });
          },
        });
        const seen: string[] = [];
        try {
          const { code, stdout } = await sender.start(house.port, folder, 20_000).ended;
          expect(code).toBe(0);
          const { outcome, seconds, peakMB } = JSON.parse(stdout);
          expect(outcome).toEqual({ sent: 1000, failed: 0, unknown: 0, waiting: 0 });
          expect(new Set(seen).size).toBe(1000);
          expect(seen).toHaveLength(1000);
          expect(1000 / seconds).toBeGreaterThan(10);
          expect(peakMB).toBeLessThan(400);
        } finally {
          await house.close();
        }
      });
    },
    TIMEOUT,
  );
});

async function inRoom(number: number, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = postFolder();
  queueIn(folder, people(number));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everybody is either sent, and then has one copy, or unknown, and then has one or none. Gives how many are unknown. */
function check(house: MailHouse, folder: string, number: number): number {
  const held = holdOutboxFolder(folder);
  expect(held).toHaveProperty('release');
  const rows = openRecord(folder, folder).outbox.list();
  if ('release' in held) held.release();
  const copies = house.copies();
  expect(rows).toHaveLength(number);
  expect(rows.filter(({ state }) => state !== 'sent' && state !== 'unknown')).toEqual([]);
  const told = rows.map(({ recipient, state }) => `${recipient} ${state} ${copies.get(recipient) ?? 0}`);
  expect(told.filter((one) => !/ (?:sent 1|unknown [01])$/.test(one))).toEqual([]);
  return rows.filter(({ state }) => state === 'unknown').length;
}
