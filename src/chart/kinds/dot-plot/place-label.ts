// A mark, the room beside it and the label's width → where label and arrow go, and whether the label fits.

type LabelRoom = {
  /** Middle of the mark. */
  readonly x: number;
  /** Middle of the upper end of a range. */
  readonly high?: number;
  readonly radius: number;
  readonly open: 'none' | 'left' | 'right';
  readonly labelWidth: number;
  /** Between these the label has to stay. */
  readonly left: number;
  readonly right: number;
};

type PlacedLabel = {
  readonly side: 'left' | 'right';
  readonly x: number;
  /** Room on that side; less than the label's width when it does not fit. */
  readonly room: number;
  readonly fits: boolean;
  readonly arrow?: { readonly from: number; readonly to: number };
};

const LABEL_GAP = 16;
const ARROW_LENGTH = 36;
const ARROW_TO_LABEL = 6;
/** Below this an arrow has no shaft. */
const ARROW_MIN = 14;

export function placeLabel(input: LabelRoom): PlacedLabel {
  const { x, high = x, radius, open, labelWidth, left, right } = input;
  const arrow = arrowOf(input);
  const gap = Math.max(LABEL_GAP, radius + 7);
  const rightStart = open === 'right' && arrow ? arrow.to + ARROW_TO_LABEL : high + gap;
  const leftEnd = open === 'left' && arrow ? arrow.to - ARROW_TO_LABEL : x - gap;
  const rooms = { right: Math.max(0, right - rightStart), left: Math.max(0, leftEnd - left) };
  const preferred = open === 'right' ? 'left' : 'right';
  const other = preferred === 'left' ? 'right' : 'left';
  const side =
    labelWidth <= rooms[preferred] || (labelWidth > rooms[other] && rooms[preferred] >= rooms[other])
      ? preferred
      : other;
  const width = Math.min(labelWidth, rooms[side]);
  return {
    side,
    x: side === 'right' ? rightStart : leftEnd - width,
    room: rooms[side],
    fits: labelWidth <= rooms[side],
    ...(arrow ? { arrow } : {}),
  };
}

function arrowOf({
  x: low,
  high = low,
  radius,
  open,
  left,
  right,
}: LabelRoom): { from: number; to: number } | undefined {
  if (open === 'none') return undefined;
  const sign = open === 'left' ? -1 : 1;
  const x = open === 'left' ? low : high;
  const edge = open === 'left' ? x - left : right - x;
  const length = Math.max(ARROW_MIN, Math.min(ARROW_LENGTH, edge - radius));
  return { from: x + sign * radius, to: x + sign * (radius + length) };
}
