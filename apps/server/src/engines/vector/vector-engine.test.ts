import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { logoSpec } from "@emblazon/contract";
import type { Brief } from "@emblazon/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineError } from "../engine-error.ts";
import type { EngineEvent, EngineRequest } from "../engine.ts";
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

  async function engineOf(source: string, deadlineMs: number): Promise<VectorEngine> {
    const file = join(folder, `${source.length}.mjs`);
    await writeFile(
      file,
      `import { parentPort } from "node:worker_threads"; const port = parentPort;
       port.postMessage({ id: 0, kind: "ready" }); ${source}`,
    );
    return createVectorEngine({ threads: 1, program: pathToFileURL(file), deadlineMs });
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

  test("a hanging thread gives way within a second when the run is aborted", async () => {
    const engine = await engineOf('port.on("message", () => { for (;;) {} });', 60_000);
    const abort = new AbortController();
    const run = collect(engine.run(request, { signal: abort.signal }));
    abort.abort();
    expect(await reasonOf(run)).toBe("aborted");
    await engine.close();
  });
});
