import { adminEngineList, engineList } from "@emblazon/contract";
import type { AdminEngineList } from "@emblazon/contract";
import { dayOf } from "@emblazon/failover";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LanguageConfig } from "../../engines/pictures/engine-catalogue.ts";
import { engineSpending } from "../../schema/engine-spending.ts";
import { engineStates } from "../../schema/engine-states.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";
import type { TestUser } from "../testing/register-user.ts";
import { createTestChain, TEST_LANGUAGE } from "../testing/test-chain.ts";

const ENGINES = "/api/v1/engines";
const ADMIN = "/api/v1/admin/engines";
const DIRECTED = "built-in-directed";

let server: TestServer;
let admin: TestUser;
/** As the settings have it now. */
let language: LanguageConfig | null = TEST_LANGUAGE;
/** It stands still: what was spent today is not to become yesterday's in between. */
const NOW_MS = Date.now();
beforeAll(async () => {
  const chain = createTestChain();
  const settings = () => ({ ...chain.settings(), language });
  const pictures = { ...chain, settings };
  server = await openTestServer(undefined, {}, () => NOW_MS, { pictures });
  admin = await registerUser(server);
  const token = new URL(server.notices[0]?.url ?? "").searchParams.get("token");
  await admin.session.post("/api/v1/admin/claim", { token });
});
afterAll(() => server.close());

const list = async (): Promise<AdminEngineList> =>
  adminEngineList.parse((await admin.session.get(ADMIN)).json());
const directed = async () => (await list()).engines.find(({ id }) => id === DIRECTED);
const turn = (switched_off: boolean) => admin.session.patch(ADMIN, { id: DIRECTED, switched_off });

test("our own engine is offered as directed where there is a language model, and nowhere else", async () => {
  expect(await directed()).toMatchObject({
    ...{ name: "Our own engine, directed by writer", kind: "vector", state: "ready" },
    ...{ cost_usd: 0.004, cost_per: "round", chain_position: null, spent_today_usd: 0 },
  });
  language = null;
  const { engines } = engineList.parse((await server.visitor().get(ENGINES)).json());
  expect(engines.map(({ id }) => id)).not.toContain(DIRECTED);
  expect((await list()).language).toBeNull();
  expect((await turn(true)).status).toBe(404);
  const answer = await server.visitor().post("/api/v1/projects", { name: "A", engine: DIRECTED });
  expect([answer.status, answer.json()]).toEqual([
    422,
    expect.objectContaining({ code: "validation_failed" }),
  ]);
  language = TEST_LANGUAGE;
});

test("it is switched off and on like a model", async () => {
  expect((await turn(true)).status).toBe(200);
  expect(await directed()).toMatchObject({ state: "switched_off", switched_off: true });
  expect((await turn(false)).status).toBe(200);
  expect(await directed()).toMatchObject({ state: "ready", switched_off: false });
});

test("it rests while its language model does, and is tried afterwards", async () => {
  const rest = (untilMs: number) =>
    server.parts.database.asSystem(async (tx) => {
      await tx.delete(engineStates);
      await tx.insert(engineStates).values({
        target: "shop/writer",
        breaker: { kind: "open", level: 0, untilMs, because: "quota" },
      });
    });
  await rest(NOW_MS + 3_600_000);
  expect([(await directed())?.state, (await list()).language?.state]).toEqual([
    "resting",
    "resting",
  ]);
  await rest(1);
  expect((await directed())?.state).toBe("probing");
});

test("what all plans have cost today is told to the administrator", async () => {
  const today = dayOf(NOW_MS);
  const row = { owner_id: admin.id, vendor: "shop", day: today, micros: 4_000, settled: true };
  await server.parts.database.asSystem((tx) =>
    tx.insert(engineSpending).values([
      { ...row, attempt: "plan:1" },
      { ...row, attempt: "plan:2", settled: false },
      { ...row, attempt: "plan:3", day: today - 1 },
      { ...row, attempt: "an-asset:1" },
    ]),
  );
  expect((await list()).language).toMatchObject({
    ...{ model: "writer", vendor: "shop", cost_usd: 0.004, spent_today_usd: 0.008 },
  });
});
