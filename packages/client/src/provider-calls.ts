import { oauthAccounts } from "@emblazon/contract";
import type { OAuthAccount } from "@emblazon/contract";
import type { Http } from "./http.ts";

/** Calls about other providers that an account can be entered through. */
export interface ProviderCalls {
  list(signal?: AbortSignal): Promise<OAuthAccount[]>;
  /** @throws {ClientError} `conflict` when it is the last way into the account */
  unlink(id: string, signal?: AbortSignal): Promise<void>;
}

export function createProviderCalls(http: Http): ProviderCalls {
  const path = "users/me/oauth";
  return {
    list: async (signal) => (await http.json({ path, signal }, oauthAccounts)).data,
    unlink: (id, signal) => http.empty({ method: "DELETE", path: `${path}/${id}`, signal }),
  };
}
