import { webhookMessage } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../records/ids.ts";
import { endpointDeliveries } from "../../schema/webhook-endpoints.ts";
import { insertRow } from "../../schema/testing/insert-row.ts";
import { newRow } from "../../schema/testing/row-factories.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase, Killed } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { runGeneration } from "./run-generation.ts";

const databases = await testDatabases();

describe.each(databases)("the end of a generation, for endpoints, on $name", ({ url, drop }) => {
  let bench: TestParts;
  let owner: string;
  beforeAll(async () => {
    bench = await openTestParts(url);
    owner = await bench.newGuest();
    const row = newRow("webhook_endpoints", { ownerId: owner, ids: {} }, newId());
    await bench.parts.database.asSystem((tx) => tx.execute(insertRow("webhook_endpoints", row)));
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const never = new AbortController().signal;
  const signals = { stopping: never, cancelled: never };
  const told = () =>
    bench.parts.database.asSystem((tx) =>
      tx.select().from(endpointDeliveries).where(eq(endpointDeliveries.owner_id, owner)),
    );

  test.each(["before", "after"] as const)(
    "killed %s any of its transactions, a run and the next one write it down once",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        const earlier = (await told()).length;
        const made = await makeGeneration(bench.parts, owner, 1);
        const payload = { generation_id: made.generationId };
        const dying = dyingDatabase(bench.parts.database, deathAt, moment);
        const parts = { ...bench.parts, database: dying.database };
        const ended = await runGeneration(parts, payload, signals).then(
          () => true,
          (error: unknown) => error instanceof Killed && false,
        );
        await runGeneration(bench.parts, payload, signals);
        const rows = (await told()).slice(earlier);
        expect([deathAt, rows.map(({ event }) => event)]).toEqual([
          deathAt,
          ["generation.completed"],
        ]);
        const message = webhookMessage.parse(JSON.parse(rows[0]?.payload ?? ""));
        expect(message.data).toMatchObject({ id: made.generationId, status: "completed" });
        if (ended && !dying.isDead()) break;
      }
    },
  );
});
