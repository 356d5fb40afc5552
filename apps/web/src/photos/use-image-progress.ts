import type { ImageJob } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useClient } from "../app/services.tsx";
import { refreshLineages, refreshLists } from "../live/asset-cache.ts";
import { imageKeys } from "../live/query-keys.ts";
import { followImage, NO_PROGRESS } from "./follow-image.ts";
import type { ImageProgress } from "./follow-image.ts";
import { isUnfinished } from "./is-unfinished.ts";

/** Follows a picture that is being made; when that has ended, it is asked for again. */
export function useImageProgress(job: ImageJob): ImageProgress {
  const { uuid, generation_id: generationId } = job;
  const client = useClient();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<ImageProgress>(NO_PROGRESS);
  const isRunning = isUnfinished(job);
  useEffect(() => {
    if (!isRunning) return undefined;
    const abort = new AbortController();
    void followImage(client, generationId, { signal: abort.signal, onProgress: setProgress })
      .catch(() => undefined)
      .finally(() => {
        if (abort.signal.aborted) return;
        void queryClient.invalidateQueries({ queryKey: imageKeys.one(uuid) });
        refreshLists(queryClient);
        refreshLineages(queryClient);
      });
    return () => abort.abort();
  }, [client, generationId, isRunning, queryClient, uuid]);
  return progress;
}
