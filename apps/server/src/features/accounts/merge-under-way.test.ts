import { AttemptError } from "@emblazon/failover";
import type { FastifyRequest } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { VendorPictureTarget } from "../../engines/pictures/picture-request.ts";
import { findGeneration } from "../../records/find-generation.ts";
import { runGeneration } from "../generations/run-generation.ts";
import { testDatabases } from "../testing/databases.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { createTestChain, TEST_LANGUAGE } from "../testing/test-chain.ts";
import { createTestPlanner } from "../testing/test-planner.ts";
import { createTestVendor, drawMark } from "../testing/test-vendor.ts";
import { mergeGuest } from "./merge-guest.ts";

const databases = await testDatabases();

describe.each(databases)("a guest who signs in while a model draws, on $name", ({ url, drop }) => {
  let bench: TestParts;
  beforeAll(async () => {
    bench = await openTestParts(url);
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const signals = {
    stopping: new AbortController().signal,
    cancelled: new AbortController().signal,
  };
  const signIn = (guestId: string, userId: string): Promise<void> =>
    bench.parts.database.asSystem((tx) =>
      mergeGuest(tx, { guestId, userId, request: { ip: "::1", headers: {} } as FastifyRequest }),
    );

  test("has the picture that was paid for in their account", async () => {
    const { database, links } = bench.parts;
    const guestId = await bench.newGuest();
    const userId = await bench.newGuest();
    const { reconcile: _reconcile, cancel: _cancel, ...shop } = createTestVendor().target;
    let asked = 0;
    // Answers at once, as most vendors do: of what is not taken then, nobody can ask again.
    const target: VendorPictureTarget = {
      ...shop,
      submit: async (request) => {
        asked += 1;
        await signIn(guestId, userId);
        const result = { kind: "picture", bytes: drawMark(request), revisedPrompt: null } as const;
        return { kind: "done", result };
      },
    };
    const parts = { ...bench.parts, pictures: createTestChain([target]) };
    const { generationId } = await makeGeneration(parts, guestId, 1);
    await runGeneration(parts, { generation_id: generationId }, signals);
    const found = await database.asUser(userId, (tx) => findGeneration(tx, generationId, links));
    expect(found?.status).toBe("completed");
    expect(found?.assets).toMatchObject([
      {
        model_used: target.id,
        attempts: [{ model: target.id, outcome: "completed", cost_usd: 0.01 }],
      },
    ]);
    expect(asked).toBe(1);
  });

  test("has it made by the next model where the one that was asked has no money left", async () => {
    const { database, links } = bench.parts;
    const guestId = await bench.newGuest();
    const userId = await bench.newGuest();
    const [shop, other] = [createTestVendor("shop/brush"), createTestVendor("other/pen")];
    shop.hooks.beforeJob = async () => {
      await signIn(guestId, userId);
      throw new AttemptError("quota", "no money left");
    };
    const parts = { ...bench.parts, pictures: createTestChain([shop.target, other.target]) };
    const { generationId } = await makeGeneration(parts, guestId, 1);
    await runGeneration(parts, { generation_id: generationId }, signals);
    const found = await database.asUser(userId, (tx) => findGeneration(tx, generationId, links));
    expect(found?.assets).toMatchObject([{ status: "completed", model_used: other.target.id }]);
    expect([shop.jobs.size, other.jobs.size]).toEqual([0, 1]);
  });

  test.each(["auto", "built-in-directed"])("has a plan asked for once, with %s", async (engine) => {
    const guestId = await bench.newGuest();
    const userId = await bench.newGuest();
    let asked = 0;
    const ask = async (): Promise<void> => {
      asked += 1;
      if (asked === 1) await signIn(guestId, userId);
    };
    const planner = createTestPlanner(
      () => ask().then(() => []),
      () => ask().then(() => ({ recipes: [], asked: null, shortfall: "it was tired" })),
    );
    const pictures = createTestChain([createTestVendor().target], TEST_LANGUAGE);
    const parts = { ...bench.parts, planner, pictures };
    const { generationId } = await makeGeneration(parts, guestId, 1, { engine });
    await runGeneration(parts, { generation_id: generationId }, signals);
    const found = await parts.database.asUser(userId, (tx) =>
      findGeneration(tx, generationId, parts.links),
    );
    expect([found?.status, asked]).toEqual(["completed", 1]);
  });
});
