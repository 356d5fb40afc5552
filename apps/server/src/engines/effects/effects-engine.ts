import { fileURLToPath } from "node:url";
import { createSemaphore } from "../../platform/semaphore.ts";
import { EngineError } from "../engine-error.ts";
import type { EffectRunOptions, EffectTask, RenderedPicture } from "./effect-task.ts";
import { startEffectsProcess } from "./effects-process.ts";
import type { EffectsProcess } from "./effects-process.ts";

/** The built-in engine of photo effects: `packages/effects` in a process of its own. */
export interface EffectsEngine {
  /** The name that people see as the model. */
  readonly id: string;
  readonly kind: "effects";
  /** @throws EngineError */
  run(task: EffectTask, options: EffectRunOptions): Promise<RenderedPicture>;
  /** Starts the process, so that whoever is about to send a photo does not wait for it. */
  prepare(): void;
  /** Milliseconds that a small request took; 0 while no process is needed. @throws EngineError */
  ping(): Promise<number>;
  close(): Promise<void>;
}

export interface EffectsEngineOptions {
  /** Threads that share one picture. */
  readonly threads: number;
  /** The process's program; another one only in tests. */
  readonly program?: string;
  /** How long it may give no sign of life. */
  readonly deadlineMs?: number;
  /** After so long without work the process ends and gives its memory back. */
  readonly idleMs?: number;
}

/** While one picture is in the kernels, the next is decoded or the last encoded. */
const PICTURES_AT_ONCE = 2;
const PROGRAM = fileURLToPath(new URL("./effects-child.ts", import.meta.url));

/**
 * WebAssembly's memory does not shrink and a decoder may crash: in a process of their own both end
 * with it, and the server's event loop never waits for a picture.
 */
export function createEffectsEngine(options: EffectsEngineOptions): EffectsEngine {
  const { threads, program = PROGRAM, deadlineMs = 20_000, idleMs = 60_000 } = options;
  const slots = createSemaphore(PICTURES_AT_ONCE);
  let running: EffectsProcess | null = null;
  let closed = false;

  function current(): EffectsProcess {
    if (closed) throw new EngineError("aborted", "the engine is closed");
    if (running?.alive() !== true) {
      running = startEffectsProcess({ program, threads, deadlineMs, idleMs });
    }
    return running;
  }

  return {
    id: "built-in-effects",
    kind: "effects",
    run: (task, run) =>
      slots
        .run(() => current().render(task, run), run.signal)
        .catch((error: unknown) => {
          if (run.signal.aborted)
            throw new EngineError("aborted", "nobody wants it any more", error);
          throw error;
        }),
    prepare: () => {
      if (!closed) current();
    },
    ping: async () => (running?.alive() === true ? running.ping() : 0),
    close: async () => {
      closed = true;
      await running?.close();
    },
  };
}
