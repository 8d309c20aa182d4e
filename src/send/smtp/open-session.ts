// A mail server → a connection to it, encrypted and logged in, over which messages go one after another.

import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../mail-server.ts';
import type { SmtpError } from './trouble.ts';

export type Session = {
  /** False when the server has ended it meanwhile. */
  readonly isOpen: () => boolean;
  readonly send: (envelope: SmtpEnvelope, raw: Uint8Array, steps: SendSteps) => Promise<SendAnswer>;
  readonly reset: () => Promise<void>;
  readonly close: () => void;
};

type SmtpEnvelope = { readonly from: string; readonly to: readonly string[] };
type SendSteps = { readonly onData: () => void; readonly onEnd: () => void };
type SendAnswer = { readonly text: string; readonly rejected: readonly SmtpError[] };

/** Milliseconds of patience: to connect, for the greeting, for an answer, and for one after we were asked to stop. */
export type Patience = {
  readonly connect: number;
  readonly greeting: number;
  readonly answer: number;
  readonly lastAnswer: number;
};

/** RFC 5321, 4.5.3.2: a server may take ten minutes to answer a message. A person who wants to stop has not as many. */
export const PATIENCE: Patience = { connect: 30_000, greeting: 60_000, answer: 600_000, lastAnswer: 30_000 };

const GOODBYE = 2_000;

/** Rejects with an `SmtpError`. `stop`: nothing new is begun, and what is under way has its `lastAnswer`. */
export async function openSession(
  server: MailServer,
  patience: Patience,
  stop: AbortSignal,
): Promise<Session> {
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
    await untilStopped(stop, 0, openLine(connection, server));
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    isOpen: () => isOpen,
    send: (envelope, raw, { onData, onEnd }) => {
      const answer = new Promise<SendAnswer>((resolve, reject) => {
        // The library needs a stream for its length of life, and copies of lists that it may change.
        const message = messageStream(raw, onData, onEnd);
        const own = { from: envelope.from, to: [...envelope.to], size: raw.length };
        connection.send(own, message, (error, info) => {
          if (error) reject(error);
          else
            resolve({ text: info.response, rejected: (info.rejectedErrors ?? []) as readonly SmtpError[] });
        });
      });
      return untilStopped(stop, patience.lastAnswer, answer).catch((error) => {
        if (stop.aborted) connection.close();
        throw error;
      });
    },
    reset: () =>
      untilStopped(
        stop,
        0,
        new Promise((resolve, reject) => {
          connection.once('error', reject);
          connection.reset((error) => {
            connection.removeListener('error', reject);
            if (error) reject(error);
            else resolve();
          });
        }),
      ),
    close: () => {
      if (!isOpen) return;
      connection.quit();
      // A server that does not say goodbye must not keep the program waiting.
      setTimeout(() => connection.close(), GOODBYE).unref();
    },
  };
}

/** Rejects so many milliseconds after `stop`, whatever becomes of the work. */
async function untilStopped<T>(stop: AbortSignal, patience: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let begin = (): void => undefined;
  const end = new Promise<never>((_, reject) => {
    begin = () => {
      timer = setTimeout(
        () => reject(new Error('We were asked to stop before the server answered')),
        patience,
      );
    };
  });
  if (stop.aborted) begin();
  else stop.addEventListener('abort', begin);
  try {
    return await Promise.race([work, end]);
  } finally {
    stop.removeEventListener('abort', begin);
    clearTimeout(timer);
  }
}

async function openLine(connection: SMTPConnection, { login }: MailServer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (login !== undefined) await logIn(connection, { user: login.user, pass: login.password });
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

/** Small enough that the line slows the stream down, so that a message counts as handed over when it nearly is. */
const PIECE = 32_768;

/**
 * The library closes the message with its final dot when this stream ends, and only then can the server take it. What
 * `onEnd` writes down is therefore on disk before the first byte after which nobody can know without an answer.
 */
function messageStream(raw: Uint8Array, onData: () => void, onEnd: () => void): Readable {
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
