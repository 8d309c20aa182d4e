// Faults of themes, a row per kind.
import type { FindingKindRow } from './finding-kind-row.ts';

export const THEME_FINDINGS = {
  'theme-contrast': {
    severity: 'error',
    title: 'Colours that cannot be told apart',
    why: 'Words in them cannot be read on a projector, on paper, or by many readers at all.',
    mend: 'Make one of the two darker or lighter.',
  },
  'theme-type': {
    severity: 'error',
    title: 'Type too small or too tight',
    why: 'What cannot be read in a printed hand-out was not said.',
    mend: 'Set the size at its floor or above, and the line at 1.15 times the size or more.',
  },
  'theme-font': {
    severity: 'warning',
    title: 'Font whose widths are not known',
    why: 'Lines are measured as Arial with full-width Japanese; in a wider font they would break again and overflow.',
    mend: 'Name a font of the widths of Arial, or look at every page in the font you named.',
  },
  'logo-unreadable': {
    severity: 'error',
    title: 'Logo that is no picture',
    why: 'Every page would show a broken picture, or none.',
    mend: 'Put a whole PNG file beside the theme, and its name into the theme.',
  },
  'logo-too-large': {
    severity: 'error',
    title: 'Logo file that is too large',
    why: 'It travels in every deck, preview and message, and mailboxes refuse what is too large.',
    mend: 'Export it at the size it has on the page, with few colours.',
  },
  'logo-coarse': {
    severity: 'warning',
    title: 'Logo with too few pixels',
    why: 'A soft logo makes the whole page look copied.',
    mend: 'Export it with more pixels.',
  },
} as const satisfies Record<string, FindingKindRow>;
