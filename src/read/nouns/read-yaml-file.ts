// A path → the plain data of a YAML file with the places in it.
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import { readText } from '../files/read-text.ts';
import { type Located, readYaml } from '../files/read-yaml.ts';

export function readYamlFile(files: FileReader, path: string): Found<Located | undefined> {
  const text = readText(files, path);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  return readYaml(path, text.value);
}
