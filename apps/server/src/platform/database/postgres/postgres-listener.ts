import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { ClientConfig } from "pg";
import type { NotificationHandler, Unlisten } from "../database.ts";

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;
/** How often the line is tried: a silent one is found within this and the time limit of a try. */
const HEARTBEAT_MS = 10_000;

/** Any number that nothing else in the database locks on. */
const WORKERS_LOCK = 7_316_052_292;
const SHARE_WORKERS_LOCK = `SELECT pg_advisory_lock_shared(${WORKERS_LOCK})`;

interface Subscription {
  readonly channel: string;
  readonly onNotify: NotificationHandler;
  readonly onGap: (() => void) | undefined;
}

interface Connection {
  readonly client: Client;
  readonly ended: Promise<void>;
}

/**
 * The one connection that listens. It comes back by itself after the server was away, and then
 * tells every subscriber that something may have been missed.
 */
export class PostgresListener {
  readonly #config: ClientConfig;
  readonly #subscriptions = new Set<Subscription>();
  readonly #stop = new AbortController();
  #client: Client | null = null;
  #running: Promise<void> | null = null;
  #isWorker = false;

  constructor(config: ClientConfig) {
    this.#config = { ...config, query_timeout: 5_000 };
  }

  async listen(
    channel: string,
    onNotify: NotificationHandler,
    onGap?: () => void,
  ): Promise<Unlisten> {
    const subscription: Subscription = { channel, onNotify, onGap };
    this.#subscriptions.add(subscription);
    if (this.#running === null) {
      const first = Promise.withResolvers<void>();
      this.#running = this.#run(first);
      await first.promise;
    } else {
      await this.#client?.query(`LISTEN ${channel}`).catch(() => undefined);
    }
    return async () => {
      this.#subscriptions.delete(subscription);
    };
  }

  /**
   * Every worker holds a lock together with the others for as long as its connection lives; who gets
   * it alone is the only one. A process that is killed loses it with its connection, at once.
   */
  async joinWorkers(whenAlone: () => Promise<void>): Promise<void> {
    const client = this.#client;
    if (client === null) throw new Error("listen before joining the workers");
    const answer = await client.query<{ alone: boolean }>(
      `SELECT pg_try_advisory_lock(${WORKERS_LOCK}) AS alone`,
    );
    if (answer.rows[0]?.alone === true) {
      try {
        await whenAlone();
        await client.query(SHARE_WORKERS_LOCK);
      } finally {
        await client.query(`SELECT pg_advisory_unlock(${WORKERS_LOCK})`);
      }
    } else {
      await client.query(SHARE_WORKERS_LOCK);
    }
    this.#isWorker = true;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
  }

  async #run(first: PromiseWithResolvers<void>): Promise<void> {
    let waitMs = FIRST_RETRY_MS;
    while (!this.#stop.signal.aborted) {
      try {
        const connection = await this.#connect();
        waitMs = FIRST_RETRY_MS;
        first.resolve();
        await this.#watch(connection);
      } catch (error) {
        first.reject(error);
      }
      this.#client = null;
      await sleep(waitMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, LONGEST_RETRY_MS);
    }
  }

  /** Connects and subscribes; `ended` settles when the connection is gone. */
  async #connect(): Promise<Connection> {
    const client = new Client(this.#config);
    const ended = Promise.withResolvers<void>();
    client.on("error", () => ended.resolve());
    client.on("end", () => ended.resolve());
    client.on("notification", ({ channel, payload }) => this.#tell(channel, payload ?? ""));
    try {
      await client.connect();
      this.#client = client;
      const channels = new Set([...this.#subscriptions].map(({ channel }) => channel));
      for (const channel of channels) await client.query(`LISTEN ${channel}`);
      if (this.#isWorker) await client.query(SHARE_WORKERS_LOCK);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    for (const { onGap } of this.#subscriptions) onGap?.();
    return { client, ended: ended.promise };
  }

  async #watch({ client, ended }: Connection): Promise<void> {
    const heartbeat = setInterval(() => {
      client.query("SELECT 1").catch(() => void client.end().catch(() => undefined));
    }, HEARTBEAT_MS);
    try {
      await ended;
    } finally {
      clearInterval(heartbeat);
    }
  }

  #tell(channel: string, payload: string): void {
    for (const subscription of this.#subscriptions) {
      if (subscription.channel === channel) subscription.onNotify(payload);
    }
  }
}
