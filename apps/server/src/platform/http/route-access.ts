import type { FastifyRequest } from "fastify";

/**
 * What a caller needs. An API key carries `read`, `generate` or `write`; `account` is for the
 * signed-in person alone, whatever scopes a key has; `admin` for administrators alone.
 */
export type RouteScope = "read" | "generate" | "write" | "account" | "admin";

/** Which of the limits a call counts towards. */
export type RouteLimit = "read" | "change" | "work" | "download" | "sign-in" | "mail";

/** What a route says of itself; what it leaves out follows from its method. */
export interface RouteAccess {
  /** Answered only where it is called by a name of the server's own, also for reading. */
  readonly ownNamesOnly?: boolean;
  readonly scope?: RouteScope;
  readonly limit?: RouteLimit;
  /**
   * For a GET that does something: whose pages may lead a browser to it. Either way somebody has to go
   * there; pictures, frames and the like of a page do not.
   */
  readonly ledBy?: "own-pages" | "any-page";
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
}

/** For calls that start work. */
export const STARTS_WORK = { scope: "generate", limit: "work" } as const satisfies RouteAccess;
/** For calls that stop or follow work: they need the same right, and count little. */
export const STEERS_WORK = { scope: "generate" } as const satisfies RouteAccess;
/** For calls by which people prove who they are: no API key does that in their place. */
export const SIGNS_IN = { scope: "account", limit: "sign-in" } as const satisfies RouteAccess;
/** The same by a GET that a browser goes to from our own pages, or from a provider's. */
export const LEAVES_TO_SIGN_IN = { ...SIGNS_IN, ledBy: "own-pages" } as const satisfies RouteAccess;
export const COMES_BACK = { ...SIGNS_IN, ledBy: "any-page" } as const satisfies RouteAccess;
/** For calls that send a mail. */
export const SENDS_MAIL = { scope: "account", limit: "mail" } as const satisfies RouteAccess;
/** For calls about one's own account. */
export const OWN_ACCOUNT = { scope: "account" } as const satisfies RouteAccess;
/** The same by a GET that does more than answer. */
export const FETCHES_ACCOUNT = {
  ...OWN_ACCOUNT,
  ledBy: "own-pages",
} as const satisfies RouteAccess;
/** The same where a password or a code is tried. */
export const PROVES_ACCOUNT = { scope: "account", limit: "sign-in" } as const satisfies RouteAccess;
/** What the API's description says of calls that ask for a proof beside the session. */
export const PROOF_WORDS =
  "Asks for `password`, or for a sign-in of the last 15 minutes (`proof_needed`).";
/** For administrators. */
export const ADMINISTERS = { scope: "admin" } as const satisfies RouteAccess;

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request changes nothing (RFC 9110, section 9.2.1). */
export function isSafe(request: Pick<FastifyRequest, "method">): boolean {
  return SAFE_METHODS.has(request.method);
}

export function scopeOf(request: FastifyRequest): RouteScope {
  const scope = request.routeOptions.config.access?.scope;
  return scope ?? (isSafe(request) ? "read" : "write");
}

export function limitOf(request: FastifyRequest): RouteLimit {
  const limit = request.routeOptions.config.access?.limit;
  return limit ?? (isSafe(request) ? "read" : "change");
}

/**
 * Whether what a call answers may be kept, to be answered again. Not where people prove who they
 * are, and not about accounts: those answers hold tokens, keys and codes, and are told once.
 */
export function keepsAnswer({ scope, limit }: RouteAccess = {}): boolean {
  const isAboutAccount = scope === "account" || scope === "admin";
  return !isAboutAccount && limit !== "sign-in" && limit !== "mail";
}
