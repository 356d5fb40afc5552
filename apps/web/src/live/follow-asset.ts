import type { EmblazonClient } from "@emblazon/client";
import type { Asset } from "@emblazon/contract";
import { applyStreamEvent, isEnded } from "./apply-stream-event.ts";
import type { AssetProgress, LiveState } from "./apply-stream-event.ts";
import { sleepUntilOnline } from "./sleep-until-online.ts";

export interface FollowAssetOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AssetProgress | undefined) => void;
}

/** Tells how far one logo is until it has ended. @throws {ClientError} @throws the signal's reason */
export async function followAsset(
  client: EmblazonClient,
  { id, generation_id: generationId }: Pick<Asset, "id" | "generation_id">,
  { signal, onProgress }: FollowAssetOptions,
): Promise<void> {
  const stream = client.generations.stream(generationId, {
    signal,
    sleep: (ms, ending) => sleepUntilOnline({ ms, signal: ending }),
  });
  let state: LiveState = { assets: [], progress: {} };
  for await (const { event } of stream) {
    state = applyStreamEvent(state, event);
    if (state.assets.some((asset) => asset.id === id && isEnded(asset))) return;
    onProgress(state.progress[id]);
  }
}
