const STOP_SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * Calls `stop` at the first signal to end and lets the process go when it is done; a second signal
 * ends it at once.
 * @returns takes the handlers off again
 */
export function stopOnSignals(stop: (signal: string) => Promise<void>): () => void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  return () => {
    for (const signal of STOP_SIGNALS) process.removeListener(signal, onSignal);
  };
}
