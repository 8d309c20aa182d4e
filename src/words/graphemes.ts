// A text → its characters as a reader sees them: a letter with its accents, an emoji of several, a flag is one.

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function graphemesOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return clusters.segment(text);
}
