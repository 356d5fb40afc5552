import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  Configuration,
  customFetch,
  fetchProtectedResource,
} from "openid-client";
import type { CustomFetch } from "openid-client";
import { z } from "zod";
import type { OAuthProvider } from "../../../settings/read-providers.ts";
import { callbackUrl } from "./callback-url.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import type { ProviderClient } from "./provider-client.ts";

/** Where GitHub's parts are; only tests have others. */
export interface GitHubAddresses {
  /** Names it in its answers (RFC 9207). */
  readonly issuer: string;
  readonly authorize: string;
  readonly token: string;
  readonly api: string;
}

export const GITHUB: GitHubAddresses = {
  issuer: "https://github.com/login/oauth",
  authorize: "https://github.com/login/oauth/authorize",
  token: "https://github.com/login/oauth/access_token",
  api: "https://api.github.com",
};

const SCOPE = "user:email";
const HEADERS = {
  accept: "application/vnd.github+json",
  "x-github-api-version": "2022-11-28",
  "user-agent": "emblazon",
} as const;

const userSchema = z.object({ id: z.int().positive(), name: z.string().nullish() });
const emailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

const errorSchema = z.object({ error: z.string() });

export interface GitHubOptions {
  readonly fetch: CustomFetch;
  readonly timeoutMs: number;
  readonly addresses: GitHubAddresses;
}

/** Sign-in at GitHub: OAuth 2 with PKCE, and its API for who it is. */
export function createGitHubProvider(
  provider: OAuthProvider,
  options: GitHubOptions,
): ProviderClient {
  const { addresses } = options;
  const config = createConfiguration(provider, options);
  const get = async (path: string, accessToken: string): Promise<unknown> => {
    const url = new URL(`${addresses.api}${path}`);
    const headers = new Headers(HEADERS);
    const response = await fetchProtectedResource(config, accessToken, url, "GET", null, headers);
    if (!response.ok) throw new Error("GitHub's API refused");
    return response.json();
  };
  return {
    id: provider.id,
    name: provider.name,
    begin: async ({ redirectUri, state, verifier }) =>
      buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      }),
    finish: async (ask, answer) => {
      const url = callbackUrl(ask.redirectUri, answer);
      const { access_token: token } = await authorizationCodeGrant(config, url, {
        expectedState: ask.state,
        pkceCodeVerifier: ask.verifier,
      }).catch(rethrowUnverified);
      const user = userSchema.parse(await get("/user", token));
      const emails = emailsSchema.parse(await get("/user/emails", token));
      const primary = emails.find((email) => email.primary && email.verified);
      return {
        subject: String(user.id),
        verifiedEmail: primary?.email ?? null,
        name: user.name ?? "",
      };
    },
  };
}

function createConfiguration(
  { clientId, clientSecret }: OAuthProvider,
  { addresses, fetch, timeoutMs }: GitHubOptions,
): Configuration {
  const { issuer, authorize, token } = addresses;
  const server = { issuer, authorization_endpoint: authorize, token_endpoint: token };
  const secret = ClientSecretPost(clientSecret);
  const config = new Configuration(server, clientId, clientSecret, secret);
  config[customFetch] = withErrorStatus(fetch);
  config.timeout = timeoutMs / 1000;
  if (token.startsWith("http:")) allowInsecureRequests(config);
  return config;
}

/** GitHub says 200 when it gives no token as well; the protocol has 400 for that (RFC 6749, 5.2). */
function withErrorStatus(fetch: CustomFetch): CustomFetch {
  return async (url, options) => {
    const response = await fetch(url, options);
    if (response.status !== 200 || options.method !== "POST") return response;
    const text = await response.text();
    const isError = errorSchema.safeParse(parseJson(text)).success;
    return new Response(text, { status: isError ? 400 : 200, headers: response.headers });
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** GitHub gives no token for people whose main address it has not verified. */
function rethrowUnverified(error: unknown): never {
  const isUnverified =
    error instanceof Error && "error" in error && error.error === "unverified_user_email";
  if (isUnverified) throw new OAuthFailure("email_unverified", "GitHub has not verified the mail");
  throw error;
}
