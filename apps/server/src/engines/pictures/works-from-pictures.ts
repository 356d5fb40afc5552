import type { PictureRequest, VendorPictureTarget } from "./picture-request.ts";

/** The least that is asked of a model that is to change a picture. */
const CHANGE: PictureRequest = {
  prompt: "",
  negativePrompt: "",
  width: 1024,
  height: 1024,
  seed: 0,
  inputs: [new Uint8Array()],
  mask: null,
  lora: null,
  drawn: null,
};

/** Whether a model can make a picture from another one. */
export function worksFromPictures({ lacks }: Pick<VendorPictureTarget, "lacks">): boolean {
  return lacks(CHANGE) === null;
}
