import type { Health } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import type { Database } from "../database/database.ts";
import type { EventLog } from "../events/event-log.ts";
import type { Idempotent, SendAnswer } from "../http/idempotency.ts";
import type { Limiter } from "../limits/limiter.ts";
import type { Log } from "../log/log.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { Queue } from "../queue/queue.ts";
import type { Secrets } from "../secrets/secrets.ts";
import type { Storage } from "../storage/storage.ts";

export interface OpenStreamOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly streamId: string;
  /** Whose stream it is: one reader may have so many open at once. */
  readonly readerId: string;
  /** Asked every half minute while the stream is open, which ends when the answer is no. */
  readonly mayStillRead: () => Promise<boolean>;
}

/** What every feature is built from. */
export interface ServerParts {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly queue: Queue;
  readonly events: EventLog;
  readonly storage: Storage;
  readonly secrets: Secrets;
  readonly mailer: Mailer;
  readonly limiter: Limiter;
  /** Runs a POST's effect once per `Idempotency-Key`; without a key it just runs it. */
  readonly idempotent: Idempotent;
  readonly sendAnswer: SendAnswer;
  /**
   * Answers a request with a stream of the event log, from `Last-Event-ID` on. The caller has
   * checked that the reader may see it; call it last in a handler and `return reply` after it.
   */
  readonly openEventStream: (options: OpenStreamOptions) => void;
  /**
   * Where people reach the server, with the base path and without a slash at the end, for links that
   * are read elsewhere: as PUBLIC_URL says, else where it listens; never what a request's Host says.
   */
  readonly publicAddress: () => string;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Something that whoever starts the server has to know, written out beside where it listens. */
export interface Notice {
  readonly msg: string;
  readonly url: string;
}

/** What `registerFeatures(app, parts)` of `src/features/register.ts` answers. */
export interface RegisteredFeatures {
  /** Checks for `/health`, by name: milliseconds, or a throw when the service is down. */
  readonly checks?: Readonly<Record<string, () => Promise<number>>>;
  /** How services of others were when they were last asked, for `/health`. */
  outside?(): Promise<Health["services"]>;
  /** Asked once the server listens, where people reach it. */
  notices?(): Promise<readonly Notice[]>;
  /** Deletes what is kept for a while only; called once an hour. */
  keepUp?(): Promise<void>;
  /** Called after the queue has stopped and before the database closes. */
  close?(): Promise<void>;
}
