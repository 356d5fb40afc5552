import { Worker } from "node:worker_threads";
import { AppError } from "../../errors/app-error.ts";
import { StartError } from "../../errors/start-error.ts";
import type { NotificationHandler, Unlisten } from "../database.ts";
import { Mutex } from "../mutex.ts";
import type { SqlEngine, SqlSession, SqlStatement } from "../sql-engine.ts";
import type { EngineReply, EngineRequest, SqlErrorFields } from "./messages.ts";

interface Waiting {
  resolve(rows: unknown[]): void;
  reject(error: Error): void;
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/**
 * PGlite in a thread of its own, so that a slow query does not hold up the main loop. It is one
 * connection: sessions run one after another.
 */
export class EmbeddedEngine implements SqlEngine {
  readonly kind = "embedded";
  readonly #worker: Worker;
  readonly #turn = new Mutex();
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<NotificationHandler>>();
  readonly #session: SqlSession = {
    query: (statement) => this.#query(statement),
    script: (text) => this.#ask({ kind: "script", text }),
  };
  #lastId = 0;
  #failure: Error | null = null;
  #closed = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (reply: EngineReply) => this.#receive(reply));
    worker.on("error", (error: Error) => this.#fail(error));
    worker.on("exit", (code) => this.#fail(new Error(`the database thread ended (${code})`)));
  }

  /** Opens the database in `folder`, which exists, is initialised and is locked by us. */
  static async open(folder: string): Promise<EmbeddedEngine> {
    const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), {
      workerData: { folder },
      execArgv: [],
      // Its rows are short-lived: what V8 would set aside for them is better left to PostgreSQL.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    const engine = new EmbeddedEngine(worker);
    const fsyncs = await engine.#started();
    if (fsyncs === 0) {
      await engine.close();
      throw new StartError(
        "The embedded database does not write through to the disk: install the exact package " +
          "versions with 'npm ci', or set DATABASE_URL to a PostgreSQL.",
      );
    }
    return engine;
  }

  session<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.#turn.run(() => work(this.#session));
  }

  async listen(channel: string, onNotify: NotificationHandler): Promise<Unlisten> {
    const known = this.#listeners.get(channel);
    const handlers = known ?? new Set();
    handlers.add(onNotify);
    if (known === undefined) {
      this.#listeners.set(channel, handlers);
      await this.#turn.run(() => this.#ask({ kind: "listen", channel }));
    }
    return async () => {
      handlers.delete(onNotify);
    };
  }

  /** The folder's lock says that there is no other. */
  joinWorkers(whenAlone: () => Promise<void>): Promise<void> {
    return whenAlone();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const ended = new Promise((resolve) => this.#worker.once("exit", resolve));
    if (this.#failure === null) {
      await this.#turn.run(() => this.#ask({ kind: "close" }, true)).catch(() => undefined);
    }
    await this.#worker.terminate();
    await ended;
  }

  #started(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error("the database thread ended at its start")));
      this.#worker.on("message", (reply: EngineReply) => {
        if (reply.kind === "ready") resolve(reply.fsyncs);
      });
    });
  }

  #query(statement: SqlStatement): Promise<unknown[]> {
    const { text, values = [], shape } = statement;
    return this.#ask({ kind: "query", text, values, shape });
  }

  #ask(request: WithoutId<EngineRequest>, closing = false): Promise<unknown[]> {
    if (this.#failure !== null || (this.#closed && !closing)) {
      return Promise.reject(databaseGone(this.#failure));
    }
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#worker.postMessage({ ...request, id });
      } catch (error) {
        this.#waiting.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  #receive(reply: EngineReply): void {
    if (reply.kind === "notify") {
      for (const handler of this.#listeners.get(reply.channel) ?? []) handler(reply.payload);
      return;
    }
    if (reply.kind === "ready") return;
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === "rows") waiting?.resolve(reply.rows);
    else waiting?.reject(sqlError(reply.error));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(databaseGone(error));
    this.#waiting.clear();
  }
}

function sqlError(fields: SqlErrorFields): Error {
  return Object.assign(new Error(fields.message), fields);
}

function databaseGone(cause: Error | null): AppError {
  return new AppError("unavailable", "The database is not there at the moment: try again soon.", {
    cause,
  });
}
