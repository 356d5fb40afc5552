import type { LimitState } from "./limiter.ts";

/** How a limit stands, as structured fields (draft-ietf-httpapi-ratelimit-headers, from 08 on). */
export function limitHeaders({ rule, remaining, resetSeconds }: LimitState): {
  readonly "ratelimit-policy": string;
  readonly ratelimit: string;
} {
  return {
    "ratelimit-policy": `"${rule.name}";q=${rule.requests};w=${rule.windowSeconds}`,
    ratelimit: `"${rule.name}";r=${remaining};t=${resetSeconds}`,
  };
}
