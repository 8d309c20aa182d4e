// An error of the SMTP library, and how far the attempt had come → what it means for the message and for the run.
import type { Trouble } from '../../model/delivery.ts';

/** Where the conversation with the server stands: `data` while the message flows, `end` from its last piece on. */
export type Step = 'connect' | 'envelope' | 'data' | 'end';

/** The parts of nodemailer's errors that are read. */
export type SmtpError = Error & {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly recipient?: string;
  readonly rejectedErrors?: readonly SmtpError[];
};

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;

/** The server's own words where it said something. */
export function troubleOf(error: SmtpError, step: Step): Trouble {
  const text = wordsOf(error);
  return { kind: step === 'connect' ? connectKind(error) : messageKind(error, step), text };
}

function wordsOf(error: SmtpError): string {
  return (error.response ?? error.message).replace(/\s+/g, ' ').trim().slice(0, 500);
}

function connectKind(error: SmtpError): 'lost' | 'refused' {
  const { responseCode = 0, code = '', originalCode = '' } = error;
  if (responseCode >= 400 && responseCode < 500) return 'lost';
  if (responseCode >= 500 || code === 'EAUTH' || CERTIFICATE.test(`${code} ${originalCode}`))
    return 'refused';
  // The library tells every end of a connection during the handshake as ETLS: that may be the line.
  return 'lost';
}

function messageKind(error: SmtpError, step: Step): Trouble['kind'] {
  const { responseCode, command, code } = error;
  if (responseCode !== undefined) {
    if (responseCode < 500) return 'temporary';
    // Who may not send as this sender may not send to anybody; 552 is about the size of this one message.
    return command === 'MAIL FROM' && responseCode !== 552 ? 'refused' : 'permanent';
  }
  if (step === 'end') return 'unknown';
  // Refused before anything went out: too large for this server, or an address it would not type.
  if (code === 'EMESSAGE' || code === 'EENVELOPE') return 'permanent';
  return 'temporary';
}
