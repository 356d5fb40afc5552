import type { DescribedError } from "./describe-error.ts";
import { formatWait } from "./format.ts";

/** A failure in a line, for a message at the page's edge. */
export function errorLine({ title, detail, retryAfterMs }: DescribedError): string {
  const line = detail === "" ? `${title}.` : `${title}. ${detail}`;
  return retryAfterMs === null ? line : `${line} You can try again in ${formatWait(retryAfterMs)}.`;
}
