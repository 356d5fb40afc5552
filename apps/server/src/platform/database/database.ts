import type { PgRemoteDatabase } from "drizzle-orm/pg-proxy";

/**
 * A running transaction: Drizzle's query builder over whichever engine is below. The same type, the
 * same results and the same SQLSTATEs (`error.cause.code`) on both. `tx.execute(sql…)` answers the
 * rows as an array of objects; to learn how many rows an UPDATE touched, add `.returning()`.
 * `tx.transaction()` is not there: use `database.savepoint(tx, work)`.
 */
export type Tx = PgRemoteDatabase;

/** The roles that a transaction can run under; both are bound by row-level security. */
export type DatabaseRole = "emblazon_app" | "emblazon_system";

export type NotificationHandler = (payload: string) => void;

export type Unlisten = () => Promise<void>;

/**
 * The database of the whole program. Every statement runs in a transaction under one of the two
 * roles. Embedded there is one connection, so transactions run one after another: keep them short
 * and never wait for anything but the database inside one.
 */
export interface Database {
  readonly kind: "embedded" | "postgres";
  /** One transaction as `emblazon_app`, with `app.user_id` set to `userId`. */
  asUser<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction as `emblazon_system`, whose policies are its own; nothing is bypassed. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a part of `tx` that can fail by itself: when it throws, what it wrote is undone,
   * the error goes on, and the caller may catch it and carry on with `tx`.
   */
  savepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T>;
  /**
   * Runs `work` within the caller's transaction as the schema's owner, then goes back to the role
   * before. Only for the platform's own tables (the queue), never for a feature's.
   */
  elevated<T>(tx: Tx, work: (run: RunSql) => Promise<T>): Promise<T>;
  /** Calls `onNotify` with the payload of each NOTIFY; `onGap` when some may have been missed. */
  listen(channel: string, onNotify: NotificationHandler, onGap?: () => void): Promise<Unlisten>;
  /** Milliseconds of a round trip; throws an AppError `unavailable` when there is none. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

/** One parameterised statement; the rows come back as objects. */
export type RunSql = (text: string, values?: readonly unknown[]) => Promise<SqlRow[]>;

export type SqlRow = Record<string, unknown>;
