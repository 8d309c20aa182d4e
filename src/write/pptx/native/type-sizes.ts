// Type sizes of a native chart in points, the same as in its picture.

export const TYPE = {
  message: 14,
  caveat: 11,
  name: 14,
  label: 12,
  emphasised: 16,
  axis: 12,
  note: 11,
  legend: 11,
} as const;
