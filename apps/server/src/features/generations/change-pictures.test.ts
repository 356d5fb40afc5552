import type { LogoSpec } from "@emblazon/contract";
import { AttemptError } from "@emblazon/failover";
import { makePng } from "@emblazon/testkit/images/png";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import type { PictureRequest } from "../../engines/pictures/picture-request.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { engineStates } from "../../schema/engine-states.ts";
import { generations, logoInputOf } from "../../schema/generations.ts";
import type { PictureInput } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { testDatabases } from "../testing/databases.ts";
import { dyingDatabase } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import { createTestChain } from "../testing/test-chain.ts";
import { drawMark } from "../testing/test-vendor.ts";
import type { TestVendor } from "../testing/test-vendor.ts";
import { resultOf, runUndisturbed, spentBy, useVendors } from "../testing/vendor-bench.ts";
import { startGeneration } from "./start-generation.ts";

const databases = await testDatabases();

describe.each(databases)("changes of a model's picture on $name", (database) => {
  const begin = useVendors(database);
  let parts: FeatureParts;
  let owner: string;
  let shop: TestVendor;
  let other: TestVendor;
  let parent: AssetRow;
  let lettered: LogoSpec[];

  beforeEach(async () => {
    const bench = await begin();
    ({ owner, shop, other } = bench);
    // By their count, since seeds are random: no change may happen to look like its parent.
    const drawn = new Map<PictureRequest, number>();
    const drawNext = (request: PictureRequest): Uint8Array => {
      const number = drawn.get(request) ?? drawn.size;
      drawn.set(request, number);
      return drawMark({ seed: number });
    };
    shop.hooks.picture = drawNext;
    other.hooks.picture = drawNext;
    lettered = [];
    const { engine } = bench.parts;
    parts = {
      ...bench.parts,
      engine: {
        ...engine,
        draw: (spec, drawing) => {
          lettered.push(spec);
          return engine.draw(spec, drawing);
        },
      },
    };
    const { generationId } = await makeGeneration(parts, owner, 2);
    await run(generationId);
    const made = await rowsOf(generationId);
    if (made[1] === undefined) throw new Error("no parent was made");
    parent = made[1];
    for (const jobId of [...shop.jobs.keys()]) (shop.jobs as Map<string, unknown>).delete(jobId);
  });

  const run = (generationId: string, with_: FeatureParts = parts): Promise<void> =>
    runUndisturbed(with_, generationId);
  const rowsOf = (generationId: string): Promise<AssetRow[]> =>
    parts.database.asUser(owner, (tx) =>
      tx
        .select()
        .from(assets)
        .where(eq(assets.generation_id, generationId))
        .orderBy(assets.position),
    );
  async function start(count: number, changes: Partial<PictureInput> = {}): Promise<string> {
    const { picture, brief } = await parentsOwn();
    const started = await parts.database.asUser(owner, (tx) =>
      startGeneration(parts, tx, {
        ownerId: owner,
        projectId: parent.project_id,
        title: parent.title,
        brief,
        count,
        instruction: changes.instruction ?? picture.instruction,
        parent: { assetId: parent.id, picture: { ...picture, ...changes } },
        requestId: "test",
      }),
    );
    return started.generation.id;
  }

  async function parentsOwn() {
    const [generation] = await parts.database.asUser(owner, (tx) =>
      tx.select().from(generations).where(eq(generations.id, parent.generation_id)),
    );
    const file = parent.files.find(({ variant }) => variant === "original");
    if (generation === undefined || file === undefined) throw new Error("the parent is gone");
    const { brief, prompts = [] } = logoInputOf(generation);
    const lettering = prompts.find(({ position }) => position === parent.position)?.lettering;
    const picture = { file, instruction: "thicker lines", lettering: lettering ?? null };
    return { picture, brief };
  }

  /** The picture that a request works from, as pixels. */
  async function inputOf({ inputs: [input] }: PictureRequest): Promise<Buffer> {
    return pixelsOf(input ?? new Uint8Array());
  }
  const pixelsOf = (bytes: Uint8Array): Promise<Buffer> =>
    sharp(bytes).flatten({ background: "#FFFFFF" }).removeAlpha().raw().toBuffer();

  test("each is asked with the parent's picture and the person's words, another way each time", async () => {
    const id = await start(3);
    await run(id);
    const original = await parts.storage.read((await parentsOwn()).picture.file.key);
    const asked = [...shop.jobs.values()];
    expect(asked.length).toBe(3);
    for (const request of asked) {
      expect(request).toMatchObject({ width: 320, height: 320, drawn: null, mask: null });
      expect(request.inputs.length).toBe(1);
      expect(await inputOf(request)).toEqual(await pixelsOf(original));
      expect(request.prompt).toMatch(/^Change this logo: thicker lines\. /);
    }
    expect(new Set(asked.map(({ prompt }) => prompt)).size).toBe(3);
    expect(new Set(asked.map(({ seed }) => seed)).size).toBe(3);
    const {
      status,
      instruction,
      assets: made,
    } = await resultOf(parts, { ownerId: owner, generationId: id });
    expect([status, instruction]).toEqual(["completed", "thicker lines"]);
    for (const child of made) {
      expect(child).toMatchObject({
        ...{ kind: "image", spec: null, model_used: "shop/brush", parent_asset_id: parent.id },
        enhanced_prompt: shop.jobs.get(`${child.id}:1`)?.prompt,
      });
      expect(child.prompt).toContain("thicker lines");
      expect(child.files.map(({ variant }) => variant)).toEqual(["full", "mark", "original"]);
    }
  });

  test("without words each is varied in a way of its own", async () => {
    await run(await start(4, { instruction: "" }));
    const asked = [...shop.jobs.values()].map(({ prompt }) => prompt);
    expect(new Set(asked).size).toBe(4);
    for (const prompt of asked) expect(prompt).toMatch(/^A variation of this logo /);
  });

  test("the name beside the mark stays as the parent has it, over generations", async () => {
    const { lettering } = (await parentsOwn()).picture;
    expect(lettering).not.toBeNull();
    for (let depth = 0; depth < 2; depth += 1) {
      lettered.length = 0;
      const id = await start(2);
      await run(id);
      expect(lettered).toEqual(
        Array.from({ length: 2 }, () => ({ ...lettering, surface: "white" })),
      );
      const [child] = await rowsOf(id);
      if (child === undefined) throw new Error("no child was made");
      parent = child;
    }
  });

  test("where nobody wrote down how it was lettered, all of them are lettered alike", async () => {
    lettered.length = 0;
    await run(await start(3, { lettering: null }));
    expect(lettered.length).toBe(3);
    expect(new Set(lettered.map((spec) => JSON.stringify(spec))).size).toBe(1);
  });

  test("who gives the picture back as it was has done nothing, and the next one is asked", async () => {
    shop.hooks.picture = ({ inputs: [input] }) => input ?? new Uint8Array();
    const id = await start(1);
    await run(id);
    const [child] = (await resultOf(parts, { ownerId: owner, generationId: id })).assets;
    expect(child?.model_used).toBe("other/pen");
    expect(child?.attempts).toMatchObject([
      { model: "shop/brush", outcome: "failed", error_class: "bad_output" },
      { model: "other/pen", outcome: "completed" },
    ]);
  });

  test("where all do so, it fails and says so", async () => {
    for (const { hooks } of [shop, other]) {
      hooks.picture = ({ inputs: [input] }) => input ?? new Uint8Array();
    }
    const id = await start(1);
    await run(id);
    const [child] = (await resultOf(parts, { ownerId: owner, generationId: id })).assets;
    expect(child?.error).toMatchObject({
      code: "engine_failed",
      message: expect.stringContaining("gave the picture back as it was"),
    });
  });

  test("another colour alone is a change, and siblings of one shape are none too many", async () => {
    const at = { x: 90 + ((parent.position * 53) % 140), y: 150 };
    const disc = (color: readonly [number, number, number]): Uint8Array =>
      makePng({
        ...{ width: 320, height: 320 },
        colorAt: (x, y) => (Math.hypot(x - at.x, y - at.y) < 60 ? color : [255, 255, 255]),
      });
    shop.hooks.picture = ({ seed }) => disc([20, 40 + (seed % 8) * 20, 120]);
    const id = await start(3);
    await run(id);
    const models = (await resultOf(parts, { ownerId: owner, generationId: id })).assets.map(
      ({ model_used }) => model_used,
    );
    expect(models).toEqual(["shop/brush", "shop/brush", "shop/brush"]);
  });

  test.each([
    ["fail", "server", /None of the services could make this now/],
    ["refuse the words", "policy", /refused this by its content rules/],
  ] as const)(
    "where all vendors %s, nothing of our own takes its place, and nothing is charged",
    async (_what, errorClass, sentence) => {
      const before = await spentBy(parts, owner);
      for (const { hooks } of [shop, other]) {
        hooks.beforeJob = () => {
          throw new AttemptError(errorClass, "no", { fate: "none" });
        };
      }
      const id = await start(2);
      await run(id);
      const { status, assets: made } = await resultOf(parts, { ownerId: owner, generationId: id });
      expect(status).toBe("failed");
      for (const child of made) {
        expect(child).toMatchObject({ status: "failed", spec: null, model_used: null, files: [] });
        expect(child.error?.message).toMatch(sentence);
      }
      expect(await spentBy(parts, owner)).toBe(before);
    },
  );

  test("who works from words alone is passed over", async () => {
    const deaf = ({ inputs }: PictureRequest) => (inputs.length > 0 ? "no image_to_image" : null);
    parts = {
      ...parts,
      pictures: createTestChain([{ ...shop.target, lacks: deaf }, other.target]),
    };
    const id = await start(1);
    await run(id);
    expect(shop.jobs.size).toBe(0);
    expect(
      (await resultOf(parts, { ownerId: owner, generationId: id })).assets[0]?.model_used,
    ).toBe("other/pen");
  });

  test("where nobody is left who can, it fails and says what is lacking", async () => {
    const id = await start(1);
    await run(id, { ...parts, pictures: createTestChain() });
    const [child] = (await resultOf(parts, { ownerId: owner, generationId: id })).assets;
    expect(child?.error?.message).toMatch(/^No service that is set up here can make this/);
  });

  test("where the parent's file is gone, nobody is asked, and that is said", async () => {
    const id = await start(2);
    await parts.storage.delete((await parentsOwn()).picture.file.key);
    await run(id);
    const { status, assets: made } = await resultOf(parts, { ownerId: owner, generationId: id });
    expect([status, shop.jobs.size]).toEqual(["failed", 0]);
    expect(made.map(({ error }) => error?.message)).toEqual([
      expect.stringContaining("is gone"),
      expect.stringContaining("is gone"),
    ]);
  });

  test.each(["before", "after"] as const)(
    "killed %s any of its transactions, it goes on with the same words, and no job is paid for twice",
    async (moment) => {
      for (let deathAt = 1; ; deathAt += 1) {
        // A process that dies leaves failures of its own making at the breaker.
        await parts.database.asSystem((tx) => tx.delete(engineStates));
        const id = await start(1);
        const dying = dyingDatabase(parts.database, deathAt, moment);
        shop.hooks.beforePicture = () => {
          if (dying.isDead()) throw new AttemptError("network", "nobody is there any more");
        };
        await run(id, { ...parts, database: dying.database }).catch(() => undefined);
        const wasKilled = dying.isDead();
        shop.hooks.beforePicture = () => undefined;
        if (wasKilled) await run(id);
        const { status, assets: made } = await resultOf(parts, {
          ownerId: owner,
          generationId: id,
        });
        expect([deathAt, status]).toEqual([deathAt, "completed"]);
        const jobs = [...shop.jobs, ...other.jobs].filter(([job]) =>
          job.startsWith(made[0]?.id ?? "?"),
        );
        expect([deathAt, jobs.length]).toEqual([deathAt, 1]);
        expect(jobs[0]?.[1].prompt).toBe(made[0]?.enhanced_prompt);
        if (!wasKilled) {
          expect(deathAt).toBeGreaterThan(8);
          break;
        }
      }
    },
  );
});
