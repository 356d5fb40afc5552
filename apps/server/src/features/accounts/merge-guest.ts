import { eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
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
  "webhook_endpoints",
  "endpoint_deliveries",
];

/** Whoever works on them locks them in this order; the rest is only reached through them. */
const LOCKED_FIRST = ["projects", "generations", "assets"];

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
  await dropDoubleKeys(tx, guestId, userId);
  const reached = await reachedByOthers(tx, guestId);
  await tx.execute(sql`SET CONSTRAINTS ALL DEFERRED`);
  for (const table of await ownedTables(tx)) {
    await tx.execute(sql`UPDATE ${sql.identifier(table)} SET owner_id = ${userId}::uuid
      WHERE owner_id = ${guestId}::uuid AND ${reached[table] ?? sql`true`}`);
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

/** The largest tables have no index by owner: their rows are found by what they belong to. */
async function reachedByOthers(tx: Tx, guestId: string): Promise<Readonly<Record<string, SQL>>> {
  const idsOf = async (table: string): Promise<string> => {
    const rows = await tx.execute<{ id: string }>(
      sql`SELECT id FROM ${sql.identifier(table)} WHERE owner_id = ${guestId}::uuid`,
    );
    return `{${rows.map(({ id }) => id).join(",")}}`;
  };
  return {
    attempts: sql`generation_id = ANY(${await idsOf("generations")}::uuid[])`,
    events: sql`stream_id = ANY(${await idsOf("event_streams")}::uuid[])`,
  };
}

/** Of two calls with the same Idempotency-Key, the account's own is answered again. */
async function dropDoubleKeys(tx: Tx, guestId: string, userId: string): Promise<void> {
  await tx.execute(sql`DELETE FROM idempotency_keys AS double USING idempotency_keys AS own
    WHERE double.owner_id = ${guestId}::uuid AND own.owner_id = ${userId}::uuid
      AND own.route = double.route AND own.key = double.key`);
}

async function ownedTables(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    SELECT c.relname AS name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT a.attisdropped
    ORDER BY c.relname`);
  const names = rows.map(({ name }) => name).filter((name) => !OF_THE_GUEST.includes(name));
  return [...new Set([...LOCKED_FIRST, ...names])];
}
