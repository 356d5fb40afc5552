import type { FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../records/ids.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { oauthAccounts } from "../../../schema/oauth-accounts.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import type { ProviderPerson } from "./provider-person.ts";

export interface LinkOptions {
  readonly userId: string;
  readonly person: ProviderPerson;
  readonly request: FastifyRequest;
}

/**
 * Lets an account be entered through a provider from now on.
 * @throws OAuthFailure `already_linked` when someone was quicker
 */
export async function linkPerson(tx: Tx, { userId, person, request }: LinkOptions): Promise<void> {
  const { provider, subject, email } = person;
  const id = newId();
  const made = await tx
    .insert(oauthAccounts)
    .values({ id, owner_id: userId, provider, subject, email: email ?? "" })
    .onConflictDoNothing({ target: [oauthAccounts.provider, oauthAccounts.subject] })
    .returning({ id: oauthAccounts.id });
  if (made.length === 0) throw new OAuthFailure("already_linked", "linked meanwhile");
  await writeAudit(tx, {
    event: "oauth.linked",
    ownerId: userId,
    actorId: userId,
    request,
    detail: { provider, oauth_account_id: id },
  });
}
