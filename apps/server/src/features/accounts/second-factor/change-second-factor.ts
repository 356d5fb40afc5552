import type { BackupCodes } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { backupCodes, secondFactors } from "../../../schema/second-factors.ts";
import type { AccountParts } from "../account-parts.ts";
import { prepareOwnNotice } from "../own-notice.ts";
import { replaceBackupCodes } from "./replace-backup-codes.ts";
import { findConfirmed, wrongCode } from "./require-second-factor.ts";
import { takeCode } from "./take-code.ts";

export interface ProvenChange {
  readonly userId: string;
  readonly code: string;
  readonly request: FastifyRequest;
}

/** @throws AppError `invalid_credentials` for a wrong code, `conflict` when there is none */
export async function renewBackupCodes(
  parts: AccountParts,
  change: ProvenChange,
): Promise<BackupCodes> {
  return parts.database.asSystem(async (tx) => {
    await proveCode(tx, parts, change);
    return { backup_codes: await replaceBackupCodes(tx, change.userId, change.request) };
  });
}

/** @throws AppError `invalid_credentials` for a wrong code, `conflict` when there is none */
export async function turnOffSecondFactor(
  parts: AccountParts,
  change: ProvenChange,
): Promise<void> {
  const { userId, request } = change;
  const notice = await prepareOwnNotice(parts, userId, "second-factor-off");
  await parts.database.asSystem(async (tx) => {
    await proveCode(tx, parts, change);
    await tx.delete(secondFactors).where(eq(secondFactors.owner_id, userId));
    await tx.delete(backupCodes).where(eq(backupCodes.owner_id, userId));
    await writeAudit(tx, {
      event: "second_factor.turned_off",
      ownerId: userId,
      actorId: userId,
      request,
    });
    await notice.post(tx);
  });
}

/** The row is locked first: of two changes at once the second one sees what the first has done. */
async function proveCode(
  tx: Tx,
  parts: AccountParts,
  { userId, code, request }: ProvenChange,
): Promise<void> {
  await tx
    .select({ owner: secondFactors.owner_id })
    .from(secondFactors)
    .where(eq(secondFactors.owner_id, userId))
    .for("update");
  const factor = await findConfirmed(tx, userId);
  if (factor === null) throw new AppError("conflict", "There is no second factor: it is off.");
  if (!(await takeCode(tx, parts, factor, { code, request }))) throw wrongCode();
}
