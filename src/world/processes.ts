// Processes of this machine → whether one is running, and what to do when this one is asked to end.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal only; the next one ends the process as usual. Gives back how to stop listening. */
export function onInterrupt(first: (signal: NodeJS.Signals) => void): () => void {
  const stop = () => {
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
  };
  const interrupted = (signal: NodeJS.Signals) => {
    stop();
    first(signal);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return stop;
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
