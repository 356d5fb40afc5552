import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort } from "@emblazon/testkit/free-port";
import { startGitHubProvider } from "@emblazon/testkit/github-provider";
import { startOpenIdProvider } from "@emblazon/testkit/openid-provider";
import type { OpenIdProvider, OpenIdProviderOptions } from "@emblazon/testkit/openid-provider";
import { expect, test } from "vitest";
import { newId } from "../../../records/ids.ts";
import {
  CLIENT,
  comeBack,
  failed,
  HOME,
  locationOf,
  OAUTH,
  onGitHub,
  ORIGIN,
  someone,
} from "../../testing/open-oauth-house.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";

const redirectUris = [`${ORIGIN}${OAUTH}/openid/callback`];

const settings = (issuer: string, clientSecret: string = CLIENT.clientSecret) => ({
  PUBLIC_URL: ORIGIN,
  OAUTH_ISSUER: issuer,
  OAUTH_CLIENT_ID: CLIENT.clientId,
  OAUTH_CLIENT_SECRET: clientSecret,
});

async function signIn(server: TestServer, provider: OpenIdProvider): Promise<string> {
  const browser = server.visitor();
  const asked = locationOf(await browser.get(`${OAUTH}/openid`));
  return comeBack(browser, await provider.authorize(asked, someone()));
}

async function withProvider(
  options: Partial<OpenIdProviderOptions>,
  env: (issuer: string) => Record<string, string>,
  work: (server: TestServer, provider: OpenIdProvider) => Promise<void>,
): Promise<void> {
  const provider = await startOpenIdProvider({ ...CLIENT, redirectUris, ...options });
  const server = await openTestServer(undefined, env(provider.issuer));
  try {
    await work(server, provider);
  } finally {
    await server.close();
    await provider.close();
  }
}

test("a provider may tell all in its token, and want the secret in a header", async () => {
  const options = { claimsIn: "token", clientAuth: "client_secret_basic" } as const;
  await withProvider(options, settings, async (server, provider) => {
    expect(await signIn(server, provider)).toBe(HOME);
  });
});

test("a wrong secret fails without the provider's words", async () => {
  const wrong = (issuer: string) => settings(issuer, "another secret that is long enough for this");
  await withProvider({}, wrong, async (server, provider) => {
    expect(await signIn(server, provider)).toBe(failed("provider_failed"));
  });
});

test("a provider that cannot be reached is asked again by whoever comes next", async () => {
  const port = await freePort();
  const server = await openTestServer(undefined, settings(`http://127.0.0.1:${port}`));
  try {
    const begin = async () => locationOf(await server.visitor().get(`${OAUTH}/openid`));
    expect(await begin()).toBe(failed("provider_failed"));
    const provider = await startOpenIdProvider({ ...CLIENT, redirectUris, port });
    try {
      expect(await signIn(server, provider)).toBe(HOME);
    } finally {
      await provider.close();
    }
    // What is known of it is kept, so people are sent there, and fail when they come back.
    expect(new URL(await begin()).port).toBe(String(port));
  } finally {
    await server.close();
  }
});

test("a configuration of another issuer is not believed", async () => {
  const liar = createServer((_request, response) => {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ issuer: "https://evil.example" }));
  });
  await new Promise<void>((resolve) => liar.listen(0, "127.0.0.1", resolve));
  const { port } = liar.address() as AddressInfo;
  const server = await openTestServer(undefined, settings(`http://127.0.0.1:${port}`));
  try {
    const answer = await server.visitor().get(`${OAUTH}/openid`);
    expect(locationOf(answer)).toBe(failed("provider_failed"));
  } finally {
    await server.close();
    liar.close();
  }
});

test("without PUBLIC_URL the way back is this machine's own address, and no other Host's", async () => {
  const env = { ...settings("http://127.0.0.1:9"), PUBLIC_URL: "", TRUST_PROXY: "1" };
  const github = { OAUTH_GITHUB_CLIENT_ID: "studio", OAUTH_GITHUB_CLIENT_SECRET: "secret" };
  const server = await openTestServer(undefined, { ...env, ...github, BASE_PATH: "/studio" });
  try {
    const ask = (headers: Record<string, string>) =>
      server.visitor().get(`/studio${OAUTH}/github`, { headers });
    const begin = async (headers: Record<string, string>) =>
      new URL(locationOf(await ask(headers)), server.url);
    const own = await begin({});
    expect(own.origin).toBe("https://github.com");
    expect(own.searchParams.get("redirect_uri")).toBe(`${server.url}${OAUTH}/github/callback`);
    const network = await begin({ "x-forwarded-host": "192.168.0.7" });
    expect(`${network.pathname}${network.search}`).toBe("/studio/login?error=not_set_up");
    const foreign = await begin({ "x-forwarded-host": "evil.example" });
    expect(`${foreign.pathname}${foreign.search}`).toBe("/studio/login?error=not_set_up");
  } finally {
    await server.close();
  }
});

test("GitHub's refusal of people without a verified address is told as that", async () => {
  const redirectUri = `${ORIGIN}${OAUTH}/github/callback`;
  const github = await startGitHubProvider({ ...CLIENT, redirectUri, refusesUnverified: true });
  const env = {
    PUBLIC_URL: ORIGIN,
    OAUTH_GITHUB_CLIENT_ID: CLIENT.clientId,
    OAUTH_GITHUB_CLIENT_SECRET: CLIENT.clientSecret,
  };
  const addresses = { github: github.addresses };
  const server = await openTestServer(undefined, env, undefined, addresses);
  try {
    const browser = server.visitor();
    const asked = locationOf(await browser.get(`${OAUTH}/github`));
    const email = { email: `octo-${newId()}@example.com`, primary: true, verified: false } as const;
    const account = onGitHub([{ ...email, visibility: null }]);
    expect(await comeBack(browser, github.authorize(asked, account))).toBe(
      failed("email_unverified"),
    );
  } finally {
    await server.close();
    await github.close();
  }
});
