import type { Capabilities } from "@emblazon/failover";
import type { VendorPictureTarget } from "./picture-request.ts";

export const VENDOR_KINDS = [
  "openai-compatible",
  "openai",
  "gemini",
  "seedream",
  "replicate",
  "fal",
  "huggingface",
  "comfyui",
  "automatic1111",
] as const;
export type VendorKind = (typeof VENDOR_KINDS)[number];

/** Pictures that are streamed while a model draws. */
export interface Partials {
  /** At least one; fewer may come where the result is there soon. */
  readonly count: number;
  /** What each one costs on top, in millionths of a US dollar. */
  readonly priceMicros: number;
}

/** A model of a vendor's, as data: names come and go without a new version of the program. */
export interface ModelConfig {
  /** As the vendor calls it. */
  readonly id: string;
  /** As people read it. */
  readonly name: string;
  /** For one picture without any on the way to it, in millionths of a US dollar; 0 where nothing is paid. */
  readonly priceMicros: number;
  /** Pictures on the way to the result that are asked for; left out where none are. */
  readonly partials?: Partials;
  /** Abilities: `text_to_image`, `image_to_image`, `mask`, `seed`; choices: `lora`; limits: `width`, `height`. */
  readonly capabilities: Capabilities;
  /** The vendor has taken it down: it is shown, and never asked. */
  readonly retired: boolean;
  /** How long it usually takes, and how long it may take at the most. */
  readonly typicalMs: number;
  readonly limitMs: number;
}

/** The most that one picture can cost: with all on the way to it, in millionths of a US dollar. */
export function mostMicros({ priceMicros, partials }: ModelConfig): number {
  return priceMicros + (partials === undefined ? 0 : partials.count * partials.priceMicros);
}

/** Somebody who makes pictures, as the owner of this installation has set it up. */
export interface VendorConfig {
  /** As the owner calls it; unique. */
  readonly id: string;
  readonly name: string;
  readonly kind: VendorKind;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Null where none is needed. */
  readonly apiKey: string | null;
  readonly models: readonly ModelConfig[];
}

export interface TargetOptions {
  readonly vendor: VendorConfig;
  readonly model: ModelConfig;
  /** The guarded one, which lets this vendor's own address through also where it is local. */
  readonly fetch: typeof fetch;
}

/** One per kind of vendor. The target's id is `vendor/model`. */
export type CreateVendorTarget = (options: TargetOptions) => VendorPictureTarget;
