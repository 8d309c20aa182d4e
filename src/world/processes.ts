// Processes of this machine → whether one is running, and waiting that a signal ends.
import { ENDING_SIGNALS, type EndingSignal, Interrupted } from '../model/errors.ts';

const SIGNALS = Object.keys(ENDING_SIGNALS) as EndingSignal[];

/**
 * While the program computes it does not listen for signals: a listener is JavaScript, and would have to wait for the
 * end of the page that is being laid out. So the system ends the program at once, Node gives the terminal back, and what
 * lay half done is healed by the next command. Only who waits for somebody else listens: `stop` says that `work` is to
 * come to an end, a second signal ends the process as usual, and afterwards this throws `Interrupted`.
 */
export async function whileWaiting<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let met: EndingSignal | undefined;
  const stopListening = () => {
    for (const signal of SIGNALS) process.removeListener(signal, interrupt);
  };
  const interrupt = (signal: NodeJS.Signals) => {
    stopListening();
    met = signal as EndingSignal;
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    const result = await work(controller.signal);
    if (met !== undefined) throw new Interrupted(met);
    return result;
  } finally {
    stopListening();
  }
}

export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
