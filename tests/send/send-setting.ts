// The executive deck of a week, approved and built in a copy of the project, and a mail server on this machine for each test →
// `send` and `outbox` as they are typed.
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { LOGIN, type MailHouse, type Moment, openMailHouse, type Reaction } from '../support/mail-house.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { startProgram } from '../support/start-program.ts';

/** A test starts several programs: 39 s were measured on a busy machine. */
export const TIMEOUT = 120_000;
export const BRIEFING = 'content/briefings/2025-W43.md';
export const EXECUTIVE = ['--audience', 'executive'];
/** The originals belong to their publishers, and are not in this project. */
export const VOUCHED = ['--without-originals', 'Hanako Sato'];

export const RECIPIENTS = `
from: { name: { ja: 調査部, en: Research Desk }, email: research@example.com }
groups:
  board: { visible: true }
recipients:
  - { name: 佐藤 花子, email: hanako@example.com, language: ja, audiences: [executive], groups: [board] }
  - { name: 鈴木 一郎, email: Ichiro@Example.com, language: ja, audiences: [executive], groups: [board] }
  - { name: 高橋 健, email: ken@example.com, language: ja, audiences: [executive], groups: [] }
  - { name: 田中 実, email: minoru@example.com, language: ja, audiences: [executive], groups: [] }
`;

export let project: ProjectCopy;
export let house: MailHouse;

/** What the mail server does to this test's messages. */
export const server: { react: (moment: Moment) => Reaction } = { react: () => undefined };

export function setUpSending(): void {
  beforeAll(() => {
    project = copyProject();
    project.write('recipients.yaml', RECIPIENTS);
    project.edit(
      BRIEFING,
      'status: draft',
      'status: approved\napproved: { by: Hanako Sato, on: 2025-10-24 }',
    );
    expect(project.run('build', ...EXECUTIVE).code).toBe(0);
  }, TIMEOUT);
  afterAll(() => project.remove());

  beforeEach(async () => {
    server.react = () => undefined;
    house = await openMailHouse((moment) => server.react(moment));
  });
  afterEach(() => house.close());
}

export function environment(): Record<string, string> {
  return {
    SMTP_URL: `smtp://127.0.0.1:${house.port}`,
    SMTP_USER: LOGIN.user,
    SMTP_PASSWORD: LOGIN.password,
    SMTP_CA: resolve('tests/support/mail-server-cert.pem'),
  };
}

export function start(...words: string[]) {
  return startProgram(project.folder, environment(), ...words);
}

export function sending(...words: string[]) {
  return start('send', ...EXECUTIVE, '--rate', '6000', ...VOUCHED, ...words).ended;
}

export function states(): readonly string[] {
  const { deliveries } = JSON.parse(project.run('outbox', 'export').stdout) as {
    deliveries: { state: string; kind: string; recipient: string }[];
  };
  return deliveries.map(({ state, kind, recipient }) => `${state} ${kind} ${recipient}`);
}
