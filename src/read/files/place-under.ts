// The way back to places in a file, narrowed to what stands below one path.
import type { Path, PlaceOf } from './read-yaml.ts';

export function placeUnder(placeOf: PlaceOf, base: Path): PlaceOf {
  return (path, part) => placeOf([...base, ...path], part);
}
