import { createEffects, type Effects } from "../create-effects.ts";
import { createEffectMemory } from "../kernels/effect-memory.ts";
import { readKernels } from "./read-kernels.ts";
import { createThreadWorkers } from "./thread-workers.ts";

/** Effects over threads of their own. */
export interface ThreadedEffects extends Effects {
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Effects over a memory that so many threads share; for Node only. */
export async function openThreadedEffects(count: number): Promise<ThreadedEffects> {
  const memory = createEffectMemory({ shared: true });
  const wasm = await readKernels({ shared: true });
  const workers = await createThreadWorkers({ wasm, memory, count });
  const effects = await createEffects({ wasm, memory, workers });
  return { ...effects, close: () => workers.close() };
}
