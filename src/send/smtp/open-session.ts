// A mail server → a connection to it, encrypted and logged in, over which messages go one after another.
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../read-mail-server.ts';
import { messageStream } from './message-stream.ts';
import type { SmtpError } from './trouble.ts';

export type Session = {
  /** False when the server has ended it meanwhile. */
  readonly isOpen: () => boolean;
  readonly send: (envelope: SmtpEnvelope, raw: Uint8Array, steps: SendSteps) => Promise<SendAnswer>;
  readonly reset: () => Promise<void>;
  readonly close: () => void;
};

export type SmtpEnvelope = { readonly from: string; readonly to: readonly string[] };
export type SendSteps = { readonly onData: () => void; readonly onEnd: () => void };
export type SendAnswer = { readonly text: string; readonly rejected: readonly SmtpError[] };

/** Milliseconds of patience: to connect, for the greeting, and for an answer. */
export type Patience = { readonly connect: number; readonly greeting: number; readonly answer: number };

/** RFC 5321, 4.5.3.2: a server may take ten minutes to answer a message. */
export const PATIENCE: Patience = { connect: 30_000, greeting: 60_000, answer: 600_000 };

const GOODBYE = 2_000;

/** Rejects with an `SmtpError`. */
export async function openSession(server: MailServer, patience: Patience): Promise<Session> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.tls === 'immediate',
    requireTLS: server.tls === 'starttls',
    ignoreTLS: server.tls === 'never',
    tls: { minVersion: 'TLSv1.2', ...(server.authority === undefined ? {} : { ca: server.authority }) },
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.answer,
    logger: false,
  });
  let isOpen = true;
  const ended = () => {
    isOpen = false;
  };
  connection.on('end', ended);
  connection.on('error', ended);
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const { login } = server;
    if (login !== undefined) await logIn(connection, { user: login.user, pass: login.password });
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    isOpen: () => isOpen,
    send: (envelope, raw, { onData, onEnd }) =>
      new Promise((resolve, reject) => {
        // The library needs a stream for its length of life, and copies of lists that it may change.
        const message = messageStream(raw, onData, onEnd);
        const own = { from: envelope.from, to: [...envelope.to], size: raw.length };
        connection.send(own, message, (error, info) => {
          if (error) reject(error);
          else
            resolve({ text: info.response, rejected: (info.rejectedErrors ?? []) as readonly SmtpError[] });
        });
      }),
    reset: () =>
      new Promise((resolve, reject) => {
        connection.once('error', reject);
        connection.reset((error) => {
          connection.removeListener('error', reject);
          if (error) reject(error);
          else resolve();
        });
      }),
    close: () => {
      if (!isOpen) return;
      connection.quit();
      // A server that does not say goodbye must not keep the program waiting.
      setTimeout(() => connection.close(), GOODBYE).unref();
    },
  };
}

function logIn(connection: SMTPConnection, login: { user: string; pass: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.login({ credentials: login }, (error) => {
      connection.removeListener('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}
