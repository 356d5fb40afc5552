import { QUALITY_PX } from "@emblazon/contract";
import type { EngineDesign } from "../../engines/engine.ts";
import type { PictureRequest } from "../../engines/pictures/picture-request.ts";
import type { PlannedPrompt } from "../../schema/generations.ts";
import type { PictureWork } from "./plan-pictures.ts";
import type { ParentPicture } from "./read-parent.ts";

export interface PictureMeans {
  /** Our own drawing of a new logo. */
  readonly drawn: EngineDesign | null;
  /** The picture that is changed, whose size stays. */
  readonly parent: ParentPicture | null;
}

/** What a model is asked for one of the logos. */
export function pictureRequest(
  { input, seed }: PictureWork,
  { position, prompt, negative_prompt: negativePrompt }: PlannedPrompt,
  { drawn, parent }: PictureMeans,
): PictureRequest {
  const side = QUALITY_PX[input.quality ?? "standard"];
  const { width, height } = parent ?? { width: side, height: side };
  return {
    prompt,
    negativePrompt,
    width,
    height,
    seed: (seed + position) % 2 ** 31,
    inputs: parent === null ? [] : [parent.bytes],
    mask: null,
    lora: null,
    drawn,
  };
}
