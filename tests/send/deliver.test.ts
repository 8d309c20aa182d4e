// Delivery against a real SMTP server on this machine, and everything that can go wrong on the line.
import { afterEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { DeliveryPhase } from '../../src/model/delivery.ts';
import { SystemError } from '../../src/model/errors.ts';
import { backOff, MOST_LOST, MOST_TRIES } from '../../src/send/deliver.ts';
import {
  LOGIN,
  type MailHouse,
  type Moment,
  OTHER_NAME,
  openMailHouse,
  type Reaction,
} from '../support/mail-house.ts';
import { message, openPostRoom, type PostRoom, people, SENDER, serverAt } from '../support/post-room.ts';

let house: MailHouse;
let room: PostRoom;
afterEach(() => house.close());

async function open(
  number: number,
  react: (moment: Moment) => Reaction = () => undefined,
  options: Parameters<typeof openMailHouse>[1] = {},
  size = 0,
) {
  house = await openMailHouse(react, options);
  room = openPostRoom(people(number), size);
}

/** Every person whose step has come this often gets the reaction. */
function times(number: number, step: Moment['step'], reaction: Reaction) {
  let left = number;
  return (moment: Moment) => {
    if (moment.step !== step || left === 0) return undefined;
    left -= 1;
    return reaction;
  };
}

describe('a message', () => {
  it.each([
    ['with pipelining', {}],
    ['without pipelining', { hidePIPELINING: true }],
    ['with TLS from the first byte', { secure: true }],
  ])('arrives byte for byte, %s', async (_, options) => {
    await open(2, undefined, options);
    const outcome = await room.deliver(
      serverAt(house.port, { tls: 'secure' in options ? 'immediate' : 'starttls' }),
    );
    expect(outcome).toEqual({ sent: 2, failed: 0, unknown: 0, waiting: 0 });
    expect(house.taken.map(({ from, to }) => [from, ...to])).toEqual([
      [SENDER, 'person1@example.com'],
      [SENDER, 'person2@example.com'],
    ]);
    for (const { raw, to } of house.taken) expect(raw).toEqual(message(to[0] ?? ''));
    const parsed = await simpleParser(house.taken[0]?.raw ?? '');
    expect(parsed.subject).toBe('週次ブリーフィング');
    expect(parsed.text).toMatch(/^\.A line that begins with a dot\n\.\.\n\.\nx{76}\n$/);
  });

  it('goes over one connection with the others, and a new one after a hundred', async () => {
    await open(101);
    await room.deliver(serverAt(house.port));
    expect(house.taken).toHaveLength(101);
    expect(house.moments.filter(({ step }) => step === 'connect')).toHaveLength(2);
  });

  it('leaves the state of every step in the outbox, with the words of the server', async () => {
    await open(1);
    const phases: string[] = [];
    const { outbox } = room;
    await room.deliver(serverAt(house.port), {
      outbox: {
        begin: (ids, phase) => {
          outbox.begin(ids, phase);
          phases.push(outbox.list().map(({ state, phase }) => `${state} ${phase}`)[0] ?? '');
        },
        reach: (ids, phase) => {
          outbox.reach(ids, phase);
          const [row] = outbox.list();
          phases.push(`${row?.state} ${row?.phase} taken ${house.taken.length}`);
        },
        settle: outbox.settle,
      },
    });
    expect(phases).toEqual(['sending connect', 'sending envelope taken 0', 'sending end taken 0']);
    expect(room.row('person1@example.com')).toMatchObject({ state: 'sent', phase: 'done', attempts: 1 });
    expect(room.row('person1@example.com')?.answer).toMatch(/^250 /);
  });

  it('waits for its turn when a rate is set', async () => {
    await open(4);
    await room.deliver(serverAt(house.port), { rate: 30 });
    expect(room.waits).toEqual([2000, 2000, 2000]);
  });

  it('to people who see one another is one message with a state for each of them', async () => {
    const refuse = ({ step, address }: Moment) => {
      if (step !== 'rcpt') return undefined;
      return address === 'person2@example.com' ? { code: 550 } : undefined;
    };
    await open(3, refuse);
    const outcome = await room.deliver(serverAt(house.port), {}, [
      { deliveries: room.group(), from: SENDER, raw: () => message('group') },
    ]);
    expect(outcome).toMatchObject({ sent: 2, failed: 1 });
    expect(house.taken.map(({ to }) => to)).toEqual([['person1@example.com', 'person3@example.com']]);
    expect(room.states()).toEqual([
      'sent person1@example.com',
      'failed person2@example.com',
      'sent person3@example.com',
    ]);
  });

  it('to a group is repeated for those only whom the server asked to wait', async () => {
    let asked = false;
    const delay = ({ step, address }: Moment) => {
      if (step !== 'rcpt' || address !== 'person2@example.com' || asked) return undefined;
      asked = true;
      return { code: 451 };
    };
    await open(3, delay, { hidePIPELINING: true });
    await room.deliver(serverAt(house.port), {}, [
      { deliveries: room.group(), from: SENDER, raw: () => message('group') },
    ]);
    expect(house.taken.map(({ to }) => to)).toEqual([
      ['person1@example.com', 'person3@example.com'],
      ['person2@example.com'],
    ]);
    expect(room.outbox.list().map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['sent', 2],
      ['sent', 1],
    ]);
  });
});

describe('a server that will not have us', () => {
  it.each<[string, Parameters<typeof openMailHouse>[1], Parameters<typeof serverAt>[1], RegExp]>([
    ['for a wrong password', {}, { login: { ...LOGIN, password: 'wrong' } }, /535 .*Invalid username/],
    ['for want of a login', {}, { login: undefined as never }, /530 /],
    [
      'because it offers no TLS',
      { disabledCommands: ['STARTTLS'], allowInsecureAuth: true },
      {},
      /^50[02]|TLS/i,
    ],
    ['with a certificate nobody vouches for', {}, { authority: undefined as never }, /self-signed/],
    ['with a certificate of another name', { cert: OTHER_NAME }, { authority: OTHER_NAME }, /altnames/],
  ])('%s gets nothing, is asked once, and everything stays queued', async (_, options, server, words) => {
    await open(3, undefined, options);
    const given = { ...serverAt(house.port), ...server };
    if (given.login === undefined) delete (given as { login?: unknown }).login;
    if (given.authority === undefined) delete (given as { authority?: unknown }).authority;
    const outcome = await room.deliver(given);
    expect(outcome).toMatchObject({
      sent: 0,
      failed: 0,
      unknown: 0,
      waiting: 3,
      stopped: { why: 'refused' },
    });
    expect(outcome.stopped?.text).toMatch(words);
    expect(house.taken).toEqual([]);
    expect(house.moments.filter(({ step }) => step === 'connect').length).toBeLessThanOrEqual(1);
    expect(room.outbox.list().map(({ state }) => state)).toEqual(['queued', 'queued', 'queued']);
  });

  it('because of the sender is not asked for every recipient', async () => {
    await open(3, times(99, 'mail', { code: 550 }));
    const outcome = await room.deliver(serverAt(house.port));
    expect(outcome).toMatchObject({ waiting: 3, stopped: { why: 'refused' } });
    expect(house.moments.filter(({ step }) => step === 'mail')).toHaveLength(1);
  });

  it('never gets the password in the clear', async () => {
    await open(1, undefined, { disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    await room.deliver(serverAt(house.port));
    expect(house.moments.filter(({ step }) => step === 'login')).toEqual([]);
  });
});

describe('a fault for a while', () => {
  it.each(['mail', 'rcpt', 'end'] as const)(
    '(4xx at %s) is tried again after the others, then done',
    async (step) => {
      await open(3, times(1, step, { code: 451 }));
      const outcome = await room.deliver(serverAt(house.port));
      expect(outcome).toEqual({ sent: 3, failed: 0, unknown: 0, waiting: 0 });
      expect([...house.copies().values()]).toEqual([1, 1, 1]);
      expect(house.taken.map(({ to }) => to[0])).toEqual([
        'person2@example.com',
        'person3@example.com',
        'person1@example.com',
      ]);
      expect(room.row('person1@example.com')?.attempts).toBe(2);
      expect(room.waits.some((wait) => wait > 4_000)).toBe(true);
    },
  );

  it.each(['connect', 'login', 'mail', 'rcpt', 'data'] as const)(
    '(connection cut at %s) is tried again: the server cannot have taken the message',
    async (step) => {
      await open(3, times(2, step, 'cut'), {}, 4_000_000);
      const outcome = await room.deliver(serverAt(house.port));
      expect(outcome).toEqual({ sent: 3, failed: 0, unknown: 0, waiting: 0 });
      expect([...house.copies().values()]).toEqual([1, 1, 1]);
    },
  );

  it('that lasts ends as failed, after five tries further and further apart', async () => {
    await open(1, times(99, 'rcpt', { code: 450 }));
    const outcome = await room.deliver(serverAt(house.port));
    expect(outcome).toMatchObject({ sent: 0, failed: 1 });
    expect(room.row('person1@example.com')).toMatchObject({ state: 'failed', attempts: MOST_TRIES });
    expect(room.row('person1@example.com')?.answer).toMatch(/^450 /);
    expect(room.waits).toEqual([5_000, 20_000, 80_000, 300_000]);
    expect([1, 2, 3, 4, 5].map(backOff)).toEqual([5_000, 20_000, 80_000, 300_000, 300_000]);
  });

  it('(a server that is slow) is waited for', async () => {
    await open(2, times(2, 'end', { wait: 300 }));
    expect(await room.deliver(serverAt(house.port))).toMatchObject({ sent: 2, unknown: 0 });
  });

  it('(nobody there) stops the run after four tries, with everything queued', async () => {
    await open(3);
    const { port } = house;
    await house.close();
    const outcome = await room.deliver(serverAt(port));
    expect(outcome).toMatchObject({ waiting: 3, stopped: { why: 'lost' } });
    expect(outcome.stopped?.text).toMatch(/ECONNREFUSED/);
    expect(room.progress.filter(({ kind }) => kind === 'lost')).toHaveLength(MOST_LOST - 1);
    expect(room.outbox.list().every(({ state }) => state === 'queued')).toBe(true);
  });

  it('(an idle connection that the server ended) is no fault at all', async () => {
    await open(2);
    const { outbox } = room;
    const settle: typeof outbox.settle = (...given) => {
      outbox.settle(...given);
      for (const connection of house.connections()) connection.destroy();
    };
    const outcome = await room.deliver(serverAt(house.port), { outbox: { ...outbox, settle } });
    expect(outcome).toEqual({ sent: 2, failed: 0, unknown: 0, waiting: 0 });
    expect([...house.copies().values()]).toEqual([1, 1]);
  });
});

describe('a fault for good', () => {
  it.each([
    ['rcpt', 550],
    ['end', 552],
    ['mail', 552],
  ] as const)('(at %s, %i) is never repeated and stops nobody else', async (step, code) => {
    await open(3, times(1, step, { code }));
    const outcome = await room.deliver(serverAt(house.port));
    expect(outcome).toEqual({ sent: 2, failed: 1, unknown: 0, waiting: 0 });
    expect(room.states()[0]).toBe('failed person1@example.com');
    expect(room.row('person1@example.com')).toMatchObject({ attempts: 1 });
    expect(room.row('person1@example.com')?.answer).toMatch(new RegExp(`^${code} `));
    expect(house.copies().get('person1@example.com')).toBeUndefined();
  });

  it('(larger than the server takes) fails before a byte of it leaves', async () => {
    await open(1, undefined, { size: 200 });
    expect(await room.deliver(serverAt(house.port))).toMatchObject({ failed: 1 });
    expect(house.moments.filter(({ step }) => step === 'mail')).toEqual([]);
    expect(room.row('person1@example.com')?.answer).toMatch(/larger than allowed/);
  });
});

describe('an answer that never comes', () => {
  it.each([
    ['cut after the last dot', 'cut'],
    ['slower than our patience', { wait: 3_000 }],
  ] as const)('(%s) leaves the delivery unknown, and no run repeats it', async (_, reaction) => {
    await open(3, times(1, 'end', reaction));
    const server = serverAt(house.port);
    const patience = { connect: 2_000, greeting: 2_000, answer: 400, lastAnswer: 400 };
    expect(await room.deliver(server, { patience })).toMatchObject({ sent: 2, unknown: 1, waiting: 0 });
    expect(room.states()[0]).toBe('unknown person1@example.com');
    expect(await room.deliver(server)).toMatchObject({ sent: 0 });
    expect(room.outbox.recover()).toEqual({ unknown: 0, queued: 0 });
    expect(house.copies().get('person1@example.com') ?? 0).toBeLessThanOrEqual(1);
  });

  it('time after time ends the run before everybody is unknown', async () => {
    await open(20, times(99, 'end', 'cut'));
    const outcome = await room.deliver(serverAt(house.port));
    expect(outcome).toMatchObject({
      unknown: MOST_LOST,
      waiting: 20 - MOST_LOST,
      stopped: { why: 'lost' },
    });
  });
});

describe('an interruption', () => {
  it('finishes the message under way and leaves the rest queued', async () => {
    const controller = new AbortController();
    const stopAtThird = ({ step, taken }: Moment): Reaction => {
      if (step === 'data' && taken === 2) controller.abort();
      return step === 'end' ? { wait: 20 } : undefined;
    };
    await open(6, stopAtThird);
    const outcome = await room.deliver(serverAt(house.port), { stop: controller.signal });
    expect(outcome).toMatchObject({ sent: 3, waiting: 3, stopped: { why: 'interrupted' } });
    expect(await room.deliver(serverAt(house.port))).toMatchObject({ sent: 3, waiting: 0 });
    expect([...house.copies().values()]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('waits so long for the answer to that message, and leaves it to a person then', async () => {
    const controller = new AbortController();
    await open(3, ({ step, taken }) => {
      if (step !== 'end' || taken !== 1) return undefined;
      controller.abort();
      return { wait: 3_000 };
    });
    const patience = { connect: 2_000, greeting: 2_000, answer: 20_000, lastAnswer: 300 };
    const began = performance.now();
    const outcome = await room.deliver(serverAt(house.port), { stop: controller.signal, patience });
    expect(performance.now() - began).toBeLessThan(2_500);
    expect(outcome).toMatchObject({ sent: 1, unknown: 1, waiting: 1, stopped: { why: 'interrupted' } });
    expect(room.row('person2@example.com')?.answer).toMatch(/asked to stop/);
  });

  it('waits for no server that has taken nothing yet', async () => {
    const controller = new AbortController();
    await open(2, ({ step }) => {
      if (step !== 'connect') return undefined;
      controller.abort();
      return { wait: 20_000 };
    });
    const patience = { connect: 20_000, greeting: 20_000, answer: 20_000, lastAnswer: 20_000 };
    const began = performance.now();
    const outcome = await room.deliver(serverAt(house.port), { stop: controller.signal, patience });
    expect(performance.now() - began).toBeLessThan(2_500);
    expect(outcome).toMatchObject({ sent: 0, unknown: 0, waiting: 2, stopped: { why: 'interrupted' } });
    expect(room.states().every((state) => state.startsWith('queued'))).toBe(true);
  });
});

describe('a disk that is full', () => {
  const full = () => {
    throw new SystemError('Cannot write `outbox/journal.jsonl`: the disk is full');
  };
  it.each(['begin', 'reach'] as const)(
    '(%s) before a message has its end keeps it in the house',
    async (word) => {
      await open(2);
      const outbox = {
        ...room.outbox,
        [word]: (ids: readonly number[], phase: DeliveryPhase) => {
          if (word === 'begin' || phase === 'end') full();
          room.outbox[word](ids, phase);
        },
      };
      await expect(room.deliver(serverAt(house.port), { outbox })).rejects.toThrow('the disk is full');
      expect(house.taken).toEqual([]);
      expect(room.outbox.recover()).toEqual({ unknown: 0, queued: word === 'begin' ? 0 : 1 });
      expect(await room.deliver(serverAt(house.port))).toMatchObject({ sent: 2 });
      expect([...house.copies().values()]).toEqual([1, 1]);
    },
  );

  it('after that leaves it open, and no run repeats it', async () => {
    await open(2);
    const outbox = { ...room.outbox, settle: full };
    await expect(room.deliver(serverAt(house.port), { outbox })).rejects.toThrow('the disk is full');
    expect(room.outbox.recover()).toEqual({ unknown: 1, queued: 0 });
    expect(await room.deliver(serverAt(house.port))).toMatchObject({ sent: 1 });
    expect([...house.copies().values()]).toEqual([1, 1]);
  });
});
