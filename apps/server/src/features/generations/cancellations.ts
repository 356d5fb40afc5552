import type { Database } from "../../platform/database/database.ts";
import { STOP_CHANNEL } from "../../records/announce-stop.ts";

export interface Watch {
  readonly signal: AbortSignal;
  release(): void;
}

/** Tells the runs in this process that nobody waits for them any more. */
export interface Cancellations {
  /** A signal that fires when the generation or asset is cancelled anywhere; `release` it at the end. */
  watch(id: string): Watch;
  close(): Promise<void>;
}

/**
 * One LISTEN for the whole process. A notification may be lost with the connection; then the run
 * goes on to its next write, which finds the generation ended and stops there.
 */
export async function listenForCancellations(database: Database): Promise<Cancellations> {
  const running = new Map<string, AbortController>();
  const unlisten = await database.listen(STOP_CHANNEL, (id) => {
    running.get(id)?.abort();
  });
  return {
    watch: (id) => {
      const controller = new AbortController();
      running.set(id, controller);
      return {
        signal: controller.signal,
        release: () => {
          if (running.get(id) === controller) running.delete(id);
        },
      };
    },
    close: unlisten,
  };
}
