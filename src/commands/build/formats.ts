// What a deck can be written as, by us and by programs of the machine.
import { WRITERS } from '../../write/writers.ts';

/** What is written, and what a program of the machine makes of it. */
export const FORMATS = [...(Object.keys(WRITERS) as (keyof typeof WRITERS)[]), 'pdf', 'png'] as const;
export type Format = (typeof FORMATS)[number];
