import { describe } from '@jest/globals';
import { type Fault, itFinds } from './it-finds.ts';

const THEME = 'templates/themes/light.yaml';
const DARK = 'templates/themes/dark.yaml';

const FAULTS: readonly Fault[] = [
  {
    what: 'templates in a circle',
    file: THEME,
    from: 'id: light',
    to: 'id: light\nextends: dark',
    kind: 'extends-cycle',
    at: 'dark',
    message: /`extends: dark`/,
    more: true,
  },
  {
    what: 'a colour that is none',
    file: DARK,
    from: "'#0D1826'",
    to: "'navy'",
    kind: 'wrong-value',
    at: "'navy'",
    message: /`navy`, expected a colour/,
  },
  {
    what: 'an unknown colour role',
    file: DARK,
    from: 'page:',
    to: 'pages:',
    kind: 'unknown-key',
    at: "pages: '#0D1826'",
    message: /key `pages`/,
    hint: 'Write `page`',
  },
  {
    what: 'a missing type style',
    file: THEME,
    from: '  kicker: { size: 12, line: 16, bold: true }\n',
    to: '',
    kind: 'missing-key',
    at: 'type:',
    message: /without `kicker`/,
  },
];

describe('one fault in a theme', () => {
  itFinds(FAULTS);
});
