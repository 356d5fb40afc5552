import type { PictureRequest } from "../../pictures/picture-request.ts";
import { toFile } from "../wire/picture-type.ts";
import type { Asked } from "../wire/vendor-client.ts";

export type ImagesFields = Readonly<Record<string, string | number | boolean>>;

/** How images endpoints after OpenAI's are asked: by JSON, or by a form where there are pictures. */
export function askForImages(
  { inputs, mask }: Pick<PictureRequest, "inputs" | "mask">,
  fields: ImagesFields,
  /** Which field the pictures to work from go into. */
  inputField: "image" | "image[]",
): Asked {
  if (inputs.length === 0) return { method: "POST", path: "/images/generations", json: fields };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  for (const [index, bytes] of inputs.entries())
    form.append(inputField, toFile(bytes, `input-${index + 1}`));
  if (mask !== null) form.set("mask", toFile(mask, "mask"));
  return { method: "POST", path: "/images/edits", form };
}
