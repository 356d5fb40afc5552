import type { Asset } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { fetchProjectAssets } from "../live/fetch-project-assets.ts";
import { projectKeys } from "../live/query-keys.ts";
import { neighbours } from "./neighbours.ts";
import type { Neighbours } from "./neighbours.ts";

const NONE: readonly Asset[] = [];

/** What stands beside a logo in its project. */
export function useNeighbours(asset: Asset): Neighbours {
  return neighbours(useProjectLogos(asset.project_id), asset.id);
}

/** All of a project's logos, as far as they are known. */
export function useProjectLogos(projectId: string | null): readonly Asset[] {
  const client = useClient();
  const list = useQuery<readonly Asset[]>({
    queryKey: projectKeys.assets(projectId ?? ""),
    queryFn: ({ signal }) => fetchProjectAssets(client, projectId ?? "", signal),
    enabled: projectId !== null,
    staleTime: 60_000,
  });
  return list.data ?? NONE;
}
