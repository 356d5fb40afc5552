import { session } from "@emblazon/contract";
import type { ApiKeyScope } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { createSecrets } from "../../platform/secrets/secrets.ts";
import { apiKeys } from "../../schema/api-keys.ts";
import { sessions } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";
import type { TestServer } from "../../features/testing/open-test-server.ts";
import { makeKey, tokenOf } from "./credentials.ts";
import type { Headers } from "./credentials.ts";
import type { Account, Owner, People } from "./owner.ts";

export interface Bench {
  readonly server: TestServer;
  readonly people: People;
}

/** What a caller comes with, and who they are or were; nobody for a visitor. */
export interface Credentials {
  readonly headers: Headers;
  readonly owner: Owner | null;
}

/** What a caller is to have: making it takes its time. */
export interface Needs {
  readonly project: boolean;
  /** One of the brief, in that project. */
  readonly picture: boolean;
  /** And what was made of it. */
  readonly photo: boolean;
}

export type MakeCaller = (bench: Bench, needs: Needs) => Promise<Credentials>;

type Role = "user" | "admin";

const HOUR_MS = 3_600_000;

/** What a guest writes where a password is asked for. */
const NO_ACCOUNT = { email: "nobody@example.com", password: "none" };

export function withHeaders(headers: Headers): MakeCaller {
  return async () => ({ headers, owner: null });
}

/** Someone who has made something without an account. */
export const asGuest: MakeCaller = async ({ server, people }, needs) => {
  const visitor = server.visitor();
  await visitor.post("/api/v1/projects", { name: "First", num_variations: 1 });
  const headers = { cookie: visitor.cookieHeader() };
  const { user_id } = session.parse((await visitor.get("/api/v1/session")).json());
  const ids = await settleWork(people, headers, needs, "Harbor & Pine");
  return { headers, owner: { userId: user_id ?? "", ...NO_ACCOUNT, ids } };
};

export function asUser(role: Role, by: "cookie" | "token"): MakeCaller {
  return async (bench, needs) => {
    const owner = await settle(bench, role, needs);
    return { headers: owner.session[by], owner };
  };
}

export function asKey(role: Role, scopes: ApiKeyScope[]): MakeCaller {
  return async (bench, needs) => {
    const owner = await settle(bench, role, needs);
    const { key } = await makeKey(bench.server.parts, owner.userId, scopes);
    return { headers: key, owner };
  };
}

/** Someone who was let in until then. */
export function after(
  end: (bench: Bench, account: Account) => Promise<unknown>,
  by: "cookie" | "token",
): MakeCaller {
  return async (bench, needs) => {
    const owner = await settle(bench, "user", needs);
    await end(bench, owner);
    return { headers: owner.session[by], owner };
  };
}

export async function sessionExpires({ server }: Bench, { session }: Account): Promise<void> {
  const expires_at = new Date(server.parts.now() - 1);
  await server.parts.database.asSystem((tx) =>
    tx.update(sessions).set({ expires_at }).where(eq(sessions.id, session.sessionId)),
  );
}

export async function loggingOut({ server }: Bench, { session }: Account): Promise<void> {
  await server.visitor().post("/api/v1/auth/logout", undefined, { headers: session.cookie });
}

export async function disabling({ server }: Bench, { userId }: Account): Promise<void> {
  await server.parts.database.asSystem((tx) =>
    tx.update(users).set({ disabled_at: new Date() }).where(eq(users.id, userId)),
  );
}

export async function deletingUser({ server }: Bench, { userId }: Account): Promise<void> {
  await server.parts.database.asSystem((tx) => tx.delete(users).where(eq(users.id, userId)));
}

/** A token that was good two hours ago, of a session that still is. */
export const withOldToken: MakeCaller = async (bench, needs) => {
  const owner = await settle(bench, "user", needs);
  const { userId, session } = owner;
  const claims = { userId, sessionId: session.sessionId };
  return { headers: await tokenOf(bench.server.parts, claims, 2 * HOUR_MS), owner };
};

/** Signed by us, for one person with another's session: no such token is ever made. */
export const withMixedToken: MakeCaller = async (bench, needs) => {
  const owner = await settle(bench, "user", needs);
  const { session } = await bench.people.account();
  const claims = { userId: owner.userId, sessionId: session.sessionId };
  return { headers: await tokenOf(bench.server.parts, claims), owner };
};

export const withForgedToken: MakeCaller = async (bench, needs) => {
  const owner = await settle(bench, "user", needs);
  const { userId, session } = owner;
  const secrets = createSecrets("a secret that somebody else has made up");
  const parts = { ...bench.server.parts, secrets };
  return { headers: await tokenOf(parts, { userId, sessionId: session.sessionId }), owner };
};

export const withExpiredKey: MakeCaller = async (bench, needs) => {
  const owner = await settle(bench, "user", needs);
  const { key } = await makeKey(bench.server.parts, owner.userId, ["write"], -1);
  return { headers: key, owner };
};

export const withDeletedKey: MakeCaller = async (bench, needs) => {
  const owner = await settle(bench, "user", needs);
  const { parts } = bench.server;
  const { id, key } = await makeKey(parts, owner.userId, ["write"]);
  await parts.database.asSystem((tx) => tx.delete(apiKeys).where(eq(apiKeys.id, id)));
  return { headers: key, owner };
};

export const withDisabledKey: MakeCaller = async (bench, needs) => {
  const owner = await settle(bench, "user", needs);
  const { key } = await makeKey(bench.server.parts, owner.userId, ["write"]);
  await disabling(bench, owner);
  return { headers: key, owner };
};

/** Someone with an account and with what they need in it. */
export async function settle(
  { people }: Bench,
  role: Role,
  needs: Needs,
  name = "Harbor & Pine",
): Promise<Account> {
  const account = await people.account(role);
  const made = await settleWork(people, account.session.cookie, needs, name);
  return { ...account, ids: { ...account.ids, ...made } };
}

async function settleWork(
  people: People,
  headers: Headers,
  { project, picture, photo }: Needs,
  name: string,
): Promise<Owner["ids"]> {
  return {
    ...(project ? await people.project(headers, name, picture) : {}),
    ...(photo ? await people.photo(headers, name) : {}),
  };
}
