// A folder → how a file in it names the package's folder of JSON Schemas.
import { relative, resolve, sep } from 'node:path';
import { packageFolder } from '../../world/shipped-templates.ts';

export function schemasFrom(folder: string): string {
  return relative(folder, resolve(packageFolder(), 'templates/schemas')).replaceAll(sep, '/');
}
