import type { SignInOptions } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";

/** Ways to sign in that this server offers; they change with its settings, so with a restart. */
export function useSignInOptions(): UseQueryResult<SignInOptions> {
  const client = useClient();
  return useQuery({
    queryKey: ["sign-in-options"],
    queryFn: ({ signal }) => client.auth.options(signal),
    staleTime: Infinity,
  });
}
