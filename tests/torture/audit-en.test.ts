// Torture decks in English, as an independent renderer shows them.
import { describeTortureAudit } from './audit-decks.ts';

describeTortureAudit('en');
