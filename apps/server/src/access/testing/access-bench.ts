import { openTestServer } from "../../features/testing/open-test-server.ts";
import { createTestEffects } from "../../features/testing/test-effects.ts";
import { testSpec } from "../../features/testing/test-engine.ts";
import { settle } from "./caller-makers.ts";
import type { Bench, Credentials, Needs } from "./caller-makers.ts";
import { CALLERS } from "./callers.ts";
import type { Caller } from "./callers.ts";
import { People } from "./owner.ts";
import type { Account } from "./owner.ts";
import { sendCall } from "./send-call.ts";
import { stateOf } from "./state-of.ts";
import type { State } from "./state-of.ts";

/** A word that stands in nothing but what the victim made. */
export const SENTINEL = "Zanzibar";

export interface AccessBench extends Bench {
  /** Whose things everybody tries to reach. */
  readonly victim: Account;
  /** An account that anybody may sign in to. */
  readonly login: Account;
  /** Every caller, with things of their own that nobody may change. */
  readonly cast: ReadonlyMap<Caller, Credentials>;
  /** All that the victim and the cast have. */
  state(): Promise<State[]>;
  close(): Promise<void>;
}

export async function openAccessBench(
  databaseUrl: string | undefined,
  callers: readonly Caller[] = CALLERS,
): Promise<AccessBench> {
  // Passkeys are of a host's name.
  const env = { PUBLIC_URL: "http://localhost:3000" };
  const effects = createTestEffects();
  const server = await openTestServer(databaseUrl, env, undefined, { effects });
  const bench: Bench = { server, people: new People(server) };
  const victim = await makeVictim(bench);
  const login = await bench.people.account();
  const cast = new Map<Caller, Credentials>();
  for (const caller of callers) cast.set(caller, await caller.make(bench, ALL_KINDS));
  const owners = [...cast.values()].flatMap(({ owner }) => (owner === null ? [] : [owner.userId]));
  return {
    ...bench,
    victim,
    login,
    cast,
    state: () => stateOf(server.parts.database, [victim.userId, ...owners]),
    close: () => server.close(),
  };
}

export const ALL_KINDS: Needs = { project: true, picture: true, photo: true };

/** Someone with something in every table that a person's work leaves rows in. */
async function makeVictim(bench: Bench): Promise<Account> {
  const victim = await settle(bench, "user", ALL_KINDS, `${SENTINEL} Spice`);
  const { cookie } = victim.session;
  const send = (method: string, path: string, body?: unknown) =>
    sendCall(bench.server, {
      method,
      path: `/api/v1${path}`,
      ids: victim.ids.asset,
      body,
      headers: { ...cookie, prefer: "wait=60", "idempotency-key": SENTINEL },
    });
  await send("POST", "/assets/{id}/refine", { num_variations: 1, spec_patch: { surface: "deep" } });
  await send("PATCH", "/assets/{id}", { title: SENTINEL, spec: testSpec(SENTINEL, 5) });
  const trashed = await bench.people.project(cookie, `${SENTINEL} Old`);
  await send("DELETE", `/projects/${trashed.project?.["id"]}`);
  return victim;
}
