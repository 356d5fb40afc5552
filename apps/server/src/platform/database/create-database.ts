import { drizzle } from "drizzle-orm/pg-proxy";
import type { RemoteCallback } from "drizzle-orm/pg-proxy";
import { AppError } from "../errors/app-error.ts";
import type { Database, DatabaseRole, RunSql, SqlRow, Tx } from "./database.ts";
import { Mutex } from "./mutex.ts";
import { DISK_FULL } from "./sql-engine.ts";
import type { SqlEngine, SqlSession, SqlStatement } from "./sql-engine.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Nobody may hold a transaction longer: embedded, it holds up everybody else. */
const TRANSACTION_LIMIT_MS = 20_000;

/** A transaction under way: its connection and what has become of it. */
interface TransactionState {
  readonly session: SqlSession;
  readonly role: DatabaseRole;
  /** One statement, or one elevated stretch, at a time. */
  readonly turn: Mutex;
  /** The first error since the last savepoint: PostgreSQL has given the transaction up. */
  failure: { readonly error: unknown } | null;
  ended: boolean;
}

/** Builds the database's face on top of an engine that is open and migrated. */
export function createDatabase(engine: SqlEngine): Database {
  const states = new WeakMap<Tx, TransactionState>();

  const transaction = <T>(
    role: DatabaseRole,
    setUp: string,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> =>
    engine.session(async (session) => {
      const state: TransactionState = {
        session,
        role,
        turn: new Mutex(),
        failure: null,
        ended: false,
      };
      await session.script(`BEGIN; SET LOCAL ROLE ${role}; ${setUp}`);
      const tx = drizzle(remoteCallback(state));
      states.set(tx, state);
      return finish(state, () => work(tx));
    });

  const stateOf = (tx: Tx): TransactionState => {
    const state = states.get(tx);
    if (state === undefined) throw new TypeError("not a transaction of this database");
    return state;
  };

  return {
    kind: engine.kind,
    asUser: (userId, work) => {
      if (!UUID.test(userId)) throw new TypeError("a user's id is a UUID");
      return transaction("emblazon_app", `SET LOCAL app.user_id = '${userId}'`, work);
    },
    asSystem: (work) => transaction("emblazon_system", "SET LOCAL app.user_id = ''", work),
    savepoint: (tx, work) => savepoint(stateOf(tx), work),
    elevated: (tx, work) => elevated(stateOf(tx), work),
    listen: (channel, onNotify, onGap) => engine.listen(channel, onNotify, onGap),
    ping: async () => {
      const start = performance.now();
      await engine.session((session) => session.query({ text: "SELECT 1", shape: "arrays" }));
      return performance.now() - start;
    },
    close: () => engine.close(),
  };
}

function remoteCallback(state: TransactionState): RemoteCallback {
  return async (text, values, method) => {
    const shape = method === "all" ? "arrays" : "objects";
    return { rows: await state.turn.run(() => runIn(state, { text, values, shape })) };
  };
}

async function runIn(state: TransactionState, statement: SqlStatement): Promise<unknown[]> {
  if (state.ended) throw new Error("this transaction has ended");
  try {
    return await state.session.query(statement);
  } catch (error) {
    state.failure ??= { error };
    throw error;
  }
}

async function finish<T>(state: TransactionState, work: () => Promise<T>): Promise<T> {
  try {
    const result = await withinLimit(work());
    // A statement failed and its error was swallowed: PostgreSQL would answer COMMIT by a rollback.
    if (state.failure !== null) throw state.failure.error;
    await state.turn.run(async () => {
      state.ended = true;
      await state.session.script("COMMIT");
    });
    return result;
  } catch (error) {
    state.ended = true;
    await state.turn.run(() => state.session.script("ROLLBACK"));
    throw unwrap(error);
  }
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new AppError("unavailable", "The database is busy at the moment: try again soon."));
  }, TRANSACTION_LIMIT_MS);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Drizzle wraps every failure; one that is, or can be, worded for people goes on in these words. */
function unwrap(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const reason = error.cause instanceof Error ? error.cause : error;
  if (reason instanceof AppError) return reason;
  if ("code" in reason && reason.code === DISK_FULL) {
    return new AppError("storage_full", "There is no room left: free some and try again.", {
      cause: error,
    });
  }
  return error;
}

async function savepoint<T>(state: TransactionState, work: () => Promise<T>): Promise<T> {
  const control = (text: string): Promise<unknown> =>
    state.turn.run(() => runIn(state, { text, shape: "arrays" }));
  await control("SAVEPOINT inner_work");
  try {
    const result = await work();
    await control("RELEASE SAVEPOINT inner_work");
    return result;
  } catch (error) {
    await control("ROLLBACK TO SAVEPOINT inner_work");
    await control("RELEASE SAVEPOINT inner_work");
    state.failure = null;
    throw unwrap(error);
  }
}

function elevated<T>(state: TransactionState, work: (run: RunSql) => Promise<T>): Promise<T> {
  const run: RunSql = async (text, values = []) =>
    toRows(await runIn(state, { text, values, shape: "native" }));
  return state.turn.run(async () => {
    await run("SET LOCAL ROLE NONE");
    try {
      return await work(run);
    } finally {
      if (state.failure === null) await run(`SET LOCAL ROLE ${state.role}`);
    }
  });
}

function toRows(rows: readonly unknown[]): SqlRow[] {
  return rows.filter((row): row is SqlRow => typeof row === "object" && row !== null);
}
