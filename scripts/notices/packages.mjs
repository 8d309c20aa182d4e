// What esbuild says it put into the bundles, and folders beside them → each package that is shipped, with its licence;
// these → the text of THIRD_PARTY_NOTICES, or an error for every licence that is not allowed or not to be found.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Met so far, and such that a program under the MIT licence may carry them along. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'ISC', 'MIT', 'MIT-0', 'OFL-1.1'];
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|copyrightnotice)(?:[._-].*)?$/i;
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** Folder of each package of which some code is in a bundle → those of its files that are. */
export function bundledPackages(metafiles) {
  const packages = new Map();
  for (const output of metafiles.flatMap(({ outputs }) => Object.values(outputs))) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const [folder] = PACKAGE.exec(file) ?? [];
      if (folder === undefined || bytesInOutput === 0) continue;
      packages.set(folder, [...(packages.get(folder) ?? []), file]);
    }
  }
  return packages;
}

/** Folder of the package that each file belongs to → the files. */
export function packagesOf(files) {
  return new Map(files.map((file) => [PACKAGE.exec(file)?.[0], [file]]));
}

/** The text, and `faults`, sentences that say what keeps it from being one that may be published. */
export function writeNotices(head, packages) {
  const known = [...packages]
    .map(([folder, files]) => ({
      ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
      folder,
      files,
    }))
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
  const entries = new Map();
  const faults = [];
  for (const one of known) {
    const title = `${one.name} ${one.version}`;
    const text = licenceText(one);
    if (!isAllowed(one.license))
      faults.push(`Unexpected licence \`${one.license}\` of ${title}, expected one of ${ALLOWED.join(', ')}`);
    if (text === undefined)
      faults.push(
        `Unexpected ${title} without the text of its licence, expected a file of it in the package`,
      );
    entries.set(title, `${title}\nLicence: ${one.license}\n${homeOf(one)}\n${text}`);
  }
  return { text: `${[head.trim(), ...entries.values()].join(RULE)}\n`, faults };
}

/** One of several that may be chosen is enough; of several that hold together each has to be allowed. */
function isAllowed(license) {
  const words = String(license).replace(/^\((.*)\)$/, '$1');
  return words.includes(' AND ')
    ? words.split(' AND ').every((word) => ALLOWED.includes(word))
    : words.split(' OR ').some((word) => ALLOWED.includes(word));
}

function homeOf({ homepage, repository }) {
  const address = String(homepage ?? repository?.url ?? repository ?? '')
    .replace(/^(?:git\+https|git):/, 'https:')
    .replace(/\.git$/, '')
    .replace(/^(?:github:)?([\w-]+\/[\w.-]+)$/, 'https://github.com/$1');
  return address === '' ? '' : `${address}\n`;
}

/** As the package has it; else the licence's own text below the rights that the package's files name. */
function licenceText({ folder, files, license }) {
  const own = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort();
  if (own.length > 0) return own.map((name) => clean(readFileSync(join(folder, name), 'utf8'))).join('\n\n');
  const rights = files.flatMap(
    (file) => readFileSync(file, 'utf8').match(/Copyright (?:\(c\) )?[^\n*]+/g) ?? [],
  );
  const common = join(import.meta.dirname, `${license}.txt`);
  if (rights.length === 0 || !existsSync(common)) return undefined;
  return `${[...new Set(rights.map((line) => line.trim()))].join('\n')}\n\n${clean(readFileSync(common, 'utf8'))}`;
}

function clean(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
