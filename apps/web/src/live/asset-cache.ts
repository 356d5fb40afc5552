import type { Asset } from "@emblazon/contract";
import type { QueryClient } from "@tanstack/react-query";
import { assetKeys, imageKeys, projectKeys } from "./query-keys.ts";

/** Puts a changed asset wherever the cache shows it; the lists are asked for again. */
export function writeAsset(queryClient: QueryClient, asset: Asset): void {
  queryClient.setQueryData(assetKeys.one(asset.id), asset);
  if (asset.project_id !== null) {
    queryClient.setQueryData<readonly Asset[]>(projectKeys.assets(asset.project_id), (list) =>
      list?.map((item) => (item.id === asset.id ? asset : item)),
    );
  }
  void queryClient.invalidateQueries({ queryKey: assetKeys.lists });
  if (asset.kind === "image") {
    void queryClient.invalidateQueries({ queryKey: imageKeys.one(asset.id) });
    void queryClient.invalidateQueries({ queryKey: imageKeys.lists });
  }
}

/** Takes an asset out of its project's list, after it went to the trash. */
export function dropAsset(queryClient: QueryClient, asset: Asset): void {
  if (asset.project_id !== null) {
    queryClient.setQueryData<readonly Asset[]>(projectKeys.assets(asset.project_id), (list) =>
      list?.filter((item) => item.id !== asset.id),
    );
  }
  refreshLists(queryClient);
}

/** Asks again for what came of what, where it is shown. */
export function refreshLineages(queryClient: QueryClient): void {
  const isLineage = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
    queryKey[0] === "asset" && queryKey[2] === "lineage";
  void queryClient.invalidateQueries({ predicate: isLineage });
}

/** Asks again for every list, where it is shown. */
export function refreshLists(queryClient: QueryClient, projectId?: string | null): void {
  void queryClient.invalidateQueries({ queryKey: assetKeys.lists });
  void queryClient.invalidateQueries({ queryKey: projectKeys.lists });
  void queryClient.invalidateQueries({ queryKey: imageKeys.lists });
  if (projectId !== undefined && projectId !== null) {
    void queryClient.invalidateQueries({ queryKey: projectKeys.one(projectId) });
  }
}
