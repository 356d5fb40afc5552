import sharp from "sharp";
import type { Sharp } from "sharp";

export interface PhotoLook {
  readonly width?: number;
  readonly height?: number;
  readonly color?: string;
  readonly name?: string;
  readonly format?: "jpeg" | "png" | "webp" | "avif";
}

/** A photo as a form sends it; a plain one, in two colours. */
export async function photoFile(look: PhotoLook = {}): Promise<File> {
  const { width = 48, height = 32, color = "#2266AA", format = "jpeg" } = look;
  const half = await plain(Math.ceil(width / 2), height, "#EEDDCC")
    .png()
    .toBuffer();
  const both = plain(width, height, color).composite([{ input: half, left: 0, top: 0 }]);
  const bytes = await both.toFormat(format).toBuffer();
  return new File([new Uint8Array(bytes)], look.name ?? "harbour.jpg");
}

/** The form of `POST /images/transform`. */
export function transformForm(fields: Record<string, string>, ...photos: File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const photo of photos) form.append("file", photo);
  return form;
}

function plain(width: number, height: number, background: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}
