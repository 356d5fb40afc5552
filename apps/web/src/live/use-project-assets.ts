import type { Asset } from "@emblazon/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { isEnded, mergeFetched } from "./apply-stream-event.ts";
import { fetchProjectAssets } from "./fetch-project-assets.ts";
import { projectKeys } from "./query-keys.ts";

const POLL_MS = 4_000;
const OVERDUE_MS = 8_000;

/** All of a project's logos that are not in the trash, finished or not. */
export function useProjectAssets(projectId: string): UseQueryResult<readonly Asset[]> {
  const client = useClient();
  const queryClient = useQueryClient();
  const queryKey = projectKeys.assets(projectId);
  return useQuery<readonly Asset[]>({
    queryKey,
    // What another tab started has no stream here.
    refetchInterval: ({ state }) => (state.data?.some(isOverdue) === true ? POLL_MS : false),
    queryFn: async ({ signal }) => {
      const fetched = await fetchProjectAssets(client, projectId, signal);
      return mergeFetched(queryClient.getQueryData<readonly Asset[]>(queryKey) ?? [], fetched);
    },
  });
}

function isOverdue(asset: Asset): boolean {
  return !isEnded(asset) && Date.now() - Date.parse(asset.created_at) > OVERDUE_MS;
}
