import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { logoSpec } from "@emblazon/contract";
import type { Brief } from "@emblazon/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineError } from "../engine-error.ts";
import type { EngineEvent, EngineRequest } from "../engine.ts";
import { testRecipe } from "../testing/recipe-directions.ts";
import { createVectorEngine } from "./vector-engine.ts";
import type { VectorEngine } from "./vector-engine.ts";

const brief: Brief = {
  name: "Harbor & Pine",
  tagline: "",
  industry: "coffee",
  description: "",
  personality: [],
  colors: [],
  include_text_in_ai: false,
};
const request: EngineRequest = { brief, count: 3, seed: 42, avoid: [], skip: [] };
const never = new AbortController().signal;

async function collect(events: AsyncIterable<EngineEvent>): Promise<EngineEvent[]> {
  const found: EngineEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
}

async function reasonOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: unknown) => (error instanceof EngineError ? error.reason : error),
  );
}

describe("the built-in engine", () => {
  let engine: VectorEngine;
  beforeAll(async () => {
    engine = createVectorEngine({ threads: 1 });
    await engine.warm();
  });
  afterAll(() => engine.close());

  const designs = async (asked: EngineRequest) =>
    (await collect(engine.run(asked, { signal: never }))).filter(({ kind }) => kind === "design");

  test("recipes that are given are drawn as they are, and the rest differs from them", async () => {
    const asked = {
      ...{ brief, seed: 7, count: 2, kept: [], avoid: [] },
      directions: [testRecipe(), testRecipe({ symbol: "pine", font: "fraunces" })],
    };
    const { logos, faults } = await engine.direct(asked, never);
    expect([logos.length, faults]).toEqual([2, []]);
    const given = [null, ...logos.map(({ spec }) => ({ spec, rationale: "As it was directed." }))];
    const made = await designs({ ...request, given });
    expect(made.map((event) => event.kind === "design" && event.design.rationale)).toEqual([
      expect.not.stringContaining("directed"),
      "As it was directed.",
      "As it was directed.",
    ]);
    const [own, first] = made.map((event) => (event.kind === "design" ? event.design : null));
    expect(first?.spec).toEqual(logos[0]?.spec);
    expect(first?.svg).toContain("<svg");
    expect(first?.report.verdict).not.toBe("fail");
    expect(JSON.stringify(own?.spec.mark)).not.toMatch(/"(?:lighthouse|pine)"/);
    expect(await designs({ ...request, given })).toEqual(made);
    expect((await designs({ ...request, given, skip: [0, 1] })).length).toBe(1);
  });

  test("a request is told stage by stage and design by design", async () => {
    const events = await collect(engine.run(request, { signal: never }));
    expect(events.map(({ kind, position }) => [kind, position])).toEqual([
      ["stage", 0],
      ["design", 0],
      ["stage", 1],
      ["design", 1],
      ["stage", 2],
      ["design", 2],
    ]);
    for (const event of events) {
      if (event.kind !== "design") continue;
      expect(logoSpec.parse(event.design.spec)).toEqual(event.design.spec);
      expect(event.design.svg).toMatch(/^<svg /);
      expect(event.design.report.checks.length).toBeGreaterThan(0);
    }
  });

  test("positions that are there already are skipped and the others come out alike", async () => {
    const all = await designs(request);
    const rest = await designs({ ...request, skip: [0, 2] });
    expect(rest).toEqual(all.filter(({ position }) => position === 1));
  });

  test("the spec of a design, drawn again, is the same drawing", async () => {
    const [first] = await designs(request);
    if (first?.kind !== "design") throw new Error("no design");
    const drawing = { variant: "full", background: "original", width: 800, height: 600 } as const;
    expect(await engine.draw(first.design.spec, drawing)).toBe(first.design.svg);
    expect(await engine.check(first.design.spec)).toEqual(first.design.report);
    expect((await engine.scene(first.design.spec, "full")).shapes.length).toBeGreaterThan(0);
  });

  test("an instruction is read, and what it asks for is done to a recipe and its like", async () => {
    const [first] = await designs(request);
    if (first?.kind !== "design") throw new Error("no design");
    const { spec } = first.design;
    const read = await engine.read("all capitals, gloopier", spec);
    expect(read).toMatchObject({ operations: [{ kind: "case" }], unknown: ["gloopier"] });
    expect(read.described.length).toBe(1);
    const refine = { spec, operations: read.operations, base_first: false };
    const made = await designs({ ...request, refine });
    expect(made.length).toBe(3);
    for (const event of made) {
      if (event.kind === "design") expect(event.design.spec.word.case).toBe("upper");
    }
    const rest = await designs({ ...request, refine, skip: [0, 2] });
    expect(rest).toEqual(made.filter(({ position }) => position === 1));
    const based = await designs({ ...request, refine: { ...refine, base_first: true }, count: 1 });
    expect(based[0]?.kind === "design" && based[0].design.spec).toEqual(spec);
  });

  test("where an edit has few ways, variations of what it made fill the other places", async () => {
    const [first] = await designs(request);
    if (first?.kind !== "design") throw new Error("no design");
    const { spec } = first.design;
    const { operations } = await engine.read("rename to Saltmarsh, no tagline, caps", spec);
    const refine = { spec, operations, base_first: false };
    const made = await designs({ ...request, count: 12, refine });
    expect(made.map(({ position }) => position)).toEqual(Array.from({ length: 12 }, (_, at) => at));
    const words = made.map((event) => event.kind === "design" && event.design.spec.word);
    for (const word of words) expect(word).toMatchObject({ text: "Saltmarsh", case: "upper" });
  });

  test("what cannot be done to a logo is refused with a reason for people", async () => {
    const [first] = await designs(request);
    if (first?.kind !== "design") throw new Error("no design");
    const { spec } = first.design;
    const refine = { spec, operations: [{ kind: "mark", query: "zzyzx" }], base_first: false };
    await expect(designs({ ...request, refine } as EngineRequest)).rejects.toThrow(
      /^this cannot be done to this logo: /,
    );
  });

  test("new designs are held to an instruction", async () => {
    const { operations } = await engine.read("all capitals", null);
    const cases = (await designs({ ...request, operations })).map((event) =>
      event.kind === "design" ? event.design.spec.word.case : null,
    );
    expect(cases).toEqual(["upper", "upper", "upper"]);
  });

  test("a recipe is compared with known shapes, and nearest to itself", async () => {
    const [first, second] = await designs(request);
    if (first?.kind !== "design" || second?.kind !== "design") throw new Error("no design");
    const shapes = [first, second].map(({ design }, id) => ({
      id: String(id),
      fingerprint: design.fingerprint ?? "",
    }));
    const found = await engine.compare(first.design.spec, shapes);
    expect(found.fingerprint).toBe(first.design.fingerprint);
    expect(found.nearest.find(({ kind }) => kind === "own")).toMatchObject({
      name: "0",
      similarity: 1,
    });
  });

  test("a font is handed out unpacked; one that is not there is refused", async () => {
    const font = await engine.font("fonts/abril-fatface/latin-400-normal.woff2");
    expect(new DataView(font.buffer, font.byteOffset).getUint32(0)).toBe(0x00010000);
    expect(await reasonOf(engine.font("fonts/none.woff2"))).toBe("refused");
  });

  test("a spec with a font that does not exist is refused, and the engine lives on", async () => {
    const [first] = await designs(request);
    if (first?.kind !== "design") throw new Error("no design");
    const { spec } = first.design;
    const word = { ...spec.word, font: "no-such-font" };
    const drawing = { variant: "full", background: "original", width: 800, height: 600 } as const;
    expect(await reasonOf(engine.draw({ ...spec, word }, drawing))).toBe("refused");
    expect(await engine.ping()).toBeGreaterThanOrEqual(0);
  });

  test("a run that is aborted stops and the next one works", async () => {
    const abort = new AbortController();
    const seen: EngineEvent[] = [];
    const run = (async () => {
      for await (const event of engine.run({ ...request, count: 12 }, { signal: abort.signal })) {
        seen.push(event);
        if (event.kind === "design") abort.abort();
      }
    })();
    expect(await reasonOf(run)).toBe("aborted");
    expect(seen.filter(({ kind }) => kind === "design").length).toBeLessThan(12);
    expect((await designs(request)).length).toBe(3);
  });
});

describe("an engine whose thread misbehaves", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "engine-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function engineOf(
    source: string,
    deadlineMs: number,
    heapLimitMb = 64,
  ): Promise<VectorEngine> {
    const file = join(folder, `${source.length}.mjs`);
    await writeFile(
      file,
      `import { parentPort } from "node:worker_threads"; const port = parentPort;
       port.postMessage({ id: 0, kind: "ready" }); ${source}`,
    );
    return createVectorEngine({
      threads: 1,
      program: pathToFileURL(file),
      deadlineMs,
      heapLimitMb,
    });
  }

  test("a thread that hangs is ended at the deadline, also for the task that comes next", async () => {
    const engine = await engineOf('port.on("message", () => { for (;;) {} });', 200);
    expect(await reasonOf(engine.check({} as never))).toBe("timed_out");
    expect(await reasonOf(engine.check({} as never))).toBe("timed_out");
    await engine.close();
  });

  test("a thread that dies is a crash, and another one takes over", async () => {
    const engine = await engineOf(
      'port.on("message", ({ id, task }) => { if (task.kind === "check") process.exit(1); port.postMessage({ id, kind: "done", value: null }); });',
      5_000,
    );
    expect(await reasonOf(engine.check({} as never))).toBe("crashed");
    expect(await engine.ping()).toBeGreaterThanOrEqual(0);
    await engine.close();
  });

  test("a thread that fills its heap is a crash, and another one takes over", async () => {
    const engine = await engineOf(
      `const kept = []; port.on("message", ({ id, task }) => {
         while (task.kind === "check") kept.push(new Array(1e5).fill(id));
         port.postMessage({ id, kind: "done", value: null }); });`,
      60_000,
      16,
    );
    expect(await reasonOf(engine.check({} as never))).toBe("crashed");
    expect(await engine.ping()).toBeGreaterThanOrEqual(0);
    await engine.close();
  });

  test("a thread that holds too much memory after a task is replaced before the next", async () => {
    const engine = await engineOf(
      `import { threadId } from "node:worker_threads"; port.on("message", ({ id, task }) =>
         port.postMessage({ id, kind: "done", value: threadId, heldBytes: task.spec.held }));`,
      5_000,
    );
    const threadOf = (held: number) => engine.check({ held } as never) as Promise<unknown>;
    const [first, same] = [await threadOf(2 ** 20), await threadOf(2 ** 30)];
    expect(same).toBe(first);
    expect(await threadOf(0)).not.toBe(first);
    await engine.close();
  });

  test("a hanging thread gives way within a second when the run is aborted", async () => {
    const engine = await engineOf('port.on("message", () => { for (;;) {} });', 60_000);
    const abort = new AbortController();
    const run = collect(engine.run(request, { signal: abort.signal }));
    abort.abort();
    expect(await reasonOf(run)).toBe("aborted");
    await engine.close();
  });
});
