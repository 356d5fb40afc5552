import type { ImageEffect, PictureFormat } from "@emblazon/contract";

export interface EffectTask extends Pick<ImageEffect, "style" | "strength" | "params" | "quality"> {
  /** An encoded picture of our own storage: upright, sRGB, without metadata. */
  readonly picture: Uint8Array;
  readonly format: PictureFormat;
}

export interface EffectRunOptions {
  readonly signal: AbortSignal;
  /** What part of the picture is done, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

export interface RenderedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What each step took, in milliseconds. */
  readonly ms: { readonly decode: number; readonly effect: number; readonly encode: number };
}
