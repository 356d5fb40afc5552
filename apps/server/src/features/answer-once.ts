import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../platform/database/database.ts";
import type { Answer } from "../platform/http/idempotency.ts";
import type { FeatureParts } from "./feature-parts.ts";

export interface AnswerOnceOptions {
  readonly request: FastifyRequest;
  readonly userId: string;
  /** Digest of the request's content where `request.body` does not hold all of it. */
  readonly fingerprint?: string;
  /** What the call does, within the one transaction that also keeps its answer. */
  readonly effect: (tx: Tx) => Promise<Answer>;
}

/** Runs a POST once per `Idempotency-Key`: effect and answer commit together or not at all. */
export async function answerOnce(
  parts: Pick<FeatureParts, "database" | "idempotent">,
  { request, userId, fingerprint, effect }: AnswerOnceOptions,
): Promise<Answer & { replayed: boolean }> {
  return parts.database.asUser(userId, (tx) =>
    parts.idempotent({
      request,
      ownerId: userId,
      tx,
      ...(fingerprint === undefined ? {} : { fingerprint }),
      effect: () => effect(tx),
    }),
  );
}

/** The same for calls that answer at once. */
export async function sendOnce(
  parts: Pick<FeatureParts, "database" | "idempotent" | "sendAnswer">,
  reply: FastifyReply,
  options: AnswerOnceOptions,
): Promise<FastifyReply> {
  parts.sendAnswer(reply, await answerOnce(parts, options));
  return reply;
}
