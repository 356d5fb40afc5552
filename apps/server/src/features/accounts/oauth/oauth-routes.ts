import { oauthSecondFactor, oauthStart, signedIn, signInOptions } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../../../platform/http/app.ts";
import { COMES_BACK, LEAVES_TO_SIGN_IN, SIGNS_IN } from "../../../platform/http/route-access.ts";
import { notFound } from "../../../records/ids.ts";
import type { AccountParts } from "../account-parts.ts";
import { ceremonyCookie } from "../ceremony-cookie.ts";
import type { CeremonyCookie } from "../ceremony-cookie.ts";
import { isSessionFresh } from "../fresh-session.ts";
import { beginOAuth } from "./begin-oauth.ts";
import type { Asked } from "./begin-oauth.ts";
import { identifyPerson, linkToAccount, signPersonIn, takeAsked } from "./finish-oauth.ts";
import type { Finished, ReturnOptions } from "./finish-oauth.ts";
import { finishWithCode } from "./finish-with-code.ts";
import { registerOAuthAccountRoutes } from "./oauth-account-routes.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import type { ProviderClient } from "./provider-client.ts";
import { createProviderClients } from "./provider-clients.ts";
import { orFailurePage } from "./settle-failure.ts";
import { callbackAddress, isFromOwnPage, pageAddress } from "./studio-address.ts";

const tags = ["accounts"];
const params = z.object({ provider: z.string() });
const LOGIN = "/login";
const SECURITY = "/settings/security";

/** Sign-in at other providers: the browser goes there, and comes back with a proof. */
export function registerOAuthRoutes(app: App, parts: AccountParts): void {
  const { oauthProviders } = parts.config;
  const clients = createProviderClients(oauthProviders, parts);
  const find = (id: string): ProviderClient => {
    const client = clients.get(id);
    if (client === undefined) throw notFound();
    return client;
  };
  const cookie = ceremonyCookie(parts.config);
  registerOptions(app, parts);
  registerLeaving(app, parts, cookie, find);
  registerReturning(app, parts, cookie, find);
  registerCode(app, parts, cookie);
  registerOAuthAccountRoutes(app, parts);
}

function registerOptions(app: App, { config: settings, mailer }: AccountParts): void {
  app.get(
    "/auth/options",
    { schema: { summary: "Ways to sign in here", tags, response: { 200: signInOptions } } },
    async () => ({
      providers: settings.oauthProviders.map(({ id, name }) => ({
        id,
        name,
        url: `${settings.basePath}/api/v1/auth/oauth/${id}`,
      })),
      mail: mailer.mode,
    }),
  );
}

type FindClient = (id: string) => ProviderClient;

function registerLeaving(
  app: App,
  parts: AccountParts,
  cookie: CeremonyCookie,
  find: FindClient,
): void {
  app.get(
    "/auth/oauth/:provider",
    {
      config: { access: LEAVES_TO_SIGN_IN },
      exposeHeadRoute: false,
      schema: {
        summary: "Go to a provider to sign in, or to link it to the account",
        description: "Answers 302: to the provider, or back to the studio with an `error`.",
        tags,
        params,
        querystring: oauthStart,
      },
    },
    async (request, reply) => {
      const client = find(request.params.provider);
      const isLink = request.query.link !== undefined;
      const attempt = { request, provider: client.id, ownerId: null };
      const to = await orFailurePage(parts, attempt, isLink ? SECURITY : LOGIN, async () => {
        const redirectUri = callbackAddress(request, parts, client.id);
        if (redirectUri === null) throw new OAuthFailure("not_set_up", "PUBLIC_URL is not set");
        const link = isLink ? await linkFor(parts, request, reply) : null;
        const browser = cookie.hold(request, reply);
        return (await beginOAuth(parts, { client, browser, redirectUri, link })).href;
      });
      return sendOn(reply, to);
    },
  );
}

/** Whose account it is that a provider is to be added to. */
async function linkFor(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Asked["link"]> {
  if (!isFromOwnPage(request, parts.config)) throw new OAuthFailure("refused", "another site asks");
  const principal = await parts.identity.identify(request, reply);
  if (principal?.kind !== "user" || principal.sessionId === null) {
    throw new OAuthFailure("expired", "nobody is signed in");
  }
  if (!(await isSessionFresh(parts, principal))) {
    throw new OAuthFailure("proof_needed", "the sign-in is too long ago");
  }
  return { userId: principal.userId, sessionId: principal.sessionId };
}

function registerReturning(
  app: App,
  parts: AccountParts,
  cookie: CeremonyCookie,
  find: FindClient,
): void {
  app.get(
    "/auth/oauth/:provider/callback",
    {
      config: { access: COMES_BACK },
      exposeHeadRoute: false,
      schema: {
        summary: "Come back from a provider",
        description: "Answers 302: to the studio, with an `error` when it came to nothing.",
        tags,
        params,
      },
    },
    async (request, reply) => {
      const client = find(request.params.provider);
      const answer = new URLSearchParams(request.url.split("?", 2)[1] ?? "");
      const options = { request, reply, answer, browser: cookie.read(request) };
      return sendOn(reply, await comeBack(parts, client, options));
    },
  );
}

/** Where someone goes on to who came back from a provider. */
function comeBack(
  parts: AccountParts,
  client: ProviderClient,
  options: ReturnOptions,
): Promise<string> {
  const attempt = { request: options.request, provider: client.id, ownerId: null };
  return orFailurePage(parts, attempt, LOGIN, async () => {
    const taken = await takeAsked(parts, client, options);
    const { link } = taken.asked;
    const ownerId = link?.userId ?? null;
    const page = link === null ? LOGIN : SECURITY;
    return orFailurePage(parts, { ...attempt, ownerId }, page, async () => {
      const person = await identifyPerson(client, taken, options.answer);
      const finished =
        link === null
          ? await signPersonIn(parts, person, options)
          : await linkToAccount(parts, person, link, options);
      return pageAddress(parts, pageAfter(finished));
    });
  });
}

function pageAfter(finished: Finished): string {
  switch (finished.kind) {
    case "signed-in":
      return "/projects";
    case "linked":
      return SECURITY;
    case "code-needed":
      return `${LOGIN}?ceremony=${finished.ceremonyId}`;
  }
}

/** What the address holds is nobody else's business, the next page's neither. */
function sendOn(reply: FastifyReply, to: string): FastifyReply {
  return reply.header("referrer-policy", "no-referrer").redirect(to, 302);
}

function registerCode(app: App, parts: AccountParts, cookie: CeremonyCookie): void {
  app.post(
    "/auth/oauth/second-factor",
    {
      config: { access: SIGNS_IN },
      schema: {
        summary: "Finish a sign-in at a provider with the code of the second factor",
        description: "For an account that has one, where `/login?ceremony=…` was the way back.",
        tags,
        body: oauthSecondFactor,
        response: { 200: signedIn },
      },
    },
    async (request, reply) =>
      finishWithCode(parts, {
        input: request.body,
        request,
        reply,
        browser: cookie.read(request),
      }),
  );
}
