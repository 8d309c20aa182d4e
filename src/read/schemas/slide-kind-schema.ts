// One node of a slide kind's tree, and so the whole tree.
import * as z from 'zod/mini';
import { type KeyHolds, NODES } from '../../elements/nodes.ts';
import type { NodeKind } from '../../model/deck/plan.ts';
import type { First, Narrow, SlideNode, TableColumn } from '../../model/template/slide-kind.ts';
import { COLOR_ROLES, TYPE_STYLES } from '../../model/template/theme.ts';
import { closedObject } from '../shape/check-shape.ts';
import { localizedSchema } from './localized-schema.ts';
import { idSchema, textSchema, textsSchema } from './words-schema.ts';

const colorName = z.enum(COLOR_ROLES);
const color = z.exactOptional(colorName);
const style = z.enum(TYPE_STYLES);
const lengthNumber = z.number().check(z.minimum(0));
const length = z.exactOptional(lengthNumber);
const countNumber = z.int().check(z.positive());
const count = z.exactOptional(countNumber);
const textAlign = z.exactOptional(z.enum(['left', 'center', 'right']));
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
  dashed: z.exactOptional(z.boolean()),
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

const firstSchema = closedObject({ ...boxStyle, color } satisfies Readonly<Record<keyof First, unknown>>);

const box = {
  when,
  ...boxStyle,
  narrow: z.exactOptional(narrowSchema),
  first: z.exactOptional(firstSchema),
};

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
  per: z.exactOptional(textSchema),
  emphasised: z.exactOptional(z.boolean()),
} satisfies Readonly<Record<keyof TableColumn, unknown>>);

const HOLDS: Readonly<Record<Extract<KeyHolds, string>, () => z.ZodMiniType>> = {
  color: () => colorName,
  type: () => style,
  length: () => lengthNumber,
  positive: () => z.number().check(z.positive()),
  count: () => countNumber,
  nodes: () => z.array(slideNodeSchema),
  columns: () => z.array(columnSchema).check(z.minLength(1)),
};

function nodeSchema(kind: NodeKind) {
  const { keys, isBox } = NODES[kind];
  const shape = { node: z.literal(kind), ...(isBox ? box : { when }) };
  for (const [name, { holds, needed }] of Object.entries(keys)) {
    const get = (): z.ZodMiniType => {
      const schema = typeof holds === 'string' ? HOLDS[holds]() : 'path' in holds ? path : z.enum(holds);
      return needed ? schema : z.exactOptional(schema);
    };
    // The children of a node are nodes: their schema is there when it is asked for.
    Object.defineProperty(shape, name, {
      enumerable: true,
      ...(holds === 'nodes' ? { get } : { value: get() }),
    });
  }
  return closedObject(shape);
}

const slideNodeSchema = z.discriminatedUnion(
  'node',
  (Object.keys(NODES) as [NodeKind, ...NodeKind[]]).map(nodeSchema) as [ReturnType<typeof nodeSchema>],
) as unknown as z.ZodMiniType<SlideNode>;

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
  repeat: z.exactOptional(textSchema),
  variants: z.exactOptional(z.array(idSchema)),
  labels: z._default(z.record(z.string(), localizedSchema), {}),
  body: slideNodeSchema,
});
