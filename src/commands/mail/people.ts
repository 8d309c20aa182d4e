// The file of recipients and the environment → who gets what, and whose name the messages bear.
import { basename, dirname, resolve } from 'node:path';
import type { Content } from '../../model/content/content.ts';
import { UsageError } from '../../model/errors.ts';
import type { Finding, Found } from '../../model/finding.ts';
import type { Recipients, Sender } from '../../model/mail.ts';
import { startOf } from '../../model/place.ts';
import { readAddress, readRecipients } from '../../read/read-recipients.ts';
import { inEachLanguage } from '../../words/languages.ts';
import { mailFrom } from '../../world/environment.ts';
import { diskFiles } from '../../world/files.ts';
import { RECIPIENTS_FILE } from '../options.ts';

export type People = { readonly recipients: Recipients; readonly from: Sender };

/** `file` as it was typed. */
export function readPeople(root: string, file: string, { audiences }: Content): Found<People | undefined> {
  const path = resolve(root, file);
  const files = diskFiles(dirname(path), ['.']);
  const text = files.read(basename(path));
  const obstacle = files.obstacle(basename(path));
  if (obstacle !== undefined) {
    throw new UsageError(
      `Unexpected \`${file}\` (${obstacle.what}), expected the UTF-8 text file that says who gets what`,
    );
  }
  if (text === undefined) {
    throw new UsageError(
      `Unexpected project without \`${file}\`, expected the file that says who gets what\nCopy \`recipients.example.yaml\` to \`${RECIPIENTS_FILE}\` and write down your own people`,
    );
  }
  const { value: recipients, findings } = readRecipients(text, file, audiences.keys());
  if (recipients === undefined) return { value: undefined, findings };
  const from = senderOf(recipients);
  if (from === undefined) return { value: undefined, findings: [...findings, noSender(file)] };
  return { value: { recipients, from }, findings };
}

/** An address without a name in the environment keeps the name that is written down for it. */
function senderOf({ from }: Recipients): Sender | undefined {
  const set = mailFrom();
  if (set === undefined) return from;
  const found = readAddress(set);
  if (found === undefined) {
    throw new UsageError(
      'Unexpected `MAIL_FROM`, expected one address such as `Research Desk <research@example.com>`',
    );
  }
  const { name, email } = found;
  return { name: name === '' && from ? from.name : inEachLanguage(() => name), email };
}

function noSender(file: string): Finding {
  return {
    kind: 'sender-missing',
    place: startOf(file),
    message: `Unexpected \`${file}\` without \`from\`, expected a sender`,
    hint: 'Write `from: { name: Research Desk, email: research@example.com }`, or set `MAIL_FROM`',
  };
}
