import type { Database } from "../database/database.ts";
import type { Log } from "../log/log.ts";
import { appendEvents, EVENTS_CHANNEL } from "./append-events.ts";
import { EventHub } from "./event-hub.ts";
import type { EventLog } from "./event-log.ts";
import { readEvents } from "./read-events.ts";

/** How late an event can come when its notification was lost. */
const POLL_MS = 3_000;

export interface EventLogOptions {
  readonly database: Database;
  readonly log: Log;
}

/** The event log of this process, listening from now on. */
export async function createEventLog({ database, log }: EventLogOptions): Promise<EventLog> {
  const hub = new EventHub({
    read: (positions) => readEvents(database, positions),
    onError: (error) => log.warn({ err: error }, "events could not be read"),
  });
  const unlisten = await database.listen(
    EVENTS_CHANNEL,
    (streamId) => hub.nudge(streamId),
    () => hub.nudgeAll(),
  );
  const poll = setInterval(() => hub.nudgeAll(), POLL_MS);
  // A start that fails after this one is to end all the same.
  poll.unref();
  return {
    append: appendEvents,
    subscribe: (options) => hub.subscribe(options),
    stop: async () => {
      clearInterval(poll);
      await unlisten();
      await hub.settled();
    },
  };
}
