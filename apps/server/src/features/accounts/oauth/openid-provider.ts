import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from "openid-client";
import type { ClientAuth, Configuration, CustomFetch } from "openid-client";
import { z } from "zod";
import type { OAuthProvider } from "../../../settings/read-providers.ts";
import { callbackUrl } from "./callback-url.ts";
import type { ProviderClient, ProviderIdentity } from "./provider-client.ts";

const SCOPE = "openid email profile";
/** Providers change their addresses and abilities rarely; their keys are asked for when they differ. */
const KEPT_MS = 3_600_000;
const TRIES = 2;

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.unknown().optional(),
  name: z.string().optional(),
});
type Claims = z.output<typeof claimsSchema>;

export interface OpenIdOptions {
  readonly fetch: CustomFetch;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** Sign-in at an OpenID provider (OpenID Connect Core 1.0, code flow with PKCE). */
export function createOpenIdProvider(
  provider: OAuthProvider,
  options: OpenIdOptions,
): ProviderClient {
  const configuration = createConfiguration(provider, options);
  return {
    id: provider.id,
    name: provider.name,
    begin: async ({ redirectUri, state, nonce, verifier }) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      }),
    finish: async (ask, answer) => {
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, callbackUrl(ask.redirectUri, answer), {
        expectedState: ask.state,
        expectedNonce: ask.nonce,
        pkceCodeVerifier: ask.verifier,
        idTokenExpected: true,
      });
      const claims = claimsSchema.parse(tokens.claims());
      return toIdentity(await withMail(config, claims, tokens.access_token));
    },
  };
}

/**
 * Reads the provider's configuration when it is first needed, and again after a while; one that
 * cannot be read now is asked for again by whoever comes next, and until then the last one serves.
 */
function createConfiguration(
  provider: OAuthProvider,
  { now, ...options }: OpenIdOptions,
): () => Promise<Configuration> {
  let known: { readonly config: Configuration; readonly endsAt: number } | null = null;
  let asking: Promise<Configuration> | null = null;
  const ask = async (): Promise<Configuration> => {
    try {
      const config = await discover(provider, options);
      known = { config, endsAt: now() + KEPT_MS };
      return config;
    } catch (error) {
      if (known === null) throw error;
      return known.config;
    } finally {
      asking = null;
    }
  };
  return () => {
    if (known !== null && known.endsAt > now()) return Promise.resolve(known.config);
    return (asking ??= ask());
  };
}

async function discover(
  { issuer, clientId, clientSecret }: OAuthProvider,
  { fetch, timeoutMs }: Omit<OpenIdOptions, "now">,
): Promise<Configuration> {
  const server = new URL(issuer);
  // Whoever runs the studio may run the provider beside it, without https.
  const relax = server.protocol === "http:" ? [allowInsecureRequests] : [];
  for (let tries = 1; ; tries += 1) {
    try {
      return await discovery(server, clientId, clientSecret, secretAs(clientSecret), {
        execute: [enableNonRepudiationChecks, ...relax],
        timeout: timeoutMs / 1000,
        [customFetch]: fetch,
      });
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

/** In the body where the provider takes that, else in the header, which all must take. */
function secretAs(clientSecret: string): ClientAuth {
  const inBody = ClientSecretPost(clientSecret);
  const inHeader = ClientSecretBasic(clientSecret);
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? [];
    const way = ways.includes("client_secret_post") ? inBody : inHeader;
    way(server, client, body, headers);
  };
}

/** Some tell the mail in the token already, others when they are asked with it. */
async function withMail(
  config: Configuration,
  claims: Claims,
  accessToken: string,
): Promise<Claims> {
  const isTold = claims.email !== undefined && claims.email_verified !== undefined;
  if (isTold || config.serverMetadata().userinfo_endpoint === undefined) return claims;
  const told = await fetchUserInfo(config, accessToken, claims.sub);
  return { ...claims, ...claimsSchema.parse(told) };
}

function toIdentity({ sub, email, email_verified, name }: Claims): ProviderIdentity {
  const verifiedEmail = email_verified === true ? (email ?? null) : null;
  return { subject: sub, verifiedEmail, name: name ?? "" };
}
