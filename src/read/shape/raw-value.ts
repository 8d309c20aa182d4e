// Unchecked data and a path → what stands there, for names that are needed before the rest has been checked.
import type { Path } from '../files/read-yaml.ts';

export function rawValue(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

export function rawText(data: unknown, path: Path): string | undefined {
  const value = rawValue(data, path);
  return typeof value === 'string' ? value : undefined;
}
