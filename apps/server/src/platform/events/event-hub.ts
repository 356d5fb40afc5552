import type { EventReader, LoggedEvent, SubscribeOptions, Unsubscribe } from "./event-log.ts";
import type { StreamNews, StreamPosition } from "./read-events.ts";

interface Seat {
  readonly reader: EventReader;
  lastId: number;
}

export interface EventHubOptions {
  readonly read: (positions: readonly StreamPosition[]) => Promise<readonly StreamNews[]>;
  readonly onError: (error: unknown) => void;
}

/**
 * Hands out a process's events: however many readers a stream has, and however many streams have
 * news, the table is read once for all of them.
 */
export class EventHub {
  readonly #options: EventHubOptions;
  readonly #streams = new Map<string, Set<Seat>>();
  readonly #waiting = new Set<string>();
  #reading: Promise<void> | null = null;

  constructor(options: EventHubOptions) {
    this.#options = options;
  }

  subscribe({ streamId, afterId, reader }: SubscribeOptions): Unsubscribe {
    const seats = this.#streams.get(streamId) ?? new Set<Seat>();
    const seat: Seat = { reader, lastId: afterId };
    seats.add(seat);
    this.#streams.set(streamId, seats);
    this.nudge(streamId);
    return () => this.#leave(streamId, seat);
  }

  /** There may be news in a stream. */
  nudge(streamId: string): void {
    if (!this.#streams.has(streamId)) return;
    this.#waiting.add(streamId);
    this.#reading ??= this.#readWaiting().finally(() => {
      this.#reading = null;
      if (this.#waiting.size > 0) this.#nudgeAgain();
    });
  }

  /** There may be news anywhere. */
  nudgeAll(): void {
    for (const streamId of this.#streams.keys()) this.nudge(streamId);
  }

  /** Waits for a read that is under way. */
  async settled(): Promise<void> {
    await this.#reading;
  }

  #nudgeAgain(): void {
    for (const streamId of [...this.#waiting]) this.nudge(streamId);
  }

  async #readWaiting(): Promise<void> {
    while (this.#waiting.size > 0) {
      const positions = [...this.#waiting].flatMap((streamId) => this.#position(streamId));
      this.#waiting.clear();
      if (positions.length === 0) return;
      try {
        for (const news of await this.#options.read(positions)) this.#deliver(news);
      } catch (error) {
        // The next nudge, or the poll, reads again.
        this.#options.onError(error);
        return;
      }
    }
  }

  /** From the reader that is furthest behind. */
  #position(streamId: string): StreamPosition[] {
    const seats = this.#streams.get(streamId);
    if (seats === undefined) return [];
    const afterId = Math.min(...[...seats].map((seat) => seat.lastId));
    return [{ streamId, afterId }];
  }

  #deliver(news: StreamNews): void {
    let isBehind = false;
    const firstId = news.events[0]?.id ?? 0;
    for (const seat of [...(this.#streams.get(news.streamId) ?? [])]) {
      // Numbers have no gaps: whoever lacks the one before came while the others' news were read.
      if (firstId > seat.lastId + 1) {
        isBehind = true;
        continue;
      }
      const fresh = eventsAfter(news.events, seat.lastId);
      const last = fresh.at(-1);
      if (last !== undefined) {
        seat.lastId = last.id;
        seat.reader.onEvents(fresh);
      }
      if (seat.lastId < news.lastId) {
        isBehind = true;
      } else if (news.closed) {
        this.#leave(news.streamId, seat);
        seat.reader.onEnd();
      }
    }
    if (isBehind && this.#streams.has(news.streamId)) this.#waiting.add(news.streamId);
  }

  #leave(streamId: string, seat: Seat): void {
    const seats = this.#streams.get(streamId);
    seats?.delete(seat);
    if (seats?.size === 0) this.#streams.delete(streamId);
  }
}

/** The part of `events` after `lastId`; the same array when that is all of it. */
function eventsAfter(events: readonly LoggedEvent[], lastId: number): readonly LoggedEvent[] {
  const [first] = events;
  if (first === undefined || first.id > lastId) return events;
  return events.filter((event) => event.id > lastId);
}
