// A line set in letters of one width, as in a terminal → how many columns it takes: full-width letters take two.
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

export function columnsOf(text: string): number {
  return [...text].length + (text.match(FULL_WIDTH)?.length ?? 0);
}
