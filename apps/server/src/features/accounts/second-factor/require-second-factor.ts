import { and, eq, isNotNull } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { secondFactors } from "../../../schema/second-factors.ts";
import { takeCode } from "./take-code.ts";
import type { SecondFactorParts } from "./take-code.ts";

export interface GivenCode {
  readonly userId: string;
  readonly code: string | undefined;
  readonly request: FastifyRequest;
}

/**
 * Lets a sign-in pass whose account has no second factor, or whose code is right; the code is taken
 * with `tx` (one of the system's). Whoever calls it limits how often that may be tried, before the
 * transaction.
 * @throws AppError `second_factor_required` without a code, `invalid_credentials` for a wrong one
 */
export async function requireSecondFactor(
  tx: Tx,
  parts: SecondFactorParts,
  { userId, code, request }: GivenCode,
): Promise<void> {
  const factor = await findConfirmed(tx, userId);
  if (factor === null) return;
  if (code === undefined) throw codeRequired();
  if (!(await takeCode(tx, parts, factor, { code, request }))) throw wrongCode();
}

/** The second factor of an account, once it is asked for. */
export async function findConfirmed(
  tx: Tx,
  userId: string,
): Promise<typeof secondFactors.$inferSelect | null> {
  const [row] = await tx
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.owner_id, userId), isNotNull(secondFactors.confirmed_at)));
  return row ?? null;
}

export function wrongCode(): AppError {
  return new AppError(
    "invalid_credentials",
    "This code is not right, or was used before: wait for the app's next one, or use a back-up code.",
  );
}

function codeRequired(): AppError {
  return new AppError(
    "second_factor_required",
    "Send the code of your authenticator app, or a back-up code, as well.",
  );
}
