import type { OAuthAccount } from "@emblazon/contract";
import { and, desc, eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import { notFound } from "../../../records/ids.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { oauthAccounts } from "../../../schema/oauth-accounts.ts";
import type { AccountParts } from "../account-parts.ts";
import { requireWayIn } from "../ways-in.ts";

export async function listOAuthAccounts(
  { database, config }: AccountParts,
  userId: string,
): Promise<{ data: OAuthAccount[] }> {
  const rows = await database.asUser(userId, (tx) =>
    tx
      .select()
      .from(oauthAccounts)
      .where(eq(oauthAccounts.owner_id, userId))
      .orderBy(desc(oauthAccounts.id)),
  );
  const names = new Map(config.oauthProviders.map(({ id, name }) => [id, name]));
  return {
    data: rows.map(({ id, provider, email, created_at }) => ({
      id,
      provider,
      name: names.get(provider) ?? provider,
      email,
      created_at: created_at.toISOString(),
    })),
  };
}

export interface OwnOAuthAccount {
  readonly userId: string;
  readonly id: string;
}

/** @throws AppError `conflict` for the last way into the account */
export async function unlinkOAuthAccount(
  { database, config }: AccountParts,
  { userId, id }: OwnOAuthAccount,
  request: FastifyRequest,
): Promise<void> {
  await database.asSystem(async (tx) => {
    const [removed] = await tx
      .delete(oauthAccounts)
      .where(and(eq(oauthAccounts.id, id), eq(oauthAccounts.owner_id, userId)))
      .returning({ provider: oauthAccounts.provider });
    if (!removed) throw notFound();
    await requireWayIn(tx, config, userId);
    await writeAudit(tx, {
      event: "oauth.unlinked",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { provider: removed.provider, oauth_account_id: id },
    });
  });
}
