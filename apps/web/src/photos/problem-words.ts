import { PhotoError } from "../effects/photo-error.ts";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";

/** Anything thrown on the way of a photo, in a sentence or two. */
export function problemWords(error: unknown): string {
  return error instanceof PhotoError ? error.message : errorLine(describeError(error));
}
