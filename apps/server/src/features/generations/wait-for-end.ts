import type { EventLog } from "../../platform/events/event-log.ts";

/** Waits until a generation's stream has ended; false when `seconds` have passed before. */
export function waitForEnd(
  events: EventLog,
  generationId: string,
  seconds: number,
): Promise<boolean> {
  if (seconds <= 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (ended: boolean): void => {
      clearTimeout(timer);
      // The reader may be told of the end while it subscribes, before there is a way out.
      queueMicrotask(() => unsubscribe());
      resolve(ended);
    };
    const timer = setTimeout(() => finish(false), seconds * 1000);
    const unsubscribe = events.subscribe({
      streamId: generationId,
      afterId: 0,
      reader: { onEvents: () => undefined, onEnd: () => finish(true) },
    });
  });
}
