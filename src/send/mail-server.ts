// What the environment says about the mail server → the server to use, or the misuse to throw; nothing is secret in it.
import { UsageError } from '../model/errors.ts';

type MailEnvironment = Readonly<Record<'SMTP_URL' | 'SMTP_USER' | 'SMTP_PASSWORD', string | undefined>> & {
  /** Certificates, PEM. */
  readonly authority?: string | undefined;
};

export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** From the first byte, by STARTTLS, or, on this machine only, not at all. */
  readonly tls: 'immediate' | 'starttls' | 'never';
  readonly login?: { readonly user: string; readonly password: string };
  /** Certificates, PEM: only what these vouch for is trusted, for a house with an authority of its own. */
  readonly authority?: string;
};

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** No message repeats the value: passwords stand in it, and messages end up in logs. */
export function readMailServer(environment: MailEnvironment, isInsecure: boolean): MailServer {
  const { SMTP_URL: text = '', authority } = environment;
  if (text === '') {
    throw new UsageError(
      'Unexpected environment without `SMTP_URL`, expected the mail server in it\nSet SMTP_URL=smtp://mail.example.com:587 (STARTTLS) or smtps://mail.example.com, SMTP_USER and SMTP_PASSWORD',
    );
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const port = url === undefined ? undefined : PORTS[url.protocol];
  if (url === undefined || port === undefined || url.hostname === '' || !/^\/?$/.test(url.pathname)) {
    throw new UsageError(
      'Unexpected `SMTP_URL`, expected smtp://HOST:PORT (STARTTLS) or smtps://HOST:PORT (TLS at once)',
    );
  }
  const login = readLogin(environment, url);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? port : Number(url.port),
    tls: readTls(url, isInsecure),
    ...(login === undefined ? {} : { login }),
    ...(authority === undefined ? {} : { authority }),
  };
}

function readTls(url: URL, isInsecure: boolean): MailServer['tls'] {
  for (const [key, value] of url.searchParams) {
    if (key !== 'tls' || value !== 'never')
      throw new UsageError('Unexpected words after `?` in `SMTP_URL`, expected none, or `tls=never`');
  }
  const usual = url.protocol === 'smtps:' ? 'immediate' : 'starttls';
  if (!url.searchParams.has('tls')) return usual;
  if (url.protocol === 'smtps:')
    throw new UsageError('Unexpected `tls=never` in `SMTP_URL`, expected it with smtp:// only');
  if (!isLoopback(url.hostname) || !isInsecure) {
    throw new UsageError(
      'Unexpected `tls=never` in `SMTP_URL`, expected TLS: decks and the password would travel in the clear\nIt is taken for a server on this machine only (127.0.0.1, localhost, [::1]), together with `--insecure`',
    );
  }
  return 'never';
}

function readLogin(environment: MailEnvironment, url: URL): MailServer['login'] {
  const user = environment.SMTP_USER ?? decoded(url.username);
  const password = environment.SMTP_PASSWORD ?? decoded(url.password);
  if (user === '' && password === '') return undefined;
  if (user === '' || password === '') {
    throw new UsageError(
      'Unexpected half of a login, expected `SMTP_USER` and `SMTP_PASSWORD`, or neither for a server without login',
    );
  }
  return { user, password };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UsageError(
      'Unexpected `%` in the login of `SMTP_URL`, expected it as `%25`\nOr set SMTP_USER and SMTP_PASSWORD',
    );
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
