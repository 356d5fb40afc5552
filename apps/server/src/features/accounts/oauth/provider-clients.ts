import type { OAuthProvider } from "../../../settings/read-providers.ts";
import { createGuardedFetch } from "../../../platform/outgoing/guarded-fetch.ts";
import { createGitHubProvider } from "./github-provider.ts";
import type { GitHubAddresses, GitHubOptions } from "./github-provider.ts";
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
  const clientOf = (provider: OAuthProvider): ProviderClient => {
    switch (provider.kind) {
      case "openid":
        return createOpenIdProvider(provider, { ...wayTo([provider.issuer]), now });
      case "github": {
        const { token, api } = github;
        return createGitHubProvider(provider, { ...wayTo([token, api]), addresses: github });
      }
    }
  };
  return new Map(providers.map((provider) => [provider.id, clientOf(provider)]));
}

/**
 * A provider may say itself where its parts are: beside the addresses that the owner has named, only
 * public ones are asked. Redirects are answers: nobody leads elsewhere.
 */
function wayTo(named: readonly string[]): Pick<GitHubOptions, "fetch" | "timeoutMs"> {
  const guarded = createGuardedFetch({
    bounds: {
      ...{ connectMs: TIMEOUT_MS, headMs: TIMEOUT_MS, totalMs: TIMEOUT_MS },
      ...{ idleMs: TIMEOUT_MS, bodyMs: TIMEOUT_MS, mostBytes: MOST_BYTES },
      mostRedirects: 0,
    },
    allowLocal: named.map((address) => new URL(address).origin),
  });
  return {
    fetch: (url, { body = null, signal, ...init }) =>
      guarded.fetch(url, { ...init, body, ...(signal && { signal }), redirect: "manual" }),
    timeoutMs: TIMEOUT_MS,
  };
}
