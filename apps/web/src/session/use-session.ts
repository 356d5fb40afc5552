import type { Session } from "@emblazon/contract";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useServices } from "../app/services.tsx";
import type { Services } from "../app/services.tsx";
import { SESSION_KEY } from "./session-key.ts";

const FRESH_MS = 30_000;

/** Who this browser is, as the server says; the one place where the studio knows it from. */
export function sessionQuery({ loadClient }: Pick<Services, "loadClient">) {
  return queryOptions<Session>({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }) => (await loadClient()).session(signal),
    staleTime: FRESH_MS,
  });
}

/** @param enabled false while it is too early to ask */
export function useSession(enabled = true): UseQueryResult<Session> {
  return useQuery({ ...sessionQuery(useServices()), enabled });
}
