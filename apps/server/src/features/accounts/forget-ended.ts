import { and, lt, ne, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { auditLog } from "../../schema/audit-log.ts";
import { ceremonies } from "../../schema/ceremonies.ts";
import { emailTokens } from "../../schema/email-tokens.ts";
import { refreshTokens } from "../../schema/refresh-tokens.ts";
import { sessions } from "../../schema/sessions.ts";

/**
 * Deletes what can sign nobody in any more, and what was written down long enough ago: but for the
 * claim of the first administrator, which is never to be made again.
 */
export async function forgetEnded(tx: Tx, auditDays: number): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expires_at, sql`now()`));
  await tx.delete(refreshTokens).where(lt(refreshTokens.expires_at, sql`now()`));
  await tx.delete(emailTokens).where(lt(emailTokens.expires_at, sql`now()`));
  await tx.delete(ceremonies).where(lt(ceremonies.expires_at, sql`now()`));
  await tx
    .delete(auditLog)
    .where(
      and(
        lt(auditLog.created_at, sql`now() - make_interval(days => ${auditDays}::int)`),
        ne(auditLog.event, "admin.claimed"),
      ),
    );
}
