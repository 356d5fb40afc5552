import { startedGeneration } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../platform/database/database.ts";
import { findGeneration } from "../records/find-generation.ts";
import { notFound } from "../records/ids.ts";
import { answerOnce } from "./answer-once.ts";
import type { FeatureParts, GenerationService, StartedGeneration } from "./feature-parts.ts";
import { preferredWaitSeconds } from "./prefer-wait.ts";

export interface AnswerStartedOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly userId: string;
  readonly generations: GenerationService;
  /** Starts the work, within the one transaction that also keeps the answer. */
  readonly start: (tx: Tx) => Promise<StartedGeneration>;
}

/**
 * Answers a POST that starts a generation, once per `Idempotency-Key`: 202 with the work as it
 * stands, or 201 with its end where `Prefer: wait` let it come in time.
 */
export async function answerStarted(
  parts: FeatureParts,
  { request, reply, userId, generations, start }: AnswerStartedOptions,
): Promise<FastifyReply> {
  const answer = await answerOnce(parts, {
    request,
    userId,
    effect: async (tx) => {
      const { generation, assets } = await start(tx);
      return { status: 202, body: { ...generation, generation_id: generation.id, assets } };
    },
  });
  const seconds = preferredWaitSeconds(request);
  if (seconds === null) {
    parts.sendAnswer(reply, answer);
    return reply;
  }
  reply.header("preference-applied", `wait=${seconds}`);
  const { id } = startedGeneration.parse(answer.body);
  const ended = await generations.waitForEnd(id, seconds);
  const now = await parts.database.asUser(userId, (tx) => findGeneration(tx, id, parts.links));
  if (!now) throw notFound();
  const body = { ...now, generation_id: id };
  parts.sendAnswer(reply, { ...answer, status: ended ? 201 : 202, body });
  return reply;
}
