// The folders of content and templates → what they hold: where each of them is, and how the names in it must end to be read.

import type { Term } from '../../model/content/content.ts';
import { SHIPPED_TEMPLATES } from '../../model/place.ts';
import type { House } from '../../words/house.ts';
import type { Language } from '../../words/languages.ts';

/** Folders as the user types them, relative to the working folder. */
export type ContentRoots = {
  readonly content: string;
  readonly templates: string;
  /** Of the project; every one when it is not said. */
  readonly languages?: readonly Language[];
  /** What its settings say of all figures. */
  readonly house?: House;
  /** The last month and day of business years (`06-30`), of all companies or by name. */
  readonly fiscalYearEnds?: string | Readonly<Record<string, string>>;
  /** Of the settings: names that contain numbers. */
  readonly names?: readonly string[];
  /** Of the settings: which words are narrower than which. */
  readonly terms?: readonly Term[];
};

/** What has folders of its own. */
type Root = 'content' | 'templates';

/** A ledger of one file stands beside the folders. */
export const LEDGER_FILE = 'ledger.yaml';
/** And all charts that are not files of their own. */
export const CHARTS_FILE = 'charts.yaml';

/** What has another name or place is not passed over in silence: `checkFiles` names it. */
const HELD = {
  content: {
    briefings: '.md',
    charts: '.yaml',
    editions: '.md',
    figures: '.yaml',
    pictures: '.png',
    sources: '.md',
    takeaways: '.md',
  },
  templates: { audiences: '.yaml', disclosures: '.yaml', email: '.md', slides: '.yaml', themes: '.yaml' },
} as const satisfies Record<Root, Record<string, Ending>>;

/**
 * Where the package holds the same for every project. Its other audiences and disclosures are those of the theme that it
 * has as an example: they ask for the takeaways of that theme, and speak for its house.
 */
const SHIPPED = {
  audiences: `${SHIPPED_TEMPLATES}/audiences/_general`,
  disclosures: `${SHIPPED_TEMPLATES}/disclosures/_general`,
  email: `${SHIPPED_TEMPLATES}/email`,
  slides: `${SHIPPED_TEMPLATES}/slides`,
  themes: `${SHIPPED_TEMPLATES}/themes`,
} as const satisfies Record<keyof (typeof HELD)['templates'], string>;

export const SHIPPED_FOLDERS: readonly string[] = Object.values(SHIPPED);

/** Of pictures one of several: they are read where a page names them. */
export type Ending = '.md' | '.yaml' | '.png';

export type Folder = {
  readonly path: string;
  readonly ending: Ending;
  /** Read, too, but for the ids that the folder has itself. */
  readonly shipped?: string;
};

type FoldersOf<Of extends Root> = {
  readonly [Name in keyof (typeof HELD)[Of]]: Folder;
};

export type Folders = { readonly [Of in Root]: FoldersOf<Of> };

export function foldersIn(roots: ContentRoots): Folders {
  const under = (root: Root, shipped: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(HELD[root]).map(([name, ending]): [string, Folder] => [
        name,
        { path: `${roots[root]}/${name}`, ending, ...(shipped[name] && { shipped: shipped[name] }) },
      ]),
    );
  return { content: under('content', {}), templates: under('templates', SHIPPED) } as Folders;
}

/** What editors and file managers leave behind. */
const LEFT_BEHIND = /~$|^#.*#$|\.(?:bak|orig|rej|swp|tmp)$|^(?:Thumbs\.db|desktop\.ini|Icon\r)$/iu;

/** Below `folder`: `README.md`, names that begin with `_` or `.`, folders too, and what editors leave behind are nobody's content. */
export function isLeftAlone(path: string, folder: string): boolean {
  const names = path.slice(folder.length + 1).split('/');
  const last = names.at(-1) ?? '';
  return (
    names.some((name) => name.startsWith('_') || name.startsWith('.')) ||
    /^readme\.md$/iu.test(last) ||
    LEFT_BEHIND.test(last)
  );
}

/** `./content/` and `content` are one folder. */
export function plainFolder(folder: string): string {
  return folder.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
}
