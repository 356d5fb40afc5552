import type { LimitConfig } from "../../config.ts";
import type { RouteLimit } from "../../platform/http/route-access.ts";
import type { LimitRule } from "../../platform/limits/limiter.ts";
import type { CountedLimit } from "../feature-parts.ts";

export type LimitName = RouteLimit | CountedLimit;

export type LimitRules = Readonly<Record<LimitName, LimitRule>>;

interface UsualLimit {
  /** With RATE_LIMIT_REQUESTS as it is when nobody sets it. */
  readonly requests: number;
  readonly windowSeconds: number;
  /** What it never falls below, however strict the other limits are: people must get on. */
  readonly least: number;
  /** Which part of it a process takes at a time; 1 use when left out. */
  readonly share?: number;
}

const MINUTE_S = 60;
const HOUR_S = 3_600;

/** Reading and changing are too frequent to count each time in the database. */
const IN_SHARES = 1 / 50;

const USUAL: Readonly<Record<Exclude<LimitName, "work">, UsualLimit>> = {
  "sign-in": { requests: 30, windowSeconds: MINUTE_S, least: 5 },
  "sign-in-account": { requests: 10, windowSeconds: MINUTE_S, least: 5 },
  // Of a million codes three are right at any time: at this rate a day of guessing finds one in 700.
  "code-account": { requests: 20, windowSeconds: HOUR_S, least: 10 },
  register: { requests: 20, windowSeconds: HOUR_S, least: 5 },
  mail: { requests: 20, windowSeconds: HOUR_S, least: 3 },
  "mail-account": { requests: 5, windowSeconds: HOUR_S, least: 3 },
  export: { requests: 10, windowSeconds: HOUR_S, least: 3 },
  download: { requests: 30, windowSeconds: MINUTE_S, least: 5 },
  read: { requests: 6_000, windowSeconds: MINUTE_S, least: 600, share: IN_SHARES },
  change: { requests: 600, windowSeconds: MINUTE_S, least: 60, share: IN_SHARES },
};

/** Beyond this a rule is none, and a database's integer ends at twice of it. */
const MOST_REQUESTS = 1_000_000_000;

/** Every limit there is. All keep their proportion to the pieces of work that may be started. */
export function limitRules({ requests, windowSeconds, scale }: LimitConfig): LimitRules {
  const ruleOf = (name: Exclude<LimitName, "work">): LimitRule => {
    const usual = USUAL[name];
    const scaled = Math.max(Math.round(usual.requests * scale), usual.least);
    const most = Math.min(scaled, MOST_REQUESTS);
    const share = Math.max(Math.floor(most * (usual.share ?? 0)), 1);
    return { name, requests: most, windowSeconds: usual.windowSeconds, share };
  };
  return {
    work: { name: "work", requests, windowSeconds, share: 1 },
    "sign-in": ruleOf("sign-in"),
    "sign-in-account": ruleOf("sign-in-account"),
    "code-account": ruleOf("code-account"),
    register: ruleOf("register"),
    mail: ruleOf("mail"),
    "mail-account": ruleOf("mail-account"),
    export: ruleOf("export"),
    download: ruleOf("download"),
    read: ruleOf("read"),
    change: ruleOf("change"),
  };
}
