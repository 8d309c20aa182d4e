// A track leaf → a line from headwind to tailwind with the mark of a claim on it; a hollow one apart where the direction is unclear.
import type { NodeOf } from '../../model/deck/plan.ts';
import type { SceneBox, ShapeBox } from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import { lineBox, type Setting, type Size } from '../setting.ts';

export const TRACK_SIZE: Size = { width: 240, height: 18 };

/** Of the width: three places on the line, and one behind it. */
const PLACES = { down: 0.125, neutral: 0.375, up: 0.625, unclear: 0.875 } as const;
const TICK = 6;
const MARK = 14;

export function placeTrack(
  { name, direction }: NodeOf<'track'>,
  { x, y, w, h }: Rect,
  nameOf: (base: string) => string,
  setting: Setting,
): SceneBox[] {
  const { colors } = setting.theme;
  const middle = y + h / 2;
  const at = (place: keyof typeof PLACES) => x + w * PLACES[place];
  // Without a direction nothing is drawn but where it would stand.
  const scale = [
    lineBox(nameOf(name), rectOf(at('down'), middle, at('up') - at('down'), 0), 'rule', 1, setting),
    ...(['down', 'neutral', 'up'] as const).map((place) =>
      lineBox(nameOf(`${name}-tick`), rectOf(at(place), middle - TICK / 2, 0, TICK), 'data', 1, setting),
    ),
  ];
  if (direction === undefined) return scale;
  const rect = rectOf(at(direction) - MARK / 2, middle - MARK / 2, MARK, MARK);
  const mark: ShapeBox =
    direction === 'unclear'
      ? {
          kind: 'diamond',
          id: nameOf(`${name}-mark`),
          rect,
          stroke: { color: colors.structure, width: 1.25 },
        }
      : {
          kind: 'ellipse',
          id: nameOf(`${name}-mark`),
          rect,
          fill: direction === 'neutral' ? colors.structure : colors.accent,
        };
  return [...scale, mark];
}
