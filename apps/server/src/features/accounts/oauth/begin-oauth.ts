import { randomPKCECodeVerifier, randomNonce } from "openid-client";
import { z } from "zod";
import type { AccountParts } from "../account-parts.ts";
import { beginCeremony } from "../ceremony.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import type { ProviderClient } from "./provider-client.ts";

/** People may have to find their password there, and a code for it. */
export const OAUTH_LIFE_MS = 10 * 60_000;

/** What a sign-in's end is checked against; `link` is whose account it is to be added to. */
export const askedSchema = z.object({
  step: z.literal("provider"),
  provider: z.string(),
  redirectUri: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  link: z.object({ userId: z.string(), sessionId: z.string() }).nullable(),
});
export type Asked = z.output<typeof askedSchema>;

export interface BeginOAuthOptions {
  readonly client: ProviderClient;
  /** What the browser's cookie holds. */
  readonly browser: string;
  readonly redirectUri: string;
  readonly link: Asked["link"];
}

/**
 * Begins a sign-in at a provider. Its state is the ceremony's id: it is good for the browser that
 * began it alone, and once.
 * @returns where the browser goes now
 * @throws OAuthFailure `provider_failed` when the provider cannot be reached
 */
export async function beginOAuth(
  { database, now }: Pick<AccountParts, "database" | "now">,
  { client, browser, redirectUri, link }: BeginOAuthOptions,
): Promise<URL> {
  const nonce = randomNonce();
  const verifier = randomPKCECodeVerifier();
  const detail: Asked = {
    step: "provider",
    provider: client.id,
    redirectUri,
    nonce,
    verifier,
    link,
  };
  const state = await database.asSystem((tx) =>
    beginCeremony(tx, {
      kind: "oauth",
      holder: { userId: null, secret: browser },
      detail,
      now: now(),
      lifeMs: OAUTH_LIFE_MS,
    }),
  );
  return client.begin({ redirectUri, state, nonce, verifier }).catch((cause: unknown) => {
    throw new OAuthFailure("provider_failed", "the provider cannot be reached", { cause });
  });
}
