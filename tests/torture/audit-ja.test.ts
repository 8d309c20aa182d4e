// Torture decks in Japanese, as an independent renderer shows them.
import { describeTortureAudit } from './audit-decks.ts';

describeTortureAudit('ja');
