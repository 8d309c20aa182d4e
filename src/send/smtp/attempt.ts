// An open connection and a parcel → what became of each of its deliveries, with every step written down before it.
import type { DeliveryPhase, Parcel } from '../../model/delivery.ts';
import { InternalError } from '../../model/errors.ts';
import type { Session } from './open-session.ts';
import { type SmtpError, type Trouble, troubleOf } from './trouble.ts';

export type Verdict = {
  readonly id: number;
  readonly recipient: string;
  readonly kind: 'sent' | Trouble['kind'];
  readonly text: string;
};

export type Attempted = {
  readonly verdicts: readonly Verdict[];
  /** Whether the connection stands where the next message can begin. */
  readonly isReusable: boolean;
  /** The connection was dead before this message said a word: nothing against the message. */
  readonly wasStale: boolean;
};

/** `reach` writes a phase down, on disk, before the step that it covers. */
export async function attempt(
  session: Session,
  { deliveries, from }: Parcel,
  raw: Uint8Array,
  reach: (phase: DeliveryPhase) => void,
): Promise<Attempted> {
  let phase: DeliveryPhase = 'envelope';
  const step = (next: DeliveryPhase) => () => {
    reach(next);
    phase = next;
  };
  const envelope = { from, to: deliveries.map(({ recipient }) => recipient) };
  const each = (judge: (recipient: string) => { kind: Verdict['kind']; text: string }) =>
    deliveries.map(({ id, recipient }) => ({ id, recipient, ...judge(recipient) }));
  try {
    const { text, rejected } = await session.send(envelope, raw, { onData: step('data'), onEnd: step('end') });
    const refused = troublesOf(rejected);
    // A server that says yes before the message has ended has lost count: nobody knows what it took.
    const isWhole = (phase as DeliveryPhase) === 'end';
    const verdicts = each((recipient) => refused.get(recipient) ?? { kind: isWhole ? 'sent' : 'unknown', text });
    return { verdicts, isReusable: isWhole, wasStale: false };
  } catch (thrown) {
    const error = thrown as SmtpError;
    if (error.code === 'ESTREAM') throw new InternalError('Unexpected end of the outbox', { cause: error });
    const trouble = troubleOf(error, phase);
    const refused = troublesOf(error.rejectedErrors ?? []);
    const answered = error.responseCode !== undefined;
    return {
      verdicts: each((recipient) => refused.get(recipient) ?? trouble),
      isReusable: answered && phase !== 'data' && session.isOpen(),
      wasStale: !answered && phase === 'envelope',
    };
  }
}

function troublesOf(errors: readonly SmtpError[]): ReadonlyMap<string, Trouble> {
  return new Map(errors.map((error) => [error.recipient ?? '', troubleOf(error, 'envelope')]));
}
