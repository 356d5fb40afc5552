import type { Brief, LogoSpec } from "@emblazon/contract";
import { changePrompt } from "../../engines/prompts/change-prompt.ts";
import type { PictureInput, PlannedPrompt } from "../../schema/generations.ts";
import type { PictureTask } from "./plan-pictures.ts";

export interface ChangePlan {
  /** Those that have no prompt yet. */
  readonly open: readonly PictureTask[];
  /** The same for all, as it stands beside the parent's mark. */
  readonly lettering: LogoSpec;
}

/** What a model is told of each change, in the person's own words: an instruction is a plan already. */
export function planChanges(
  brief: Brief,
  { instruction }: Pick<PictureInput, "instruction">,
  { open, lettering }: ChangePlan,
): PlannedPrompt[] {
  return open.map(({ position }) => {
    const { prompt, negativePrompt } = changePrompt({ brief, instruction, position });
    return { position, prompt, negative_prompt: negativePrompt, lettering };
  });
}
