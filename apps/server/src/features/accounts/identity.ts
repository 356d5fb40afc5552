import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import { scopeOf } from "../../platform/http/route-access.ts";
import type { Identity, Principal } from "../feature-parts.ts";
import { allowRoute } from "./allow-route.ts";
import { createBriefMemory } from "./brief-memory.ts";
import { createGuest } from "./create-guest.ts";
import { findUser } from "../../records/find-user.ts";
import { createCallerLookup } from "./look-up-caller.ts";
import type { IdentityParts } from "./look-up-caller.ts";
import { isFromElsewhere } from "./same-site.ts";
import { sessionCookie } from "./session-cookie.ts";
import { sessionLife } from "./session-life.ts";

/** Another process may have signed someone out: that is seen this much later at most. */
const REMEMBERED_MS = 500;

/** Who asks, by token, key or cookie; visitors become guests when they first make something. */
export function createIdentity(parts: IdentityParts): Identity {
  const { config, database, now } = parts;
  const cookie = sessionCookie(config);
  const life = sessionLife(config.refreshTokenDays);
  const memory = createBriefMemory<Principal | null>(REMEMBERED_MS, now);
  const look = createCallerLookup(parts, memory);
  const known = new WeakMap<FastifyRequest, Promise<Principal | null>>();

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<Principal | null> {
    const asked = known.get(request) ?? look(request, reply);
    known.set(request, asked);
    const principal = await asked;
    if (principal === null) return null;
    // Before anybody is turned away: it is refusals that the log is asked about.
    request.userId = principal.userId;
    allowRoute(request, principal);
    return principal;
  }

  async function isStillAllowed(request: FastifyRequest): Promise<boolean> {
    try {
      const [before, principal] = await Promise.all([known.get(request), look(request, null)]);
      if (principal === null || principal.userId !== before?.userId) return false;
      allowRoute(request, principal);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.status < 500) return false;
      throw error;
    }
  }

  return {
    identify,
    isStillAllowed,
    identifyOrCreateGuest: async (request, reply) => {
      const principal = await identify(request, reply);
      if (principal) return principal;
      if (isFromElsewhere(request, config)) throw tokenNeeded();
      const { guest, token, endsAt } = await createGuest(parts, life, request);
      cookie.write(reply, token, Math.round((endsAt - now()) / 1000));
      cookie.adopt(request, token);
      known.set(request, Promise.resolve(guest));
      request.userId = guest.userId;
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
