import { AuthorizationResponseError } from "openid-client";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { AccountParts } from "../account-parts.ts";
import { beginCeremony, takeCeremony } from "../ceremony.ts";
import { prepareOwnNotice } from "../own-notice.ts";
import { findConfirmed } from "../second-factor/require-second-factor.ts";
import { askedSchema, OAUTH_LIFE_MS } from "./begin-oauth.ts";
import type { Asked } from "./begin-oauth.ts";
import { enterAccount } from "./enter-account.ts";
import { findEntrance, findLinked } from "./find-entrance.ts";
import { linkPerson } from "./link-person.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import type { ProviderClient } from "./provider-client.ts";
import { toPerson } from "./provider-person.ts";
import type { ProviderPerson } from "./provider-person.ts";

const stateSchema = z.uuid();

/** Where the browser goes on to. */
export type Finished =
  | { readonly kind: "signed-in" }
  | { readonly kind: "linked" }
  /** The account has a second factor: its code finishes this ceremony. */
  | { readonly kind: "code-needed"; readonly ceremonyId: string };

export interface ReturnOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What the browser's cookie holds; null when it began nothing. */
  readonly browser: string | null;
  /** The query that the provider sent it back with. */
  readonly answer: URLSearchParams;
}

/** What the browser began, taken once. @throws OAuthFailure `expired` */
export async function takeAsked(
  { database, now }: AccountParts,
  client: ProviderClient,
  { browser, answer }: Pick<ReturnOptions, "browser" | "answer">,
): Promise<{ readonly asked: Asked; readonly state: string }> {
  const state = stateSchema.safeParse(answer.get("state"));
  if (browser === null || !state.success) throw new OAuthFailure("expired", "no state");
  const detail = await database.asSystem((tx) =>
    takeCeremony(tx, {
      id: state.data,
      kind: "oauth",
      holder: { userId: null, secret: browser },
      now: now(),
    }),
  );
  const asked = askedSchema.safeParse(detail);
  if (!asked.success || asked.data.provider !== client.id) {
    throw new OAuthFailure("expired", "no such state in this browser");
  }
  return { asked: asked.data, state: state.data };
}

/** Asks the provider who it is that came back. @throws OAuthFailure */
export async function identifyPerson(
  client: ProviderClient,
  { asked, state }: { readonly asked: Asked; readonly state: string },
  answer: URLSearchParams,
): Promise<ProviderPerson> {
  try {
    return toPerson(client.id, await client.finish({ ...asked, state }, answer));
  } catch (cause) {
    if (cause instanceof OAuthFailure) throw cause;
    if (cause instanceof AuthorizationResponseError && cause.error === "access_denied") {
      throw new OAuthFailure("cancelled", "cancelled at the provider", { cause });
    }
    throw new OAuthFailure("provider_failed", "the provider's answer is not good", { cause });
  }
}

/** Signs the person in, or asks for the code of their account's second factor first. */
export async function signPersonIn(
  parts: AccountParts,
  person: ProviderPerson,
  { request, reply, browser }: ReturnOptions,
): Promise<Finished> {
  const { database, now } = parts;
  const { entrance, needsCode } = await database.asSystem(async (tx) => {
    const found = await findEntrance(tx, person);
    const factor = found.kind === "new" ? null : await findConfirmed(tx, found.userId);
    return { entrance: found, needsCode: factor !== null };
  });
  if (!needsCode) {
    await enterAccount(parts, { person, entrance, request, reply });
    return { kind: "signed-in" };
  }
  const ceremonyId = await database.asSystem((tx) =>
    beginCeremony(tx, {
      kind: "oauth",
      holder: { userId: null, secret: browser ?? "" },
      detail: { step: "code", person },
      now: now(),
      lifeMs: OAUTH_LIFE_MS,
    }),
  );
  return { kind: "code-needed", ceremonyId };
}

/** Adds the person to the account of whoever asked for it, while they are still signed in. */
export async function linkToAccount(
  parts: AccountParts,
  person: ProviderPerson,
  link: NonNullable<Asked["link"]>,
  { request, reply }: Pick<ReturnOptions, "request" | "reply">,
): Promise<Finished> {
  const { database, identity } = parts;
  const principal = await identity.identify(request, reply);
  if (principal?.userId !== link.userId || principal.sessionId !== link.sessionId) {
    throw new OAuthFailure("expired", "another session has come back");
  }
  const { userId } = principal;
  const notice = await prepareOwnNotice(parts, userId, "provider-linked");
  await database.asSystem(async (tx) => {
    const owner = await findLinked(tx, person);
    if (owner === userId) return;
    if (owner !== null) throw new OAuthFailure("already_linked", "linked to another account");
    await linkPerson(tx, { userId, person, request });
    await notice.post(tx);
  });
  return { kind: "linked" };
}
