import type { Asset } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useServices } from "../app/services.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { useAnnounce } from "./announcer.tsx";
import { dropAsset, refreshLists, writeAsset } from "./asset-cache.ts";
import { useToasts } from "./toasts.tsx";

export interface AssetActions {
  readonly toggleFavorite: (asset: Asset) => void;
  readonly rename: (asset: Asset, title: string) => void;
  readonly setTags: (asset: Asset, tags: string[]) => void;
  /** At once, with a way back in the toast. */
  readonly trash: (asset: Asset) => void;
  readonly stop: (asset: Asset) => void;
}

interface AssetChange {
  readonly favorite?: boolean;
  readonly title?: string;
  readonly tags?: string[];
}

/** What can be done to one logo: shown at once, taken back with a word when the server refuses. */
export function useAssetActions(): AssetActions {
  const { loadClient } = useServices();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const announce = useAnnounce();
  return useMemo(() => {
    const failed = (error: unknown): void => {
      toasts.show({ kind: "error", text: errorLine(describeError(error)) });
    };
    const patch = async (asset: Asset, change: AssetChange): Promise<void> => {
      writeAsset(queryClient, { ...asset, ...change });
      try {
        const client = await loadClient();
        writeAsset(queryClient, await client.assets.update(asset.id, change));
      } catch (error) {
        writeAsset(queryClient, asset);
        failed(error);
      }
    };
    const restore = async (asset: Asset): Promise<void> => {
      try {
        const client = await loadClient();
        await client.assets.restore(asset.id);
        refreshLists(queryClient, asset.project_id);
        announce(`${asset.title} is back`);
      } catch (error) {
        failed(error);
      }
    };
    const trash = async (asset: Asset): Promise<void> => {
      dropAsset(queryClient, asset);
      try {
        const client = await loadClient();
        await client.assets.trash(asset.id);
        toasts.show({
          text: `“${asset.title}” is in the trash for 30 days`,
          undo: () => void restore(asset),
        });
      } catch (error) {
        failed(error);
      }
      refreshLists(queryClient, asset.project_id);
    };
    const stop = async (asset: Asset): Promise<void> => {
      try {
        const client = await loadClient();
        await client.assets.stop(asset.id);
      } catch (error) {
        failed(error);
      }
    };
    return {
      toggleFavorite: (asset) => {
        announce(asset.favorite ? "No longer a favourite" : "Favourite");
        void patch(asset, { favorite: !asset.favorite });
      },
      rename: (asset, title) => void patch(asset, { title }),
      setTags: (asset, tags) => void patch(asset, { tags }),
      trash: (asset) => void trash(asset),
      stop: (asset) => void stop(asset),
    };
  }, [announce, loadClient, queryClient, toasts]);
}
