// A finished file as a package: what lies in the zip, what each part links to, and what in a part makes PowerPoint stumble.

type PackageEntry = {
  /** As it stands in the zip's directory; folders end in `/`. */
  readonly name: string;
  /** Local date and time, `1980-01-01T00:00:00`. */
  readonly date: string;
  /** Whether its bytes have the length and the checksum the directory gives. */
  readonly isWhole: boolean;
};

/** A relationship. */
export type PackageLink = {
  readonly id: string;
  /** The last step of its URI: `slideLayout`. */
  readonly type: string;
  /** Name of a part; the address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
};

export type PackagePart = {
  /** By the first bytes, whatever the name says. */
  readonly form: 'xml' | 'png' | 'jpeg' | 'zip' | 'other';
  readonly links: readonly PackageLink[];
  /** Ids of relationships that its XML refers to. */
  readonly usedLinks: readonly string[];
  /** Of shapes, pictures, tables and connectors, as written. */
  readonly shapeIds: readonly string[];
  /** Text bodies without a paragraph. */
  readonly emptyBodies: number;
  /** Words a program writes where a value is missing: `NaN`. */
  readonly oddValues: readonly string[];
};

export type DeckPackage = {
  /** In the order of the zip's directory, folders and repetitions included. */
  readonly entries: readonly PackageEntry[];
  /** By name, without relationships and content types, which are told as links and types. */
  readonly parts: ReadonlyMap<string, PackagePart>;
  /** Why XML is not well-formed, by name of part; relationships and content types are looked at too. */
  readonly broken: ReadonlyMap<string, string>;
  /** Links of the package itself. */
  readonly links: readonly PackageLink[];
  /** Parts with relationships that are not there themselves. */
  readonly ownerless: readonly string[];
  readonly types: {
    /** By extension. */
    readonly defaults: ReadonlyMap<string, string>;
    /** By name of part. */
    readonly overrides: ReadonlyMap<string, string>;
    /** Extensions and names of parts that have more than one. */
    readonly repeated: readonly string[];
  };
  /** Packages inside: the workbooks of charts, by name of part. */
  readonly embedded: ReadonlyMap<string, DeckPackage>;
};
