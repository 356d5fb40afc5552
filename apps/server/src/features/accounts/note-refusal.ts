import type { FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import { writeAudit } from "../../records/write-audit.ts";
import type { AccountParts } from "./account-parts.ts";

export interface Attempt {
  /** The account that it was about; null where that is nobody known. */
  readonly ownerId: string | null;
  /** Who is signed in already; null for a visitor. */
  readonly actorId: string | null;
  readonly request: FastifyRequest;
  readonly proof: "password" | "second_factor" | "passkey" | "oauth";
}

/** Why a proof was refused, in few words for the audit log: to be the `cause` of the refusal. */
export class RefusalReason extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = "RefusalReason";
  }
}

/**
 * Does `work`, and writes down that a proof was refused: in a transaction of its own, since the one
 * that refused it is undone.
 */
export async function notingRefusal<T>(
  { database }: Pick<AccountParts, "database">,
  { ownerId, actorId, request, proof }: Attempt,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid_credentials") {
      const { cause } = error;
      const detail = {
        proof,
        ...(cause instanceof RefusalReason ? { reason: cause.message } : {}),
      };
      await database.asSystem((tx) =>
        writeAudit(tx, { event: "sign_in.failed", ownerId, actorId, request, detail }),
      );
    }
    throw error;
  }
}
