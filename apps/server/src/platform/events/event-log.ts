import type { Tx } from "../database/database.ts";

export interface LoggedEvent {
  /** 1, 2, 3 … without a gap within its stream. */
  readonly id: number;
  /** What was appended, as one line of JSON. */
  readonly json: string;
}

export interface AppendOptions {
  readonly streamId: string;
  readonly ownerId: string;
  readonly events: readonly object[];
  /** True with the stream's last events: readers get them and then the end. */
  readonly close?: boolean;
}

/** What a reader of one stream is told, in order and without repeats. */
export interface EventReader {
  onEvents(events: readonly LoggedEvent[]): void;
  /** After the last event of a closed stream; nothing follows. */
  onEnd(): void;
}

export interface SubscribeOptions {
  readonly streamId: string;
  /** The last event that the reader has; 0 for all of them. */
  readonly afterId: number;
  readonly reader: EventReader;
}

/**
 * Append-only streams of events. Numbers are given under the stream's row lock in the caller's
 * transaction, so the order of commits is the order of numbers and a reader that resumes can
 * neither miss one nor see one twice. The table is the truth, NOTIFY only a nudge.
 */
export interface EventLog {
  /** Appends within `tx`; refuses a closed stream with an AppError `conflict`. Returns the last id. */
  append(tx: Tx, options: AppendOptions): Promise<number>;
  /** Whoever subscribes must have checked that the reader may see the stream. */
  subscribe(options: SubscribeOptions): Unsubscribe;
  stop(): Promise<void>;
}

export type Unsubscribe = () => void;
