import type { SignedIn } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { callerAddress } from "../../../platform/http/caller-address.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import type { AccountParts } from "../account-parts.ts";
import { accountIdFor, becomeUser } from "../become-user.ts";
import { findUser } from "../../../records/find-user.ts";
import type { PreparedMail } from "../link-mail.ts";
import { prepareNotice } from "../notice-mail.ts";
import { signIn } from "../sign-in.ts";
import { findEntrance } from "./find-entrance.ts";
import type { Entrance } from "./find-entrance.ts";
import { linkPerson } from "./link-person.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import type { ProviderPerson } from "./provider-person.ts";

export interface EnterOptions {
  readonly person: ProviderPerson;
  /** As it was found before; what has changed since is refused. */
  readonly entrance: Entrance;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What else is proved in the same transaction. */
  readonly prove?: (tx: Tx) => Promise<void>;
}

/** Signs someone of a provider in: to the account found, or to a new one. */
export async function enterAccount(parts: AccountParts, options: EnterOptions): Promise<SignedIn> {
  const { entrance } = options;
  switch (entrance.kind) {
    case "linked":
      return enterKnown(parts, entrance.userId, options);
    case "same-mail":
      return enterKnown(parts, entrance.userId, options);
    case "new":
      return enterNew(parts, entrance.email, options);
  }
}

async function enterKnown(
  parts: AccountParts,
  userId: string,
  { person, entrance, request, reply, prove }: EnterOptions,
): Promise<SignedIn> {
  const notice = entrance.kind === "same-mail" ? await linkNotice(parts, userId) : null;
  return signIn(parts, {
    request,
    reply,
    userId,
    method: "oauth",
    before: async (tx) => {
      await requireUnchanged(tx, person, entrance);
      await prove?.(tx);
      if (entrance.kind === "linked") return;
      await linkPerson(tx, { userId, person, request });
      await notice?.post(tx);
    },
  });
}

/** An account without a password, whose mail the provider has verified; a guest keeps everything. */
async function enterNew(
  parts: AccountParts,
  email: string,
  { person, entrance, request, reply }: EnterOptions,
): Promise<SignedIn> {
  const before = await parts.identity.identify(request, reply);
  const guestId = before?.kind === "guest" ? before.userId : null;
  const userId = accountIdFor(guestId);
  await parts.limits.count("register", callerAddress(request));
  return signIn(parts, {
    request,
    reply,
    userId,
    method: "oauth",
    before: async (tx) => {
      await requireUnchanged(tx, person, entrance);
      await becomeUser(tx, userId, {
        guestId,
        email,
        emailVerifiedAt: new Date(parts.now()),
        fullName: person.name,
        passwordHash: null,
      });
      await linkPerson(tx, { userId, person, request });
      await writeAudit(tx, {
        event: "account.registered",
        ownerId: userId,
        actorId: userId,
        request,
        detail: { was_guest: guestId !== null, provider: person.provider },
      });
    },
  });
}

/** Between the look and the deed the account may have been unlinked, renamed or made. */
async function requireUnchanged(tx: Tx, person: ProviderPerson, before: Entrance): Promise<void> {
  const now = await findEntrance(tx, person);
  const userIdOf = (entrance: Entrance): string | null =>
    entrance.kind === "new" ? null : entrance.userId;
  if (now.kind !== before.kind || userIdOf(now) !== userIdOf(before)) {
    throw new OAuthFailure("expired", "the account has changed meanwhile");
  }
}

async function linkNotice(parts: AccountParts, userId: string): Promise<PreparedMail | null> {
  const user = await findUser(parts.database, userId);
  if (user === null) return null;
  const { email, full_name: name } = user;
  return prepareNotice(parts, { userId, email, name, what: "provider-linked" });
}
