// The program of the drawing thread: the logo engine behind messages.
import { parentPort } from "node:worker_threads";
import type { LogoSpec, Refinement } from "@emblazon/contract";
import { createLogoEngine, LogoError } from "@emblazon/logo";
import type { LogoEngine } from "@emblazon/logo";
import { readAssets } from "@emblazon/logo/node/read-assets";
import { readSfnt } from "@emblazon/logo/node/read-sfnt";
import { describeOperation } from "@emblazon/logo/refine/describe-operation";
import { NEUTRAL_SPEC } from "./neutral-spec.ts";
import { recipeChoices } from "./recipe-choices.ts";
import { runDesigns, toReport } from "./run-designs.ts";
import type { ThreadAnswer, ThreadRequest } from "./thread-messages.ts";
import { WARM_BRIEF } from "./warm-brief.ts";

const port = parentPort;
if (!port) throw new Error("this program runs in a worker thread");
const assets = readAssets();
const engine: Promise<LogoEngine> = createLogoEngine(assets);
const say = (answer: ThreadAnswer): void => port.postMessage(answer);
const ready = (): void => say({ id: 0, kind: "ready" });
engine.then(ready, ready);

port.on("message", (request: ThreadRequest) => void answer(request));

async function answer(request: ThreadRequest): Promise<void> {
  const { id } = request;
  try {
    say({ id, kind: "done", value: await perform(request), heldBytes: heldBytes() });
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
      return runDesigns(logos, task.request, {
        stopped: () => Atomics.load(stop, 0) === 1,
        tell: (event) => say({ id, kind: "event", event }),
      });
    case "choices":
      return recipeChoices(logos, task.brief, task.avoid);
    case "direct":
      return logos.direct(task.request);
    case "draw":
      return logos.draw(task.spec, task.options);
    case "scene":
      return logos.scene(task.spec, task.variant);
    case "check":
      return toReport(await logos.check(task.spec));
    case "compare":
      return logos.originality(task.spec, task.history);
    case "font":
      return readSfnt(assets, task.path).catch(() => {
        throw new LogoError("bad_request", "there is no such font");
      });
    case "read":
      return read(logos, task.instruction, task.spec ?? NEUTRAL_SPEC);
  }
}

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function read(logos: LogoEngine, instruction: string, spec: LogoSpec): Refinement {
  const { operations, unknown } = logos.readInstruction(instruction, spec);
  return {
    operations: [...operations],
    described: operations.map(describeOperation),
    unknown: [...unknown],
  };
}
