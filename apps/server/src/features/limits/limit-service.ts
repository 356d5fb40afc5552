import { createHash } from "node:crypto";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import type { LimitService } from "../feature-parts.ts";
import { limitRules } from "./limit-rules.ts";
import { rateLimited } from "./rate-limited.ts";

/** The limits that a feature counts by itself, such as tries for one account. */
export function createLimitService({
  config,
  limiter,
}: Pick<ServerParts, "config" | "limiter">): LimitService {
  const rules = limitRules(config.limits);
  return {
    count: async (name, subject) => {
      const state = await limiter.take(rules[name], keyOf(subject));
      if (!state.isAllowed) throw rateLimited(name, state);
    },
    giveBack: (name, subject) => limiter.giveBack(rules[name], keyOf(subject)),
  };
}

/** Of one length, and no list of the mail addresses that somebody tried. */
function keyOf(subject: string): string {
  return createHash("sha256").update(subject).digest("base64url");
}
