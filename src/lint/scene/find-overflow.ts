// Every page → a fault for words that need more height or width than their box has.
import type { SceneFault, SceneRule } from './scene-rule.ts';

/** Half a point of arithmetic is not an overflow. */
const TOLERANCE = 0.5;
/** Widths hold within 3 % for any reader's Japanese font, so words may not fill the last of their box. */
const FILLED = 0.97;

export const findOverflow: SceneRule = ({ pages }) =>
  pages.flatMap(({ page, blocks }) =>
    blocks.flatMap((block): SceneFault[] => {
      const { subject, room, ink } = block;
      const high = ink.h - room.h;
      const wide = ink.w - room.w * FILLED;
      const fault = (points: number, direction: string): SceneFault => ({
        kind: 'text-overflow',
        page,
        message: `Unexpected words ${points.toFixed(1)} pt ${direction} than \`${subject}\`, expected them to fit`,
      });
      return [
        ...(high > TOLERANCE ? [fault(high, 'higher')] : []),
        ...(wide > TOLERANCE ? [fault(wide, 'wider')] : []),
      ];
    }),
  );
