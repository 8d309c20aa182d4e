// The process → an environment in which a canvas draws the same everywhere; to be called before the first chart.

/** The native canvas reads these once, when it is first loaded. */
export function prepareCanvasEnvironment(): void {
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
  delete process.env.FREETYPE_PROPERTIES;
}
