import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../platform/database/database.ts";
import { oauthAccounts } from "../../../schema/oauth-accounts.ts";
import { users } from "../../../schema/users.ts";
import { emailKey } from "../email-key.ts";
import { OAuthFailure } from "./oauth-failure.ts";
import type { ProviderPerson } from "./provider-person.ts";

/** The account that someone of a provider enters, and why it is theirs. */
export type Entrance =
  | { readonly kind: "linked"; readonly userId: string }
  /** Both the provider and we have made sure that the mail address is theirs. */
  | { readonly kind: "same-mail"; readonly userId: string }
  | { readonly kind: "new"; readonly email: string };

/**
 * Which account is theirs. An account whose address was never verified may have been made by
 * somebody else, to be found in it later by the address's owner: nobody is led into it.
 * @throws OAuthFailure `email_unverified` or `email_taken`
 */
export async function findEntrance(tx: Tx, person: ProviderPerson): Promise<Entrance> {
  const userId = await findLinked(tx, person);
  if (userId !== null) return { kind: "linked", userId };
  const { email } = person;
  if (email === null) {
    throw new OAuthFailure("email_unverified", "the provider vouches for no mail");
  }
  const [account] = await tx
    .select({ id: users.id, verifiedAt: users.email_verified_at })
    .from(users)
    .where(eq(users.email_key, emailKey(email)));
  if (!account) return { kind: "new", email };
  if (account.verifiedAt === null) {
    throw new OAuthFailure("email_taken", "the account's mail was never verified");
  }
  return { kind: "same-mail", userId: account.id };
}

/** The account that someone of a provider was linked to. */
export async function findLinked(
  tx: Tx,
  { provider, subject }: Pick<ProviderPerson, "provider" | "subject">,
): Promise<string | null> {
  const [row] = await tx
    .select({ userId: oauthAccounts.owner_id })
    .from(oauthAccounts)
    .where(and(eq(oauthAccounts.provider, provider), eq(oauthAccounts.subject, subject)));
  return row?.userId ?? null;
}
