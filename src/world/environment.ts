// The environment → what it says about the mail server, and one in which a canvas draws the same everywhere.
import { UsageError } from '../model/errors.ts';
import { readBytes } from './files.ts';

/** Passwords come from nowhere else and go nowhere else. `authority`: certificates of the file that `SMTP_CA` names. */
export function mailEnvironment() {
  const { SMTP_URL, SMTP_USER, SMTP_PASSWORD, SMTP_CA } = process.env;
  return { SMTP_URL, SMTP_USER, SMTP_PASSWORD, authority: readAuthority(SMTP_CA) };
}

function readAuthority(path = ''): string | undefined {
  if (path === '') return undefined;
  const text = new TextDecoder().decode(readBytes(path) ?? new Uint8Array());
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new UsageError(`Unexpected \`SMTP_CA\` ${path}, expected a file of certificates in PEM form`);
  }
  return text;
}

/** The sender's address, which wins over that in the file of recipients. */
export function mailFrom(): string | undefined {
  const text = process.env.MAIL_FROM;
  return text === undefined || text === '' ? undefined : text;
}

/** To be called before the first chart: the native canvas reads these once, when it is first loaded. */
export function prepareCanvasEnvironment(): void {
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
  delete process.env.FREETYPE_PROPERTIES;
}
