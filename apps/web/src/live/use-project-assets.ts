import type { EmblazonClient } from "@emblazon/client";
import type { Asset } from "@emblazon/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { mergeFetched } from "./apply-stream-event.ts";
import { projectKeys } from "./query-keys.ts";

/** All of a project's logos that are not in the trash, finished or not. */
export function useProjectAssets(projectId: string): UseQueryResult<readonly Asset[]> {
  const client = useClient();
  const queryClient = useQueryClient();
  const queryKey = projectKeys.assets(projectId);
  return useQuery<readonly Asset[]>({
    queryKey,
    queryFn: async ({ signal }) => {
      const fetched = await fetchAll(client, projectId, signal);
      return mergeFetched(queryClient.getQueryData<readonly Asset[]>(queryKey) ?? [], fetched);
    },
  });
}

async function fetchAll(
  client: EmblazonClient,
  projectId: string,
  signal: AbortSignal,
): Promise<Asset[]> {
  const all: Asset[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.projects.assets(projectId, { limit: 100, cursor, signal });
    all.push(...page.data);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
