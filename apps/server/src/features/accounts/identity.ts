import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import { newId } from "../../records/ids.ts";
import { sessions } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";
import type { Identity, Principal } from "../feature-parts.ts";
import { findSession, renewSession } from "./find-session.ts";
import { sessionCookie } from "./session-cookie.ts";
import { SESSION_DAYS } from "./session-days.ts";
import { hashSessionToken, newSessionToken } from "./session-token.ts";

/** A session in use is prolonged at most this often: reading must not write each time. */
const RENEW_AFTER_MS = 24 * 3600 * 1000;

type IdentityParts = Pick<ServerParts, "config" | "database" | "now">;

/** Who asks, by the session cookie; visitors become guests when they first make something. */
export function createIdentity(parts: IdentityParts): Identity {
  const cookie = sessionCookie(parts.config);
  const known = new WeakMap<FastifyRequest, Promise<Principal | null>>();

  async function look(request: FastifyRequest, reply: FastifyReply): Promise<Principal | null> {
    refuseTokens(request);
    const token = cookie.read(request);
    const tokenHash = hashSessionToken(token);
    if (token === undefined || tokenHash === null) return null;
    const now = parts.now();
    const session = await findSession(parts.database, tokenHash, now);
    if (!session) return null;
    if (now - session.renewedAt > RENEW_AFTER_MS) {
      await renewSession(parts.database, session.id, now);
      cookie.write(reply, token);
    }
    return { userId: session.userId, kind: session.kind };
  }

  function identify(request: FastifyRequest, reply: FastifyReply): Promise<Principal | null> {
    const asked = known.get(request);
    if (asked) return asked;
    const answer = look(request, reply);
    known.set(request, answer);
    return answer;
  }

  return {
    identify,
    identifyOrCreateGuest: async (request, reply) => {
      const principal = await identify(request, reply);
      if (principal) return principal;
      const token = newSessionToken();
      const guest = await createGuest(parts, hashSessionToken(token) ?? "");
      cookie.write(reply, token);
      known.set(request, Promise.resolve(guest));
      return guest;
    },
    describe: (principal) => ({
      kind: principal?.kind ?? "visitor",
      user_id: principal?.userId ?? null,
    }),
  };
}

function refuseTokens(request: FastifyRequest): void {
  if (request.headers.authorization === undefined) return;
  throw new AppError("unauthenticated", "This token is not known. Leave Authorization out.", {
    headers: { "www-authenticate": "Bearer" },
  });
}

async function createGuest(parts: IdentityParts, tokenHash: string): Promise<Principal> {
  const userId = newId();
  const now = parts.now();
  await parts.database.asUser(userId, async (tx) => {
    await tx.insert(users).values({ id: userId, owner_id: userId, kind: "guest" });
    await tx.insert(sessions).values({
      id: newId(),
      owner_id: userId,
      token_hash: tokenHash,
      renewed_at: new Date(now),
      expires_at: new Date(now + SESSION_DAYS * 86_400_000),
    });
  });
  return { userId, kind: "guest" };
}
