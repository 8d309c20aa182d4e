// A package → a fault for every part that no relationship leads to, from the package on.
import type { PackageFault, PackageRule } from './package-rule.ts';

export const findUnreachedParts: PackageRule = ({ parts, links }) => {
  const reached = new Set<string>();
  const waiting = links.map(({ target }) => target);
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (reached.has(part)) continue;
    reached.add(part);
    for (const { target, isExternal } of parts.get(part)?.links ?? []) if (!isExternal) waiting.push(target);
  }
  return [...parts.keys()]
    .filter((part) => !reached.has(part))
    .map((part): PackageFault => {
      const message = `Unexpected part \`${part}\` that nothing leads to, expected none`;
      return { kind: 'package-links', part, message };
    });
};
