import type { EmblazonClient } from "@emblazon/client";
import type { ImageJob, PhotoLimits } from "@emblazon/contract";
import { uploadableFile } from "../effects/uploadable-file.ts";
import type { PaintTask, PhotoSource } from "./desk-state.ts";
import { followImage, NO_PROGRESS } from "./follow-image.ts";
import type { PaintOrder } from "./look-settings.ts";

export interface PaintPhotoOptions {
  readonly source: PhotoSource;
  readonly order: PaintOrder;
  /** What this server takes. */
  readonly loadLimits: () => Promise<PhotoLimits>;
  readonly signal: AbortSignal;
  readonly onStep: (task: PaintTask) => void;
}

/**
 * Sends a photo, follows what is made of it, and gives the picture's job as it ended.
 * @throws {ClientError} @throws {PhotoError} @throws the signal's reason
 */
export async function paintPhoto(
  client: EmblazonClient,
  { source, order, loadLimits, signal, onStep }: PaintPhotoOptions,
): Promise<ImageJob> {
  onStep({ kind: "sending", order });
  const photo = source.kind === "file" ? await fitted(source.file, loadLimits) : undefined;
  signal.throwIfAborted();
  const input = { ...order, params: { ...order.params }, ...sourceFields(source) };
  const job = await client.images.transform(input, { photo, waitSeconds: 0, signal });
  const running = { kind: "running", order, imageId: job.uuid } as const;
  onStep({ ...running, ...NO_PROGRESS });
  await followImage(client, job.generation_id, {
    signal,
    onProgress: (progress) => onStep({ ...running, ...progress }),
  });
  return client.images.get(job.uuid, signal);
}

/** The file as this server takes it. */
async function fitted(file: File, loadLimits: () => Promise<PhotoLimits>): Promise<File> {
  const { max_file_bytes: maxBytes, max_side_px: maxSide } = await loadLimits();
  return uploadableFile(file, { maxBytes, maxSide });
}

function sourceFields(source: PhotoSource): { asset_id?: string; image_id?: string } {
  switch (source.kind) {
    case "file":
      return {};
    case "asset":
      return { asset_id: source.assetId };
    case "image":
      return { image_id: source.imageId };
  }
}
