// The program of the process that touches untrusted pictures. It is started by `picture-decoder.ts`
// with its own memory and CPU limits, holds no secret, and may be killed at any moment.
import sharp from "sharp";
import { decodePhoto } from "./decode-photo.ts";
import { decodePicture } from "./decode-picture.ts";
import { decodePreview } from "./decode-preview.ts";
import { decodeResult } from "./decode-result.ts";
import { isDecodeRequest } from "./decode-messages.ts";
import type { DecodeAnswer } from "./decode-messages.ts";
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

async function decode(message: unknown): Promise<DecodeAnswer> {
  if (!isDecodeRequest(message)) {
    return { kind: "refused", reason: "unreadable", detail: "No picture was sent." };
  }
  const type = sniffImage(message.bytes);
  if (type === null) {
    return {
      kind: "refused",
      reason: "unsupported",
      detail: "This is no JPEG, PNG, WebP or AVIF.",
    };
  }
  const { bytes } = message;
  switch (message.kind) {
    case "picture":
      return decodePicture(bytes, type);
    case "photo":
      return decodePhoto(bytes, type, message);
    case "preview":
      return decodePreview(bytes, type);
    case "result":
      return decodeResult(bytes, type, message);
    case "trace":
      return (await import("./trace-result.ts")).traceResult(bytes, type, message);
  }
}
