import type { Limiter, LimitRule, LimitState } from "./limiter.ts";

/** Lets everything pass. */
export function createLimiter(): Limiter {
  const open = async (rule: LimitRule): Promise<LimitState> => ({
    rule,
    isAllowed: true,
    remaining: rule.requests,
    resetSeconds: rule.windowSeconds,
  });
  return { take: open, peek: open };
}
