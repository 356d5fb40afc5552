import { sniffImage } from "../../../pictures/sniff-image.ts";

/** The media type of a picture by its first bytes, for the wire. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const type = sniffImage(bytes);
  return type === null ? "application/octet-stream" : `image/${type}`;
}

/** A picture as a data URL. */
export function toDataUrl(bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString("base64");
  return `data:${mediaTypeOf(bytes)};base64,${data}`;
}

/** A picture as a part of a form. */
export function toFile(bytes: Uint8Array, name: string): File {
  const type = mediaTypeOf(bytes);
  const ending = type.slice(type.indexOf("/") + 1);
  return new File([new Uint8Array(bytes)], `${name}.${ending}`, { type });
}
