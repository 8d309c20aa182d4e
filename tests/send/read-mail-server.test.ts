// The environment of `send`: which servers it takes, which it refuses, and that no message carries a secret.
import { describe, expect, it } from '@jest/globals';
import { readMailServer } from '../../src/send/mail-server.ts';

function read(SMTP_URL: string | undefined, isInsecure = false, user?: string, password?: string) {
  return readMailServer({ SMTP_URL, SMTP_USER: user, SMTP_PASSWORD: password }, isInsecure);
}

describe('a mail server', () => {
  it.each([
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, tls: 'starttls' }],
    ['smtp://mail.example.com:2525', { host: 'mail.example.com', port: 2525, tls: 'starttls' }],
    ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, tls: 'immediate' }],
    ['smtps://mail.example.com:465/', { host: 'mail.example.com', port: 465, tls: 'immediate' }],
    [
      'smtp://u%40x:p%25w@mail.example.com',
      { host: 'mail.example.com', port: 587, tls: 'starttls', login: { user: 'u@x', password: 'p%w' } },
    ],
  ])('%s is read', (url, expected) => expect(read(url)).toEqual(expected));

  it('takes its login from SMTP_USER and SMTP_PASSWORD first', () => {
    expect(read('smtp://a:b@mail.example.com', false, 'c', 'd').login).toEqual({ user: 'c', password: 'd' });
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])('without TLS is taken on %s, when told so', (host) => {
    expect(read(`smtp://${host}?tls=never`, true).tls).toBe('never');
    expect(() => read(`smtp://${host}?tls=never`)).toThrow('together with `--insecure`');
  });

  it.each([
    ['smtp://mail.example.com?tls=never', 'expected TLS'],
    ['smtp://127.0.0.1.example.com?tls=never', 'expected TLS'],
    ['smtp://localhost.example.com?tls=never', 'expected TLS'],
    ['smtps://127.0.0.1?tls=never', 'with smtp:// only'],
    ['smtp://mail.example.com?tls=maybe', 'expected none, or `tls=never`'],
    ['smtp://mail.example.com?requireTLS=false', 'expected none, or `tls=never`'],
    ['http://mail.example.com', 'expected smtp://HOST:PORT'],
    ['mail.example.com:587', 'expected smtp://HOST:PORT'],
    ['smtp://mail.example.com/path', 'expected smtp://HOST:PORT'],
    ['smtp://secret%@mail.example.com', 'as `%25`'],
    ['smtp://:secret@mail.example.com', 'half of a login'],
    ['', 'without `SMTP_URL`'],
    [undefined, 'without `SMTP_URL`'],
  ])('%s is refused', (url, words) => {
    expect(() => read(url, true)).toThrow(words);
    expect(() => read(url, true)).not.toThrow('secret');
  });
});
