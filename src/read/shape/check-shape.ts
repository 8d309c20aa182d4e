// Plain data and a schema → the typed value when it can be had, and a finding for everything the schema refused.
import * as z from 'zod/mini';
import type { Finding, Found } from '../../model/finding.ts';
import type { Located, Path } from '../files/read-yaml.ts';
import { issueFindings } from './issue-finding.ts';
import { rawValue } from './raw-value.ts';

/** What stands for a refused key while the rest is checked; `undefined` leaves the key out. */
export type StandIns = Readonly<Record<string, unknown>>;

/**
 * Unknown keys, and keys that have a stand-in, are found but do not lose the value: the rest of it can still be
 * checked. A finding is raised for each, so nothing is ever built from a stand-in.
 */
export function checkShape<T>(
  schema: z.ZodMiniType<T>,
  located: Located,
  base: Path = [],
  standIns: StandIns = {},
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
  const refused = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .map((issue) => String(issue.path[0]))
    .filter((key) => Object.hasOwn(standIns, key));
  if (spare.length === 0 && refused.length === 0) return { value: undefined, findings };
  const known = spare.reduce<unknown>((value, path) => without(value, path), part);
  const again = z.safeParse(
    schema,
    refused.reduce<unknown>((value, key) => replaced(value, key, standIns[key]), known),
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

function replaced(value: unknown, key: string, standIn: unknown): unknown {
  if (standIn === undefined) return without(value, [key]);
  return typeof value === 'object' && value !== null ? { ...value, [key]: standIn } : value;
}
