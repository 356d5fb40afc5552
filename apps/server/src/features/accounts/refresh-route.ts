import { refresh, tokenPair } from "@emblazon/contract";
import { and, eq, isNull } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { SIGNS_IN } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { refreshTokens } from "../../schema/refresh-tokens.ts";
import type { RefreshTokenRow } from "../../schema/refresh-tokens.ts";
import { sessions } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { insertRefreshToken, refreshTokenText } from "./refresh-token.ts";
import { hashSecretToken } from "./secret-token.ts";

const LONGEST_UNDER_WAY_MS = 3_000;

type Outcome =
  | { readonly kind: "refused" }
  | { readonly kind: "reused" }
  | {
      readonly kind: "rotated";
      readonly userId: string;
      readonly sessionId: string;
      readonly refreshToken: string;
    };

/** `POST /auth/refresh`: a new pair for a refresh token, which is spent by it. */
export function registerRefreshRoute(app: App, parts: AccountParts): void {
  app.post(
    "/auth/refresh",
    {
      config: { access: SIGNS_IN },
      schema: {
        summary: "Get a new pair of tokens",
        description:
          "The refresh token is spent. One that was spent before ends its whole session: it is in wrong hands.",
        tags: ["accounts"],
        body: refresh,
        response: { 200: tokenPair },
      },
    },
    async (request, reply) => {
      // When it came in, not when its turn came: the limits ask the database in between. Whoever
      // holds the rest of the request back for longer has come only now.
      const arrivedAt = parts.now() - Math.min(reply.elapsedTime, LONGEST_UNDER_WAY_MS);
      const hash = hashSecretToken(request.body.refresh_token);
      const outcome =
        hash === null
          ? ({ kind: "refused" } as const)
          : await parts.database.asSystem((tx) => rotate(parts, tx, { hash, arrivedAt, request }));
      if (outcome.kind === "reused") parts.identity.forget();
      if (outcome.kind !== "rotated") throw endedSession();
      reply.header("cache-control", "no-store");
      const { userId, sessionId, refreshToken } = outcome;
      return {
        access_token: await parts.tokens.issue({ userId, sessionId }),
        refresh_token: refreshToken,
        token_type: "Bearer" as const,
        expires_in: parts.tokens.lifeSeconds,
      };
    },
  );
}

interface Presented {
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
  readonly request: FastifyRequest;
}

/** Under the row's lock, so that of two who come at once the second sees what the first did. */
async function rotate(
  parts: AccountParts,
  tx: Tx,
  { hash, arrivedAt, request }: Presented,
): Promise<Outcome> {
  const now = parts.now();
  const [row] = await tx
    .select()
    .from(refreshTokens)
    .where(eq(refreshTokens.token_hash, hash))
    .for("update");
  if (!row || row.expires_at.getTime() <= now) return { kind: "refused" };
  if (!(await isEnabled(tx, row.owner_id))) return { kind: "refused" };
  if (row.spent_at !== null) return reuse(parts, tx, row, { arrivedAt, request });
  const { owner_id: userId, session_id: sessionId } = row;
  const next = await insertRefreshToken(tx, parts.secrets, {
    userId,
    sessionId,
    now,
    days: parts.config.refreshTokenDays,
  });
  await tx
    .update(refreshTokens)
    .set({ spent_at: new Date(now), successor_id: next.id })
    .where(eq(refreshTokens.id, row.id));
  const isProlonged = await prolong(parts, tx, sessionId, now);
  if (!isProlonged) return { kind: "refused" };
  return { kind: "rotated", userId, sessionId, refreshToken: next.text };
}

/**
 * A spent token. A request that was under way when it was spent is the same client asking twice, and
 * gets the same successor; any later one means that two hold it, and the session ends.
 */
async function reuse(
  { secrets }: AccountParts,
  tx: Tx,
  row: RefreshTokenRow,
  { arrivedAt, request }: Pick<Presented, "arrivedAt" | "request">,
): Promise<Outcome> {
  const { owner_id: userId, session_id: sessionId, successor_id: successorId } = row;
  const wasUnderWay = row.spent_at !== null && arrivedAt < row.spent_at.getTime();
  if (wasUnderWay && successorId !== null) {
    const refreshToken = refreshTokenText(secrets, successorId);
    return { kind: "rotated", userId, sessionId, refreshToken };
  }
  await tx.delete(sessions).where(eq(sessions.id, sessionId));
  await writeAudit(tx, {
    event: "session.refresh_reused",
    ownerId: userId,
    actorId: null,
    request,
    detail: { session_id: sessionId },
  });
  return { kind: "reused" };
}

async function isEnabled(tx: Tx, userId: string): Promise<boolean> {
  const found = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabled_at)));
  return found.length > 0;
}

/** Answers false when the session has ended. */
async function prolong(
  { life }: AccountParts,
  tx: Tx,
  sessionId: string,
  now: number,
): Promise<boolean> {
  const [session] = await tx
    .select({ createdAt: sessions.created_at, expiresAt: sessions.expires_at })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  if (!session || session.expiresAt.getTime() <= now) return false;
  const endsAt = life.endsAt({ kind: "user", createdAt: session.createdAt.getTime() }, now);
  await tx
    .update(sessions)
    .set({ renewed_at: new Date(now), expires_at: new Date(endsAt) })
    .where(eq(sessions.id, sessionId));
  return true;
}

function endedSession(): AppError {
  return new AppError("unauthenticated", "This refresh token is not valid any more: sign in.", {
    headers: { "www-authenticate": 'Bearer error="invalid_token"' },
  });
}
