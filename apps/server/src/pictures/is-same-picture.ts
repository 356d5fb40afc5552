import type { DecodedResult } from "./decode-result.ts";

/**
 * In 8-bit channels of a thumbnail. Encoding a logo anew at another size and quality moved none by more
 * than 5, nor a shift by one of 1,024 pixels by more than 7; a darker green moved some by 17, a dot of 20
 * pixels by 46.
 */
const SAME = 8;

type Seen = Pick<DecodedResult, "thumbnail">;

/** Whether one picture is the other one to the eye, colours and small details included. */
export function isSamePicture({ thumbnail: one }: Seen, { thumbnail: other }: Seen): boolean {
  return one.every((value, at) => Math.abs(value - (other[at] ?? 0)) <= SAME);
}
