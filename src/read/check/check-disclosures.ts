// An audience → findings for disclosures that it names and nobody wrote, holds itself, or shows on no slide.
import type { Finding } from '../../model/finding.ts';
import { counted, quoted } from '../../model/names.ts';
import { isShipped } from '../../model/place.ts';
import type { Audience } from '../../model/template/audience.ts';
import { DISCLOSURE_BLOCKS, ownDisclosures, usualDisclosures } from '../../model/template/disclosures.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { type Library, unknownName } from './library.ts';

export function checkDisclosures(
  audience: Audience,
  placeOf: PlaceOf,
  { disclosures: { entries, names } }: Library,
): readonly Finding[] {
  const { id, disclosures } = audience;
  const unshown = unshownBlocks(audience, placeOf);
  if (typeof disclosures === 'string')
    return [...unshown, ...unknownName('file of disclosures', disclosures, names, placeOf(['disclosures']))];
  if (disclosures !== undefined) {
    if (disclosures.length === 0 || isShipped(audience.place)) return unshown;
    const met = `${counted(disclosures.length, 'paragraph')} of \`disclosures\` in audience \`${id}\``;
    const expected = 'the id of a file of `templates/disclosures/`, as in `disclosures: house`';
    const hint =
      'Run `briefdeck migrate`, which moves them there; or begin one with `briefdeck new disclosures house`';
    return [
      ...unshown,
      unexpected('disclosures-inline', placeOf(['disclosures'], 'key'), met, expected, hint),
    ];
  }
  // A file that could not be read may be the one that is meant.
  const all = [...entries.values()].map(({ noun }) => noun);
  const own = ownDisclosures(all);
  if (own.length === 0 || usualDisclosures(all) !== undefined || entries.size < names.size) return unshown;
  const ids = quoted(own.map((one) => one.id));
  const met = `audience \`${id}\` without \`disclosures\``;
  return [
    ...unshown,
    unexpected(
      'missing-key',
      placeOf(['id'], 'key'),
      met,
      `one of ${ids}, as in \`disclosures: ${own[0]?.id}\``,
    ),
  ];
}

/** Whoever shows some of them shows all. */
function unshownBlocks({ id, sections, disclosures }: Audience, placeOf: PlaceOf): readonly Finding[] {
  const shown = sections.flatMap(({ slides }) =>
    slides.flatMap(({ slots }) =>
      Object.values(slots).flatMap((one) => (one.take === 'disclosures' ? one.blocks : [])),
    ),
  );
  const isHeld = Array.isArray(disclosures) && disclosures.length > 0;
  if (shown.length === 0 && !isHeld && typeof disclosures !== 'string') return [];
  const missing = DISCLOSURE_BLOCKS.filter((block) => !shown.includes(block));
  if (missing.length === 0) return [];
  const what = isHeld ? counted(disclosures.length, 'paragraph') : quoted(missing);
  const place = placeOf([disclosures === undefined ? 'sections' : 'disclosures'], 'key');
  const met = `${what} of \`disclosures\` that no slide of \`${id}\` shows`;
  const expected =
    shown.length === 0 ? 'a slot with `disclosures: true`' : 'every block in a slot of one slide';
  return [unexpected('words-unshown', place, met, expected)];
}
