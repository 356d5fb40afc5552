import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import type { Principal } from "../feature-parts.ts";
import { createAccessTokens } from "./access-token.ts";
import { hashApiKey, looksLikeApiKey } from "./api-key-text.ts";
import type { BriefMemory } from "./brief-memory.ts";
import { findApiKey, touchApiKey } from "./find-api-key.ts";
import { findSessionById, findSessionByToken, renewSession } from "./find-session.ts";
import type { FoundSession } from "./find-session.ts";
import { isFromElsewhere } from "./same-site.ts";
import { hashSecretToken } from "./secret-token.ts";
import { sessionCookie } from "./session-cookie.ts";
import { sessionLife } from "./session-life.ts";

const TOUCH_KEY_AFTER_MS = 60_000;

export type IdentityParts = Pick<ServerParts, "config" | "database" | "secrets" | "now">;

/**
 * Who made a request; null for a visitor.
 * @param reply null when it has been sent already: no cookie can be renewed with it
 * @throws AppError `unauthenticated` for a token that is not valid
 */
export type CallerLookup = (
  request: FastifyRequest,
  reply: FastifyReply | null,
) => Promise<Principal | null>;

/** Looks callers up by access token, API key or cookie. */
export function createCallerLookup(
  parts: IdentityParts,
  memory: BriefMemory<Principal | null>,
): CallerLookup {
  const { config, database, now } = parts;
  const cookie = sessionCookie(config);
  const tokens = createAccessTokens(parts);
  const life = sessionLife(config.refreshTokenDays);

  async function byCookie(
    request: FastifyRequest,
    reply: FastifyReply | null,
  ): Promise<Principal | null> {
    const token = cookie.read(request);
    const tokenHash = hashSecretToken(token);
    if (token === undefined || tokenHash === null) return null;
    return memory.recall(`cookie ${tokenHash}`, async () => {
      const session = await findSessionByToken(database, tokenHash, now());
      if (!session) return null;
      if (reply !== null && life.isDue(session, now())) {
        const endsAt = life.endsAt(session, now());
        await renewSession(database, session.id, { now: now(), endsAt });
        cookie.write(reply, token, Math.round((endsAt - now()) / 1000));
      }
      return toPrincipal(session);
    });
  }

  /** The signature is remembered with the session: checking it costs as much as a small answer. */
  async function byAccessToken(token: string): Promise<Principal | null> {
    const digest = createHash("sha256").update(token).digest("base64url");
    return memory.recall(`token ${digest}`, async () => {
      const claims = await tokens.read(token);
      if (claims === null) return null;
      const session = await findSessionById(database, claims, now());
      return session && toPrincipal(session);
    });
  }

  async function byApiKey(text: string): Promise<Principal | null> {
    const keyHash = hashApiKey(text);
    if (keyHash === null) return null;
    return memory.recall(`key ${keyHash}`, async () => {
      const key = await findApiKey(database, keyHash, now());
      if (!key) return null;
      if (now() - (key.lastUsedAt ?? 0) > TOUCH_KEY_AFTER_MS) {
        await touchApiKey(database, key.id, now());
      }
      const { userId, role, scopes } = key;
      return { userId, kind: "user", role, scopes, sessionId: null };
    });
  }

  return async (request, reply) => {
    const { authorization } = request.headers;
    // A page of another site may come with a token; the cookie is for our own pages alone.
    if (authorization === undefined) {
      return isFromElsewhere(request, config) ? null : byCookie(request, reply);
    }
    const [, token = ""] = /^Bearer +([\x21-\x7e]{1,4096})$/i.exec(authorization.trim()) ?? [];
    const principal = await (looksLikeApiKey(token) ? byApiKey(token) : byAccessToken(token));
    if (principal === null) throw invalidToken();
    return principal;
  };
}

function toPrincipal({ id, userId, kind, role }: FoundSession): Principal {
  return { userId, kind, role, sessionId: id, scopes: null };
}

function invalidToken(): AppError {
  return new AppError(
    "unauthenticated",
    "This token is not valid or has ended: refresh it, or sign in again.",
    { headers: { "www-authenticate": 'Bearer error="invalid_token"' } },
  );
}
