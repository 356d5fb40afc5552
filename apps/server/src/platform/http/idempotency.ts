import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../database/database.ts";

/** What a call answered, in a form that can be answered again. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface IdempotentOptions {
  readonly request: FastifyRequest;
  /** Whose key it is: the same key of another owner is another key. */
  readonly ownerId: string;
  /** The transaction in which the effect happens. */
  readonly tx: Tx;
  /** SHA-256 or other digest of the request's content; by default of `request.body` as JSON. */
  readonly fingerprint?: string;
  readonly effect: () => Promise<Answer>;
}

export type Idempotent = (options: IdempotentOptions) => Promise<Answer & { replayed: boolean }>;

export type SendAnswer = (reply: FastifyReply, answer: Answer & { replayed: boolean }) => void;
