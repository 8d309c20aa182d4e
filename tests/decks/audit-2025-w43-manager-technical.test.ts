import { describeShippedAudit } from './describe-shipped-audit.ts';

describeShippedAudit('2025-W43', ['portfolio-manager', 'technical']);
