// Port of a server and folder of an outbox → the queued deliveries sent, in a process that a test may kill at any moment.
import { openRecord } from '../../src/commands/outbox/record.ts';
import { deliver } from '../../src/send/deliver.ts';
import { machinePace } from '../../src/world/clock.ts';
import { holdOutboxFolder } from '../../src/world/outbox-folder.ts';
import { message, queuedIn, SENDER, serverAt } from '../support/post-room.ts';

const [port = '', folder = '', size = '0'] = process.argv.slice(2);
const held = holdOutboxFolder(folder);
if ('holder' in held) throw new Error(`held by ${held.holder}`);
const { outbox, close } = openRecord(folder, folder);
outbox.recover();
const parcels = queuedIn(outbox).map(({ id, recipient }) => ({
  deliveries: [{ id, address: recipient }],
  from: SENDER,
  raw: () => message(recipient, Number(size)),
}));
const began = performance.now();
const outcome = await deliver(parcels, {
  server: serverAt(Number(port)),
  outbox,
  rate: 60_000,
  pace: machinePace(),
  stop: new AbortController().signal,
  onProgress: () => undefined,
});
const seconds = (performance.now() - began) / 1000;
close();
held.release();
process.stdout.write(
  JSON.stringify({ outcome, seconds, peakMB: process.resourceUsage().maxRSS / 1024 }),
  () => process.exit(),
);
