import type { EmblazonClient } from "@emblazon/client";
import type { PhotoSource } from "./desk-state.ts";

export interface SourcePhoto {
  readonly blob: Blob;
  /** Null where the file's own name is the one. */
  readonly name: string | null;
}

/** As wide as the server draws a logo that becomes a photo. */
const LOGO_PX = 2048;

/** The picture of a source, to be shown here. @throws {ClientError} for what is not there */
export async function readSource(
  client: EmblazonClient,
  source: PhotoSource,
): Promise<SourcePhoto> {
  switch (source.kind) {
    case "file":
      return { blob: source.file, name: null };
    case "asset": {
      const { assetId } = source;
      const { kind, title } = await client.assets.get(assetId);
      const file = kind === "logo" ? ({ format: "png", size: LOGO_PX } as const) : {};
      return { blob: await fetchPicture(client.assets.fileUrl(assetId, file)), name: title };
    }
    case "image": {
      const job = await client.images.get(source.imageId);
      const blob = await fetchPicture(client.images.originalUrl(source.imageId));
      return { blob, name: job.original_filename };
    }
  }
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`the picture could not be fetched: ${response.status}`);
  return response.blob();
}
