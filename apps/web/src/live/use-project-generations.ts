import type { Generation } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { projectKeys } from "./query-keys.ts";

const PAGE_SIZE = 100;

/** All of a project's rounds, oldest first, also those whose logos lie in the trash. */
export function useProjectGenerations(
  projectId: string | null,
): UseQueryResult<readonly Generation[]> {
  const client = useClient();
  return useQuery<readonly Generation[]>({
    queryKey: projectKeys.generations(projectId ?? ""),
    enabled: projectId !== null,
    queryFn: async ({ signal }) => {
      const all: Generation[] = [];
      let cursor: string | undefined;
      do {
        const options = { limit: PAGE_SIZE, cursor, signal };
        const page = await client.generations.list(projectId ?? "", options);
        all.push(...page.data);
        cursor = page.next_cursor ?? undefined;
      } while (cursor !== undefined);
      return all.toReversed();
    },
  });
}
