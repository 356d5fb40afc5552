import type { Refusal } from "../pictures/decode-picture.ts";
import { AppError } from "../platform/errors/app-error.ts";

const CODES = {
  "too-large": "payload_too_large",
  unreadable: "invalid_image",
  unsupported: "unsupported_media_type",
} as const;

/** What is answered for a picture that was not taken: 413, 415 or 422. */
export function refusedPicture({ reason, detail }: Refusal, field: string): AppError {
  return new AppError(CODES[reason], detail, { fields: [{ field, message: detail }] });
}
