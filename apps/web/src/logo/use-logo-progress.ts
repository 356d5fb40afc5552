import type { Asset } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useClient } from "../app/services.tsx";
import { isEnded } from "../live/apply-stream-event.ts";
import type { AssetProgress } from "../live/apply-stream-event.ts";
import { refreshLineages, refreshLists } from "../live/asset-cache.ts";
import { followAsset } from "../live/follow-asset.ts";
import { assetKeys } from "../live/query-keys.ts";

/** Follows a logo that is being drawn; when that has ended, it is asked for again. */
export function useLogoProgress(asset: Asset): AssetProgress | undefined {
  const client = useClient();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<AssetProgress>();
  const { id, generation_id: generationId } = asset;
  const isRunning = !isEnded(asset);
  useEffect(() => {
    if (!isRunning) return undefined;
    const abort = new AbortController();
    const followed = { id, generation_id: generationId };
    void followAsset(client, followed, { signal: abort.signal, onProgress: setProgress })
      .catch(() => undefined)
      .finally(() => {
        if (abort.signal.aborted) return;
        void queryClient.invalidateQueries({ queryKey: assetKeys.one(id) });
        refreshLists(queryClient);
        refreshLineages(queryClient);
      });
    return () => abort.abort();
  }, [client, generationId, id, isRunning, queryClient]);
  return progress;
}
