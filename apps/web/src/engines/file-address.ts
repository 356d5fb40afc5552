import type { AssetFile, FileFormat } from "@emblazon/contract";

export interface FileAs {
  readonly format: FileFormat;
  /** The longer side in pixels, at most; its own where left out. */
  readonly size?: number;
  /** A file to save, not one to show. */
  readonly download?: boolean;
}

/** The address of one of an asset's files in another format or size. */
export function fileAddress(file: Pick<AssetFile, "url">, as: FileAs): string {
  const [path = "", query] = file.url.split("?", 2);
  const wanted = new URLSearchParams(query);
  wanted.set("format", as.format);
  if (as.size !== undefined) wanted.set("size", String(as.size));
  if (as.download === true) wanted.set("download", "true");
  return `${path}?${wanted.toString()}`;
}
