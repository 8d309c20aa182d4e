// Parcels whose deliveries are queued → each handed to the mail server once, with the outbox knowing at every moment.
import type { Parcel, Verdict } from '../model/delivery.ts';
import type { Pace } from '../model/world.ts';
import type { MailServer } from './mail-server.ts';
import type { Outbox } from './outbox.ts';
import { attempt } from './smtp/attempt.ts';
import { openSession, PATIENCE, type Patience, type Session } from './smtp/open-session.ts';
import { type SmtpError, troubleOf } from './smtp/trouble.ts';

export type DeliverOptions = {
  readonly server: MailServer;
  readonly outbox: Pick<Outbox, 'begin' | 'reach' | 'settle'>;
  /** Messages a minute, at most. */
  readonly rate: number;
  readonly pace: Pace;
  /** No other message is begun; the one under way has `lastAnswer` of the patience left. */
  readonly stop: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly patience?: Patience;
};

export type Progress =
  | { readonly kind: 'sending'; readonly addresses: readonly string[]; readonly ended: number }
  | { readonly kind: 'settled'; readonly verdict: Verdict; readonly isLater: boolean }
  | { readonly kind: 'lost'; readonly text: string; readonly wait: number };

export type DeliverOutcome = {
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
  /** Still queued: the next run takes them. */
  readonly waiting: number;
  /** Why the run ended before its list did. */
  readonly stopped?: { readonly why: 'refused' | 'lost' | 'interrupted'; readonly text: string };
};

/** So often is a message tried. */
export const MOST_TRIES = 5;

/** So often in a row may a line end without an answer before the run does. */
export const MOST_LOST = 4;

/** A connection serves so many messages: servers end longer ones. */
const MOST_ON_ONE = 100;

type Turn = {
  readonly parcel: Parcel;
  readonly due: number;
  readonly tries: number;
  readonly hadStale: boolean;
};

/** 5 s, 20 s, 80 s, 5 min: a server that asks for patience (greylisting) usually means minutes. */
export function backOff(tries: number): number {
  return Math.min(5_000 * 4 ** (tries - 1), 300_000);
}

export async function deliver(parcels: readonly Parcel[], options: DeliverOptions): Promise<DeliverOutcome> {
  const { outbox, pace, stop, onProgress } = options;
  const turns: Turn[] = parcels.map((parcel) => ({ parcel, due: 0, tries: 0, hadStale: false }));
  const counts = { sent: 0, failed: 0, unknown: 0 };
  const total = parcels.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  let session: Session | undefined;
  let served = 0;
  let lostInRow = 0;
  let nextSlot = 0;
  let stopped: DeliverOutcome['stopped'];

  const dropSession = () => {
    session?.close();
    session = undefined;
    served = 0;
  };
  const lose = (text: string) => {
    lostInRow += 1;
    if (lostInRow >= MOST_LOST) stopped = { why: 'lost', text };
    else nextSlot = Math.max(nextSlot, pace.now() + backOff(lostInRow));
    if (stopped === undefined) onProgress({ kind: 'lost', text, wait: nextSlot - pace.now() });
  };

  /** The end of one attempt for one delivery; true when it has to be tried again. */
  const settle = (verdict: Verdict, tries: number): boolean => {
    const { id, kind, text } = verdict;
    const isLater = kind === 'refused' || kind === 'lost' || (kind === 'temporary' && tries < MOST_TRIES);
    const state = isLater ? 'queued' : kind === 'sent' || kind === 'unknown' ? kind : 'failed';
    outbox.settle([id], state, text);
    if (state !== 'queued') counts[state] += 1;
    onProgress({ kind: 'settled', verdict, isLater });
    return isLater;
  };

  const take = async (turn: Turn): Promise<void> => {
    const { parcel } = turn;
    const ids = parcel.deliveries.map(({ id }) => id);
    const raw = await parcel.raw();
    if (session?.isOpen() !== true || served >= MOST_ON_ONE) dropSession();
    nextSlot = pace.now() + 60_000 / options.rate;
    const addresses = parcel.deliveries.map(({ address }) => address);
    onProgress({ kind: 'sending', addresses, ended: counts.sent + counts.failed + counts.unknown });
    outbox.begin(ids, session === undefined ? 'connect' : 'envelope');
    if (session === undefined) {
      try {
        session = await openSession(options.server, options.patience ?? PATIENCE, stop);
      } catch (error) {
        const { kind, text } = troubleOf(error as SmtpError, 'connect');
        for (const { id, address } of parcel.deliveries) settle({ id, address, kind, text }, 0);
        turns.unshift(turn);
        if (stop.aborted) return;
        if (kind === 'refused') stopped = { why: 'refused', text };
        else lose(text);
        return;
      }
      outbox.reach(ids, 'envelope');
    }
    const { verdicts, line } = await attempt(session, parcel, raw, () => outbox.reach(ids, 'end'));
    // A server may end an idle connection: that is nothing against the message.
    const isExcused = line === 'stale' && served > 0 && !turn.hadStale;
    const tries = turn.tries + (isExcused ? 0 : 1);
    const later = new Set(verdicts.filter((verdict) => settle(verdict, tries)).map(({ id }) => id));
    if (later.size > 0) {
      turns.push({
        parcel: { ...parcel, deliveries: parcel.deliveries.filter(({ id }) => later.has(id)) },
        due: isExcused ? 0 : pace.now() + backOff(tries),
        tries,
        hadStale: turn.hadStale || isExcused,
      });
    }
    served += 1;
    const refusal = verdicts.find(({ kind }) => kind === 'refused');
    if (refusal !== undefined) stopped = { why: 'refused', text: refusal.text };
    if (line !== 'good') dropSession();
    else if (verdicts.some(({ kind }) => kind !== 'sent')) await session.reset().catch(dropSession);
    if (line === 'good' || line === 'spent') lostInRow = 0;
    else if (!isExcused && !stop.aborted) lose(verdicts[0]?.text ?? '');
  };

  try {
    while (turns.length > 0 && stopped === undefined && !stop.aborted) {
      const [turn, index] = nextTurn(turns, pace.now());
      const wait = Math.max(turn.due, nextSlot) - pace.now();
      if (wait > 0) {
        // Choose again afterwards: another may be due by then.
        await pace.sleep(wait, stop);
        continue;
      }
      turns.splice(index, 1);
      await take(turn);
    }
  } finally {
    dropSession();
  }
  if (stopped === undefined && turns.length > 0) stopped = { why: 'interrupted', text: '' };
  const waiting = total - counts.sent - counts.failed - counts.unknown;
  return { ...counts, waiting, ...(stopped === undefined ? {} : { stopped }) };
}

/** In the order of the list, except that a message which waits lets the others go first. */
function nextTurn(turns: readonly Turn[], now: number): readonly [Turn, number] {
  let best = 0;
  for (const [index, { due }] of turns.entries()) {
    if (due <= now) return [turns[index] as Turn, index];
    if (due < (turns[best] as Turn).due) best = index;
  }
  return [turns[best] as Turn, best];
}
