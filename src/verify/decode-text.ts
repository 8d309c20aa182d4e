// The bytes of a document in, its text out: UTF-8 or UTF-16 by byte order mark, else UTF-8, else what Japanese files use.

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(/\xa4[\xa1-\xf3]/.test(latin(bytes)) ? 'euc-jp' : 'shift_jis').decode(bytes);
  }
}

/** Hiragana begin with byte A4 in EUC-JP; Shift_JIS has that byte for a half-width comma only. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
}
