import { AttemptError } from "@emblazon/failover";
import type { Progress } from "@emblazon/failover";
import type { StreamEvent } from "@emblazon/contract";
import { streamEvent } from "@emblazon/contract";
import sharp from "sharp";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { VendorPicture } from "../../engines/pictures/picture-request.ts";
import type { PictureDecoder } from "../../pictures/picture-decoder.ts";
import { engineStates } from "../../schema/engine-states.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import type { MadeGeneration } from "../testing/make-generation.ts";
import { readStream } from "../testing/read-stream.ts";
import { drawMark, drawNothing } from "../testing/test-vendor.ts";
import type { TestVendor } from "../testing/test-vendor.ts";
import { runUndisturbed, useVendors } from "../testing/vendor-bench.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { runGeneration } from "./run-generation.ts";

const databases = await testDatabases();

type Generating = Extract<StreamEvent, { event: "asset_generating" }>;

const progress = (done: number, bytes = drawMark({ seed: done * 9 })): Progress<VendorPicture> => ({
  done,
  preview: { kind: "picture", bytes, revisedPrompt: null },
});

/** What of a stream is of a picture that is drawn. */
const renderings = (events: readonly StreamEvent[]): Generating[] =>
  events
    .filter((one) => one.event === "asset_generating")
    .filter((one) => one.stage === "rendering");

const shown = (events: readonly StreamEvent[]): (string | undefined)[] =>
  renderings(events).map(({ preview }) => preview);

describe.each(databases)("previews on $name", (database) => {
  const begin = useVendors(database);
  let parts: FeatureParts;
  let owner: string;
  let shop: TestVendor;
  let other: TestVendor;

  beforeEach(async () => {
    ({ parts, owner, shop, other } = await begin());
  });

  const never = new AbortController().signal;
  const run = ({ generationId }: MadeGeneration, with_: FeatureParts = parts): Promise<void> =>
    runUndisturbed(with_, generationId);

  /** Reads a stream as it comes; `until` waits for an event. */
  function follow({ generationId }: MadeGeneration): {
    readonly events: StreamEvent[];
    until(isIt: (event: Generating) => boolean): Promise<void>;
  } {
    const events: StreamEvent[] = [];
    let watchers: (() => void)[] = [];
    const leave = parts.events.subscribe({
      streamId: generationId,
      afterId: 0,
      reader: {
        onEvents: (news) => {
          events.push(...news.map(({ json }) => streamEvent.parse(JSON.parse(json))));
          for (const look of watchers) look();
        },
        onEnd: () => undefined,
      },
    });
    onTestFinished(leave);
    return {
      events,
      until: (isIt) =>
        new Promise((resolve) => {
          const look = (): void => {
            if (!renderings(events).some(isIt)) return;
            watchers = watchers.filter((one) => one !== look);
            resolve();
          };
          watchers.push(look);
          look();
        }),
    };
  }

  /** A decoder whose previews wait until they are let go. */
  function holding(): { decoder: PictureDecoder; release: () => void } {
    const gate = Promise.withResolvers<void>();
    const { decoder } = parts;
    const decodePreview: PictureDecoder["decodePreview"] = async (bytes) => {
      await gate.promise;
      return decoder.decodePreview(bytes);
    };
    return { decoder: { ...decoder, decodePreview }, release: gate.resolve };
  }

  test("come one after the other, further each time, and go when the picture is there", async () => {
    const made = await makeGeneration(parts, owner, 1);
    const live = follow(made);
    shop.hooks.beforeJob = async (_request, { report }) => {
      report(progress(1 / 3));
      await live.until(({ preview }) => preview !== undefined);
      report(progress(2 / 3));
      await live.until((event) => event.preview !== undefined && event.progress > 0.5);
      // Who joins now is told of each step, and sees the newest.
      const { events } = await readStream(parts, made.generationId);
      expect(shown(events)).toEqual([undefined, undefined, shown(live.events).at(-1)]);
    };
    await run(made);
    const steps = renderings(live.events);
    expect(steps.map(({ progress: at }) => at)).toEqual([
      0.2,
      expect.closeTo(0.4),
      expect.closeTo(0.6),
    ]);
    expect(new Set(steps.map(({ model_used }) => model_used))).toEqual(new Set(["shop/brush"]));
    const [, one = "", two = ""] = steps.map(({ preview }) => preview);
    expect(one).not.toBe(two);
    for (const preview of [one, two]) {
      const bytes = Buffer.from(preview.slice(preview.indexOf(",") + 1), "base64");
      expect(bytes.length).toBeLessThanOrEqual(16 * 1024);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 320 });
    }
    const { ids, events } = await readStream(parts, made.generationId);
    expect(shown(events)).toEqual([undefined, undefined, undefined]);
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ event: "generation_complete" });
  });

  test.each([
    ["shows nothing", drawNothing()],
    ["is no picture", Buffer.from("<html>sorry</html>")],
    ["is cut off", drawMark({ seed: 1 }).subarray(0, 300)],
  ])("one that %s is passed over, and how far it is is told", async (_what, bytes) => {
    const made = await makeGeneration(parts, owner, 1);
    const live = follow(made);
    shop.hooks.beforeJob = async (_request, { report }) => {
      report(progress(0.5, bytes));
      await live.until((event) => event.progress === 0.5);
    };
    await run(made);
    expect(shown(live.events).filter((preview) => preview !== undefined)).toEqual([]);
    const { events } = await readStream(parts, made.generationId);
    expect(events.at(-2)).toMatchObject({ event: "asset_completed" });
  });

  test("nobody waits for one, and none comes after the picture", async () => {
    const { decoder, release } = holding();
    const made = await makeGeneration(parts, owner, 1);
    shop.hooks.beforeJob = (_request, { report }) => report(progress(0.5));
    await run(made, { ...parts, decoder });
    const before = await readStream(parts, made.generationId);
    release();
    expect(await parts.decoder.decodePreview(drawMark({ seed: 1 }))).toMatchObject({
      kind: "preview",
    });
    expect(before.events.at(-1)).toMatchObject({ generation: { status: "completed" } });
    expect(shown(before.events)).toEqual([undefined]);
    expect(await readStream(parts, made.generationId)).toEqual(before);
  });

  test("one of an attempt that has failed is not told while the next one draws", async () => {
    const { decoder, release } = holding();
    const made = await makeGeneration(parts, owner, 1);
    const live = follow(made);
    shop.hooks.beforeJob = (_request, { report }) => {
      report(progress(0.9));
      throw new AttemptError("quota", "no money left");
    };
    other.hooks.beforeJob = async (_request, { report }) => {
      release();
      report(progress(0.1));
      await live.until(({ preview }) => preview !== undefined);
    };
    await run(made, { ...parts, decoder });
    expect(
      renderings(live.events).map((event) => [event.model_used, event.preview === undefined]),
    ).toEqual([
      ["shop/brush", true],
      ["other/pen", true],
      ["other/pen", false],
    ]);
  });

  test("a picture that is stopped keeps none", async () => {
    const made = await makeGeneration(parts, owner, 1);
    const live = follow(made);
    const cancelled = new AbortController();
    shop.hooks.beforeJob = async (_request, { report }) => {
      report(progress(0.5));
      await live.until(({ preview }) => preview !== undefined);
      await cancelGeneration(parts, owner, { generationId: made.generationId });
      cancelled.abort();
      report(progress(0.9));
      throw new AttemptError("network", "gone");
    };
    const payload = { generation_id: made.generationId };
    await runGeneration(parts, payload, { stopping: never, cancelled: cancelled.signal });
    const { events } = await readStream(parts, made.generationId);
    expect(shown(events)).toEqual([undefined, undefined]);
    expect(events.at(-1)).toMatchObject({ generation: { status: "cancelled" } });
  });

  test("a model that tells of endless steps is heard so often and no more", async () => {
    const made = await makeGeneration(parts, owner, 1);
    const live = follow(made);
    shop.hooks.beforeJob = async (_request, { report }) => {
      for (let step = 1; step <= 8; step += 1) {
        report({ done: step / 20 });
        await live.until(({ progress: at }) => at >= 0.2 + (0.6 * step) / 20 - 1e-9);
      }
      for (let step = 9; step < 20; step += 1) report({ done: step / 20 });
    };
    await run(made);
    const { events } = await readStream(parts, made.generationId);
    expect(renderings(events)).toHaveLength(9);
  });

  test("killed at any transaction, the picture comes once, and no preview is left", async () => {
    for (let deathAt = 1; ; deathAt += 1) {
      await parts.database.asSystem((tx) => tx.delete(engineStates));
      const made = await makeGeneration(parts, owner, 1);
      const dying = dyingDatabase(parts.database, deathAt, "after");
      shop.hooks.beforeJob = (_request, { report }) => report(progress(0.5));
      shop.hooks.beforePicture = () => {
        if (dying.isDead()) throw new AttemptError("network", "nobody is there any more");
      };
      await run(made, { ...parts, database: dying.database }).catch(() => undefined);
      const wasKilled = dying.isDead();
      shop.hooks.beforePicture = () => undefined;
      if (wasKilled) await run(made);
      const { events } = await readStream(parts, made.generationId);
      expect(events.filter(({ event }) => event === "asset_completed")).toHaveLength(1);
      expect(shown(events).filter((preview) => preview !== undefined)).toEqual([]);
      if (!wasKilled) break;
    }
  });
});
