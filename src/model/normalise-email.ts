// An address as somebody typed it → the form under which two spellings of one mailbox are the same.

/** Case says nothing in practice, and a domain in Japanese script is the same as its ASCII form. */
export function normaliseEmail(email: string): string {
  const plain = email.normalize('NFC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const url = `http://${plain.slice(at + 1)}`;
  return URL.canParse(url) ? `${plain.slice(0, at + 1)}${new URL(url).hostname}` : plain;
}
