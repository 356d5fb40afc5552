import type { FastifyRequest } from "fastify";
import { AppError } from "../../../platform/errors/app-error.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import type { AccountParts } from "../account-parts.ts";
import { OAuthFailure, reasonOf } from "./oauth-failure.ts";
import { pageAddress } from "./studio-address.ts";

export interface OAuthAttempt {
  readonly request: FastifyRequest;
  readonly provider: string;
  /** Whose account is to be linked; null for a sign-in. */
  readonly ownerId: string | null;
}

/**
 * Where the browser goes on to: as `work` says, or back to `page` with the code of what failed. The
 * reason goes into the log, and into the audit log unless the person just thought better of it.
 */
export async function orFailurePage(
  parts: AccountParts,
  { request, provider, ownerId }: OAuthAttempt,
  page: string,
  work: () => Promise<string>,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    const failure = toFailure(error);
    if (failure === null) throw error;
    const { code } = failure;
    const detail = { proof: "oauth", provider, reason: code };
    request.log.warn(
      { provider, failure: code, reason: reasonOf(failure) },
      "a sign-in at a provider failed",
    );
    if (code !== "cancelled") {
      await parts.database.asSystem((tx) =>
        writeAudit(tx, { event: "sign_in.failed", ownerId, actorId: ownerId, request, detail }),
      );
    }
    return `${pageAddress(parts, page)}?error=${code}`;
  }
}

/** Null for what is not the person's or the provider's doing. */
function toFailure(error: unknown): OAuthFailure | null {
  if (error instanceof OAuthFailure) return error;
  if (!(error instanceof AppError)) return null;
  switch (error.code) {
    case "email_taken":
      return new OAuthFailure("email_taken", "an account was made meanwhile");
    case "invalid_credentials":
      return new OAuthFailure("refused", "the account is gone or disabled");
    case "rate_limited":
      return new OAuthFailure("rate_limited", "too many accounts from there");
    case "conflict":
      return new OAuthFailure("expired", "the guest has changed meanwhile");
    default:
      return null;
  }
}
