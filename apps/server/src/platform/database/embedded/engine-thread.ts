import { Worker } from "node:worker_threads";
import { AppError } from "../../errors/app-error.ts";
import type { EngineReply, EngineRequest, SqlErrorFields } from "./messages.ts";

interface Waiting {
  resolve(rows: unknown[]): void;
  reject(error: Error): void;
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

export type EngineQuestion = WithoutId<EngineRequest>;

export type OnNotify = (channel: string, payload: string) => void;

/** PGlite's thread: questions go in, rows or errors with their SQLSTATE come out. */
export class EngineThread {
  /** Settles when the thread is gone, for whatever reason; asking is of no more use then. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failure: Error | null = null;

  private constructor(worker: Worker, onNotify: OnNotify) {
    this.#worker = worker;
    worker.on("message", (reply: EngineReply) => this.#receive(reply, onNotify));
    worker.on("error", (error: Error) => this.#fail(error));
    this.ended = new Promise((resolve) => {
      worker.once("exit", (code) => {
        this.#fail(new Error(`the database thread ended (${code})`));
        resolve();
      });
    });
  }

  /**
   * Opens the database in `folder`, which exists, is initialised and is locked by us.
   * @returns the thread, and how often the opening brought something to the disk
   */
  static async open(
    folder: string,
    onNotify: OnNotify,
  ): Promise<{ thread: EngineThread; fsyncs: number }> {
    const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), {
      workerData: { folder },
      execArgv: [],
      // Its rows are short-lived: what V8 would set aside for them is better left to PostgreSQL.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    const thread = new EngineThread(worker, onNotify);
    const fsyncs = await new Promise<number>((resolve, reject) => {
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the database thread ended at its start")));
      worker.on("message", (reply: EngineReply) => {
        if (reply.kind === "ready") resolve(reply.fsyncs);
      });
    });
    return { thread, fsyncs };
  }

  ask(question: EngineQuestion): Promise<unknown[]> {
    if (this.#failure !== null) return Promise.reject(databaseGone(this.#failure));
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#worker.postMessage({ ...question, id });
      } catch (error) {
        this.#waiting.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  /** Closes the database in good order, then the thread. */
  async close(): Promise<void> {
    await this.ask({ kind: "close" }).catch(() => undefined);
    await this.#worker.terminate();
    await this.ended;
  }

  #receive(reply: EngineReply, onNotify: OnNotify): void {
    switch (reply.kind) {
      case "ready":
        return;
      case "notify":
        onNotify(reply.channel, reply.payload);
        return;
      case "rows":
        this.#take(reply.id)?.resolve(reply.rows);
        return;
      case "error":
        this.#take(reply.id)?.reject(sqlError(reply.error));
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(databaseGone(error));
    this.#waiting.clear();
  }
}

/** What a question is answered with while there is no thread. */
export function databaseGone(cause: unknown): AppError {
  return new AppError("unavailable", "The database is not there at the moment: try again soon.", {
    cause,
  });
}

function sqlError(fields: SqlErrorFields): Error {
  return Object.assign(new Error(fields.message), fields);
}
