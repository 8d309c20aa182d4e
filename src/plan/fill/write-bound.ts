// What a path leads to → its words, the name of the box they stand in, and the style that is passed on.
import type { RichText } from '../../model/deck/plan.ts';
import { never } from '../../model/errors.ts';
import type { BoxStyle } from '../../model/template/slide-kind.ts';
import { wordsOf } from '../../words/languages.ts';
import { markText } from '../citing.ts';
import { type Marks, writeProse } from '../write-prose.ts';
import type { Bound } from './bound.ts';
import type { Scope } from './scope.ts';

const STYLE_KEYS = [
  'width',
  'height',
  'minHeight',
  'grow',
  'basis',
  'gap',
  'padding',
  'fill',
  'stroke',
  'dashed',
  'radius',
  'bar',
  'ruleTop',
  'ruleBottom',
  'ruleWeight',
  'align',
  'justify',
] as const satisfies readonly (keyof BoxStyle)[];

/** The look of a node without what binds it to content. */
export function styleOf(node: BoxStyle): BoxStyle {
  const given = STYLE_KEYS.filter((key) => node[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, node[key]]));
}

export function writeBound(bound: Bound, marks: Marks, scope: Scope): RichText {
  switch (bound.kind) {
    case 'none':
    case 'chart':
      return [];
    case 'prose':
      return writeProse(bound.prose, bound.takeaway, marks, scope.writing);
    case 'stance':
      return [
        {
          text: wordsOf(scope.language).deck.stances[bound.stance].name,
          strong: false,
          origin: { from: 'stance' },
        },
      ];
    case 'runs': {
      const cited = (bound.cites ?? []).map((cite) =>
        scope.writing.citing.cite(cite.source, cite.at, cite.metric),
      );
      const numbers = [...(bound.marks ?? []), ...cited];
      return numbers.length > 0 && marks !== 'none'
        ? [...bound.runs, { text: markText(numbers), strong: false, mark: true }]
        : bound.runs;
    }
    default:
      return never(bound);
  }
}

/** Shape names say what stands in them: `for-2.claim`. */
export function nameOf(bind: string, scope: Scope): string {
  const [head = '', field = ''] = bind.split('.');
  if (head === 'point') return 'point';
  if (head !== 'item' || scope.item?.kind !== 'takeaway') return field === '' ? head : `${head}.${field}`;
  return `${scope.item.takeaway.id}.${field}`;
}
