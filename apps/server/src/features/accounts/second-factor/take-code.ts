import { and, count, eq, isNull, lt } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { unseal } from "../../../platform/secrets/seal.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { backupCodes, secondFactors } from "../../../schema/second-factors.ts";
import type { AccountParts } from "../account-parts.ts";
import { hashBackupCode, readBackupCode } from "./backup-code.ts";
import { readTotpCode, stepOfCode } from "./totp.ts";

export type SecondFactorParts = Pick<AccountParts, "secrets" | "now">;
type FactorRow = typeof secondFactors.$inferSelect;

/** What the secrets of authenticator apps are sealed with. */
export function secondFactorKey({ secrets }: Pick<AccountParts, "secrets">): Buffer {
  return secrets.keyFor("second-factor");
}

/**
 * Takes a code of the authenticator app or a back-up code, each once.
 * @param tx one of the system's; a code counts as taken when it is committed
 * @returns false when it is no code of this account at this time, or was taken before
 */
export async function takeCode(
  tx: Tx,
  parts: SecondFactorParts,
  factor: FactorRow,
  { code, request }: { readonly code: string; readonly request: FastifyRequest },
): Promise<boolean> {
  const digits = readTotpCode(code);
  if (digits !== null) return takeTotpCode(tx, parts, factor, digits);
  const backup = readBackupCode(code);
  return backup !== null && takeBackupCode(tx, parts, factor.owner_id, { backup, request });
}

/**
 * One statement both asks whether the code's step is later than the last one taken and takes it: of
 * two that come at once one finds that it is not. A secret that cannot be opened has no codes.
 */
export async function takeTotpCode(
  tx: Tx,
  parts: SecondFactorParts,
  { owner_id, sealed_secret }: Pick<FactorRow, "owner_id" | "sealed_secret">,
  digits: string,
): Promise<boolean> {
  const secret = unseal(secondFactorKey(parts), sealed_secret, owner_id);
  const step = secret === null ? null : stepOfCode(secret, digits, parts.now());
  if (step === null) return false;
  const taken = await tx
    .update(secondFactors)
    .set({ last_step: step })
    .where(
      and(
        eq(secondFactors.owner_id, owner_id),
        eq(secondFactors.sealed_secret, sealed_secret),
        lt(secondFactors.last_step, step),
      ),
    )
    .returning({ owner: secondFactors.owner_id });
  return taken.length === 1;
}

async function takeBackupCode(
  tx: Tx,
  { now }: SecondFactorParts,
  userId: string,
  { backup, request }: { readonly backup: string; readonly request: FastifyRequest },
): Promise<boolean> {
  const unused = and(eq(backupCodes.owner_id, userId), isNull(backupCodes.used_at));
  const taken = await tx
    .update(backupCodes)
    .set({ used_at: new Date(now()) })
    .where(and(unused, eq(backupCodes.code_hash, hashBackupCode(userId, backup))))
    .returning({ id: backupCodes.id });
  if (taken.length === 0) return false;
  const [left] = await tx.select({ count: count() }).from(backupCodes).where(unused);
  await writeAudit(tx, {
    event: "second_factor.backup_code_used",
    ownerId: userId,
    actorId: userId,
    request,
    detail: { left: left?.count ?? 0 },
  });
  return true;
}
