// Content → a row per slide kind, with what fills it and who gets it.
import type { Ground } from '../../briefing.ts';
import type { Row } from '../print/table-text.ts';

export function listSlides({ content }: Ground): readonly Row[] {
  return [...content.slideKinds.values()].map(({ id, layout, slots }) => {
    const audiences = [...content.audiences.values()].filter(({ sections }) =>
      sections.some(({ slides }) => slides.some(({ kind }) => kind === id)),
    );
    return {
      'slide kind': id,
      layout,
      slots: slots.map(({ name, min, max }) => `${name} ${min === max ? min : `${min}-${max}`}`).join(', '),
      'used by': audiences.map((audience) => audience.id).join(', ') || 'no audience',
    };
  });
}
