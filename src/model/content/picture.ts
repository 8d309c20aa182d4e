// A picture that a page shows.

/** A picture of the project without what its camera wrote into it; `data` is base64, sizes are in pixels. */
export type Picture = {
  /** As the project names its file. */
  readonly path: string;
  readonly format: 'png' | 'jpeg';
  readonly data: string;
  readonly width: number;
  readonly height: number;
};
