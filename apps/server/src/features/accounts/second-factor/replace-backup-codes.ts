import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../records/ids.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { backupCodes } from "../../../schema/second-factors.ts";
import { hashBackupCode, newBackupCodes, readBackupCode } from "./backup-code.ts";

/** New back-up codes in place of all earlier ones; this is the only time that they can be read. */
export async function replaceBackupCodes(
  tx: Tx,
  userId: string,
  request: FastifyRequest,
): Promise<string[]> {
  const codes = newBackupCodes();
  await tx.delete(backupCodes).where(eq(backupCodes.owner_id, userId));
  await tx.insert(backupCodes).values(
    codes.map((code) => ({
      id: newId(),
      owner_id: userId,
      code_hash: hashBackupCode(userId, readBackupCode(code) ?? ""),
    })),
  );
  await writeAudit(tx, {
    event: "second_factor.backup_codes_made",
    ownerId: userId,
    actorId: userId,
    request,
  });
  return codes;
}
