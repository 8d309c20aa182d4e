import { AUDIENCES } from '../support/shipped-decks.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';
import { describeShippedAudit } from './describe-shipped-audit.ts';

// The pages of the others are those of the same audiences in W43, which every run audits; `npm run trials` takes all.
describeShippedAudit('2025-W09', ARE_TRIALS_WHOLE ? AUDIENCES : ['executive']);
