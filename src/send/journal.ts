// What a step of the outbox says ↔ its line: one JSON object that vouches for itself and for the line before it.
import type { Delivery, Seal } from '../model/delivery.ts';
import { sha256 } from '../model/hash.ts';

/** Deliveries and seals as they are from now on, whole: the newest line about one is all that is known of it. */
export type Entry = {
  /** Only where a journal begins. */
  readonly format?: number;
  readonly deliveries?: readonly Delivery[];
  readonly seals?: readonly Seal[];
};

/** When a step was made (ISO instant, UTC), on which machine, and by which kind of sender. */
export type Hand = { readonly at: string; readonly machine: string; readonly sender: 'smtp' };

/** `before`: the sum of the line before, empty in the first. */
export type Step = Entry & Hand & { readonly number: number; readonly before: string };

export type Line = { readonly text: string; readonly sum: string; readonly step: Step };

/** Of the lines in one journal: another one is refused instead of being half understood. */
export const FORMAT = 1;

export function nextLine(last: Line | undefined, entry: Entry, hand: Hand): Line {
  const step = { number: (last?.step.number ?? 0) + 1, before: last?.sum ?? '', ...hand, ...entry };
  const text = withSum(step);
  return { text, sum: bodyOf(text)?.sum ?? '', step };
}

/** Undefined when it is not, byte for byte, a line that was written. */
export function readLine(text: string): Line | undefined {
  const found = bodyOf(text);
  const step = found && (JSON.parse(found.body) as Partial<Step>);
  // A checkpoint vouches for itself, too.
  return found && step?.number !== undefined ? { text, sum: found.sum, step: step as Step } : undefined;
}

/**
 * How many steps the journal has at least, and the sum of the last of these. `isOpen`: a run has begun to add to it, and
 * says here when it is done where it ends.
 */
export type Checkpoint = {
  readonly steps: number;
  readonly end: string;
  readonly at: string;
  readonly isOpen: boolean;
};

export function checkpointText({ sum, step: { number, at } }: Line, isOpen = false): string {
  return withSum({ steps: number, end: sum, at, isOpen } satisfies Checkpoint);
}

/** Undefined when it is none, or damaged. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const found = bodyOf(text);
  const read = found && (JSON.parse(found.body) as Partial<Checkpoint>);
  if (read?.steps === undefined || read.end === undefined || read.at === undefined) return undefined;
  return { steps: read.steps, end: read.end, at: read.at, isOpen: read.isOpen === true };
}

function withSum(value: object): string {
  const body = JSON.stringify(value);
  return `${body.slice(0, -1)},"sum":"${sha256(body)}"}`;
}

const SUMMED = /^(\{.*),"sum":"([0-9a-f]{64})"\}$/s;

function bodyOf(text: string): { readonly body: string; readonly sum: string } | undefined {
  const [, open, sum = ''] = SUMMED.exec(text) ?? [];
  const body = `${open}}`;
  return open !== undefined && sha256(body) === sum ? { body, sum } : undefined;
}
