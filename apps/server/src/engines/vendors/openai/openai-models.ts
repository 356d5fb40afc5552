import type { Capabilities } from "@emblazon/failover";
import { findSize, listedSizes, nearestSize, type Size } from "../request/find-size.ts";

/** What a family of OpenAI's models takes. */
export interface OpenAiFamily {
  readonly api: Capabilities;
  /** Settled, or by rules. */
  size(wish: Size, owner: Capabilities): Size;
  /** How many times the price of a picture of 1024 pixels a side one of this size costs at the most. */
  timesDearer(size: Size): number;
  /** What says in what form the picture shall come. */
  readonly format: Readonly<Record<string, string>>;
  /** The field of the pictures to work from. */
  readonly inputField: "image" | "image[]";
  /** What a picture on the way to the result costs, in millionths of a US dollar; null where none comes. */
  readonly partialMicros: number | null;
}

/** A partial image is billed as so many tokens (Image generation guide, "Partial images cost"). */
const PARTIAL_TOKENS = 100;
/** What a token of a picture costs, in millionths of a US dollar, as of November 2026; the longest name first. */
const TOKEN_MICROS: readonly (readonly [name: string, micros: number])[] = [
  ["gpt-image-1-mini", 8],
  ["gpt-image-1.5", 32],
  ["gpt-image-1", 40],
];
const NEWEST_TOKEN_MICROS = 30;

const square = (side: number): Size => ({ width: side, height: side });
const across = (width: number, height: number): readonly Size[] => [
  { width, height },
  { width: height, height: width },
];
/** Since gpt-image-2: any size by these rules (Images API reference, `size`). */
const FREE_SIZES = {
  ...{ multiple: 16, leastSide: 16, mostSide: 3840, mostRatio: 3 },
  ...{ leastPixels: 655_360, mostPixels: 8_294_400 },
};

/**
 * In medium quality 2048 pixels a side are 10.7 cents and 8.3 megapixels 13.9, where 1024 a side are 5.3
 * (OpenAI's pricing, image generation).
 */
const byRootOfPixels = ({ width, height }: Size): number =>
  Math.max(1, Math.sqrt(width * height) / 1024);
const alike = (): number => 1;

const edits = (inputs: number, characters: number): Capabilities => ({
  abilities: ["text_to_image", "image_to_image", "mask"],
  choices: {},
  limits: { input_pictures: { most: inputs }, prompt_characters: { most: characters } },
});
const oneOf =
  (sizes: readonly Size[]): OpenAiFamily["size"] =>
  (wish, owner) =>
    nearestSize(wish, listedSizes(owner).length > 0 ? listedSizes(owner) : sizes);
const GPT = {
  // Left to itself, a model may choose the best, at four times the price that was put aside.
  format: { output_format: "png", quality: "medium" },
  inputField: "image[]",
  partialMicros: PARTIAL_TOKENS * NEWEST_TOKEN_MICROS,
} as const;
const DALL_E = {
  timesDearer: alike,
  format: { response_format: "b64_json" },
  inputField: "image",
  partialMicros: null,
} as const;

const GPT_IMAGE_1: OpenAiFamily = {
  ...GPT,
  api: edits(16, 32_000),
  size: oneOf([square(1024), ...across(1536, 1024)]),
  timesDearer: alike,
};
const GPT_IMAGE: OpenAiFamily = {
  ...GPT,
  api: edits(16, 32_000),
  size: (wish, owner) => findSize(wish, FREE_SIZES, owner),
  timesDearer: byRootOfPixels,
};
const DALL_E_3: OpenAiFamily = {
  ...DALL_E,
  api: {
    abilities: ["text_to_image"],
    choices: {},
    limits: { prompt_characters: { most: 4000 } },
  },
  size: oneOf([square(1024), ...across(1792, 1024)]),
};
const DALL_E_2: OpenAiFamily = {
  ...DALL_E,
  api: edits(1, 1000),
  size: oneOf([square(256), square(512), square(1024)]),
};

/** The family of a model, by its name; a new name is taken for one of the newest family. */
export function familyOf(id: string): OpenAiFamily {
  return knownFamily(id) ?? GPT_IMAGE;
}

/** The same for models of anybody, such as `provider-5/dall-e-2`; null for what is not OpenAI's. */
export function knownFamily(id: string): OpenAiFamily | null {
  const name = id.slice(id.lastIndexOf("/") + 1);
  if (name.startsWith("dall-e-3")) return DALL_E_3;
  if (name.startsWith("dall-e-2")) return DALL_E_2;
  if (!name.startsWith("gpt-image-")) return null;
  if (!/^gpt-image-1(?!\d)/.test(name)) return GPT_IMAGE;
  const [, micros = NEWEST_TOKEN_MICROS] =
    TOKEN_MICROS.find(([model]) => name.startsWith(model)) ?? [];
  return { ...GPT_IMAGE_1, partialMicros: PARTIAL_TOKENS * micros };
}
