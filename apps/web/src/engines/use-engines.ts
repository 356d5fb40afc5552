import type { Engine } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useServices } from "../app/services.tsx";
import { engineKeys } from "./engine-keys.ts";
import { engineNames } from "./engine-names.ts";
import type { NameOf } from "./engine-names.ts";
import { hasOthers } from "./engine-words.ts";

const STALE_MS = 30_000;
/** Who rests comes back by itself. */
const RESTING_MS = 15_000;
const NONE: readonly Engine[] = [];

/** Who can make pictures: the chain in its order, then all others. */
export function useEngines(enabled = true): UseQueryResult<readonly Engine[]> {
  const { loadClient } = useServices();
  return useQuery<readonly Engine[]>({
    queryKey: engineKeys.list,
    enabled,
    staleTime: STALE_MS,
    refetchInterval: ({ state }) =>
      state.data?.some((engine) => engine.state === "resting") === true ? RESTING_MS : false,
    queryFn: async ({ signal }) => {
      const client = await loadClient();
      const { engines } = await client.engines.list(signal);
      return engines;
    },
  });
}

/** What engines are called; by their ids until the list is here. */
export function useEngineNames(): NameOf {
  return engineNames(useEngines().data ?? NONE);
}

/** Whether anybody is set up beside our own engine; null while nobody knows. */
export function useHasVendors(): boolean | null {
  const { data } = useEngines();
  return data === undefined ? null : hasOthers(data);
}
