import type { Pixels } from "@emblazon/effects/styles";
import type { Format } from "./read-stylize-task.ts";

export interface EncodeOptions {
  readonly format: Format;
  readonly quality: number;
  readonly hasAlpha: boolean;
}

/** The bytes of a file without metadata. PNG and WebP keep alpha; JPEG has the picture on white. */
export async function encodePicture(
  { data, width, height }: Pixels,
  { format, quality, hasAlpha }: EncodeOptions,
): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const picture = sharp(data, { raw: { width, height, channels: 4 } });
  if (format === "jpg") return picture.flatten({ background: "#fff" }).jpeg({ quality }).toBuffer();
  const kept = hasAlpha ? picture : picture.removeAlpha();
  return format === "png" ? kept.png().toBuffer() : kept.webp({ quality, effort: 2 }).toBuffer();
}
