// An audience → findings for its theme, slide kinds, slots and selectors that lead nowhere.
import { slidePaths, slotOf } from '../../elements/paths.ts';
import { never } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import { isShipped, type Place } from '../../model/place.ts';
import {
  type Audience,
  type AudienceSlide,
  EVERY_CONFLICT,
  isSelected,
  type Selector,
} from '../../model/template/audience.ts';
import { TAKEN } from '../../model/template/fields.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import { type PlaceOf, placeUnder } from '../files/read-yaml.ts';
import { hintAt, unexpected } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';
import { checkDisclosures } from './check-disclosures.ts';
import { answers, itemsBySlot } from './check-slide-kind.ts';
import { type Library, repeated, unknownName, unknownNames } from './library.ts';

export function checkAudience({ noun, placeOf }: Entry<Audience>, library: Library): readonly Finding[] {
  const sectionIds = noun.sections.map((section) => section.id);
  return [
    ...unknownName('theme', noun.themeName, library.themes.names, placeOf(['theme'])),
    ...unknownName('e-mail template', noun.email, library.mailTemplates.names, placeOf(['email'])),
    ...repeated(sectionIds, (index) => placeOf(['sections', index, 'id'])),
    ...checkDisclosures(noun, placeOf, library),
    ...unshownQuestions(noun, placeOf, library),
    ...strangeLabels(noun, placeOf, library),
    ...noun.sections.flatMap((section, index) =>
      section.slides.flatMap((slide, position) =>
        checkSlide(slide, placeUnder(placeOf, ['sections', index, 'slides', position]), library),
      ),
    ),
  ];
}

function strangeLabels(
  { labels = {} }: Audience,
  placeOf: PlaceOf,
  { slideKinds: { entries, names } }: Library,
): readonly Finding[] {
  return Object.entries(labels).flatMap(([id, words]) => [
    ...unknownName('slide kind', id, names, placeOf(['labels', id], 'key')),
    ...labelFindings(entries.get(id)?.noun, words, placeUnder(placeOf, ['labels', id])),
  ]);
}

function labelFindings(
  kind: SlideKind | undefined,
  words: SlideKind['labels'] = {},
  placeOf: PlaceOf,
): readonly Finding[] {
  if (kind === undefined) return [];
  return Object.keys(words).flatMap((name) =>
    unknownName(`label of \`${kind.id}\``, name, Object.keys(kind.labels), placeOf([name], 'key')),
  );
}

/** A question must have a slide that shows it. */
function unshownQuestions(
  { sections }: Audience,
  placeOf: PlaceOf,
  { slideKinds: { entries, names } }: Library,
): readonly Finding[] {
  // A slide kind that could not be read may show them.
  if (entries.size < names.size) return [];
  const asking = [...entries.values()].filter(({ noun }) =>
    slidePaths(noun).some(({ path }) => path === 'briefing.question'),
  );
  return sections.flatMap(({ question, slides }, index) =>
    question === undefined || slides.some(({ kind }) => asking.some(({ noun }) => noun.id === kind))
      ? []
      : [
          unexpected(
            'words-unshown',
            placeOf(['sections', index, 'question'], 'key'),
            '`question` that no slide of its section shows',
            `a slide that shows \`briefing.question\` (${quoted(asking.map(({ noun }) => noun.id))})`,
          ),
        ],
  );
}

function checkSlide(slide: AudienceSlide, placeOf: PlaceOf, library: Library): readonly Finding[] {
  const selectors = Object.entries(slide.slots).flatMap(([name, selector]) =>
    checkSelector(selector, placeUnder(placeOf, ['slots', name]), Object.keys(slide.slots), library),
  );
  const unknown = unknownName('slide kind', slide.kind, library.slideKinds.names, placeOf(['kind']));
  const kind = library.slideKinds.entries.get(slide.kind)?.noun;
  if (kind === undefined) return [...unknown, ...selectors];
  const slots = kind.slots.map((slot) => slot.name);
  const strange = Object.keys(slide.slots).flatMap((name) =>
    unknownName(`slot of \`${kind.id}\``, name, slots, placeOf(['slots', name], 'key')),
  );
  const open = kind.slots
    .filter((slot) => slot.min > 0 && !Object.hasOwn(slide.slots, slot.name))
    .map((slot) => {
      const met = `slide \`${kind.id}\` with nothing for slot \`${slot.name}\``;
      return unexpected('missing-key', placeOf(['kind']), met, `a key \`${slot.name}\` under \`slots\``);
    });
  const unfit = kind.slots.flatMap(({ name }) =>
    checkTaken(name, slide.slots[name], kind, () => placeOf(['slots', name])),
  );
  const idle = kind.slots
    .filter(({ min }) => slide.optional || min === 0)
    .flatMap(({ name }) => checkMatch(slide.slots[name], placeOf(['slots', name]), library));
  const unsaid = labelFindings(kind, slide.labels, placeUnder(placeOf, ['labels']));
  return [...strange, ...open, ...unfit, ...selectors, ...idle, ...unsaid, ...checkEach(slide, placeOf)];
}

/** A slide each is for takeaways or conflicts that a slot of it finds, and only such a slide takes every conflict. */
function checkEach({ each, slots }: AudienceSlide, placeOf: PlaceOf): readonly Finding[] {
  const spread = Object.entries(slots).filter(
    ([name, { take }]) => take === 'takeaways' || (take === 'reports' && isEveryConflict(slots[name])),
  );
  const names = spread.map(([name]) => name);
  const wrong =
    each === undefined ? [] : unknownName('slot to give a slide each', each, names, placeOf(['each']));
  const lone = Object.keys(slots)
    .filter((name) => name !== each && isEveryConflict(slots[name]))
    .map((name) => {
      const met = `\`reports: ${EVERY_CONFLICT}\` without \`each: ${name}\``;
      return unexpected('missing-key', placeOf(['slots', name]), met, 'a slide for each of the conflicts');
    });
  return [...wrong, ...lone];
}

function isEveryConflict(selector: Selector | undefined): boolean {
  return selector?.take === 'reports' && selector.of === EVERY_CONFLICT;
}

/** Where nothing has to be, a misspelt condition would never be missed; where something has to be, each week says so. */
function checkMatch(
  selector: Selector | undefined,
  place: Place,
  { takeaways: { entries, names } }: Library,
): readonly Finding[] {
  if (selector?.take !== 'takeaways' || entries.size < names.size) return [];
  const all = [...entries.values()].map(({ noun }) => noun);
  const isKnown = (selector.ids ?? []).every((id) => names.has(id));
  if (!isKnown || all.some((takeaway) => isSelected(takeaway, selector))) return [];
  // What the package asks for is there to be written, or not.
  if (isShipped(place)) return [];
  const tags = new Set(all.flatMap((takeaway) => takeaway.tags));
  const strange = (selector.tags ?? []).find((tag) => !tags.has(tag));
  const met =
    strange === undefined
      ? 'a selector that no takeaway answers to'
      : `tag \`${strange}\` that no takeaway has`;
  const hint = strange === undefined ? undefined : hintAt(strange, tags);
  return [unexpected('selector-idle', place, met, 'one that finds takeaways in some week', hint)];
}

/** What fills a slot must have the fields that the slide kind shows of it: what it lacks would be missing in silence. */
function checkTaken(
  slot: string,
  selector: Selector | undefined,
  kind: SlideKind,
  placeAt: () => Place,
): readonly Finding[] {
  if (selector === undefined) return [];
  const paths = slidePaths(kind);
  const meant = itemsBySlot(kind).get(slot) ?? [];
  const taken = TAKEN[selector.take];
  // A path that nothing answers to is a fault of the slide kind.
  const lacking = paths.find(
    (one) =>
      one.path.includes('.') &&
      slotOf(one, kind) === slot &&
      !answers(one, taken) &&
      meant.some((item) => answers(one, item)),
  );
  if (lacking === undefined) return [];
  const met = `${taken} in slot \`${slot}\` of \`${kind.id}\``;
  const expected = `${meant.join(' or ')}, because the slide shows \`${lacking.path}\``;
  return [unexpected('unknown-bind', placeAt(), met.replace('-', ' '), expected.replace('-', ' '))];
}

/** `slots` are those the slide fills. */
function checkSelector(
  selector: Selector,
  placeOf: PlaceOf,
  slots: readonly string[],
  library: Library,
): readonly Finding[] {
  switch (selector.take) {
    case 'takeaways':
      if (Object.keys(selector).length === 1) {
        const expected = 'a condition such as `ids`, `kind` or `tags`';
        return [unexpected('wrong-value', placeOf([]), 'no condition', expected)];
      }
      return unknownNames('takeaway', selector.ids ?? [], library.takeaways.names, placeOf, ['ids']);
    case 'reports':
      return library.isOpen || isEveryConflict(selector)
        ? []
        : unknownName('comparable group', selector.of, library.comparables.names, placeOf(['reports']));
    case 'chart-values':
      return selector.of === 'shown'
        ? []
        : unknownName('slot of this slide', selector.of, slots, placeOf(['chartValues']));
    case 'shown-by':
      return unknownName('slot of this slide', selector.of, slots, placeOf(['shownBy']));
    case 'conclusions':
    case 'sources':
    case 'stances':
    case 'disclosures':
      return [];
    default:
      return never(selector);
  }
}
