import type { PictureType } from "../../pictures/sniff-image.ts";
import { safeFileName } from "../content-disposition.ts";

const EXTENSION = /\.[a-z\d]{1,5}$/i;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What a picture from elsewhere is saved as: by the caller's words, else by its address. */
export function downloadName(given: string | undefined, url: URL, type: PictureType): string {
  const stem = (given ?? lastSegment(url)).replace(EXTENSION, "");
  const extension = type === "jpeg" ? "jpg" : type;
  return safeFileName([HAS_WORD.test(stem) ? stem : "picture"], extension);
}

function lastSegment({ pathname }: URL): string {
  const segment = pathname.slice(pathname.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(segment).toWellFormed();
  } catch {
    return segment;
  }
}
