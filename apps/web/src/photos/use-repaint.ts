import type { ImageJob } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useClient } from "../app/services.tsx";
import { refreshLists } from "../live/asset-cache.ts";
import { imageKeys } from "../live/query-keys.ts";
import { problemWords } from "./problem-words.ts";

export interface Repaint {
  readonly start: () => void;
  readonly starting: boolean;
  readonly error: string | null;
}

/** Paints the photo of a picture that did not come once more, as it was ordered. */
export function useRepaint(job: ImageJob): Repaint {
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const repaint = useMutation({
    mutationFn: () => {
      const { uuid, style, strength, params, format, quality } = job;
      return client.images.transform({ image_id: uuid, style, strength, params, format, quality });
    },
    onSuccess: (started) => {
      queryClient.setQueryData(imageKeys.one(started.uuid), started);
      refreshLists(queryClient);
      return navigate({ to: "/photos/$imageId", params: { imageId: started.uuid } });
    },
  });
  return {
    start: () => repaint.mutate(),
    starting: repaint.isPending,
    error: repaint.error === null ? null : problemWords(repaint.error),
  };
}
