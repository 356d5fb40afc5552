import type { FastifyRequest } from "fastify";
import type { AccountParts } from "../account-parts.ts";
import { notingRefusal } from "../note-refusal.ts";

export interface CodeAttempt {
  readonly userId: string;
  /** Who is signed in already; null for a visitor. */
  readonly actorId: string | null;
  readonly request: FastifyRequest;
}

/**
 * Does `work`, in which a code of a second factor is tried. Six digits are guessed soon by whoever
 * may try often, so failures are limited for the account, wherever they come from.
 * @throws AppError `rate_limited` without doing anything
 */
export async function provingCode<T>(
  parts: Pick<AccountParts, "database" | "limits">,
  { userId, actorId, request }: CodeAttempt,
  work: () => Promise<T>,
): Promise<T> {
  const { limits } = parts;
  const attempt = { ownerId: userId, actorId, request, proof: "second_factor" } as const;
  await limits.count("code-account", userId);
  const result = await notingRefusal(parts, attempt, work);
  await limits.giveBack("code-account", userId);
  return result;
}
