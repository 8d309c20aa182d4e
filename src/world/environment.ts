// The environment → what it says about the mail server; passwords come from nowhere else and go nowhere else.
import { UsageError } from '../model/errors.ts';
import { readBytes } from './files.ts';

type MailSurroundings = {
  readonly SMTP_URL: string | undefined;
  readonly SMTP_USER: string | undefined;
  readonly SMTP_PASSWORD: string | undefined;
  /** Certificates of the file that `SMTP_CA` names. */
  readonly authority: string | undefined;
};

export function mailEnvironment(): MailSurroundings {
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

/** The environment → the sender's address as it was set there, which wins over the file of recipients. */
export function mailFrom(): string | undefined {
  const text = process.env.MAIL_FROM;
  return text === undefined || text === '' ? undefined : text;
}
