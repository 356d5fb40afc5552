import type { EffectsEngine } from "./effects-engine.ts";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { effectStyleIds } from "@emblazon/contract";
import { drawPhoto } from "@emblazon/effects/testing/draw-photo";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { EngineError } from "../engine-error.ts";
import type { EffectTask } from "./effect-task.ts";
import { createEffectsEngine } from "./effects-engine.ts";

const [WIDTH, HEIGHT] = [160, 120];
const never = new AbortController().signal;
const quietly = { signal: never, onProgress: () => undefined };

async function photoOf(width: number, height: number): Promise<Uint8Array> {
  const { data } = drawPhoto(width, height);
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

function taskOf(picture: Uint8Array, more: Partial<EffectTask> = {}): EffectTask {
  return {
    ...{ picture, style: "SKETCH", strength: 100, params: {}, format: "png", quality: 85 },
    ...more,
  };
}

async function pixelsOf(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture).removeAlpha().raw().toBuffer();
}

/** Mean absolute difference per channel, 0 to 255. */
function differenceOf(one: Buffer, other: Buffer): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
}

async function reasonOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: unknown) => (error instanceof EngineError ? error.reason : error),
  );
}

describe("the engine of the photo effects", () => {
  let engine: EffectsEngine;
  let photo: Uint8Array;
  beforeAll(async () => {
    engine = createEffectsEngine({ threads: 2 });
    photo = await photoOf(WIDTH, HEIGHT);
  });
  afterAll(() => engine.close());

  test("every style makes another picture of a photo, in its size", async () => {
    const made = [await pixelsOf(photo)];
    for (const style of effectStyleIds) {
      const { bytes, width, height, ms } = await engine.run(taskOf(photo, { style }), quietly);
      expect([width, height]).toEqual([WIDTH, HEIGHT]);
      expect(await sharp(bytes).metadata()).toMatchObject({
        ...{ format: "png", width: WIDTH, height: HEIGHT, hasAlpha: false },
      });
      expect(Object.keys(ms)).toEqual(["decode", "effect", "encode"]);
      const pixels = await pixelsOf(bytes);
      for (const other of made) expect(differenceOf(pixels, other)).toBeGreaterThan(2);
      made.push(pixels);
    }
  });

  test("without strength, a style leaves the photo as it is", async () => {
    const { bytes } = await engine.run(taskOf(photo, { strength: 0 }), quietly);
    expect((await pixelsOf(bytes)).equals(await pixelsOf(photo))).toBe(true);
  });

  test("the same photo with the same settings is the same file, and with others another", async () => {
    const soft = { style: "POP_ART", params: { panels: 1 } } as const;
    const [one, again] = [
      await engine.run(taskOf(photo, soft), quietly),
      await engine.run(taskOf(photo, soft), quietly),
    ];
    expect(Buffer.from(one.bytes).equals(again.bytes)).toBe(true);
    const other = await engine.run(taskOf(photo, { style: "POP_ART" }), quietly);
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(false);
  });

  test("a grey photo is painted too", async () => {
    const grey = await sharp(photo).toColourspace("b-w").jpeg().toBuffer();
    expect((await sharp(grey).metadata()).channels).toBe(1);
    const made = await engine.run(taskOf(grey, { style: "OIL_PAINTING" }), quietly);
    expect(await sharp(made.bytes).metadata()).toMatchObject({ width: WIDTH, height: HEIGHT });
  });

  test("what is transparent stays so in PNG and WebP, and is white in JPEG", async () => {
    const left = { left: 0, top: 0, width: WIDTH / 2, height: HEIGHT };
    const half = await sharp(await sharp(photo).extract(left).png().toBuffer())
      .extend({ right: WIDTH / 2, background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png()
      .toBuffer();
    const corner = { left: WIDTH - 20, top: 10, width: 10, height: 10 };
    for (const format of ["png", "webp"] as const) {
      const { bytes } = await engine.run(taskOf(half, { format }), quietly);
      expect((await sharp(bytes).metadata()).format).toBe(format);
      const alpha = await sharp(bytes).extract(corner).extractChannel("alpha").raw().toBuffer();
      expect(new Set(alpha)).toEqual(new Set([0]));
    }
    const { bytes } = await engine.run(taskOf(half, { format: "jpg" }), quietly);
    const white = await sharp(bytes).extract(corner).raw().toBuffer();
    expect(Math.min(...white)).toBeGreaterThan(250);
  });

  test("how far it is, is told upwards", async () => {
    const told: number[] = [];
    const onProgress = (done: number): void => void told.push(done);
    await engine.run(taskOf(photo), { signal: never, onProgress });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  test("what nobody wants any more is stopped, and the next photo is painted", async () => {
    const abort = new AbortController();
    const large = taskOf(await photoOf(1600, 1200), { style: "OIL_PAINTING" });
    const run = engine.run(large, { signal: abort.signal, onProgress: () => abort.abort() });
    expect(await reasonOf(run)).toBe("aborted");
    expect(await reasonOf(engine.run(taskOf(photo), { ...quietly, signal: abort.signal }))).toBe(
      "aborted",
    );
    expect(await reasonOf(engine.run(taskOf(photo), quietly))).toBe("done");
  });

  test("two at a time, and one that waits, come out as they do alone", async () => {
    const tasks = (["CARTOON", "WATERCOLOR", "SKETCH"] as const).map((style) =>
      taskOf(photo, { style }),
    );
    const together = await Promise.all(tasks.map((task) => engine.run(task, quietly)));
    for (const [index, task] of tasks.entries()) {
      const alone = await engine.run(task, quietly);
      expect(Buffer.from(alone.bytes).equals(together[index]?.bytes ?? Buffer.of())).toBe(true);
    }
  });

  test("what is no picture, or a setting that no style takes, is refused in words", async () => {
    const noPicture = engine.run(taskOf(Buffer.from("hello")), quietly);
    expect(await reasonOf(noPicture)).toBe("refused");
    await expect(engine.run(taskOf(photo, { params: { fog: 1 } }), quietly)).rejects.toThrow(
      /no parameter "fog"/,
    );
    expect(await reasonOf(engine.run(taskOf(photo), quietly))).toBe("done");
  });
});

describe("the process of the photo effects", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "effects-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const ANSWER = `process.send({ kind: "rendered", id, picture: { bytes: Buffer.from("done"), width: 1,
    height: 1, ms: { decode: 0, effect: 0, encode: 0 } } });`;

  /** An engine whose process does that with each request. */
  async function engineDoing(
    name: string,
    steps: string,
    times: { deadlineMs?: number; idleMs?: number } = {},
  ): Promise<EffectsEngine> {
    const program = join(folder, `${name}.mjs`);
    await writeFile(
      program,
      `import { existsSync, writeFileSync } from "node:fs";
      process.on("disconnect", () => process.exit(0));
      process.on("message", ({ kind, id }) => {
        if (kind === "ping") return process.send({ kind: "pong", id });
        if (kind !== "render") return;
        ${steps}
      });
      process.send({ kind: "ready" });`,
    );
    const engine = createEffectsEngine({ threads: 1, program, ...times });
    onTestFinished(() => engine.close());
    return engine;
  }

  const task = taskOf(Buffer.from("a photo"));

  test.each([
    ["exits", "process.exit(0)"],
    ["is killed", 'process.kill(process.pid, "SIGKILL")'],
    ["throws", 'throw new Error("no")'],
  ])("one that %s fails what it was at, and the next is painted by another", async (name, end) => {
    const flag = JSON.stringify(join(folder, `${name}.flag`));
    const once = `if (!existsSync(${flag})) { writeFileSync(${flag}, ""); ${end} }`;
    const engine = await engineDoing(name, `${once}\n${ANSWER}`);
    expect(await reasonOf(engine.run(task, quietly))).toBe("crashed");
    const { bytes } = await engine.run(task, quietly);
    expect(Buffer.from(bytes).toString()).toBe("done");
  });

  test("one that does not start fails the request", async () => {
    const program = join(folder, "not-there.mjs");
    const engine = createEffectsEngine({ threads: 1, program });
    expect(await reasonOf(engine.run(task, quietly))).toBe("crashed");
    await engine.close();
  });

  test("one that is silent at work is ended, however often it says that it lives", async () => {
    const engine = await engineDoing("silent", "", { deadlineMs: 400 });
    const run = reasonOf(engine.run(task, quietly));
    while ((await engine.ping().catch(() => 0)) > 0);
    expect(await run).toBe("timed_out");
  });

  test("one that says how far it is, is given time", async () => {
    const steps = `let told = 0;
      const timer = setInterval(() => {
        process.send({ kind: "progress", id, done: told / 45 });
        if ((told += 1) < 45) return;
        clearInterval(timer);
        ${ANSWER}
      }, 100);`;
    // Four and a half seconds in all, and a process that takes its time to start.
    const engine = await engineDoing("slow", steps, { deadlineMs: 4_000 });
    expect(await reasonOf(engine.run(task, quietly))).toBe("done");
  });

  test("without work it ends after a while, and is there again for the next", async () => {
    const engine = await engineDoing("idle", ANSWER, { idleMs: 2_000 });
    expect(await engine.ping()).toBe(0);
    await engine.run(task, quietly);
    expect(await engine.ping()).toBeGreaterThan(0);
    // Asking how it is does not keep it.
    while ((await engine.ping().catch(() => 0)) > 0);
    expect(await reasonOf(engine.run(task, quietly))).toBe("done");
  });

  test("one that was made ready is the one that works", async () => {
    const tellPid = 'process.send({ kind: "progress", id, done: process.pid });';
    const engine = await engineDoing("ready", `${tellPid} ${ANSWER}`);
    const pids: number[] = [];
    const onProgress = (pid: number): void => void pids.push(pid);
    engine.prepare();
    expect(await engine.ping()).toBeGreaterThan(0);
    await engine.run(task, { signal: never, onProgress });
    await engine.run(task, { signal: never, onProgress });
    expect(new Set(pids).size).toBe(1);
  });

  test("when the engine is closed, work ends, what waits too, and nothing starts", async () => {
    const engine = await engineDoing("closed", "");
    const runs = [1, 2, 3].map(() => reasonOf(engine.run(task, quietly)));
    await engine.ping();
    await engine.close();
    expect(await Promise.all(runs)).toEqual(["aborted", "aborted", "aborted"]);
    engine.prepare();
    expect(await reasonOf(engine.run(task, quietly))).toBe("aborted");
    expect(await engine.ping()).toBe(0);
  });
});
