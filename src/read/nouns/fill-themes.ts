// Takeaways and briefings, some without a theme → the same of the only theme there is, or a finding where there are several.
import type { Briefing } from '../../model/content/briefing.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { unexpectedName } from '../files/unexpected.ts';
import type { Shelf } from './shelf.ts';

/** Of a project that names none. */
export const ONLY_THEME = 'main';

/** What does not say its theme has the empty one. */
export function fillThemes(
  takeaways: Shelf<Takeaway>,
  briefings: Shelf<Briefing>,
): Found<{ readonly takeaways: Shelf<Takeaway>; readonly briefings: Shelf<Briefing> }> {
  const all = [...takeaways.entries.values(), ...briefings.entries.values()];
  const written = new Set(all.map(({ noun }) => noun.theme).filter((theme) => theme !== ''));
  const [theme = ONLY_THEME] = written;
  const findings =
    written.size < 2
      ? []
      : all
          .filter(({ noun }) => noun.theme === '')
          .map(
            ({ placeOf }): Finding =>
              unexpectedName(
                'missing-key',
                placeOf([]),
                'keys without `theme`',
                'one of the themes of the content',
                '',
                written,
              ),
          );
  return {
    value: { takeaways: filled(takeaways, theme), briefings: filled(briefings, theme) },
    findings,
  };
}

function filled<T extends { readonly theme: string }>({ entries, names }: Shelf<T>, theme: string): Shelf<T> {
  const all = [...entries].map(([id, entry]) => {
    const { noun } = entry;
    return [id, noun.theme === '' ? { ...entry, noun: { ...noun, theme } } : entry] as const;
  });
  return { entries: new Map(all), names };
}
