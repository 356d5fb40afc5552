import type { EffectStyleList } from "@emblazon/contract";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useServices } from "../app/services.tsx";
import type { Services } from "../app/services.tsx";
import { imageKeys } from "../live/query-keys.ts";

/** The looks with their parameters and the limits of photos, as this server has them; asked for once. */
export function stylesQuery({ loadClient }: Pick<Services, "loadClient">) {
  return queryOptions<EffectStyleList>({
    queryKey: imageKeys.styles,
    queryFn: async ({ signal }) => (await loadClient()).images.styles(signal),
    staleTime: Infinity,
  });
}

export function useStyles(): UseQueryResult<EffectStyleList> {
  return useQuery(stylesQuery(useServices()));
}
