// One node of a slide kind's tree, and so the whole tree.
import * as z from 'zod/mini';
import type { Narrow, SlideNode, TableColumn } from '../../model/template/slide-kind.ts';
import { COLOR_ROLES, TYPE_STYLES } from '../../model/template/theme.ts';
import { closedObject } from '../shape/check-shape.ts';
import { idSchema, localizedSchema, textSchema, textsSchema } from './words-schema.ts';

type NodeName = SlideNode['node'];
type NodeOf<Name extends NodeName, Node = SlideNode> = Node extends { readonly node: infer Names }
  ? Name extends Names
    ? Node
    : never
  : never;

/** A key that the model gains and a schema lacks is a compile error here, not an unknown key in a template. */
type KeysOf<Name extends NodeName> = Readonly<Record<keyof NodeOf<Name>, unknown>>;

const color = z.exactOptional(z.enum(COLOR_ROLES));
const style = z.enum(TYPE_STYLES);
const length = z.exactOptional(z.number().check(z.minimum(0)));
const count = z.exactOptional(z.int().check(z.positive()));
const textAlign = z.exactOptional(z.enum(['left', 'center', 'right']));
const vAlign = z.exactOptional(z.enum(['top', 'middle', 'bottom']));
const marks = z.exactOptional(z.enum(['end', 'figures', 'none']));
const when = z.exactOptional(textSchema);
const path = textSchema;

const boxStyle = {
  width: length,
  height: length,
  minHeight: length,
  grow: length,
  basis: length,
  gap: length,
  padding: z.exactOptional(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  fill: color,
  stroke: color,
  radius: length,
  bar: color,
  ruleTop: color,
  ruleBottom: color,
  ruleWeight: length,
  align: z.exactOptional(z.enum(['start', 'center', 'end', 'stretch'])),
  justify: z.exactOptional(z.enum(['start', 'center', 'end', 'between'])),
};

const narrowSchema = closedObject({
  ...boxStyle,
  node: z.exactOptional(z.enum(['row', 'column'])),
  columns: count,
  type: z.exactOptional(style),
  minLines: count,
  rowHeight: length,
} satisfies Readonly<Record<keyof Narrow, unknown>>);

const box = { when, ...boxStyle, narrow: z.exactOptional(narrowSchema) };

const columnWidth = z.union([z.number().check(z.minimum(0)), z.literal('fit')]);

const columnSchema = closedObject({
  head: z.string(),
  bind: path,
  width: columnWidth,
  narrow: z.exactOptional(columnWidth),
  align: textAlign,
  type: z.exactOptional(style),
  bold: z.exactOptional(z.boolean()),
  marks,
} satisfies Readonly<Record<keyof TableColumn, unknown>>);

const text = {
  bind: path,
  type: style,
  color,
  textAlign,
};

function branch<const Name extends 'row' | 'column'>(node: Name) {
  return closedObject({
    node: z.literal(node),
    ...box,
    each: z.exactOptional(path),
    groupBy: z.exactOptional(path),
    columns: count,
    get children(): z.ZodMiniType<SlideNode[]> {
      return z.array(slideNodeSchema);
    },
  } satisfies KeysOf<'row'>);
}

const slideNodeSchema: z.ZodMiniType<SlideNode> = z.discriminatedUnion('node', [
  branch('row'),
  branch('column'),
  closedObject({
    node: z.literal('text'),
    ...box,
    ...text,
    vAlign,
    marks,
    minLines: count,
    maxLines: count,
    strongType: z.exactOptional(style),
    strongColor: color,
  } satisfies KeysOf<'text'>),
  closedObject({
    node: z.literal('figure'),
    ...box,
    ...text,
    accent: z.exactOptional(z.enum(['first', 'figure'])),
    marks: z.exactOptional(z.enum(['end', 'none'])),
  } satisfies KeysOf<'figure'>),
  closedObject({
    node: z.literal('chip'),
    ...box,
    bind: path,
    look: z.exactOptional(z.enum(['stance', 'outlined'])),
  } satisfies KeysOf<'chip'>),
  closedObject({ node: z.literal('rule'), when, color, weight: length } satisfies KeysOf<'rule'>),
  closedObject({ node: z.literal('space'), when, size: length, grow: length } satisfies KeysOf<'space'>),
  closedObject({
    node: z.literal('arrow'),
    when,
    direction: z.enum(['down', 'right']),
    color,
    length: z.number().check(z.positive()),
  } satisfies KeysOf<'arrow'>),
  closedObject({ node: z.literal('chart'), ...box, bind: path } satisfies KeysOf<'chart'>),
  closedObject({
    node: z.literal('table'),
    ...box,
    rows: path,
    columns: z.array(columnSchema).check(z.minLength(1)),
    emphasise: z.exactOptional(z.enum(['preferred', 'none'])),
    groupBy: z.exactOptional(path),
    rowHeight: length,
  } satisfies KeysOf<'table'>),
  closedObject({
    node: z.literal('timeline'),
    ...box,
    events: path,
    lane: z.exactOptional(path),
  } satisfies KeysOf<'timeline'>),
]);

const slotSchema = closedObject({
  name: textSchema,
  min: z._default(z.int().check(z.minimum(0)), 1),
  max: z._default(z.int().check(z.positive()), 1),
  requires: textsSchema,
});

/** A template file for a slide kind. */
export const slideKindSchema = closedObject({
  id: idSchema,
  layout: z._default(z.enum(['cover', 'section', 'content']), 'content'),
  standing: z._default(z.boolean(), false),
  headline: z._default(textSchema, 'lead.claim'),
  slots: z._default(z.array(slotSchema), []),
  labels: z._default(z.record(z.string(), localizedSchema), {}),
  body: slideNodeSchema,
});
