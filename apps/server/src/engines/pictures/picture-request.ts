import type { Target, VendorTarget } from "@emblazon/failover";
import type { EngineDesign } from "../engine.ts";

/** What is asked of a model that makes pictures. */
export interface PictureRequest {
  /** What goes to the model, already enhanced. */
  readonly prompt: string;
  /** What shall not be seen; empty where there is nothing to say. */
  readonly negativePrompt: string;
  /** Wished for, in pixels: a model makes the nearest size that it has. */
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** Encoded pictures to work from, for image to image. */
  readonly inputs: readonly Uint8Array[];
  /** PNG; what is transparent in it is made anew. Null where all is. */
  readonly mask: Uint8Array | null;
  /** The name of trained weights, `vendor:name`; null for the model as it is. */
  readonly lora: string | null;
  /** The same logo as our own engine has drawn it; null where a picture is to be changed. */
  readonly drawn: EngineDesign | null;
}

/** A file as a vendor gave it: neither looked at nor re-encoded. */
export interface VendorPicture {
  readonly kind: "picture";
  readonly bytes: Uint8Array;
  /** What the vendor made of the prompt, where it says so. */
  readonly revisedPrompt: string | null;
}

/** What the last link draws in a vendor's place: a recipe. */
export interface BuiltInDesign {
  readonly kind: "design";
  readonly design: EngineDesign;
}

export type PictureResult = VendorPicture | BuiltInDesign;

export type PictureTarget = Target<PictureRequest, PictureResult>;
export type VendorPictureTarget = VendorTarget<PictureRequest, VendorPicture>;
