// A message → a stream that says when the server lets it begin, and once more before its end may be sent.
import { Readable } from 'node:stream';

/** Small enough that the line slows the stream down, so that a message counts as handed over when it nearly is. */
const PIECE = 32_768;

/**
 * The library closes the message with its final dot when this stream ends, and only then can the server take it. What
 * `onEnd` writes down is therefore on disk before the first byte after which nobody can know without an answer.
 */
export function messageStream(raw: Uint8Array, onData: () => void, onEnd: () => void): Readable {
  let at = 0;
  return new Readable({
    highWaterMark: PIECE,
    read() {
      try {
        if (at === 0) onData();
        if (at < raw.length) {
          this.push(raw.subarray(at, at + PIECE));
          at += PIECE;
          return;
        }
        onEnd();
        this.push(null);
      } catch (error) {
        this.destroy(error as Error);
      }
    },
  });
}
