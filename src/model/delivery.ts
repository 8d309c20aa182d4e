// One deck on its way to one person: what is asked for, how far it has come, and what the server said.

/** A correction is a second deck of the same week, and goes out only when somebody says why. */
export type DeliveryKind = 'weekly' | 'correction';

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'failed', 'unknown'] as const;

/**
 * `unknown`: the whole message was handed over and the answer is missing. Only a person can decide whether it
 * arrived, so nothing but a person's word ends this state.
 */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * How far the newest attempt came. Until `end`, which is written down before the last of the message is sent, the
 * server cannot have taken it, whatever happens to the connection (RFC 5321, 3.8); from `end` on it may have.
 */
export type DeliveryPhase = 'connect' | 'envelope' | 'end' | 'done';

export type NewDelivery = {
  readonly week: string;
  readonly audience: string;
  /** `mailboxOf` the address: two spellings of one mailbox are one recipient. */
  readonly recipient: string;
  readonly messageId: string;
  readonly deckHash: string;
  readonly kind: DeliveryKind;
  /** Why the corrected deck goes out. */
  readonly reason?: string;
};

export type Delivery = NewDelivery & {
  readonly id: number;
  readonly state: DeliveryState;
  readonly phase: DeliveryPhase;
  readonly attempts: number;
  /** The server's newest words, or ours about it. */
  readonly answer: string;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
  readonly sentAt?: string;
};

/** Proof that a deck was looked at again, whole, before its edition left; kept once for each deck. */
export type Seal = {
  readonly week: string;
  /** Name of the deck in the week's folder. */
  readonly file: string;
  /** SHA-256 of everything the deck shows. */
  readonly hash: string;
  /** Of the file that was mailed: a build made for the sending gave the same bytes. */
  readonly sha256: string;
  /** Who answers for what was not looked up in the originals; empty where all of it was. */
  readonly withoutOriginals: string;
  /** Of the briefdeck that sealed it. */
  readonly version: string;
  /** Who approved the edition. */
  readonly by: string;
  /** ISO instant, UTC. */
  readonly at: string;
};

/** One message and the deliveries it makes: one, or those of a group whose members see one another. */
export type Parcel = {
  readonly deliveries: readonly { readonly id: number; readonly address: string }[];
  /** Envelope sender. */
  readonly from: string;
  /** The whole message, made when its turn comes: a thousand of them do not fit into memory. */
  readonly raw: () => Uint8Array | Promise<Uint8Array>;
};

/** What became of one delivery in one attempt. */
export type Verdict = {
  readonly id: number;
  readonly address: string;
  readonly kind: 'sent' | Trouble['kind'];
  /** The server's words, or the library's. */
  readonly text: string;
};

export type Trouble = {
  /**
   * `temporary`: this message later again. `permanent`: never this message. `unknown`: it may have arrived.
   * `lost`: no server for anybody just now. `refused`: this server will take nothing from us as we are.
   */
  readonly kind: 'temporary' | 'permanent' | 'unknown' | 'lost' | 'refused';
  readonly text: string;
};
