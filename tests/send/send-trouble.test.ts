import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  BRIEFING,
  EXECUTIVE,
  house,
  project,
  RECIPIENTS,
  sending,
  server,
  setUpSending,
  start,
  states,
  TIMEOUT,
  VOUCHED,
} from './send-setting.ts';

setUpSending();

beforeAll(() => {
  expect(project.run('outbox', 'begin').code).toBe(0);
});

describe('what may not go out', () => {
  it(
    'stays: an edition that is not approved, and a person outside the audience, until that is mended',
    async () => {
      const approved = project.read(BRIEFING);
      project.write(BRIEFING, approved.replace(/status: approved\napproved:.*\n/, 'status: draft\n'));
      const draft = await sending('--yes');
      expect(draft.stdout).toContain('deck-not-approved');
      expect(draft.code).toBe(1);
      project.write(BRIEFING, approved);
      project.write('recipients.yaml', RECIPIENTS.replace('minoru@example.com', 'minoru@example.org'));
      const outside = await sending('--yes');
      expect(outside.stdout).toContain('recipient-outside');
      expect(outside.code).toBe(1);
      project.write('recipients.yaml', RECIPIENTS.replace('田中 実', '"田中\\r\\nBcc: x@example.com"'));
      expect((await sending('--yes')).stdout).toContain('unsafe-name');
      project.write('recipients.yaml', RECIPIENTS);
      expect((await sending('--yes', '--only', 'nobody@example.com')).code).toBe(2);
      expect((await sending('--yes', '--correction', 'a\nBcc: x@example.com')).code).toBe(2);
      expect((await sending('--yes', '--rate', '0')).code).toBe(2);
      expect(house.moments).toEqual([]);
      expect((await sending('--yes')).stdout).toContain('Sent 4, failed 0, unknown 0, waiting 0');
    },
    TIMEOUT,
  );
});

describe('two runs at once', () => {
  it(
    'are one too many, but anybody may look meanwhile; an interrupted one finishes its message',
    async () => {
      project.write(
        'recipients.yaml',
        `${RECIPIENTS}  - { name: A, email: a@example.com, language: ja, audiences: [executive], groups: [] }
  - { name: B, email: b@example.com, language: ja, audiences: [executive], groups: [] }
`,
      );
      const meanwhile: { code: number | null; stdout: string; stderr: string }[] = [];
      let answer = (): void => undefined;
      const looked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const underWay = new Promise<void>((resolve) => {
        server.react = ({ step }) => {
          if (step === 'end') resolve();
          return step === 'end' ? { wait: looked } : undefined;
        };
      });
      const first = start('send', ...EXECUTIVE, ...VOUCHED, '--yes', '--rate', '6000');
      await underWay;
      meanwhile.push(await sending('--yes'), await start('outbox', 'list').ended);
      first.child.kill('SIGINT');
      setTimeout(answer, 500);
      const { code, stdout, stderr } = await first.ended;
      expect(meanwhile[0]?.stderr).toMatch(/other run with `outbox` \(process \d+ on /);
      expect(meanwhile[0]?.code).toBe(2);
      expect(meanwhile[1]?.stdout).toMatch(/sending +2025-W43 +executive +a@example.com/);
      expect(stdout).toContain('Stopped after the message under way');
      expect(stdout).toContain('Sent 1, failed 0, unknown 0, waiting 1');
      expect([code, first.child.signalCode]).toEqual([null, 'SIGINT']);
      expect(stderr).toBe('briefdeck: interrupted\n');
      server.react = () => undefined;
      expect((await sending('--yes')).stdout).toContain('Sent 1, failed 0, unknown 0, waiting 0');
      expect(house.taken.map(({ to }) => to[0])).toEqual(['a@example.com', 'b@example.com']);
    },
    TIMEOUT,
  );
});

describe('the record of what was sent', () => {
  it(
    'mends one file by the other, is refused when both are gone, and comes back from a backup',
    async () => {
      const before = states();
      const at = (name: string) => resolve(project.folder, name);
      const { code, stdout } = project.run('outbox', 'backup', 'safe/outbox.jsonl');
      expect(stdout).toMatch(
        /^Wrote `safe\/outbox.jsonl` with \d+ deliveries, \d+ of them sent, until \d{4}-/,
      );
      expect(code).toBe(0);
      project.write('outbox/journal.jsonl', '');
      const mended = await sending('--yes');
      expect(mended.stdout).toContain('Mended `outbox/journal.jsonl`');
      expect(mended.stdout).toContain('0 messages to 0 of 6 recipients');
      expect(mended.code).toBe(0);

      for (const name of ['journal', 'mirror']) project.write(`outbox/${name}.jsonl`, '');
      for (const words of [['send', '--dry-run'], ['outbox']]) {
        const refused = await start(...words).ended;
        expect(refused.stderr).toMatch(/^briefdeck: Unexpected record without a line in `outbox\/`/);
        expect(refused.code).toBe(2);
      }
      rmSync(at('outbox'), { recursive: true });
      project.write('safe/torn.jsonl', project.read('safe/outbox.jsonl').slice(0, -100));
      const torn = project.run('outbox', 'restore', 'safe/torn.jsonl');
      expect(torn).toMatchObject({ code: 2 });
      expect(torn.stderr).toContain('Unexpected bytes in `safe/torn.jsonl`');
      expect(project.run('outbox', 'restore', 'safe/outbox.jsonl').stdout).toContain('Restored the record');
      expect(states()).toEqual(before);
      expect(house.moments).toEqual([]);
    },
    TIMEOUT,
  );
});
