// Letters, and what the outbox knows of their week → for every person whether a message goes out, and why not.
import type { Delivery, DeliveryKind } from '../model/delivery.ts';
import { never } from '../model/errors.ts';
import { type Address, mailboxOf } from '../model/mail.ts';

/** What is asked of a letter here. */
type PlannableLetter = {
  readonly week: string;
  readonly audience: string;
  readonly to: readonly Address[];
  readonly deckHash: string;
};

export type PlannedDelivery<L extends PlannableLetter> = {
  readonly letter: L;
  readonly to: Address;
  /** False for who was left out by name: what they have says nothing about this run. */
  readonly isAsked: boolean;
  readonly isDue: boolean;
  /** For the person who decides. */
  readonly why: string;
};

type DeliveryRequest = {
  readonly kind: DeliveryKind;
  readonly known: readonly Delivery[];
  /** `mailboxOf` the people asked for; everybody when there are none. */
  readonly only: ReadonlySet<string>;
  readonly except: ReadonlySet<string>;
};

export function planDeliveries<L extends PlannableLetter>(
  letters: readonly L[],
  { kind, known, only, except }: DeliveryRequest,
): readonly PlannedDelivery<L>[] {
  return letters.flatMap((letter) =>
    letter.to.map((to) => {
      const mailbox = mailboxOf(to);
      const isAsked = (only.size === 0 || only.has(mailbox)) && !except.has(mailbox);
      const own = known.filter(
        ({ week, audience, recipient }) =>
          week === letter.week && audience === letter.audience && recipient === mailbox,
      );
      const decided = !isAsked
        ? skip('left out')
        : kind === 'weekly'
          ? weekly(letter, own)
          : correction(letter, own);
      return { letter, to, isAsked, ...decided };
    }),
  );
}

type Decision = { readonly isDue: boolean; readonly why: string };

function weekly({ deckHash }: PlannableLetter, own: readonly Delivery[]): Decision {
  const before = own.find(({ kind }) => kind === 'weekly');
  if (before === undefined) return due('new');
  const decision = byState(before);
  const isSuperseded = before.state === 'sent' && newest(own)?.deckHash !== deckHash;
  return isSuperseded ? skip(`${decision.why}, another deck: see \`--correction\``) : decision;
}

/** Only who has a deck of the week can get a corrected one, and only another than they have. */
function correction({ deckHash }: PlannableLetter, own: readonly Delivery[]): Decision {
  const first = own.find(({ kind }) => kind === 'weekly');
  if (first === undefined || first.state === 'queued') return skip('has no deck to correct yet');
  if (first.state !== 'sent') return byState(first);
  const same = own.find(({ kind, deckHash: hash }) => kind === 'correction' && hash === deckHash);
  if (same !== undefined) return byState(same);
  return newest(own)?.deckHash === deckHash ? skip('has this very deck') : due('correction');
}

function newest(own: readonly Delivery[]): Delivery | undefined {
  const sent = own.filter(({ state }) => state === 'sent');
  return sent.sort((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? 1 : -1))[0];
}

function byState({ state, id, sentAt = '', attempts }: Delivery): Decision {
  switch (state) {
    case 'queued':
      return due(attempts === 0 ? 'queued before' : 'tried before, never taken');
    case 'sending':
      return skip('being sent by another run');
    case 'sent':
      return skip(`has it since ${sentAt.slice(0, 10)}`);
    case 'failed':
      return skip(`failed: \`briefdeck outbox retry ${id}\``);
    case 'unknown':
      return skip(`unknown: \`briefdeck outbox mark ${id} sent|failed\``);
    default:
      return never(state);
  }
}

function due(why: string): Decision {
  return { isDue: true, why };
}

function skip(why: string): Decision {
  return { isDue: false, why };
}
