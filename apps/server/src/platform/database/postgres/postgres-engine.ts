import { Pool } from "pg";
import type { PoolClient, PoolConfig } from "pg";
import type { NotificationHandler, Unlisten } from "../database.ts";
import type { RowShape, SqlEngine, SqlSession, SqlStatement } from "../sql-engine.ts";
import { connectionErrorToAppError, isConnectionError } from "./connection-error.ts";
import { PostgresListener } from "./postgres-listener.ts";
import { postgresTypes } from "./postgres-types.ts";

const SESSION_SETTINGS: Readonly<Record<string, string>> = {
  TimeZone: "UTC",
  search_path: "public",
  statement_timeout: "15s",
  lock_timeout: "10s",
  idle_in_transaction_session_timeout: "30s",
};

export interface PostgresOptions {
  readonly url: string;
  readonly poolSize: number;
}

/** A PostgreSQL server through a pool of connections and one more that listens. */
export class PostgresEngine implements SqlEngine {
  readonly kind = "postgres";
  readonly #pool: Pool;
  readonly #listener: PostgresListener;
  #closing: Promise<void> | null = null;

  constructor({ url, poolSize }: PostgresOptions) {
    const connection: PoolConfig = {
      connectionString: url,
      application_name: "emblazon",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: Object.entries(SESSION_SETTINGS)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(" "),
    };
    this.#pool = new Pool({ ...connection, max: poolSize, idleTimeoutMillis: 60_000 });
    // Without these, a connection that the server drops would end the process. The next statement
    // on it fails, and the pool makes a new one.
    this.#pool.on("error", () => undefined);
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
    this.#listener = new PostgresListener(connection);
  }

  async session<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    let client: PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw connectionErrorToAppError(error);
    }
    const state = { broken: false };
    try {
      return await work(clientSession(client, state));
    } finally {
      client.release(state.broken);
    }
  }

  listen(channel: string, onNotify: NotificationHandler, onGap?: () => void): Promise<Unlisten> {
    return this.#listener.listen(channel, onNotify, onGap);
  }

  joinWorkers(whenAlone: () => Promise<void>): Promise<void> {
    return this.#listener.joinWorkers(whenAlone);
  }

  close(): Promise<void> {
    this.#closing ??= this.#listener.close().then(() => this.#pool.end());
    return this.#closing;
  }
}

const TYPES: Readonly<Record<RowShape, ReturnType<typeof postgresTypes>>> = {
  arrays: postgresTypes("arrays"),
  objects: postgresTypes("objects"),
  native: postgresTypes("native"),
};

function clientSession(client: PoolClient, state: { broken: boolean }): SqlSession {
  const guard = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      if (isConnectionError(error)) state.broken = true;
      throw connectionErrorToAppError(error);
    }
  };
  return {
    query: (statement) => guard(() => runStatement(client, statement)),
    script: (text) =>
      guard(async () => {
        const answer: Rows | Rows[] = await client.query({ text, types: TYPES.native });
        return (Array.isArray(answer) ? answer : [answer]).flatMap(rowsOf);
      }),
  };
}

interface Rows {
  readonly rows: unknown[];
}

function rowsOf({ rows }: Rows): unknown[] {
  return rows;
}

async function runStatement(client: PoolClient, statement: SqlStatement): Promise<unknown[]> {
  const { text, values = [], shape } = statement;
  const types = TYPES[shape];
  const query = { text, values: [...values], types };
  const answer: Rows =
    shape === "arrays"
      ? await client.query({ ...query, rowMode: "array" })
      : await client.query(query);
  return answer.rows;
}
