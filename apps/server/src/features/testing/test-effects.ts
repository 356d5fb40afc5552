import sharp from "sharp";
import { EngineError } from "../../engines/engine-error.ts";
import type { EffectTask } from "../../engines/effects/effect-task.ts";
import type { EffectsEngine } from "../../engines/effects/effects-engine.ts";

export interface TestEffectsHooks {
  /** Called before each picture is painted: a test waits, aborts or throws here. */
  beforePicture?: (task: EffectTask) => Promise<void> | void;
}

/** An engine that gives every photo back as it is, and does what a test tells it in between. */
export interface TestEffects extends EffectsEngine {
  readonly hooks: TestEffectsHooks;
  readonly tasks: EffectTask[];
}

export function createTestEffects(hooks: TestEffectsHooks = {}): TestEffects {
  const tasks: EffectTask[] = [];
  return {
    id: "built-in-effects",
    kind: "effects",
    hooks,
    tasks,
    run: async (task, { signal, onProgress }) => {
      tasks.push(task);
      onProgress(0.5);
      const aborted = Promise.withResolvers<never>();
      const abort = (): void => aborted.reject(new EngineError("aborted", "stopped"));
      signal.addEventListener("abort", abort, { once: true });
      try {
        await Promise.race([hooks.beforePicture?.(task), aborted.promise]);
      } finally {
        signal.removeEventListener("abort", abort);
      }
      signal.throwIfAborted();
      const { width, height } = await sharp(task.picture).metadata();
      return {
        bytes: task.picture,
        width,
        height,
        ms: { decode: 1, effect: 1, encode: 1 },
      };
    },
    prepare: () => undefined,
    ping: async () => 0,
    close: async () => undefined,
  };
}
