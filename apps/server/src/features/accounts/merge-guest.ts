import { eq, sql } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../platform/database/database.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { users } from "../../schema/users.ts";

export interface MergeGuestOptions {
  readonly guestId: string;
  readonly userId: string;
  readonly request: FastifyRequest;
}

/** Tables about who a guest was, which go with the guest. All others hold what they made. */
const OF_THE_GUEST = [
  "users",
  "sessions",
  "refresh_tokens",
  "email_tokens",
  "second_factors",
  "backup_codes",
  "passkeys",
  "ceremonies",
  "oauth_accounts",
  "api_keys",
  "mail_outbox",
  "audit_log",
  "idempotency_keys",
];

/**
 * Hands all that a guest made to an account, and lets the guest go. The tables are asked of the
 * database, so that one that is added later is not forgotten. The guest's row is locked first:
 * whoever still writes in their name is either done before or refused.
 */
export async function mergeGuest(
  tx: Tx,
  { guestId, userId, request }: MergeGuestOptions,
): Promise<void> {
  const [guest] = await tx
    .select({ kind: users.kind })
    .from(users)
    .where(eq(users.id, guestId))
    .for("update");
  if (guest?.kind !== "guest") return;
  await tx.execute(sql`SET CONSTRAINTS ALL DEFERRED`);
  for (const table of await ownedTables(tx)) {
    await tx.execute(sql`UPDATE ${sql.identifier(table)} SET owner_id = ${userId}::uuid
      WHERE owner_id = ${guestId}::uuid`);
  }
  await tx.execute(sql`SET CONSTRAINTS ALL IMMEDIATE`);
  await tx.delete(users).where(eq(users.id, guestId));
  await writeAudit(tx, {
    event: "account.merged",
    ownerId: userId,
    actorId: userId,
    request,
    detail: { guest_id: guestId },
  });
}

async function ownedTables(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    SELECT c.relname AS name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT a.attisdropped
    ORDER BY c.relname`);
  return rows.map(({ name }) => name).filter((name) => !OF_THE_GUEST.includes(name));
}
