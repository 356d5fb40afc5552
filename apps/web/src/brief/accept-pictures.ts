import { count } from "../ui/format.ts";

/** How many pictures a brief takes. */
export const MAX_PICTURES = 5;
const MAX_BYTES = 10 * 1024 * 1024;
const TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"];

/** For a file input's `accept`. */
export const PICTURE_TYPES = TYPES.join(",");

export interface AcceptedPictures {
  readonly files: readonly File[];
  /** What was not taken, and why; null when all was. */
  readonly refusal: string | null;
}

/** Adds files to those already there: only pictures, none twice, none too large, five at most. */
export function acceptPictures(present: readonly File[], added: readonly File[]): AcceptedPictures {
  const reasons = new Set<string>();
  const files = [...present];
  for (const file of added) {
    if (files.some((other) => isSame(other, file))) continue;
    if (!TYPES.includes(file.type)) reasons.add(`“${file.name}” is no JPEG, PNG, WebP or AVIF.`);
    else if (file.size > MAX_BYTES) reasons.add(`“${file.name}” is larger than 10 MB.`);
    else if (files.length >= MAX_PICTURES) {
      reasons.add(`A brief takes ${count(MAX_PICTURES, "picture")}; the rest was left out.`);
    } else files.push(file);
  }
  return { files, refusal: reasons.size === 0 ? null : [...reasons].join(" ") };
}

function isSame(one: File, other: File): boolean {
  return (
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
  );
}
