// The program of the process that touches untrusted pictures. It is started by `picture-decoder.ts`
// with its own memory and CPU limits, holds no secret, and may be killed at any moment.
import sharp from "sharp";
import { decodePicture } from "./decode-picture.ts";
import type { DecodeResult } from "./decode-picture.ts";
import { sniffImage } from "./sniff-image.ts";

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

process.on("message", (message: unknown) => {
  void answer(message);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");

async function answer(message: unknown): Promise<void> {
  const result = await decode(message);
  process.send?.(result);
}

async function decode(message: unknown): Promise<DecodeResult> {
  if (!(message instanceof Uint8Array)) {
    return { kind: "refused", reason: "unreadable", detail: "No picture was sent." };
  }
  const type = sniffImage(message);
  if (type === null) {
    return {
      kind: "refused",
      reason: "unsupported",
      detail: "This is no JPEG, PNG, WebP or AVIF.",
    };
  }
  return decodePicture(message, type);
}
