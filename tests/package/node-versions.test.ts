// The packed program on every version of Node it promises: the same bytes, and the code that each keeps.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeVersions } from '../support/node-versions.ts';
import { filesBelow, installPackage, WELL } from './install-package.ts';

const { room, cli, run, built, expected } = installPackage();

describe.each(nodeVersions().map(({ version, program }) => [version, program] as const))(
  'on Node %s (skipped where the registry has none)',
  (version, program = '') => {
    // One for all versions: V8 crashes on what another Node has kept.
    const environment = { BRIEFDECK_CACHE: join(room, 'cache-of-versions') };
    const madeAt = () => filesBelow(environment.BRIEFDECK_CACHE).map((file) => statSync(file).mtimeMs);

    (program ? it : it.skip)(
      'makes the same bytes as the clone, and takes the code it kept',
      () => {
        expect(built(program, cli, `out-${version}`, { environment })).toEqual(expected());
        const before = madeAt();
        // It would be made anew if this version of Node had refused it.
        expect(run(program, cli, ['list', 'takeaways'], { environment })).toMatchObject(WELL);
        expect(madeAt()).toEqual(before);
      },
      60_000,
    );
  },
);
