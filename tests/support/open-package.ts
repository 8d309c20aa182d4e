// The bytes of a .pptx → its parts as text, for looking into them.
import { strFromU8, unzipSync } from 'fflate';

export type OpenPackage = {
  /** Names in the order of the file. */
  readonly names: readonly string[];
  readonly part: (name: string) => string;
  /** Every part whose name matches, with its name. */
  readonly matching: (pattern: RegExp) => readonly (readonly [name: string, text: string])[];
};

export function openPackage(bytes: Uint8Array): OpenPackage {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const part = (name: string): string => {
    const file = files[name];
    if (!file) throw new Error(`no part ${name} among ${names.join(', ')}`);
    return strFromU8(file);
  };
  return {
    names,
    part,
    matching: (pattern) => names.filter((name) => pattern.test(name)).map((name) => [name, part(name)]),
  };
}

/** The shape, picture, table or connector with this name. */
export function objectNamed(slide: string, name: string): string {
  const objects = slide.split(/(?=<p:(?:sp|pic|graphicFrame|cxnSp)>)/);
  const found = objects.find((object) => object.includes(`name="${name}"`));
  if (found === undefined) throw new Error(`no object ${name}`);
  return found;
}
