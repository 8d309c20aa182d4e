// The bundle and the machine → a name for this very program: another when its source or a package has changed.

/** Put in by `scripts/bundle.mjs`. */
declare const BRIEFDECK_BUILD: string;

/** Undefined where the source itself is run. */
export function buildId(): string | undefined {
  return typeof BRIEFDECK_BUILD === 'string'
    ? `${BRIEFDECK_BUILD} ${process.platform} ${process.arch}`
    : undefined;
}
