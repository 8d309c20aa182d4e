// The lock of the packages: `npm ci` refuses one that lacks the optional packages of other systems.
import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('names every optional package, also those for other systems', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/complete-lock.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
