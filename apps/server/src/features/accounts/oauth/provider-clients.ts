import type { OAuthProvider } from "../../../settings/read-providers.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { createGitHubProvider } from "./github-provider.ts";
import type { GitHubAddresses } from "./github-provider.ts";
import { createOpenIdProvider } from "./openid-provider.ts";
import type { ProviderClient } from "./provider-client.ts";

/** People wait for these answers, with nothing on their screens. */
const TIMEOUT_MS = 5_000;
/** A configuration with its keys takes some ten kilobytes. */
const MOST_BYTES = 256 * 1024;

export interface ProviderClientOptions {
  readonly now: () => number;
  readonly github: GitHubAddresses;
}

/** The providers that are set up, by their ids. */
export function createProviderClients(
  providers: readonly OAuthProvider[],
  { now, github }: ProviderClientOptions,
): ReadonlyMap<string, ProviderClient> {
  const fetch = boundedFetch({ timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES });
  const bounds = { fetch, timeoutMs: TIMEOUT_MS };
  const clientOf = (provider: OAuthProvider): ProviderClient => {
    switch (provider.kind) {
      case "openid":
        return createOpenIdProvider(provider, { ...bounds, now });
      case "github":
        return createGitHubProvider(provider, { ...bounds, addresses: github });
    }
  };
  return new Map(providers.map((provider) => [provider.id, clientOf(provider)]));
}
