import type { Refusal } from "./decode-picture.ts";

/** Telephones call such files photos: what can be done about it helps more than a list of kinds. */
export const HEIC_REFUSAL: Refusal = {
  kind: "refused",
  reason: "unsupported",
  detail: "HEIC cannot be read here. Save the photo as JPEG and send that.",
};
