// A message → a stream that says when the server lets it begin, and once more before its end may be sent.
import { Readable } from 'node:stream';

/**
 * The library closes the message with its final dot when this stream ends, and only then can the server take it. What
 * `onEnd` writes down is therefore on disk before the first byte after which nobody can know without an answer.
 */
export function messageStream(raw: Uint8Array, onData: () => void, onEnd: () => void): Readable {
  let hasBegun = false;
  return new Readable({
    read() {
      try {
        if (!hasBegun) {
          hasBegun = true;
          onData();
          this.push(raw);
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
