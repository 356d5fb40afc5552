import type { NotificationHandler, Unlisten } from "./database.ts";

/**
 * How rows come back. `arrays` and `objects`: dates as PostgreSQL writes them, for Drizzle;
 * `native`: objects with dates as Date, for pg-boss. In all of them int8 is a number while it is
 * exact, json is parsed, bytea is bytes.
 */
export type RowShape = "arrays" | "objects" | "native";

export interface SqlStatement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly shape: RowShape;
}

/** One connection of the database, held for as long as its callback runs. */
export interface SqlSession {
  query(statement: SqlStatement): Promise<unknown[]>;
  /** Several statements without values in one go; the rows of all of them, as `native`. */
  script(text: string): Promise<unknown[]>;
}

/** What the embedded database and PostgreSQL have in common; everything else is built on it. */
export interface SqlEngine {
  readonly kind: "embedded" | "postgres";
  /** Holds one connection while `work` runs; outside of any transaction. */
  session<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  listen(channel: string, onNotify: NotificationHandler, onGap?: () => void): Promise<Unlisten>;
  /**
   * Joins the processes that work on the database's jobs, until `close`. When there is no other one
   * at this moment, `whenAlone` runs first, and nobody else can join until it has ended.
   */
  joinWorkers(whenAlone: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** "disk_full" and "io_error" in PostgreSQL's list of SQLSTATEs. */
export const DISK_FULL = "53100";
export const IO_ERROR = "58030";
