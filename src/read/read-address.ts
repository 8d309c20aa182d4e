// One address as a person types it, with or without a name → the address, or undefined when no mail could reach it.
import emailAddresses from 'email-addresses';
import type { Address } from '../model/mail.ts';
import { isSafeName } from './schemas/safe-name.ts';

/** Longest address that fits into a path of SMTP, and its longest part before the `@`. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** Letters, digits and the usual signs: quoted parts, comments and literals in brackets are legal and never meant. */
const PLAIN = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9.-]+$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** `Research Desk <research@example.com>` or `research@example.com`. */
export function readAddress(text: string): Address | undefined {
  // The parser takes folded lines and comments for what the RFC says they are; here they are tricks.
  if (!isSafeName(text.replace(/[<>@/]/gu, ''), 2 * LONGEST)) return undefined;
  const parsed = emailAddresses({
    input: text,
    oneResult: true,
    strict: true,
    rejectTLD: true,
    rfc6532: true,
  });
  const found = parsed as unknown as { type?: string; name: string | null; address: string } | null;
  if (found === null || found.type === 'group') return undefined;
  const name = found.name ?? '';
  if (!isMailbox(found.address) || !text.includes(found.address)) return undefined;
  if (name !== '' && !isSafeName(name)) return undefined;
  return { name, email: toEmail(found.address) };
}

/** The bare address only: `a@example.com`. */
export function readEmail(text: string): string | undefined {
  const found = readAddress(text);
  return found?.name === '' && text.length === found.email.length ? found.email : undefined;
}

function isMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const labels = address.slice(at + 1).split('.');
  return (
    PLAIN.test(address) &&
    address.length <= LONGEST &&
    at <= LONGEST_LOCAL &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label))
  );
}

/** Domains know no capitals; what stands before the `@` is the receiving server's business. */
function toEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
