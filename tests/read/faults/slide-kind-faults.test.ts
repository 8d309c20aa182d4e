import { describe } from '@jest/globals';
import { type Fault, itFinds } from './it-finds.ts';

const SLIDE = 'templates/slides/cost.yaml';

const FAULTS: readonly Fault[] = [
  {
    what: 'an unknown node',
    file: SLIDE,
    from: 'node: chip',
    to: 'node: chips',
    kind: 'wrong-value',
    at: 'chips, bind: item.use',
    message: /`chips`, expected a known value/,
    hint: 'Write `chip`',
  },
  {
    what: 'an unknown key deep in the tree',
    file: SLIDE,
    from: 'grow: 1',
    to: 'grwo: 1',
    kind: 'unknown-key',
    at: 'grwo: 1 }',
    message: /key `grwo`/,
    hint: 'Write `grow`',
  },
  {
    what: 'a wrong value deep in the tree',
    file: SLIDE,
    from: 'color: muted',
    to: 'color: mute',
    kind: 'wrong-value',
    at: 'mute }',
    message: /`mute`/,
    hint: 'Write `muted`',
  },
  {
    what: 'a node without its binding',
    file: SLIDE,
    from: 'node: chart, bind: lead.chart',
    to: 'node: chart',
    kind: 'missing-key',
    at: '{ node: chart }',
    message: /without `bind`/,
  },
  {
    what: 'an unknown label',
    file: SLIDE,
    from: 'bind: label.reading',
    to: 'bind: label.readings',
    kind: 'unknown-reference',
    at: 'label.readings, type: so',
    message: /label `readings`/,
    hint: 'Write `reading`',
  },
  {
    what: 'an unknown label over a column',
    file: SLIDE,
    from: 'head: reading',
    to: 'head: readin',
    kind: 'unknown-reference',
    at: 'readin, bind: item.use',
    message: /label `readin`/,
    hint: 'Write `reading`',
  },
  {
    what: 'a path from nowhere',
    file: SLIDE,
    from: 'bind: lead.short',
    to: 'bind: led.short',
    kind: 'unknown-bind',
    at: 'led.short, type: body, w',
    message: /path `led.short`/,
    hint: 'Write `lead`',
  },
  {
    what: 'a condition from nowhere',
    file: SLIDE,
    from: 'when: lead.short',
    to: 'when: leads.short',
    kind: 'unknown-bind',
    at: 'leads.short }',
    message: /path `leads.short`/,
    hint: 'Write `lead`',
  },
  {
    what: 'rows from nowhere',
    file: SLIDE,
    from: 'rows: rows',
    to: 'rows: row',
    kind: 'unknown-bind',
    at: 'row',
    message: /path `row`/,
    hint: 'Write `rows`',
  },
  {
    what: 'a slot twice',
    file: SLIDE,
    from: 'name: rows, min: 0, max: 6 }',
    to: 'name: rows, min: 0, max: 6 }\n  - { name: lead }',
    kind: 'duplicate-id',
    at: 'lead }',
    message: /`lead`/,
  },
];

describe('one fault in a slide kind', () => {
  itFinds(FAULTS);
});
