import type { BackupCodes } from "@emblazon/contract";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { secondFactors } from "../../../schema/second-factors.ts";
import { sessions } from "../../../schema/sessions.ts";
import type { Principal } from "../../feature-parts.ts";
import type { AccountParts } from "../account-parts.ts";
import { prepareOwnNotice } from "../own-notice.ts";
import { alreadyOn } from "./begin-second-factor.ts";
import { replaceBackupCodes } from "./replace-backup-codes.ts";
import { wrongCode } from "./require-second-factor.ts";
import { takeTotpCode } from "./take-code.ts";
import { readTotpCode } from "./totp.ts";

/**
 * Turns the second factor on with the first code of the app. Whoever is signed in elsewhere has
 * not shown one, so those sessions end.
 * @throws AppError `invalid_credentials` for a wrong code, `conflict` when there is nothing to confirm
 */
export async function confirmSecondFactor(
  parts: AccountParts,
  { userId, sessionId }: Principal,
  { code, request }: { readonly code: string; readonly request: FastifyRequest },
): Promise<BackupCodes> {
  const notice = await prepareOwnNotice(parts, userId, "second-factor-on");
  const codes = await parts.database.asSystem(async (tx) => {
    await confirm(tx, parts, userId, code);
    const others = sessionId === null ? undefined : ne(sessions.id, sessionId);
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.owner_id, userId), others))
      .returning({ id: sessions.id });
    await writeAudit(tx, {
      event: "second_factor.turned_on",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { sessions_ended: ended.length },
    });
    await notice.post(tx);
    return replaceBackupCodes(tx, userId, request);
  });
  parts.identity.forget();
  return { backup_codes: codes };
}

async function confirm(tx: Tx, parts: AccountParts, userId: string, code: string): Promise<void> {
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.owner_id, userId));
  if (!factor) throw new AppError("conflict", "There is nothing to confirm: set it up first.");
  if (factor.confirmed_at !== null) throw alreadyOn();
  const digits = readTotpCode(code);
  if (digits === null || !(await takeTotpCode(tx, parts, factor, digits))) throw wrongCode();
  const confirmed = await tx
    .update(secondFactors)
    .set({ confirmed_at: new Date(parts.now()) })
    .where(and(eq(secondFactors.owner_id, userId), isNull(secondFactors.confirmed_at)))
    .returning({ owner: secondFactors.owner_id });
  if (confirmed.length === 0) throw alreadyOn();
}
