import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "../../errors/start-error.ts";
import type { NotificationHandler, Unlisten } from "../database.ts";
import type { Log } from "../../log/log.ts";
import { Mutex } from "../mutex.ts";
import type { SqlEngine, SqlSession } from "../sql-engine.ts";
import { databaseGone, EngineThread } from "./engine-thread.ts";
import type { EngineQuestion } from "./engine-thread.ts";

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

interface Subscription {
  readonly channel: string;
  readonly onNotify: NotificationHandler;
  readonly onGap: (() => void) | undefined;
}

/**
 * PGlite in a thread of its own, so that a slow query does not hold up the main loop. It is one
 * connection: sessions run one after another. A thread that dies, as PostgreSQL does on a full
 * disk, is replaced by a new one; what it had committed is there.
 */
export class EmbeddedEngine implements SqlEngine {
  readonly kind = "embedded";
  readonly #folder: string;
  readonly #log: Log | undefined;
  readonly #turn = new Mutex();
  readonly #subscriptions = new Set<Subscription>();
  readonly #stop = new AbortController();
  readonly #session: SqlSession = {
    query: ({ text, values = [], shape }) => this.#ask({ kind: "query", text, values, shape }),
    script: (text) => this.#ask({ kind: "script", text }),
  };
  #thread: EngineThread | null = null;
  /** Why there is no thread, where it is known. */
  #failure: unknown = null;
  #tending: Promise<void> | null = null;

  private constructor(folder: string, log: Log | undefined) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Opens the database in `folder`, which exists, is initialised and is locked by us. */
  static async open(folder: string, log?: Log): Promise<EmbeddedEngine> {
    const engine = new EmbeddedEngine(folder, log);
    const { thread, fsyncs } = await engine.#openThread();
    if (fsyncs === 0) {
      await thread.close();
      throw new StartError(
        "The embedded database does not write through to the disk: install the exact package " +
          "versions with 'npm ci', or set DATABASE_URL to a PostgreSQL.",
      );
    }
    engine.#thread = thread;
    engine.#tending = engine.#tend(thread);
    return engine;
  }

  session<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.#turn.run(() => work(this.#session));
  }

  async listen(
    channel: string,
    onNotify: NotificationHandler,
    onGap?: () => void,
  ): Promise<Unlisten> {
    const subscription: Subscription = { channel, onNotify, onGap };
    const isNew = !this.#channels().has(channel);
    this.#subscriptions.add(subscription);
    if (isNew) await this.#turn.run(() => this.#ask({ kind: "listen", channel }));
    return () => {
      this.#subscriptions.delete(subscription);
      return Promise.resolve();
    };
  }

  /** The folder's lock says that there is no other. */
  joinWorkers(whenAlone: () => Promise<void>): Promise<void> {
    return whenAlone();
  }

  async close(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    await this.#turn.run(async () => this.#thread?.close());
    await this.#tending;
  }

  /** Keeps a thread going until the engine is closed. */
  async #tend(first: EngineThread): Promise<void> {
    await first.ended;
    this.#failure = first.failure();
    let waitMs = FIRST_RETRY_MS;
    while (!this.#stop.signal.aborted) {
      this.#thread = null;
      this.#log?.error({ err: this.#failure }, "the embedded database stopped: it is opened again");
      await sleep(waitMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, LONGEST_RETRY_MS);
      const thread = await this.#replaceThread();
      if (thread === null) continue;
      waitMs = FIRST_RETRY_MS;
      await thread.ended;
      this.#failure = thread.failure();
    }
  }

  /** A new thread that listens to what the old one did; null when it does not come up. */
  async #replaceThread(): Promise<EngineThread | null> {
    try {
      const { thread } = await this.#openThread();
      for (const channel of this.#channels()) await thread.ask({ kind: "listen", channel });
      this.#thread = thread;
      // Closed in the meantime: nobody else would end this one.
      if (this.#stop.signal.aborted) await thread.close();
      for (const { onGap } of this.#subscriptions) onGap?.();
      return thread;
    } catch (error) {
      this.#failure = error;
      this.#log?.error({ err: error }, "the embedded database could not be opened again");
      return null;
    }
  }

  #openThread(): Promise<{ thread: EngineThread; fsyncs: number }> {
    return EngineThread.open(this.#folder, (channel, payload) => {
      for (const subscription of this.#subscriptions) {
        if (subscription.channel === channel) subscription.onNotify(payload);
      }
    });
  }

  #channels(): ReadonlySet<string> {
    return new Set([...this.#subscriptions].map(({ channel }) => channel));
  }

  #ask(question: EngineQuestion): Promise<unknown[]> {
    return this.#thread?.ask(question) ?? Promise.reject(databaseGone(this.#failure));
  }
}
