// What to do when somebody interrupts → done once; a second time the process ends at once.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Gives back how to stop listening. */
export function onInterrupt(first: () => void): () => void {
  const stop = () => {
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
  };
  const interrupted = () => {
    stop();
    first();
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return stop;
}
