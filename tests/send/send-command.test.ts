// `send` and `outbox` as they are typed, through one week.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { editDeck } from '../support/edited-deck.ts';
import { startProgram } from '../support/start-program.ts';
import {
  BRIEFING,
  EXECUTIVE,
  environment,
  house,
  project,
  sending,
  server,
  setUpSending,
  start,
  states,
  TIMEOUT,
} from './send-setting.ts';

setUpSending();

/** One story, in its order: a week from the first refusal to the correction. */
describe('a week', () => {
  it(
    'shows in a dry run exactly who would get what, and makes no outbox',
    async () => {
      const { code, stdout } = await sending('--dry-run', '--except', 'KEN@example.com');
      expect(code).toBe(0);
      expect(stdout).toMatch(/yes +佐藤 花子 <hanako@example.com> .*\.pptx .* board +new/);
      expect(stdout).toMatch(/no +高橋 健 <ken@example.com> .* left out/);
      expect(stdout).toContain('2 messages to 3 of 4 recipients');
      expect(stdout).toMatch(
        /what a build gives now, byte for byte; \d+ figures .* Hanako Sato answers for them/,
      );
      expect(house.moments).toEqual([]);
      expect(stdout).toContain('Unexpected project without a record of what was sent (`outbox/`)');
      expect(project.run('outbox')).toMatchObject({
        code: 0,
        stdout: 'No deliveries\nThere is no record of what was sent in `outbox/`\n',
      });
      expect(existsSync(resolve(project.folder, 'outbox'))).toBe(false);
    },
    TIMEOUT,
  );

  it(
    'is refused without a record of what was sent, or with an old one, until somebody begins one',
    async () => {
      const without = await sending('--yes');
      expect(without).toMatchObject({ code: 2, stdout: '' });
      expect(without.stderr).toContain('begin one with `briefdeck outbox begin`');
      project.write('out/outbox.sqlite', '');
      for (const { code, stderr } of [await sending('--yes'), project.run('outbox', 'begin')]) {
        expect(stderr).toContain('Unexpected `out/outbox.sqlite` of an earlier briefdeck');
        expect(code).toBe(2);
      }
      expect(existsSync(resolve(project.folder, 'outbox'))).toBe(false);
      rmSync(resolve(project.folder, 'out/outbox.sqlite'));
      expect(project.run('outbox', 'begin').stdout).toContain('Began the record in `outbox/`: 0 deliveries');
      expect(project.run('outbox', 'begin').stderr).toContain('It is in order');
      expect(house.moments).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'is refused where nobody looks figures up or answers for them, and where deck and hashes were edited together',
    async () => {
      const unseen = await start('send', ...EXECUTIVE, '--yes').ended;
      expect(unseen.stdout).toContain('deck-not-looked-up');
      expect(unseen.code).toBe(1);
      const nobody = project.runWith(environment(), 'send', ...EXECUTIVE, '--without-originals', '-');
      expect(nobody.code).toBe(2);
      const restore = editDeck(
        resolve(project.folder, 'out/2025-W43'),
        '2025-W43_executive_ja',
        '560',
        '860',
      );
      const edited = await sending('--yes');
      restore();
      expect(edited.stdout).toContain('deck-altered');
      expect(edited.stdout).toContain('Nothing was sent');
      expect(edited.code).toBe(1);
      expect(house.moments).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'is refused without a server, without a yes, and without TLS, and nothing leaves',
    async () => {
      const withoutServer = project.run('send', ...EXECUTIVE, '--yes');
      expect(withoutServer.code).toBe(2);
      expect(withoutServer.stderr).toContain('without `SMTP_URL`');
      const unasked = await sending();
      expect(unasked.code).toBe(2);
      expect(unasked.stderr).toContain('nobody to ask, expected `--yes`');
      expect(unasked.stdout).toContain('3 messages to 4 of 4 recipients');
      const plain = startProgram(
        project.folder,
        { ...environment(), SMTP_URL: 'smtp://mail.example.com?tls=never', SMTP_PASSWORD: 'hush-hush' },
        ...['send', ...EXECUTIVE, '--yes', '--insecure'],
      );
      const { code, stdout, stderr } = await plain.ended;
      expect(code).toBe(2);
      expect(stderr).toContain('expected TLS');
      expect(stdout + stderr).not.toContain('hush-hush');
      expect(house.moments).toEqual([]);
      expect(states()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'goes to whom it was asked for, whole, with the deck as it was built',
    async () => {
      const deckFile = resolve(project.folder, 'out/2025-W43/2025-W43_executive_ja.pptx');
      const built = readFileSync(deckFile);
      // Somebody puts another deck there as soon as the server is asked: what was compared is what leaves.
      server.react = ({ step }) => {
        if (step === 'connect') writeFileSync(deckFile, 'another');
        return undefined;
      };
      const { code, stdout } = await sending('--only', 'hanako@example.com', 'ken@example.com', '--yes');
      expect(readFileSync(deckFile, 'utf8')).toBe('another');
      writeFileSync(deckFile, built);
      expect(stdout).toContain('Sent 2, failed 0, unknown 0, waiting 0');
      expect(code).toBe(0);
      expect(house.taken.map(({ to }) => to)).toEqual([['hanako@example.com'], ['ken@example.com']]);
      const mail = await simpleParser(house.taken[1]?.raw ?? '');
      expect(mail.headers.has('x-unsent')).toBe(false);
      expect(mail.from?.text).toContain('research@example.com');
      expect(mail.subject).not.toContain('下書き');
      expect(Math.abs(Date.now() - Number(mail.date))).toBeLessThan(60_000);
      const deck = mail.attachments.find(({ filename }) => filename?.endsWith('.pptx'));
      const { decks } = JSON.parse(project.read('out/2025-W43/manifest.json'));
      expect(
        createHash('sha256')
          .update(deck?.content ?? '')
          .digest('hex'),
      ).toBe(decks[0].sha256);
      const exported = JSON.parse(project.run('outbox', 'export').stdout).deliveries;
      expect(exported[1]).toMatchObject({ recipient: 'ken@example.com', deckHash: decks[0].hash });
      expect(exported[1].messageId).toBe(mail.messageId);
      const { seals } = JSON.parse(project.run('outbox', 'export').stdout);
      expect(seals).toEqual([
        expect.objectContaining({
          ...{ week: '2025-W43', file: '2025-W43_executive_ja.pptx', sha256: decks[0].sha256 },
          ...{ by: 'Hanako Sato', withoutOriginals: 'Hanako Sato' },
        }),
      ]);
      expect(project.run('outbox').stdout).toContain('figures as recorded, on the word of Hanako Sato');
    },
    TIMEOUT,
  );

  it(
    'goes on with the others only, and a member of a group gets the message the group got',
    async () => {
      const { code, stdout } = await sending('--yes');
      expect(stdout).toContain('2 messages to 2 of 4 recipients');
      expect(code).toBe(0);
      expect(house.taken.map(({ to }) => to)).toEqual([['Ichiro@example.com'], ['minoru@example.com']]);
      const mail = await simpleParser(house.taken[0]?.raw ?? '');
      expect([mail.to].flat().map((to) => to?.text)[0]).toMatch(/hanako@example.com.*Ichiro@example.com/i);
      expect(states()).toHaveLength(4);
    },
    TIMEOUT,
  );

  it(
    'is not sent twice, however often it is asked for',
    async () => {
      const { code, stdout } = await sending('--yes');
      expect(stdout).toContain('0 messages to 0 of 4 recipients');
      expect(stdout).toMatch(/no +.*ken@example.com.*has it since \d{4}-/);
      expect(code).toBe(0);
      expect(house.moments).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'is not sent again because its deck has changed, unless somebody says that it is a correction',
    async () => {
      expect((await sending('--yes', '--correction', 'Nothing changed')).stdout).toContain('this very deck');
      expect(house.moments).toEqual([]);
      project.edit(BRIEFING, 'DeepSeekショックを読み直す', 'DeepSeekショックを読み直す 改');
      const stale = await sending('--yes');
      expect(stale.stdout).toContain('deck-outdated');
      expect(stale.code).toBe(1);
      expect(project.run('build', ...EXECUTIVE).code).toBe(0);
      expect((await sending('--yes')).stdout).toContain('another deck: see `--correction`');
      expect(house.moments).toEqual([]);

      server.react = ({ step, address }) =>
        step === 'rcpt' && address === 'ken@example.com' ? { code: 550 } : undefined;
      const corrected = await sending('--yes', '--correction', '表題を直しました');
      expect(corrected.stdout).toContain('Sent 3, failed 1, unknown 0, waiting 0');
      expect(corrected.stdout).toMatch(/failed +ken@example.com: 550/);
      expect(corrected.code).toBe(1);
      const mail = await simpleParser(house.taken[0]?.raw ?? '');
      expect(mail.subject).toContain('訂正');
      expect(mail.text).toContain('表題を直しました');

      server.react = () => undefined;
      expect((await sending('--yes', '--correction', 'Again')).stdout).toContain('0 messages to 0 of 4');
      expect(states().filter((state) => state.includes('correction'))).toEqual([
        'sent correction hanako@example.com',
        'sent correction ichiro@example.com',
        'failed correction ken@example.com',
        'sent correction minoru@example.com',
      ]);
    },
    TIMEOUT,
  );

  it(
    'can be listed, exported and put right by hand',
    async () => {
      const list = project.run('outbox', 'list', '--state', 'failed');
      expect(list.stdout).toMatch(/7 +failed +2025-W43 +executive +ken@example.com +correction/);
      expect(list.stdout).toContain('1 failed');
      expect(project.run('outbox', 'mark', '7', 'sent').stderr).toContain('that is `failed`');
      const retried = project.run('outbox', 'retry', '7');
      expect(retried.stdout).toContain('--only ken@example.com --correction "表題を直しました"');
      expect(project.run('outbox', 'retry', '7').stderr).toContain('that is `queued`');
      const again = await sending('--yes', '--correction', '表題を直しました');
      expect(again.stdout).toContain('Sent 1, failed 0');
      expect(again.code).toBe(0);
      const csv = project.run('outbox', 'export', '--csv').stdout.trim().split('\r\n');
      expect(csv).toHaveLength(9);
      expect(csv[0]).toMatch(/^id,week,audience,recipient,kind/);
      expect(project.run('outbox', 'mark', '99', 'sent').code).toBe(2);
      expect(project.run('outbox', 'mark', '7', 'gone').code).toBe(2);
      expect(project.run('outbox', 'lst').stderr).toContain('Did you mean `list`?');
    },
    TIMEOUT,
  );
});
