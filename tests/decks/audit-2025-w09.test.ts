import { AUDIENCES } from '../support/shipped-decks.ts';
import { describeShippedAudit } from './describe-shipped-audit.ts';

describeShippedAudit('2025-W09', AUDIENCES);
