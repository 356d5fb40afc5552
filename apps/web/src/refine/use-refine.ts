import type { Asset, RefineAssetInput, StartedGeneration } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { isModelPicture } from "../engines/is-model-picture.ts";
import { CHANGES, useChangeOffer } from "../engines/use-change-offer.ts";
import { assetKeys } from "../live/query-keys.ts";
import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";

export interface RefineWish {
  /** Left out: it is varied by itself. */
  readonly instruction?: string | undefined;
  /** Default 5. */
  readonly count?: number;
  readonly seed?: number | undefined;
}

export interface Refining {
  readonly refine: (asset: Asset, wish: RefineWish, onStarted?: () => void) => void;
  readonly starting: boolean;
  /** How many were asked for that no list knows yet; 0 for none. */
  readonly asked: number;
  readonly error: DescribedError | null;
  /** Takes the last error off the screen. */
  readonly forget: () => void;
}

/** Starts variants of a logo; the page follows them like any other round. */
export function useRefine(onStarted: (started: StartedGeneration, asset: Asset) => void): Refining {
  const client = useClient();
  const queryClient = useQueryClient();
  const offer = useChangeOffer();
  const start = useMutation({
    mutationFn: ({ asset, input }: { asset: Asset; input: RefineAssetInput }) =>
      client.assets.refine(asset.id, input),
    onSuccess: (started, { asset }) => {
      void queryClient.invalidateQueries({ queryKey: assetKeys.lineage(asset.id) });
      onStarted(started, asset);
    },
  });
  return {
    refine: (asset, { instruction, seed, count = CHANGES }, afterwards) => {
      if (start.isPending) return;
      const input = {
        num_variations: count,
        ...(instruction === undefined ? {} : { instruction }),
        ...(seed === undefined ? {} : { seed }),
        // A recipe is refined by our own engine, whoever was chosen to draw.
        ...(isModelPicture(asset) && offer ? { engine: offer.engine } : {}),
      };
      start.mutate({ asset, input }, { onSuccess: () => afterwards?.() });
    },
    starting: start.isPending,
    asked: start.isPending ? (start.variables.input.num_variations ?? CHANGES) : 0,
    error: start.error === null ? null : describeError(start.error),
    forget: () => {
      if (start.isError) start.reset();
    },
  };
}
