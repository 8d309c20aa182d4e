// The bytes of a file, and chance → what an accident makes of them.

export type Damage = (bytes: Buffer, older: Buffer, chance: () => number) => Buffer | undefined;

/** Undefined: the file is deleted. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  flipped: (bytes, _, chance) => {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + Math.floor(chance() * 20); left > 0; left--) {
      const at = Math.floor(chance() * flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
    }
    return flipped;
  },
  zeroed: (bytes, _, chance) => {
    const zeroed = Buffer.from(bytes);
    const page = Math.floor((chance() * bytes.length) / 512) * 512;
    return zeroed.fill(0, page, Math.min(page + 512, bytes.length));
  },
  truncated: (bytes, _, chance) => bytes.subarray(0, Math.floor(chance() * bytes.length)),
  'cut between two lines': (bytes, _, chance) => {
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
    return bytes.subarray(0, ends[Math.floor(chance() * (ends.length - 1))]);
  },
  'without a line in the middle': (bytes, _, chance) => {
    const lines = bytes.toString('utf8').split('\n');
    lines.splice(Math.floor(chance() * (lines.length - 1)), 1);
    return Buffer.from(lines.join('\n'));
  },
  emptied: () => Buffer.alloc(0),
  deleted: () => undefined,
  older: (_, older) => older,
};
