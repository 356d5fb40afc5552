import type { DecodedPhoto, PhotoOptions } from "./decode-photo.ts";
import type { DecodedPicture, Refusal } from "./decode-picture.ts";
import type { DecodedPreview } from "./decode-preview.ts";
import type { DecodedResult, ResultOptions } from "./decode-result.ts";
import type { TracedResult, TraceOptions, Untraceable } from "./trace-result.ts";

/**
 * What a decoder is asked: a picture of a brief, a photo to work on, what a model has made, or is
 * at, or a drawing of what it has made.
 */
export type DecodeRequest =
  | { readonly kind: "picture" | "preview"; readonly bytes: Uint8Array }
  | ({ readonly kind: "photo"; readonly bytes: Uint8Array } & PhotoOptions)
  | ({ readonly kind: "result"; readonly bytes: Uint8Array } & ResultOptions)
  | ({ readonly kind: "trace"; readonly bytes: Uint8Array } & TraceOptions);

export type DecodeAnswer =
  | DecodedPicture
  | DecodedPhoto
  | DecodedResult
  | DecodedPreview
  | TracedResult
  | Untraceable
  | Refusal;

export function isDecodeRequest(message: unknown): message is DecodeRequest {
  return isRecord(message) && "kind" in message && message["bytes"] instanceof Uint8Array;
}

export function isDecodeAnswer(message: unknown): message is DecodeAnswer {
  return isRecord(message) && "kind" in message;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
