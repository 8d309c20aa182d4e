// The bytes of a deck → its parts with the room each takes in the file; nothing is unpacked.
import { unzipSync } from 'fflate';

export function partSizes(deck: Uint8Array): readonly { readonly name: string; readonly bytes: number }[] {
  const parts: { name: string; bytes: number }[] = [];
  unzipSync(deck, {
    filter: ({ name, size }) => {
      parts.push({ name, bytes: size });
      return false;
    },
  });
  return parts;
}
