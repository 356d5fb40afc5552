import type { SignedIn } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { sessions } from "../../schema/sessions.ts";
import type { SessionRow } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { showUser } from "../../records/find-user.ts";
import { insertSession } from "./insert-session.ts";
import { mergeGuest } from "./merge-guest.ts";
import { insertRefreshToken } from "./refresh-token.ts";

export interface SignInOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly userId: string;
  readonly method: Exclude<SessionRow["method"], "guest">;
  /** What else is done, or proved once more, in the same transaction, before the session is there. */
  readonly before?: (tx: Tx) => Promise<void>;
}

/**
 * Signs someone in who has proved who they are: a session of its own with its tokens and cookie.
 * What they made as a guest goes over to the account, and the session before ends.
 * @throws AppError `invalid_credentials` when the account is gone or disabled
 */
export async function signIn(
  parts: AccountParts,
  { request, reply, userId, method, before }: SignInOptions,
): Promise<SignedIn> {
  const { database, secrets, now, life, config } = parts;
  const earlier = await earlierSession(parts, request, reply);
  const at = now();
  const endsAt = life.endsAt({ kind: "user", createdAt: at }, at);
  const made = await database.asSystem(async (tx) => {
    await before?.(tx);
    await requireEnabled(tx, userId);
    if (earlier?.kind === "guest") {
      await mergeGuest(tx, { guestId: earlier.userId, userId, request });
    }
    if (earlier !== null) await tx.delete(sessions).where(eq(sessions.id, earlier.sessionId));
    const session = await insertSession(tx, { userId, method, request, now: at, endsAt });
    const refresh = await insertRefreshToken(tx, secrets, {
      userId,
      sessionId: session.sessionId,
      now: at,
      days: config.refreshTokenDays,
    });
    await writeAudit(tx, {
      event: "session.started",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { method },
    });
    const user = await showUser(tx, userId);
    if (!user) throw refusedSignIn();
    return { ...session, refresh: refresh.text, user };
  });
  parts.identity.forget();
  parts.cookie.write(reply, made.token, Math.round((endsAt - at) / 1000));
  reply.header("cache-control", "no-store");
  return {
    user: made.user,
    access_token: await parts.tokens.issue({ userId, sessionId: made.sessionId }),
    refresh_token: made.refresh,
    token_type: "Bearer",
    expires_in: parts.tokens.lifeSeconds,
  };
}

/** The one answer to every sign-in that does not succeed. */
export function refusedSignIn(): AppError {
  return new AppError(
    "invalid_credentials",
    "The mail address and the password do not belong together. Try again, or reset the password.",
  );
}

/** Whom this browser belonged to until now; a token that has ended is no reason to refuse. */
async function earlierSession(
  { identity }: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ userId: string; sessionId: string; kind: "guest" | "user" } | null> {
  if (request.headers.authorization !== undefined) return null;
  const principal = await identity.identify(request, reply);
  if (principal === null || principal.sessionId === null) return null;
  const { userId, sessionId, kind } = principal;
  return { userId, sessionId, kind };
}

/** Locked, so that a sign-in and a disabling do not miss each other. */
async function requireEnabled(tx: Tx, userId: string): Promise<void> {
  const [row] = await tx
    .select({ disabledAt: users.disabled_at })
    .from(users)
    .where(eq(users.id, userId))
    .for("share");
  if (!row || row.disabledAt !== null) throw refusedSignIn();
}
