import type { Passkey } from "@emblazon/contract";
import { and, desc, eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import { notFound } from "../../../records/ids.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { passkeys } from "../../../schema/passkeys.ts";
import type { AccountParts } from "../account-parts.ts";
import { requireWayIn } from "../ways-in.ts";
import { presentPasskey } from "./present-passkey.ts";

export async function listPasskeys(
  { database }: AccountParts,
  userId: string,
): Promise<{ data: Passkey[] }> {
  const rows = await database.asUser(userId, (tx) =>
    tx.select().from(passkeys).where(eq(passkeys.owner_id, userId)).orderBy(desc(passkeys.id)),
  );
  return { data: rows.map(presentPasskey) };
}

export interface OwnPasskey {
  readonly userId: string;
  readonly id: string;
}

export async function renamePasskey(
  { database }: AccountParts,
  { userId, id }: OwnPasskey,
  name: string,
): Promise<Passkey> {
  const [row] = await database.asSystem((tx) =>
    tx
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, id), eq(passkeys.owner_id, userId)))
      .returning(),
  );
  if (!row) throw notFound();
  return presentPasskey(row);
}

/** @throws AppError `conflict` for the last way into the account */
export async function removePasskey(
  { database, config }: AccountParts,
  { userId, id }: OwnPasskey,
  request: FastifyRequest,
): Promise<void> {
  await database.asSystem(async (tx) => {
    const removed = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.owner_id, userId)))
      .returning({ id: passkeys.id });
    if (removed.length === 0) throw notFound();
    await requireWayIn(tx, config, userId);
    await writeAudit(tx, {
      event: "passkey.removed",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { passkey_id: id },
    });
  });
}
