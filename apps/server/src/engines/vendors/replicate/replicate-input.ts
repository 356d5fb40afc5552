import { AttemptError, type Call } from "@emblazon/failover";
import type { PictureRequest } from "../../pictures/picture-request.ts";
import type { TargetOptions } from "../../pictures/vendor-config.ts";
import { seedOf } from "../request/base-target.ts";
import { findSize, nearestShape, type Size } from "../request/find-size.ts";
import { readPrompt } from "../request/read-prompt.ts";
import type { InputField, ReplicateModel } from "./replicate-model.ts";

/** The pictures of a request as addresses that the model can read. */
export interface InputLinks {
  readonly inputs: readonly string[];
  readonly mask: string | null;
}

/** What models call the one picture, or the list of pictures, that they work from. */
const PICTURE_FIELDS: readonly string[] = [
  "input_images",
  "image_input",
  "images",
  "image",
  "input_image",
  "image_prompt",
  "init_image",
];
const UNSIZED: InputField = { type: "integer", choices: [], least: null, most: null };

/** The input of one prediction in the model's own words. @throws AttemptError `unsupported` */
export function toInput(
  request: PictureRequest,
  { input }: ReplicateModel,
  {
    links,
    options,
    call,
  }: {
    readonly links: InputLinks;
    readonly options: TargetOptions;
    readonly call: Call;
  },
): Readonly<Record<string, unknown>> {
  const { wanted, unwanted } = readPrompt(request, "words");
  const known: Readonly<Record<string, unknown>> = {
    ...(unwanted !== "" && { negative_prompt: unwanted }),
    seed: seedOf(request, call),
    num_outputs: 1,
    num_images: 1,
    output_format: "png",
    ...toSize(request, input, options),
  };
  const said = Object.entries(known).filter(([name, value]) => takes(input.get(name), value));
  return { prompt: wanted, ...Object.fromEntries(said), ...toPictures(links, input) };
}

function takes(field: InputField | undefined, value: unknown): boolean {
  if (field === undefined) return false;
  return field.choices.length === 0 || field.choices.includes(String(value));
}

/** By `width` and `height` where there are both, else by the nearest shape that the model names. */
function toSize(
  wish: Size,
  input: ReplicateModel["input"],
  { model }: TargetOptions,
): Readonly<Record<string, unknown>> {
  const shapes = input.get("aspect_ratio")?.choices ?? [];
  const [width, height] = [input.get("width"), input.get("height")];
  const isFree = shapes.length === 0 || shapes.includes("custom");
  if (width && height && isFree) {
    const rules = { multiple: 16, leastSide: 64, mostSide: 4096 };
    const size = findSize(wish, narrow(narrow(rules, width), height), model.capabilities);
    return { ...size, ...(shapes.length > 0 && { aspect_ratio: "custom" }) };
  }
  const shape = nearestShape(wish, shapes);
  return shape === null ? {} : { aspect_ratio: shape };
}

function narrow<Rules extends { leastSide: number; mostSide: number }>(
  rules: Rules,
  { least, most }: InputField = UNSIZED,
): Rules {
  return {
    ...rules,
    leastSide: Math.max(rules.leastSide, least ?? 0),
    mostSide: Math.min(rules.mostSide, most ?? Infinity),
  };
}

function toPictures(
  { inputs, mask }: InputLinks,
  input: ReplicateModel["input"],
): Readonly<Record<string, unknown>> {
  if (inputs.length === 0) return {};
  const name = PICTURE_FIELDS.find((field) => input.has(field));
  const isList = name !== undefined && input.get(name)?.type === "array";
  if (name === undefined || (!isList && inputs.length > 1)) throw unable("no image to image");
  if (mask !== null && !input.has("mask")) throw unable("no mask");
  return { [name]: isList ? inputs : inputs[0], ...(mask !== null && { mask }) };
}

const unable = (lack: string): AttemptError =>
  new AttemptError("unsupported", `The model has ${lack}`, { fate: "none" });
