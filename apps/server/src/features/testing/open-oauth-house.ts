import { oauthAccounts as linkedBody } from "@emblazon/contract";
import type { OAuthAccount } from "@emblazon/contract";
import { startGitHubProvider } from "@emblazon/testkit/github-provider";
import type { GitHubAccount, GitHubProvider } from "@emblazon/testkit/github-provider";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { startOpenIdProvider } from "@emblazon/testkit/openid-provider";
import type { OpenIdProvider, ProviderAccount } from "@emblazon/testkit/openid-provider";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { newId } from "../../records/ids.ts";
import { users } from "../../schema/users.ts";
import { openTestServer } from "./open-test-server.ts";
import type { TestServer } from "./open-test-server.ts";

export const ORIGIN = "https://studio.example.com";
export const OAUTH = "/api/v1/auth/oauth";
export const CLIENT = {
  clientId: "studio",
  clientSecret: "a secret of the studio's, 40 signs long",
} as const;
export const HOME = `${ORIGIN}/projects`;
export const SECURITY = "/settings/security";

/** Where the browser is sent that did not get in. */
export const failed = (code: string, page = "/login"): string => `${ORIGIN}${page}?error=${code}`;

const OWN_PAGE = { "sec-fetch-site": "same-origin" };
const withId = z.object({ id: z.string() });

/** The studio under its public address, with an OpenID provider and a GitHub to sign in at. */
export interface OAuthHouse {
  readonly server: TestServer;
  readonly openid: OpenIdProvider;
  readonly github: GitHubProvider;
  /** Leaves for a provider: where the browser is sent. */
  leave(browser: HttpSession, provider: string, query?: string): Promise<string>;
  /** Comes back from it: where the browser is sent then. */
  comeBack(browser: HttpSession, callback: string): Promise<string>;
  /** There and back. */
  enter(account: ProviderAccount, browser?: HttpSession, query?: string): Promise<string>;
  /** The account that a browser is signed in to. */
  me(browser: HttpSession): Promise<unknown>;
  idOf(browser: HttpSession): Promise<string>;
  linkedTo(browser: HttpSession): Promise<OAuthAccount[]>;
  change(userId: string, values: Partial<typeof users.$inferInsert>): Promise<void>;
  /** Lets time pass for the studio. */
  wait(ms: number): void;
  close(): Promise<void>;
}

export async function openOAuthHouse(databaseUrl: string | undefined): Promise<OAuthHouse> {
  const redirectUri = (provider: string): string => `${ORIGIN}${OAUTH}/${provider}/callback`;
  const openid = await startOpenIdProvider({ ...CLIENT, redirectUris: [redirectUri("openid")] });
  const github = await startGitHubProvider({ ...CLIENT, redirectUri: redirectUri("github") });
  let later = 0;
  const server = await openTestServer(
    databaseUrl,
    {
      PUBLIC_URL: ORIGIN,
      OAUTH_ISSUER: openid.issuer,
      OAUTH_CLIENT_ID: CLIENT.clientId,
      OAUTH_CLIENT_SECRET: CLIENT.clientSecret,
      OAUTH_GITHUB_CLIENT_ID: CLIENT.clientId,
      OAUTH_GITHUB_CLIENT_SECRET: CLIENT.clientSecret,
    },
    () => Date.now() + later,
    { github: github.addresses },
  );
  const leave: OAuthHouse["leave"] = async (browser, provider, query = "") =>
    locationOf(await browser.get(`${OAUTH}/${provider}${query}`, { headers: OWN_PAGE }));
  const me: OAuthHouse["me"] = async (browser) => (await browser.get("/api/v1/users/me")).json();
  return {
    server,
    openid,
    github,
    leave,
    comeBack,
    enter: async (account, browser = server.visitor(), query = "") =>
      comeBack(browser, await openid.authorize(await leave(browser, "openid", query), account)),
    me,
    idOf: async (browser) => withId.parse(await me(browser)).id,
    linkedTo: async (browser) =>
      linkedBody.parse((await browser.get("/api/v1/users/me/oauth")).json()).data,
    change: async (userId, values) => {
      await server.parts.database.asSystem((tx) =>
        tx.update(users).set(values).where(eq(users.id, userId)),
      );
    },
    wait: (ms) => {
      later += ms;
    },
    close: async () => {
      await server.close();
      await openid.close();
      await github.close();
    },
  };
}

/** Comes back from a provider: where the browser is sent then. */
export async function comeBack(browser: HttpSession, callback: string): Promise<string> {
  const { pathname, search } = new URL(callback);
  return locationOf(await browser.get(`${pathname}${search}`));
}

/** Where a browser is sent, with nothing told to the next page of where it was. */
export function locationOf(answer: Answer): string {
  const isGood = answer.status === 302 && answer.headers.get("referrer-policy") === "no-referrer";
  if (!isGood) throw new Error(`no good redirect: ${answer.status} ${answer.text}`);
  return answer.headers.get("location") ?? "";
}

/** Someone at the OpenID provider whom nobody has seen before. */
export function someone(change: Partial<ProviderAccount> = {}): ProviderAccount {
  const subject = `person-${newId()}`;
  const email = `${subject}@example.com`;
  return { subject, email, email_verified: true, name: "Ada", ...change };
}

/** Someone at GitHub whom nobody has seen before. */
export function onGitHub(emails: GitHubAccount["emails"]): GitHubAccount {
  const id = Number.parseInt(newId().replaceAll("-", "").slice(-12), 16);
  return { id, login: "ada", name: null, emails };
}
