// Density of every chart picture: 225 dpi on the slide.

/** An exact binary fraction, so that whole points fall on the same pixels everywhere. 220 dpi would be 3.06. */
export const PIXELS_PER_POINT = 3.125;
