import { makePng } from "@emblazon/testkit/images/png";

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture of many colours, which does not compress to nothing. */
export function colourfulPng(width: number, height: number): Bytes {
  return makePng({
    width,
    height,
    colorAt: (x, y) => [(x >> 2) % 256, (y >> 2) % 256, ((x ^ y) >> 3) % 256],
  });
}

/** The form of `POST /images/transform`. */
export function photoForm(bytes: Bytes, style: string): FormData {
  const form = new FormData();
  form.set("style", style);
  form.set("file", new File([bytes], "sea.png"));
  return form;
}
