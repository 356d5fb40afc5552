import { effectStyleIds } from "@emblazon/contract";
import { findLack } from "@emblazon/failover";
import type { BuiltInTarget, Capabilities } from "@emblazon/failover";
import { toAttemptError } from "../to-attempt-error.ts";
import type { EffectTask, RenderedPicture } from "./effect-task.ts";
import type { EffectsEngine } from "./effects-engine.ts";

/** A backstop: the process of the effects is ended long before, when it gives no sign of life. */
const LIMIT_MS = 10 * 60_000;

const CAPABILITIES: Capabilities = {
  abilities: ["photo_effects"],
  choices: { style: effectStyleIds },
  limits: {},
};

export type EffectsTarget = BuiltInTarget<EffectTask, RenderedPicture>;

/** The photo effects as a link of a chain: free, and the only one that can paint. */
export function createEffectsTarget(effects: Pick<EffectsEngine, "id" | "run">): EffectsTarget {
  return {
    kind: "built_in",
    id: effects.id,
    limitMs: LIMIT_MS,
    reserveMs: LIMIT_MS,
    lacks: ({ style }) =>
      findLack({ abilities: ["photo_effects"], choices: { style }, amounts: {} }, CAPABILITIES),
    submit: async (task, { signal, report }) => {
      try {
        const onProgress = (done: number): void => report({ done });
        return { kind: "done", result: await effects.run(task, { signal, onProgress }) };
      } catch (error) {
        throw toAttemptError(error);
      }
    },
  };
}
