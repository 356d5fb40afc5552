import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import { scopeOf } from "../../platform/http/route-access.ts";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import type { Identity, Principal } from "../feature-parts.ts";
import { createAccessTokens } from "./access-token.ts";
import { allowRoute } from "./allow-route.ts";
import { hashApiKey, looksLikeApiKey } from "./api-key-text.ts";
import { createBriefMemory } from "./brief-memory.ts";
import { createGuest } from "./create-guest.ts";
import { findApiKey, touchApiKey } from "./find-api-key.ts";
import { findSessionById, findSessionByToken, renewSession } from "./find-session.ts";
import type { FoundSession } from "./find-session.ts";
import { findUser } from "./find-user.ts";
import { isFromElsewhere } from "./same-site.ts";
import { hashSecretToken } from "./secret-token.ts";
import { sessionCookie } from "./session-cookie.ts";
import { sessionLife } from "./session-life.ts";

/** Another process may have signed someone out: that is seen this much later at most. */
const REMEMBERED_MS = 500;
const TOUCH_KEY_AFTER_MS = 60_000;

type IdentityParts = Pick<ServerParts, "config" | "database" | "secrets" | "now">;

/** Who asks, by token, key or cookie; visitors become guests when they first make something. */
export function createIdentity(parts: IdentityParts): Identity {
  const { config, database, now } = parts;
  const cookie = sessionCookie(config);
  const tokens = createAccessTokens(parts);
  const life = sessionLife(config.refreshTokenDays);
  const memory = createBriefMemory<Principal | null>(REMEMBERED_MS, now);
  const known = new WeakMap<FastifyRequest, Promise<Principal | null>>();

  async function byCookie(request: FastifyRequest, reply: FastifyReply): Promise<Principal | null> {
    const token = cookie.read(request);
    const tokenHash = hashSecretToken(token);
    if (token === undefined || tokenHash === null) return null;
    return memory.recall(`cookie ${tokenHash}`, async () => {
      const session = await findSessionByToken(database, tokenHash, now());
      if (!session) return null;
      if (life.isDue(session, now())) {
        const endsAt = life.endsAt(session, now());
        await renewSession(database, session.id, { now: now(), endsAt });
        cookie.write(reply, token, Math.round((endsAt - now()) / 1000));
      }
      return toPrincipal(session);
    });
  }

  async function byAccessToken(token: string): Promise<Principal | null> {
    const claims = await tokens.read(token);
    if (claims === null) return null;
    return memory.recall(`session ${claims.sessionId} ${claims.userId}`, async () => {
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

  async function look(request: FastifyRequest, reply: FastifyReply): Promise<Principal | null> {
    const { authorization } = request.headers;
    // A page of another site may come with a token; the cookie is for our own pages alone.
    if (authorization === undefined) {
      return isFromElsewhere(request, config) ? null : byCookie(request, reply);
    }
    const [, token = ""] = /^Bearer +([\x21-\x7e]{1,4096})$/i.exec(authorization.trim()) ?? [];
    const principal = await (looksLikeApiKey(token) ? byApiKey(token) : byAccessToken(token));
    if (principal === null) throw invalidToken();
    return principal;
  }

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<Principal | null> {
    const asked = known.get(request) ?? look(request, reply);
    known.set(request, asked);
    const principal = await asked;
    if (principal !== null) allowRoute(request, principal);
    return principal;
  }

  return {
    identify,
    identifyOrCreateGuest: async (request, reply) => {
      const principal = await identify(request, reply);
      if (principal) return principal;
      if (isFromElsewhere(request, config)) throw tokenNeeded();
      const { guest, token, endsAt } = await createGuest(parts, life, request);
      cookie.write(reply, token, Math.round((endsAt - now()) / 1000));
      known.set(request, Promise.resolve(guest));
      return guest;
    },
    requireUser: async (request, reply) => {
      const principal = await identify(request, reply);
      if (principal?.kind === "user") return principal;
      throw new AppError("unauthenticated", wordsFor(request), {
        headers: { "www-authenticate": "Bearer" },
      });
    },
    describe: async (principal) => ({
      kind: principal?.kind ?? "visitor",
      user_id: principal?.userId ?? null,
      user: principal?.kind === "user" ? await findUser(database, principal.userId) : null,
    }),
    forget: () => memory.forget(),
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

/** Another site's page could not come back as a guest: it has no cookie. */
function tokenNeeded(): AppError {
  return new AppError("unauthenticated", "From another site, call with a token or an API key.", {
    headers: { "www-authenticate": "Bearer" },
  });
}

function wordsFor(request: FastifyRequest): string {
  return scopeOf(request) === "admin"
    ? "Sign in as an administrator."
    : "Sign in, or register: this needs an account.";
}
