import { AttemptError } from "@emblazon/failover";
import { beforeEach, describe, expect, test } from "vitest";
import { engineSpending } from "../../schema/engine-spending.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import type { MadeGeneration } from "../testing/make-generation.ts";
import type { TestVendor } from "../testing/test-vendor.ts";
import { resultOf, useVendors } from "../testing/vendor-bench.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { listenForCancellations } from "./cancellations.ts";
import { runGeneration } from "./run-generation.ts";
import type { RunSignals } from "./run-signals.ts";

const databases = await testDatabases();

describe.each(databases)("one of several pictures that is stopped, on $name", (database) => {
  const begin = useVendors(database);
  let parts: FeatureParts;
  let owner: string;
  let shop: TestVendor;
  let other: TestVendor;

  beforeEach(async () => {
    ({ parts, owner, shop, other } = await begin());
  });

  const never = new AbortController().signal;
  const unheard: RunSignals = { stopping: never, cancelled: never };
  const run = ({ generationId }: MadeGeneration, signals: RunSignals = unheard): Promise<void> =>
    runGeneration(parts, { generation_id: generationId }, signals);
  const stop = (made: MadeGeneration, assetId: string) =>
    cancelGeneration(parts, owner, { generationId: made.generationId, assetId });
  const statusesOf = async (made: MadeGeneration): Promise<string[]> =>
    (await resultOf(parts, made)).assets.map(({ status }) => status);
  const bookings = (assetId: string) =>
    parts.database.asUser(owner, async (tx) => {
      const rows = await tx.select().from(engineSpending);
      return rows.filter(({ attempt }) => attempt.startsWith(assetId));
    });

  test("is never asked for where it waits for its turn", async () => {
    const made = await makeGeneration(parts, owner, 5);
    const last = made.assetIds[4] ?? "";
    let stopping: Promise<unknown> | null = null;
    shop.hooks.beforeJob = async () => {
      stopping ??= stop(made, last);
      await stopping;
    };
    await run(made);
    const rest = ["completed", "completed", "completed", "completed"];
    expect(await statusesOf(made)).toEqual([...rest, "cancelled"]);
    expect(shop.jobs.size).toBe(4);
    expect(await bookings(last)).toEqual([]);
  });

  test("is called off where it is made, and the others go on", async () => {
    const made = await makeGeneration(parts, owner, 2);
    const [first = ""] = made.assetIds;
    const cancellations = await listenForCancellations(parts.database);
    const heard = Promise.withResolvers<void>();
    const watchAsset = (id: string): ReturnType<typeof cancellations.watch> => {
      const watch = cancellations.watch(id);
      if (id === first) watch.signal.addEventListener("abort", () => heard.resolve());
      return watch;
    };
    shop.hooks.beforePicture = async (jobId) => {
      if (!jobId.startsWith(first)) return;
      await stop(made, first);
      await heard.promise;
      throw new AttemptError("network", "nobody listens any more");
    };
    await run(made, { ...unheard, watchAsset });
    await cancellations.close();
    expect(await statusesOf(made)).toEqual(["cancelled", "completed"]);
    expect(shop.canceled).toEqual([`${first}:1`]);
    expect(other.jobs.size).toBe(0);
  });

  test("goes to nobody else where nobody has heard of it, and stores nothing", async () => {
    const made = await makeGeneration(parts, owner, 2);
    const [first = "", second = ""] = made.assetIds;
    shop.hooks.beforeJob = async (_request, { attempt }) => {
      if (!attempt.startsWith(first)) return;
      await stop(made, first);
      throw new AttemptError("quota", "no money left");
    };
    shop.hooks.beforePicture = () => stop(made, second).then(() => undefined);
    await run(made);
    expect(await statusesOf(made)).toEqual(["cancelled", "cancelled"]);
    expect(other.jobs.size).toBe(0);
    expect(await bookings(first)).toEqual([]);
    const keys = await Array.fromAsync(parts.storage.list("assets/"), ({ key }) => key);
    expect(keys.filter((key) => made.assetIds.some((id) => key.includes(id)))).toEqual([]);
  });
});
