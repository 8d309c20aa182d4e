// Torture decks in English, as an independent renderer shows them: with `npm run trials`; every run lays them out and lints them.
import { it } from '@jest/globals';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';
import { describeTortureAudit } from './audit-decks.ts';

if (ARE_TRIALS_WHOLE) describeTortureAudit('en');
else it.skip('torture decks in English are clean (npm run trials)', () => undefined);
