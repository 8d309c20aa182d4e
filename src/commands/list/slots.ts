// Audiences and slide kinds → for every slot of every slide which claims stand in it, and which of their words it shows.

import { slidePaths, slotOf } from '../../elements/paths.ts';
import type { Ground } from '../../ground.ts';
import type { Selector } from '../../model/template/audience.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import type { Row } from '../print.ts';
import { unasked } from '../project.ts';

/** In the order of the deck. What a slot takes is the audience's, what it shows the slide kind's. */
export function listSlots({ content }: Ground): readonly Row[] {
  return unasked(content).flatMap(({ id: audience, sections }) =>
    sections.flatMap(({ slides }) =>
      slides.flatMap(({ kind, slots, optional }) => {
        const slideKind = content.slideKinds.get(kind);
        return (slideKind?.slots ?? []).map(({ name, min, max }): Row => {
          const selector = slots[name];
          return {
            audience,
            'slide kind': optional ? `${kind} (where it has something)` : kind,
            slot: name,
            count: min === max ? String(min) : `${min}-${max}`,
            takes: selector === undefined ? 'nothing' : takenText(selector),
            shows: slideKind === undefined ? '' : shownWords(slideKind, name).join(', '),
          };
        });
      }),
    ),
  );
}

function takenText(selector: Selector): string {
  switch (selector.take) {
    case 'takeaways': {
      const { ids, kind, tags = [], stance, has = [], unshown, limit, sort } = selector;
      const parts = [
        ...(ids ? [ids.join(', ')] : []),
        ...(kind ? [`kind ${kind.join(' or ')}`] : []),
        ...(tags.length > 0 ? [`tags ${tags.join(' and ')}`] : []),
        ...(stance ? [`stance ${stance.join(' or ')}`] : []),
        ...(has.length > 0 ? [`with ${has.join(', ')}`] : []),
        ...(unshown ? ['on no earlier page'] : []),
      ];
      const order = `${limit === undefined ? 'by' : `first ${limit} by`} ${sort ?? 'weight'}`;
      return [...(parts.length === 0 ? ['every claim'] : parts), order].join('; ');
    }
    case 'conclusions':
      return 'conclusions of the edition';
    case 'reports':
      return `reports of ${selector.of}`;
    case 'shown-by':
      return `the claim that shows what is in ${selector.of}`;
    case 'sources':
      return `sources ${selector.which}`;
    case 'chart-values':
      return `values of the chart in ${selector.of}`;
    case 'stances':
      return 'labels that the deck uses';
    case 'disclosures':
      return 'disclosures';
  }
}

/** As the words of a claim are called: `claim`, `label`, `points`, `chart`. */
export function shownWords(kind: SlideKind, slot: string): readonly string[] {
  const shown = slidePaths(kind)
    .filter((path) => path.role !== 'condition' && path.role !== 'slot' && slotOf(path, kind) === slot)
    .map(({ path }) => path.split('.').slice(1).join('.'))
    .filter((field) => field !== '');
  return [...new Set(shown)];
}
