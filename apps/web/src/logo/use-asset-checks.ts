import type { AssetChecks } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { assetKeys } from "../live/query-keys.ts";

/** What was measured on a logo, and what it looks like most. */
export function useAssetChecks(assetId: string): UseQueryResult<AssetChecks> {
  const client = useClient();
  return useQuery<AssetChecks>({
    queryKey: assetKeys.checks(assetId),
    queryFn: ({ signal }) => client.assets.checks(assetId, signal),
    staleTime: 60_000,
  });
}
