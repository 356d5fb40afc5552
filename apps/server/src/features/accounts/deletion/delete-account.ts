import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { hasOtherAdministrator, lockAdministrators } from "../../../records/administrators.ts";
import { announceStop } from "../../../records/announce-stop.ts";
import { DELETE_FILES } from "../../../records/delete-files-job.ts";
import { filesOfAsset, filesOfProject, noteFiles } from "../../../records/note-files.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { assetVersions } from "../../../schema/asset-versions.ts";
import { assets } from "../../../schema/assets.ts";
import { attempts } from "../../../schema/attempts.ts";
import { generations } from "../../../schema/generations.ts";
import { projects } from "../../../schema/projects.ts";
import { users } from "../../../schema/users.ts";
import type { UserRow } from "../../../schema/users.ts";
import type { AccountParts } from "../account-parts.ts";

/** Longer than any request or run that may still be writing a file. */
const WRITTEN_AFTER = "1 hour";

export interface DeleteAccountOptions {
  /** As it was when its holder proved who they are. */
  readonly account: Pick<UserRow, "id" | "kind" | "role" | "password_hash">;
  readonly request: FastifyRequest;
}

/**
 * Deletes someone with all that they made, in one transaction; what works for them is told to stop,
 * and their files follow. Only the log of what bears on security outlives it.
 * @throws AppError `conflict` for the last administrator of others
 */
export async function deleteAccount(
  { database, queue }: Pick<AccountParts, "database" | "queue">,
  { account, request }: DeleteAccountOptions,
): Promise<void> {
  const ownerId = account.id;
  await database.asSystem(async (tx) => {
    if (account.role === "admin") await lockAdministrators(tx);
    await requireUnchanged(tx, account);
    if (account.role === "admin") await requireSuccessor(tx, ownerId);
    await noteAllFiles(tx, ownerId);
    await stopWork(tx, ownerId);
    await deleteRows(tx, ownerId);
    await writeAudit(tx, {
      event: "account.deleted",
      ownerId,
      actorId: ownerId,
      request,
      detail: { kind: account.kind },
    });
    await queue.enqueue(tx, DELETE_FILES, { owner_id: ownerId }, { requestId: request.id });
  });
}

/** Locks the account: whoever still adds something in its name is done before, or finds it gone. */
async function requireUnchanged(tx: Tx, account: DeleteAccountOptions["account"]): Promise<void> {
  const [now] = await tx.select().from(users).where(eq(users.id, account.id)).for("update");
  const { kind, role, password_hash: hash } = account;
  if (now?.kind === kind && now.role === role && now.password_hash === hash) return;
  throw new AppError("conflict", "This account has changed meanwhile: try again.");
}

async function requireSuccessor(tx: Tx, userId: string): Promise<void> {
  if (await hasOtherAdministrator(tx, userId)) return;
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.kind, "user"), ne(users.id, userId)))
    .limit(1);
  if (others.length === 0) return;
  throw new AppError(
    "conflict",
    "You are the last administrator: make somebody else one before you go.",
  );
}

async function noteAllFiles(tx: Tx, ownerId: string): Promise<void> {
  const ofProjects = await tx
    .select({ id: projects.id, ownerId: projects.owner_id })
    .from(projects)
    .where(eq(projects.owner_id, ownerId));
  const ofAssets = await tx
    .select({ id: assets.id, ownerId: assets.owner_id })
    .from(assets)
    .where(eq(assets.owner_id, ownerId));
  const gone = [...ofProjects.flatMap(filesOfProject), ...ofAssets.flatMap(filesOfAsset)];
  await noteFiles(tx, gone, { dueAfter: WRITTEN_AFTER });
}

/** Locked as everybody locks them, generation before assets and streams. */
async function stopWork(tx: Tx, ownerId: string): Promise<void> {
  const underWay = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(eq(generations.owner_id, ownerId), inArray(generations.status, ["queued", "running"])),
    )
    .orderBy(generations.id)
    .for("update");
  for (const { id } of underWay) await announceStop(tx, id);
}

/**
 * References would take nearly all of it along with the account, but one row at a time: by whole
 * tables, from the leaves on, thousands of logos take a third of that.
 */
async function deleteRows(tx: Tx, ownerId: string): Promise<void> {
  await tx.execute(sql`DELETE FROM event_streams WHERE owner_id = ${ownerId}::uuid`);
  await tx.execute(sql`DELETE FROM idempotency_keys WHERE owner_id = ${ownerId}::uuid`);
  for (const table of [attempts, assetVersions, assets, generations, projects, users]) {
    await tx.delete(table).where(eq(table.owner_id, ownerId));
  }
}
