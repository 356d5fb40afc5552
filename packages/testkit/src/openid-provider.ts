/// <reference path="./oidc-provider.d.ts" />
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";
import { followRedirects } from "./follow-redirects.ts";

/** Someone with an account at the provider. */
export interface ProviderAccount {
  readonly subject: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface OpenIdProviderOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  /** Where mail and name are told: in the ID token, or only to whoever asks with the access token. */
  readonly claimsIn?: "token" | "userinfo";
  readonly clientAuth?: "client_secret_post" | "client_secret_basic";
  /** Of 127.0.0.1; a free one by default. */
  readonly port?: number;
}

export interface OpenIdProvider {
  readonly issuer: string;
  /** What a browser does whose person signs in as `account` and agrees: the way back to the client. */
  authorize(address: string, account: ProviderAccount): Promise<string>;
  /** The same for a person who does not agree. */
  decline(address: string): Promise<string>;
  /** Who sits in front of browsers that come by themselves; null for someone who agrees to nothing. */
  seat(account: ProviderAccount | null): void;
  close(): Promise<void>;
}

const INTERACTION = "/interaction/";
/** A browser that does not say which it is. */
const UNNAMED = "";

/**
 * A certified OpenID provider (oidc-provider) on a free port of 127.0.0.1, whose pages nobody has to
 * look at. It insists on PKCE.
 */
export async function startOpenIdProvider(options: OpenIdProviderOptions): Promise<OpenIdProvider> {
  const server = createServer();
  const issuer = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  const accounts = new Map<string, ProviderAccount>();
  const choices = new Map<string, ProviderAccount | null>();
  const provider = new Provider(issuer, await configurationOf(options, accounts));
  const serve = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", issuer);
    if (!pathname.startsWith(INTERACTION)) return serve(request, response);
    return agree(provider, request, response, choices);
  };
  server.on("request", (request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });

  const choose = (browser: string, choice: ProviderAccount | null): void => {
    choices.set(browser, choice);
    if (choice !== null) accounts.set(choice.subject, choice);
  };
  const browse = (address: string, choice: ProviderAccount | null): Promise<string> => {
    const browser = randomBytes(8).toString("hex");
    choose(browser, choice);
    return followRedirects(address, issuer, { "x-test-browser": browser });
  };
  return {
    issuer,
    authorize: (address, account) => browse(address, account),
    decline: (address) => browse(address, null),
    seat: (account) => choose(UNNAMED, account),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function configurationOf(
  options: OpenIdProviderOptions,
  accounts: ReadonlyMap<string, ProviderAccount>,
): Promise<Readonly<Record<string, unknown>>> {
  const { clientId, clientSecret, redirectUris, claimsIn = "userinfo" } = options;
  const { clientAuth = "client_secret_post" } = options;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        token_endpoint_auth_method: clientAuth,
      },
    ],
    clientAuthMethods: [clientAuth],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "test" }] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: claimsIn === "userinfo",
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `${INTERACTION}${uid}` },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_context: unknown, subject: string) => {
      const { subject: sub, ...claims } = accounts.get(subject) ?? { subject };
      return { accountId: sub, claims: () => ({ sub, ...claims }) };
    },
  };
}

/** In place of the pages on which a person signs in and agrees. */
async function agree(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  choices: ReadonlyMap<string, ProviderAccount | null>,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const choice = choices.get(String(request.headers["x-test-browser"] ?? UNNAMED)) ?? null;
  if (choice === null) {
    return provider.interactionFinished(request, response, { error: "access_denied" });
  }
  if (prompt.name === "login") {
    const login = { accountId: choice.subject, remember: false };
    return provider.interactionFinished(request, response, { login });
  }
  const accountId = session?.accountId ?? choice.subject;
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(
    request,
    response,
    { consent },
    { mergeWithLastSubmission: true },
  );
}

function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port was given"));
      else resolve(address.port);
    });
  });
}
