// An open connection and a parcel → what became of each of its deliveries; whatever may arrive is written down first.
import type { Parcel, Trouble, Verdict } from '../../model/delivery.ts';
import { InternalError } from '../../model/errors.ts';
import type { Session } from './open-session.ts';
import { type SmtpError, type Step, troubleOf } from './trouble.ts';

type Attempted = {
  readonly verdicts: readonly Verdict[];
  /**
   * The connection afterwards. `good`: the next message can begin. `spent`: it answered, but has to be closed. `lost`:
   * it ended without an answer; `stale`: it did so before the server said a word about this message.
   */
  readonly line: 'good' | 'spent' | 'lost' | 'stale';
};

/** `reachEnd` writes down, on disk, that the message may arrive from now on; it is called before its end is sent. */
export async function attempt(
  session: Session,
  { deliveries, from }: Parcel,
  raw: Uint8Array,
  reachEnd: () => void,
): Promise<Attempted> {
  const at: { step: Step } = { step: 'envelope' };
  const onData = () => {
    at.step = 'data';
  };
  let unwritten: { readonly error: unknown } | undefined;
  const onEnd = () => {
    try {
      reachEnd();
    } catch (error) {
      unwritten = { error };
      throw error;
    }
    at.step = 'end';
  };
  const envelope = { from, to: deliveries.map(({ address }) => address) };
  const each = (rejected: readonly SmtpError[], otherwise: Omit<Verdict, 'id' | 'address'>) => {
    const troubles = new Map(rejected.map((error) => [error.recipient, troubleOf(error, 'envelope')]));
    return deliveries.map(({ id, address }) => ({
      id,
      address,
      ...(troubles.get(address) ?? otherwise),
    }));
  };
  try {
    const { text, rejected } = await session.send(envelope, raw, { onData, onEnd });
    // A server that says yes before the message has ended has lost count: nobody knows what it took.
    const isWhole = at.step === 'end';
    return {
      verdicts: each(rejected, { kind: isWhole ? 'sent' : 'unknown', text }),
      line: isWhole ? 'good' : 'spent',
    };
  } catch (thrown) {
    // The message has no end then, and the connection goes with it: the server cannot have taken it.
    if (unwritten !== undefined) throw unwritten.error;
    const error = thrown as SmtpError;
    if (error.code === 'ESTREAM') throw new InternalError('Unexpected end of a message', { cause: error });
    const trouble = troubleOf(error, at.step);
    return {
      verdicts: each(error.rejectedErrors ?? [], trouble),
      line: lineAfter(error, trouble, at.step, session),
    };
  }
}

function lineAfter(error: SmtpError, { kind }: Trouble, step: Step, session: Session): Attempted['line'] {
  // Either the server answered, or nothing was ever said to it.
  if (error.responseCode !== undefined || kind === 'permanent')
    return step === 'data' || !session.isOpen() ? 'spent' : 'good';
  return step === 'envelope' ? 'stale' : 'lost';
}
