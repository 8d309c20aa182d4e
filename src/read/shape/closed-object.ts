// The keys an object may have → a schema that refuses every other key and remembers the ones it knows.
import * as z from 'zod/mini';

/** The message of an unknown key lists the known ones, one per line: that is what a hint is made of. */
export function closedObject<const Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join('\n');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined),
  });
}
