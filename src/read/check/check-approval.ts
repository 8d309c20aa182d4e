// A briefing's status and approval → findings when they do not go together.
import type { Briefing } from '../../model/briefing.ts';
import type { Finding } from '../../model/finding.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';

export function checkApproval({ status, approved }: Briefing, placeOf: PlaceOf): readonly Finding[] {
  if (status === 'approved' && approved === undefined) {
    return [
      unexpected(
        'approval-missing',
        placeOf(['status']),
        '`status: approved` without `approved`',
        'who approved it, and on which day',
        'Write `approved: { by: Name, on: 2025-10-24 }`',
      ),
    ];
  }
  if (status === 'draft' && approved !== undefined) {
    return [
      unexpected(
        'wrong-value',
        placeOf(['approved'], 'key'),
        '`approved` on a draft',
        '`status: approved`, or no approval',
      ),
    ];
  }
  return [];
}
