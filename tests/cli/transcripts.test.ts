// Every transcript beside this file: its commands are run again, and must print what it says and end as it says.
// `UPDATE_GOLDENS=1` writes down what they print now; read the difference before keeping it.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { steady } from './steady.ts';

const FOLDER = 'tests/cli';

/** ```` ```file path ```` writes a file, ```` ```console ```` runs the lines that begin with `$ briefdeck`. */
const BLOCK = /```(console|file (\S+))\n([\s\S]*?)```/g;

describe('transcripts', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
  it.each(names)('%s', (name) => {
    const path = join(FOLDER, name);
    const written = readFileSync(path, 'utf8');
    const project = copyProject();
    // A second edition doubles what every check and build does; where no command asks for it, it is left out.
    if (name !== 'list.md' && !/^\$ briefdeck .*2025-W09/m.test(written))
      rmSync(join(project.folder, 'content/briefings/2025-W09.md'));
    try {
      const met = written.replace(
        BLOCK,
        (block: string, kind: string, file: string | undefined, body: string) => {
          if (kind === 'console') return `\`\`\`console\n${playBack(body, project)}\`\`\``;
          project.write(file ?? '', body);
          return block;
        },
      );
      if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, met);
      else expect(met).toBe(written);
    } finally {
      project.remove();
    }
  });
});

function playBack(body: string, project: ProjectCopy): string {
  const commands = body.split('\n').filter((line) => line.startsWith('$ briefdeck'));
  return commands
    .map((line) => {
      const words = line
        .slice('$ briefdeck'.length)
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '');
      const { code, stdout, stderr } = project.run(...words);
      return `${line}\n${steady(`${stdout}${stderr}`, project.folder)}exit ${code}\n`;
    })
    .join('\n');
}
