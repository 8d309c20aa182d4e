// Plain data and a schema → the typed value when it can be had, and a finding for everything the schema refused.
import * as z from 'zod/mini';
import type { Finding, Found } from '../../model/finding.ts';
import type { Located, Path } from '../files/read-yaml.ts';
import { issueFindings } from './issue-finding.ts';
import { rawValue } from './raw-value.ts';

/** Unknown keys are found but do not lose the value: the rest of it can still be checked. */
export function checkShape<T>(
  schema: z.ZodMiniType<T>,
  located: Located,
  base: Path = [],
): Found<T | undefined> {
  const part = rawValue(located.data, base);
  const result = z.safeParse(schema, part);
  if (result.success) return { value: result.data, findings: [] };
  const { issues } = result.error;
  const findings: Finding[] = issues.flatMap((issue) => [
    ...issueFindings(issue, located.data, located.placeOf, base),
  ]);
  const spare = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  if (spare.length === 0) return { value: undefined, findings };
  const again = z.safeParse(
    schema,
    spare.reduce<unknown>((value, path) => without(value, path), part),
  );
  return { value: again.success ? again.data : undefined, findings };
}

function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const copy: Record<PropertyKey, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const slots = copy as Record<PropertyKey, unknown>;
  if (rest.length === 0) delete slots[step];
  else slots[step] = without(slots[step], rest);
  return copy;
}
