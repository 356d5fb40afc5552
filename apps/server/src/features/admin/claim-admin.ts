import type { User } from "@emblazon/contract";
import { and, eq, isNull } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { Notice } from "../../platform/lifecycle/server-parts.ts";
import { lockAdministrators } from "../../records/administrators.ts";
import { showUser } from "../../records/find-user.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { auditLog } from "../../schema/audit-log.ts";
import { users } from "../../schema/users.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { firstAdminToken, isFirstAdminToken } from "./first-admin-token.ts";

export interface ClaimOptions {
  readonly userId: string;
  readonly token: string;
  readonly request: FastifyRequest;
}

/**
 * Makes the first administrator, once and never again, also when all administrators are gone.
 * @throws AppError `invalid_token`, which is written down
 */
export async function claimAdmin(
  parts: Pick<FeatureParts, "database" | "identity" | "secrets">,
  options: ClaimOptions,
): Promise<User> {
  const { database, identity, secrets } = parts;
  const isRight = isFirstAdminToken(secrets, options.token);
  const made = await database.asSystem(async (tx) => {
    await lockAdministrators(tx);
    const reason = isRight ? ((await isClaimable(tx)) ? null : "claimed before") : "wrong token";
    if (reason === null) return makeAdmin(tx, options);
    await note(tx, "admin.claim_refused", options, { reason });
    return null;
  });
  if (made === null) throw invalidToken();
  identity.forget();
  return made;
}

/** The link that the start writes out as long as nobody has ever followed it. */
export async function firstAdminNotices({
  database,
  secrets,
  publicAddress,
}: Pick<FeatureParts, "database" | "secrets" | "publicAddress">): Promise<Notice[]> {
  if (!(await database.asSystem(isClaimable))) return [];
  const url = `${publicAddress()}/admin/claim?token=${firstAdminToken(secrets)}`;
  return [{ msg: "first administrator", url }];
}

/** The log keeps the claim for ever: see `accounts/forget-ended.ts`. */
async function isClaimable(tx: Tx): Promise<boolean> {
  const claims = await tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(eq(auditLog.event, "admin.claimed"))
    .limit(1);
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.role, "admin"))
    .limit(1);
  return claims.length === 0 && admins.length === 0;
}

async function makeAdmin(tx: Tx, options: ClaimOptions): Promise<User | null> {
  const { userId } = options;
  const made = await tx
    .update(users)
    .set({ role: "admin" })
    .where(and(eq(users.id, userId), eq(users.kind, "user"), isNull(users.disabled_at)))
    .returning({ id: users.id });
  if (made.length === 0) return null;
  await note(tx, "admin.claimed", options);
  return showUser(tx, userId);
}

async function note(
  tx: Tx,
  event: "admin.claimed" | "admin.claim_refused",
  { userId, request }: ClaimOptions,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await writeAudit(tx, { event, ownerId: userId, actorId: userId, request, detail });
}

function invalidToken(): AppError {
  return new AppError(
    "invalid_token",
    "This token makes nobody an administrator: take the newest link of the server's log, or ask an administrator.",
    { fields: [{ field: "token", message: "is not valid any more" }] },
  );
}
