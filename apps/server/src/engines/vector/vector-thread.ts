// The program of the drawing thread: the logo engine behind messages.
import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import type { ChecksReport, QualityCheck } from "@emblazon/contract";
import { createLogoEngine, LogoError, score } from "@emblazon/logo";
import type { LogoEngine } from "@emblazon/logo";
import { readAssets } from "@emblazon/logo/node/read-assets";
import type { EngineEvent, EngineRequest } from "../engine.ts";
import type { ThreadAnswer, ThreadRequest } from "./thread-messages.ts";
import { WARM_BRIEF } from "./warm-brief.ts";

const port = parentPort;
if (!port) throw new Error("this program runs in a worker thread");
const engine: Promise<LogoEngine> = createLogoEngine(readAssets());
const say = (answer: ThreadAnswer): void => port.postMessage(answer);
const ready = (): void => say({ id: 0, kind: "ready" });
engine.then(ready, ready);

port.on("message", (request: ThreadRequest) => void answer(request));

async function answer(request: ThreadRequest): Promise<void> {
  const { id } = request;
  try {
    say({ id, kind: "done", value: await perform(request) });
  } catch (error) {
    const kind = error instanceof LogoError ? "refused" : "crashed";
    say({ id, kind, message: error instanceof Error ? error.message : String(error) });
  }
}

async function perform({ id, task, stop }: ThreadRequest): Promise<unknown> {
  const logos = await engine;
  switch (task.kind) {
    case "ping":
      return null;
    case "warm":
      for await (const design of logos.design({ brief: WARM_BRIEF, count: 3, seed: 1 })) {
        void design;
      }
      return null;
    case "design":
      return design(logos, task.request, {
        stopped: () => Atomics.load(stop, 0) === 1,
        tell: (event) => say({ id, kind: "event", event }),
      });
    case "draw":
      return logos.draw(task.spec, task.options);
    case "scene":
      return logos.scene(task.spec, task.variant);
    case "check":
      return toReport(await logos.check(task.spec));
    case "read":
    case "compare":
      throw new LogoError("bad_request", `not known yet: ${task.kind}`);
  }
}

interface DesignRun {
  readonly stopped: () => boolean;
  readonly tell: (event: EngineEvent) => void;
}

async function design(logos: LogoEngine, request: EngineRequest, run: DesignRun): Promise<null> {
  const { brief, count, seed, avoid, skip } = request;
  const wanted = (position: number): boolean => position < count && !skip.includes(position);
  const announce = (position: number): void => {
    if (wanted(position)) run.tell({ kind: "stage", position, stage: "rendering", progress: 0.3 });
  };
  announce(0);
  for await (const made of logos.design({ brief, count, seed, avoid })) {
    if (run.stopped()) break;
    const { position, spec, svg, checks, rationale } = made;
    if (wanted(position)) {
      run.tell({
        kind: "design",
        position,
        design: { spec, svg, rationale, report: toReport(checks), fingerprint: null },
      });
    }
    announce(position + 1);
    await setImmediate();
  }
  return null;
}

function toReport(checks: readonly QualityCheck[]): ChecksReport {
  return { ...score(checks), checks: [...checks] };
}
