import { oauthAccounts } from "@emblazon/contract";
import type { OAuthAccount } from "@emblazon/contract";
import { deleteProven } from "./delete-proven.ts";
import type { Proven } from "./delete-proven.ts";
import type { Http } from "./http.ts";

/** Calls about other providers that an account can be entered through. */
export interface ProviderCalls {
  list(signal?: AbortSignal): Promise<OAuthAccount[]>;
  /** @throws {ClientError} `conflict` when it is the last way into the account */
  unlink(id: string, proof?: Proven, signal?: AbortSignal): Promise<void>;
}

export function createProviderCalls(http: Http): ProviderCalls {
  const path = "users/me/oauth";
  return {
    list: async (signal) => (await http.json({ path, signal }, oauthAccounts)).data,
    unlink: (id, proof, signal) => http.empty(deleteProven(`${path}/${id}`, proof, signal)),
  };
}
