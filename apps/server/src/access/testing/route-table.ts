import { newEmail } from "./new-email.ts";
import { photoForm } from "./owner.ts";
import type { ObjectKind, Owner } from "./owner.ts";

/** What a call is about, and with that who may make it. */
export type RouteClass = keyof typeof GATES;

export type CallerKind =
  | "visitor"
  | "guest"
  | "user"
  | "admin"
  | "read key"
  | "generate key"
  | "write key"
  /** Whoever comes with an access token that is not valid, or not any more. */
  | "bad token"
  /** The same with an API key. */
  | "bad key";

/**
 * How far a caller gets: `in`, where their own things are theirs and those of others are not there;
 * or the status that they are turned away with. A visitor has no things, so all are not there (404).
 */
export type Verdict = "in" | 401 | 403 | 404;

const KINDS = [
  "visitor",
  "guest",
  "user",
  "admin",
  "read key",
  "generate key",
  "write key",
  "bad token",
  "bad key",
] as const satisfies readonly CallerKind[];

function line(...verdicts: readonly Verdict[]): Readonly<Record<CallerKind, Verdict>> {
  const pairs = KINDS.map((kind, index): [CallerKind, Verdict] => [kind, verdicts[index] ?? 401]);
  return Object.fromEntries(pairs) as Record<CallerKind, Verdict>;
}

/** Who may do what. In the order of KINDS: visitor, guest, user, admin, keys, bad token, bad key. */
export const GATES = {
  /** Nobody's: nobody is asked who they are. */
  open: line("in", "in", "in", "in", "in", "in", "in", "in", "in"),
  /** The same under the API, where a program is told that its key has ended. */
  public: line("in", "in", "in", "in", "in", "in", "in", "in", 401),
  /** About whoever asks, if anybody. */
  who: line("in", "in", "in", "in", "in", "in", "in", 401, 401),
  /** By which people prove who they are. */
  "sign in": line("in", "in", "in", "in", 403, 403, 403, "in", 401),
  /** The same where a guest's work goes along, or a session ends. */
  "sign in or out": line("in", "in", "in", "in", 403, 403, 403, 401, 401),
  list: line("in", "in", "in", "in", "in", "in", "in", 401, 401),
  look: line(404, "in", "in", "in", "in", "in", "in", 401, 401),
  /** A visitor who makes something is a guest. */
  make: line("in", "in", "in", "in", 403, "in", 403, 401, 401),
  work: line(404, "in", "in", "in", 403, "in", 403, 401, 401),
  change: line(404, "in", "in", "in", 403, 403, "in", 401, 401),
  /** A visitor changes none of none. */
  "change many": line("in", "in", "in", "in", 403, 403, "in", 401, 401),
  /** Whose account it is that a program works for. */
  profile: line(401, 401, "in", "in", "in", "in", "in", 401, 401),
  account: line(401, 401, "in", "in", 403, 403, 403, 401, 401),
  /** The same for what a guest has too. */
  "own data": line(401, "in", "in", "in", 403, 403, 403, 401, 401),
  /** The same for programs too. */
  "own numbers": line(401, "in", "in", "in", "in", "in", "in", 401, 401),
  admin: line(401, 403, 403, "in", 403, 403, 403, 401, 401),
} as const;

/** Whom a body may speak of: the caller, and an account that anybody may sign in to. */
export interface BodyCast {
  readonly caller: Owner;
  readonly login: Owner;
}

export interface RouteLine {
  readonly is: RouteClass;
  readonly of?: ObjectKind;
  /** A body that nothing is wrong with. */
  readonly body?: (cast: BodyCast) => unknown;
  /** What a caller who is let in gets, with their own object where there is one. */
  readonly ok: number;
  /** The code of that answer where it is an error: it is let in, and fails for another reason. */
  readonly code?: string;
  /** Whether it leaves a note in the audit log though it only reads. */
  readonly isNoted?: boolean;
}

const API = "/api/v1";

/** Every call that the server has; one that is not here fails the test. */
export const ROUTES: Readonly<Record<string, RouteLine>> = {
  "GET /health": { is: "open", ok: 200 },
  "GET /ready": { is: "open", ok: 200 },
  [`GET ${API}/engines/built-in/assets/{*}`]: { is: "public", ok: 404, code: "not_found" },
  [`GET ${API}/auth/options`]: { is: "public", ok: 200 },
  [`GET ${API}/session`]: { is: "who", ok: 200 },

  [`POST ${API}/auth/register`]: {
    is: "sign in or out",
    ok: 201,
    body: ({ login }) => ({ email: newEmail(), password: login.password }),
  },
  [`POST ${API}/auth/login`]: {
    is: "sign in",
    ok: 200,
    body: ({ login }) => ({ email: login.email, password: login.password }),
  },
  [`POST ${API}/auth/refresh`]: {
    is: "sign in",
    ok: 401,
    code: "unauthenticated",
    body: () => ({ refresh_token: NO_TOKEN }),
  },
  [`POST ${API}/auth/logout`]: { is: "sign in or out", ok: 204 },
  [`POST ${API}/auth/forgot-password`]: {
    is: "sign in",
    ok: 204,
    body: ({ login }) => ({ email: login.email }),
  },
  [`POST ${API}/auth/reset-password`]: {
    is: "sign in",
    ok: 422,
    code: "invalid_token",
    body: ({ login }) => ({ token: NO_TOKEN, new_password: login.password }),
  },
  [`POST ${API}/auth/verify-email`]: {
    is: "sign in",
    ok: 422,
    code: "invalid_token",
    body: () => ({ token: NO_TOKEN }),
  },

  [`GET ${API}/auth/oauth/{provider}`]: { is: "sign in", ok: 404, code: "not_found" },
  [`GET ${API}/auth/oauth/{provider}/callback`]: { is: "sign in", ok: 404, code: "not_found" },
  [`POST ${API}/auth/oauth/second-factor`]: {
    is: "sign in",
    ok: 422,
    code: "invalid_token",
    body: () => ({ ceremony_id: NO_ID, code: "000000" }),
  },
  [`POST ${API}/auth/passkey/options`]: { is: "sign in", ok: 200 },
  [`POST ${API}/auth/passkey/login`]: {
    is: "sign in",
    ok: 422,
    code: "validation_failed",
    body: () => ({ ceremony_id: NO_ID, response: NO_CREDENTIAL }),
  },

  [`GET ${API}/users/me`]: { is: "profile", ok: 200 },
  [`PUT ${API}/users/me`]: { is: "account", ok: 200, body: () => ({ full_name: "Ada" }) },
  [`DELETE ${API}/users/me`]: {
    is: "own data",
    ok: 204,
    body: ({ caller }) => ({ password: caller.password }),
  },
  [`GET ${API}/users/me/export`]: { is: "own data", ok: 200, isNoted: true },
  [`POST ${API}/users/me/change-password`]: {
    is: "account",
    ok: 204,
    body: ({ caller }) => ({
      current_password: caller.password,
      new_password: "eleven quiet harbours",
    }),
  },
  [`POST ${API}/users/me/verification`]: { is: "account", ok: 204 },
  [`POST ${API}/users/me/change-email`]: {
    is: "account",
    ok: 204,
    body: ({ caller }) => ({ email: newEmail(), password: caller.password }),
  },
  [`GET ${API}/users/me/usage`]: { is: "own numbers", ok: 200 },
  [`GET ${API}/users/me/sessions`]: { is: "account", ok: 200 },
  [`DELETE ${API}/users/me/sessions`]: { is: "account", ok: 204 },
  [`DELETE ${API}/users/me/sessions/{id}`]: { is: "account", of: "session", ok: 204 },
  [`POST ${API}/users/me/second-factor`]: {
    is: "account",
    ok: 200,
    body: ({ caller }) => ({ password: caller.password }),
  },
  [`POST ${API}/users/me/second-factor/confirm`]: {
    is: "account",
    ok: 409,
    code: "conflict",
    body: () => ({ code: "000000" }),
  },
  [`DELETE ${API}/users/me/second-factor`]: {
    is: "account",
    ok: 409,
    code: "conflict",
    body: () => ({ code: "000000" }),
  },
  [`POST ${API}/users/me/second-factor/backup-codes`]: {
    is: "account",
    ok: 409,
    code: "conflict",
    body: () => ({ code: "000000" }),
  },
  [`GET ${API}/users/me/api-keys`]: { is: "account", ok: 200 },
  [`POST ${API}/users/me/api-keys`]: { is: "account", ok: 201, body: () => ({ name: "CI" }) },
  [`DELETE ${API}/users/me/api-keys/{id}`]: { is: "account", of: "api key", ok: 204 },
  [`GET ${API}/users/me/webhooks`]: { is: "account", ok: 200 },
  [`POST ${API}/users/me/webhooks`]: {
    is: "account",
    ok: 201,
    body: () => ({ url: "https://hooks.example/emblazon" }),
  },
  [`PATCH ${API}/users/me/webhooks/{id}`]: {
    is: "account",
    of: "webhook",
    ok: 200,
    body: () => ({ events: ["generation.failed"] }),
  },
  [`DELETE ${API}/users/me/webhooks/{id}`]: { is: "account", of: "webhook", ok: 204 },
  [`POST ${API}/users/me/webhooks/{id}/test`]: { is: "account", of: "webhook", ok: 202 },
  [`GET ${API}/users/me/webhooks/{id}/deliveries`]: { is: "account", of: "webhook", ok: 200 },
  [`POST ${API}/users/me/webhooks/{id}/deliveries/{delivery_id}/retry`]: {
    is: "account",
    of: "delivery",
    ok: 202,
  },

  [`GET ${API}/users/me/passkeys`]: { is: "account", ok: 200 },
  [`POST ${API}/users/me/passkeys/options`]: {
    is: "account",
    ok: 200,
    body: ({ caller }) => ({ password: caller.password }),
  },
  [`POST ${API}/users/me/passkeys`]: {
    is: "account",
    ok: 422,
    code: "validation_failed",
    body: () => ({ ceremony_id: NO_ID, response: NO_CREDENTIAL }),
  },
  [`PATCH ${API}/users/me/passkeys/{id}`]: {
    is: "account",
    of: "passkey",
    ok: 200,
    body: () => ({ name: "Laptop" }),
  },
  [`DELETE ${API}/users/me/passkeys/{id}`]: { is: "account", of: "passkey", ok: 204 },
  [`GET ${API}/users/me/oauth`]: { is: "account", ok: 200 },
  [`DELETE ${API}/users/me/oauth/{id}`]: { is: "account", of: "provider", ok: 204 },

  [`GET ${API}/admin/mail`]: { is: "admin", ok: 200 },
  [`GET ${API}/admin/mail/{id}`]: { is: "admin", of: "mail", ok: 200 },

  [`POST ${API}/admin/claim`]: {
    is: "account",
    ok: 422,
    code: "invalid_token",
    body: () => ({ token: NO_TOKEN }),
  },
  [`GET ${API}/admin/users`]: { is: "admin", ok: 200 },
  // Nobody changes themself.
  [`PATCH ${API}/admin/users/{id}`]: {
    is: "admin",
    of: "user",
    ok: 409,
    code: "conflict",
    body: () => ({ disabled: true }),
  },
  [`GET ${API}/admin/audit`]: { is: "admin", ok: 200 },
  [`GET ${API}/admin/engines`]: { is: "admin", ok: 200 },
  [`PATCH ${API}/admin/engines`]: {
    is: "admin",
    ok: 404,
    code: "not_found",
    body: () => ({ id: "nobody/nothing", switched_off: true }),
  },

  [`POST ${API}/projects`]: {
    is: "make",
    ok: 201,
    body: () => ({ name: "Harbor & Pine", num_variations: 1 }),
  },
  [`GET ${API}/projects`]: { is: "list", ok: 200 },
  [`GET ${API}/projects/{id}`]: { is: "look", of: "project", ok: 200 },
  [`PATCH ${API}/projects/{id}`]: {
    is: "change",
    of: "project",
    ok: 200,
    body: () => ({ favorite: true }),
  },
  [`DELETE ${API}/projects/{id}`]: { is: "change", of: "project", ok: 204 },
  [`POST ${API}/projects/{id}/restore`]: { is: "change", of: "project", ok: 200 },
  [`GET ${API}/projects/{id}/assets`]: { is: "look", of: "project", ok: 200 },
  [`GET ${API}/projects/{id}/generations`]: { is: "look", of: "project", ok: 200 },
  [`POST ${API}/projects/{id}/generations`]: {
    is: "work",
    of: "project",
    ok: 202,
    body: () => ({ num_variations: 1 }),
  },
  [`GET ${API}/projects/{id}/stream`]: { is: "look", of: "project", ok: 200 },
  [`GET ${API}/projects/{id}/inspiration/{image_id}`]: { is: "look", of: "image", ok: 200 },
  [`POST ${API}/generate`]: {
    is: "make",
    ok: 200,
    body: () => ({ prompt: "a logo for Harbor", num_variations: 1 }),
  },
  [`GET ${API}/engines`]: { is: "public", ok: 200 },
  [`GET ${API}/images/styles`]: { is: "public", ok: 200 },
  [`POST ${API}/images/transform`]: { is: "make", ok: 201, body: () => photoForm("Harbor") },
  [`GET ${API}/images`]: { is: "list", ok: 200 },
  [`GET ${API}/images/{uuid}`]: { is: "look", of: "photo", ok: 200 },
  [`DELETE ${API}/images/{uuid}`]: { is: "change", of: "photo", ok: 204 },
  [`GET ${API}/images/{uuid}/original`]: { is: "look", of: "photo", ok: 200 },
  [`GET ${API}/images/{uuid}/processed`]: { is: "look", of: "photo", ok: 200 },
  [`GET ${API}/generations/{id}`]: { is: "look", of: "generation", ok: 200 },
  [`GET ${API}/generations/{id}/stream`]: { is: "look", of: "generation", ok: 200 },
  [`DELETE ${API}/generations/{id}`]: { is: "work", of: "generation", ok: 200 },
  [`GET ${API}/assets`]: { is: "list", ok: 200 },
  [`POST ${API}/assets/bulk`]: {
    is: "change many",
    ok: 200,
    body: ({ caller }) => ({ ids: [caller.ids.asset?.["id"] ?? NO_ID], action: "trash" }),
  },
  [`GET ${API}/assets/{id}`]: { is: "look", of: "asset", ok: 200 },
  [`PATCH ${API}/assets/{id}`]: {
    is: "change",
    of: "asset",
    ok: 200,
    body: () => ({ title: "Another" }),
  },
  [`DELETE ${API}/assets/{id}`]: { is: "change", of: "asset", ok: 204 },
  [`POST ${API}/assets/{id}/restore`]: { is: "change", of: "asset", ok: 200 },
  [`GET ${API}/assets/{id}/file`]: { is: "look", of: "asset", ok: 200 },
  [`GET ${API}/assets/{id}/checks`]: { is: "look", of: "asset", ok: 200 },
  [`GET ${API}/assets/{id}/lineage`]: { is: "look", of: "asset", ok: 200 },
  [`POST ${API}/assets/{id}/refine`]: {
    is: "work",
    of: "asset",
    ok: 202,
    body: () => ({ num_variations: 1 }),
  },
  // Without an address: what lies at one is for others to prove.
  [`GET ${API}/download`]: { is: "own numbers", ok: 422, code: "validation_failed" },
  [`DELETE ${API}/assets/{id}/run`]: { is: "work", of: "asset", ok: 200 },
};

/** An id that nothing has. */
export const NO_ID = "0190b2c0-0000-7000-8000-000000000000";
const NO_TOKEN = "A".repeat(43);
const NO_CREDENTIAL = { id: "AAAA", type: "public-key" };
