// What should go wrong, and when → a real SMTP server on this machine that keeps what it took whole.
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** For the name of another server, with the same key. */
export const OTHER_NAME = readFileSync('tests/support/mail-server-other-cert.pem', 'utf8');
export const AUTHORITY = readFileSync('tests/support/mail-server-cert.pem', 'utf8');
const KEY = readFileSync('tests/support/mail-server-key.pem', 'utf8');

export const LOGIN = { user: 'analyst', password: 'p@ss wörd' };

/** `taken` counts the messages taken whole before; `answered` comes when the server's yes is on its way. */
export type Moment = {
  readonly step: 'connect' | 'login' | 'mail' | 'rcpt' | 'data' | 'end' | 'answered';
  readonly address: string;
  readonly taken: number;
};

/** At `data` and `answered` a server can only break off. `cut`: the connection breaks. A code: the server says so. `wait`: it is slow, by milliseconds or until something else has happened. */
export type Reaction =
  | 'cut'
  | { readonly code: number }
  | { readonly wait: number | Promise<unknown> }
  | undefined;

export type MailHouse = {
  readonly port: number;
  /** Messages that were there to their last dot, answered or not: each may have been delivered. */
  readonly taken: readonly { readonly from: string; readonly to: readonly string[]; readonly raw: Buffer }[];
  /** How many times each address was in the envelope of a message taken. */
  readonly copies: () => ReadonlyMap<string, number>;
  readonly moments: readonly Moment[];
  /** The lines that are open now. */
  readonly connections: () => readonly Socket[];
  readonly close: () => Promise<void>;
};

export async function openMailHouse(
  react: (moment: Moment) => Reaction = () => undefined,
  options: SMTPServerOptions = {},
): Promise<MailHouse> {
  const taken: { from: string; to: readonly string[]; raw: Buffer }[] = [];
  const moments: Moment[] = [];
  const sockets = new Set<Socket>();

  const at = (step: Moment['step'], address: string, id: string, done: (error?: Error) => void) => {
    const moment = { step, address, taken: taken.length };
    moments.push(moment);
    const reaction = react(moment);
    if (reaction === undefined) return done();
    if (reaction === 'cut') return cut(id);
    if ('wait' in reaction) {
      const { wait } = reaction;
      if (typeof wait === 'number') return void setTimeout(done, wait).unref();
      return void wait.then(() => done());
    }
    done(Object.assign(new Error(`told to say ${reaction.code}`), { responseCode: reaction.code }));
  };

  const server = new SMTPServer({
    key: KEY,
    cert: AUTHORITY,
    logger: false,
    closeTimeout: 50,
    onConnect: (session, done) => at('connect', '', session.id, done),
    onAuth: ({ username, password }, session, done) =>
      at('login', username ?? '', session.id, (error) => {
        if (error) return done(error);
        const isRight = username === LOGIN.user && password === LOGIN.password;
        if (isRight) done(null, { user: username });
        else done(new Error('Invalid username or password'));
      }),
    onMailFrom: ({ address }, session, done) => at('mail', address, session.id, done),
    onRcptTo: ({ address }, session, done) => at('rcpt', address, session.id, done),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        // Only with the first piece; a large message is far from its end then.
        if (chunks.length === 1) at('data', to[0] ?? '', session.id, () => undefined);
      });
      stream.on('end', () => {
        at('end', to[0] ?? '', session.id, (error) => {
          if (error) return done(error);
          taken.push({ from: mailFrom ? mailFrom.address : '', to, raw: Buffer.concat(chunks) });
          done();
          at('answered', to[0] ?? '', session.id, () => undefined);
        });
        // A server that breaks off here has the whole message all the same.
        if (moments.at(-1)?.step === 'end' && cutIds.delete(session.id))
          taken.push({ from: mailFrom ? mailFrom.address : '', to, raw: Buffer.concat(chunks) });
      });
    },
    ...options,
  });
  const cutIds = new Set<string>();
  const cut = (id: string) => {
    cutIds.add(id);
    for (const connection of server.connections as Set<{ session: { id: string }; _socket: Socket }>) {
      if (connection.session.id === id) connection._socket.destroy();
    }
  };
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    copies: () => {
      const copies = new Map<string, number>();
      for (const { to } of taken) for (const one of to) copies.set(one, (copies.get(one) ?? 0) + 1);
      return copies;
    },
    moments,
    connections: () => [...sockets],
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
