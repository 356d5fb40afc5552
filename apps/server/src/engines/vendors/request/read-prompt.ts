import type { PictureRequest } from "../../pictures/picture-request.ts";
import { type PromptDialect, stripControlTokens } from "../strip-control-tokens.ts";

/** What is wished for and what is not, as words that a vendor's server takes for nothing else. */
export interface Prompt {
  readonly wanted: string;
  /** Empty where nothing is said. */
  readonly unwanted: string;
}

/** For servers with a field of its own for what shall not be seen. */
export function readPrompt(
  { prompt, negativePrompt }: PictureRequest,
  dialect: PromptDialect,
): Prompt {
  return {
    wanted: stripControlTokens(prompt, dialect),
    unwanted: stripControlTokens(negativePrompt, dialect),
  };
}

/** In one text, for models that follow instructions and have no such field. */
export function readInstruction(request: PictureRequest): string {
  const { wanted, unwanted } = readPrompt(request, "words");
  return unwanted === "" ? wanted : `${wanted}\n\nDo not show: ${unwanted}`;
}
