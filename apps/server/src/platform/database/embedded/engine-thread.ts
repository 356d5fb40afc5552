import { Worker } from "node:worker_threads";
import { AppError } from "../../errors/app-error.ts";
import { errorCode } from "../../storage/storage-error.ts";
import { DISK_FULL } from "../sql-engine.ts";
import { EXIT_DISK_FULL } from "./messages.ts";
import type { EngineReply, EngineRequest, SqlErrorFields } from "./messages.ts";

interface Waiting {
  resolve(rows: unknown[]): void;
  reject(error: Error): void;
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

export type EngineQuestion = WithoutId<EngineRequest>;

export type OnNotify = (channel: string, payload: string) => void;

/** A thread that is silent for so many seconds, whatever it was asked, will not speak again. */
const MOST_SILENT_SECONDS = 60;

/** PGlite's thread: questions go in, rows or errors with their SQLSTATE come out. */
export class EngineThread {
  /** Settles when the thread is gone, for whatever reason; asking is of no more use then. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #watch: NodeJS.Timeout;
  #lastId = 0;
  #silentSeconds = 0;
  #failure: Error | null = null;

  private constructor(worker: Worker, onNotify: OnNotify) {
    this.#worker = worker;
    this.#watch = setTimeout(() => this.#endIfSilent(), 1000).unref();
    worker.on("message", (reply: EngineReply) => this.#receive(reply, onNotify));
    worker.on("error", (error: Error) => this.#fail(error));
    this.ended = new Promise((resolve) => {
      worker.once("exit", (code) => {
        clearTimeout(this.#watch);
        this.#fail(endedWith(code));
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
      worker.once("exit", (code) => reject(endedWith(code)));
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

  /** Why nothing can be asked any more; null while it can. */
  failure(): Error | null {
    return this.#failure;
  }

  /** Counts its own seconds: those in which this process was stopped are not the thread's. */
  #endIfSilent(): void {
    this.#silentSeconds = this.#waiting.size === 0 ? 0 : this.#silentSeconds + 1;
    if (this.#silentSeconds < MOST_SILENT_SECONDS) {
      this.#watch.refresh();
      return;
    }
    this.#fail(new Error(`the database did not answer for ${MOST_SILENT_SECONDS} s`));
    void this.#worker.terminate();
  }

  #receive(reply: EngineReply, onNotify: OnNotify): void {
    this.#silentSeconds = 0;
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

function endedWith(code: number): Error {
  const error = new Error(`the database thread ended (${code})`);
  return code === EXIT_DISK_FULL ? Object.assign(error, { code: DISK_FULL }) : error;
}

/** What a question is answered with while there is no thread. */
export function databaseGone(cause: unknown): AppError {
  if (errorCode(cause) === DISK_FULL) {
    return new AppError("storage_full", "There is no room left: free some and try again.", {
      cause,
    });
  }
  return new AppError("unavailable", "The database is not there at the moment: try again soon.", {
    cause,
  });
}

function sqlError(fields: SqlErrorFields): Error {
  return Object.assign(new Error(fields.message), fields);
}
