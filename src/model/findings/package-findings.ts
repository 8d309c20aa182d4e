// Faults of finished files as packages, a row per kind: none of them is the content's doing.
import type { FindingKindRow } from './finding-kind-row.ts';

const MEND = 'This is a fault of briefdeck, not of the content: please report it with this message.';

export const PACKAGE_FINDINGS = {
  'package-zip': {
    severity: 'error',
    title: 'Entries of the file that are not as they must be',
    why: 'PowerPoint offers to repair the file, or two builds of one content are not the same bytes.',
    mend: MEND,
  },
  'package-types': {
    severity: 'error',
    title: 'Content types that do not match the parts of the file',
    why: 'PowerPoint offers to repair the file, or refuses to open it.',
    mend: MEND,
  },
  'package-links': {
    severity: 'error',
    title: 'Parts of the file that do not hold together',
    why: 'PowerPoint offers to repair the file, and what it cannot find is gone.',
    mend: MEND,
  },
  'package-content': {
    severity: 'error',
    title: 'Part of the file that PowerPoint cannot read as it stands',
    why: 'PowerPoint offers to repair the file, and the slide comes back empty.',
    mend: MEND,
  },
} as const satisfies Record<string, FindingKindRow>;
