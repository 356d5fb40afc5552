import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { callerAddress } from "../../platform/http/caller-address.ts";
import { limitOf } from "../../platform/http/route-access.ts";
import type { RouteLimit } from "../../platform/http/route-access.ts";
import { limitHeaders } from "../../platform/limits/limit-headers.ts";
import type { LimitState } from "../../platform/limits/limiter.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { limitRules } from "./limit-rules.ts";
import { rateLimited } from "./rate-limited.ts";

interface LimitParts extends Pick<FeatureParts, "config"> {
  readonly identity: Pick<FeatureParts["identity"], "identify">;
  readonly limiter: Pick<FeatureParts["limiter"], "take">;
}

/**
 * Counts every call under the API towards the limit that its route names, before anything else is
 * done for it: also what is refused or answered again afterwards. Goes by the route that was found,
 * not by the address as it was written. To be registered after the guard against other sites, so
 * that none of them can use up somebody's limits.
 */
export function limitRequests(app: App, parts: LimitParts): void {
  const rules = limitRules(parts.config.limits);
  app.addHook("onRequest", async (request, reply) => {
    const limit = limitOf(request);
    const state = isAboutProof(limit)
      ? await parts.limiter.take(rules[limit], callerAddress(request)).catch(refuseUncounted)
      : await countOpenly(request, async () => {
          const subject = await subjectOf(parts.identity, request, reply);
          return parts.limiter.take(rules[limit], subject);
        });
    if (state === null) return;
    reply.headers(limitHeaders(state));
    if (!state.isAllowed) throw rateLimited(limit, state);
  });
}

/** Whoever is not signed in yet is only known by their address; and so is whoever says they are. */
function isAboutProof(limit: RouteLimit): boolean {
  return limit === "sign-in" || limit === "mail";
}

/** A user, wherever they are; else the address: guests are made too easily to count by themselves. */
async function subjectOf(
  identity: LimitParts["identity"],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  try {
    const principal = await identity.identify(request, reply);
    if (principal?.kind === "user") return principal.userId;
  } catch (error) {
    // A token that is not valid is refused by the route, if it looks at it; here it counts.
    if (!(error instanceof AppError) || error.status >= 500) throw error;
  }
  return callerAddress(request);
}

/** Without the database, guessing would go on unlimited: so nothing does. */
function refuseUncounted(cause: unknown): never {
  if (cause instanceof AppError) throw cause;
  throw new AppError("unavailable", "This is not possible at the moment: try again soon.", {
    cause,
  });
}

/** What needs the database fails by itself without it, and says so better than a limit could. */
async function countOpenly(
  request: FastifyRequest,
  count: () => Promise<LimitState>,
): Promise<LimitState | null> {
  try {
    return await count();
  } catch (error) {
    request.log.warn({ err: error }, "a request could not be counted");
    return null;
  }
}
