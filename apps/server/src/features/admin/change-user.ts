import type { AdminUser, AdminUserPatch } from "@emblazon/contract";
import { and, eq, isNull } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { lockAdministrators } from "../../records/administrators.ts";
import { notFound } from "../../records/ids.ts";
import { writeAudit } from "../../records/write-audit.ts";
import type { AuditEvent } from "../../records/write-audit.ts";
import { sessions } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";
import type { UserRow } from "../../schema/users.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { showAdminUser } from "./find-admin-users.ts";

export interface ChangeUserOptions {
  readonly actorId: string;
  readonly userId: string;
  readonly patch: Omit<AdminUserPatch, "password">;
  readonly request: FastifyRequest;
}

/**
 * Changes what someone may do. All their sign-ins end with it, and while they are disabled their
 * keys are nobody's. Since whoever does it is an administrator and cannot mean themself, there is
 * always one left.
 * @throws AppError `conflict` for oneself, `forbidden` when the actor has just lost the right
 */
export async function changeUser(
  { database, identity, now }: Pick<FeatureParts, "database" | "identity" | "now">,
  { actorId, userId, patch, request }: ChangeUserOptions,
): Promise<AdminUser> {
  if (userId === actorId) throw oneself();
  const shown = await database.asSystem(async (tx) => {
    await lockAdministrators(tx);
    await requireAdministrator(tx, actorId);
    const before = await lockUser(tx, userId);
    const after = applyPatch(before, patch, now());
    const events = changesOf(before, after);
    if (events.length > 0) {
      await tx.update(users).set(after).where(eq(users.id, userId));
      await tx.delete(sessions).where(eq(sessions.owner_id, userId));
    }
    for (const { event, detail } of events) {
      await writeAudit(tx, { event, ownerId: userId, actorId, request, detail });
    }
    return showAdminUser(tx, userId);
  });
  identity.forget();
  return shown;
}

/** Two who unmake each other at once: the second one finds that it has no right any more. */
async function requireAdministrator(tx: Tx, actorId: string): Promise<void> {
  const [actor] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, actorId), eq(users.role, "admin"), isNull(users.disabled_at)));
  if (!actor) throw new AppError("forbidden", "This is for administrators.");
}

async function lockUser(tx: Tx, userId: string): Promise<UserRow> {
  const [row] = await tx
    .select()
    .from(users)
    .where(and(eq(users.id, userId), eq(users.kind, "user")))
    .for("update");
  if (!row) throw notFound();
  return row;
}

type Rights = Pick<UserRow, "role" | "disabled_at">;

function applyPatch(
  before: Rights,
  { role, disabled }: ChangeUserOptions["patch"],
  now: number,
): Rights {
  const disabledAt = disabled === true ? (before.disabled_at ?? new Date(now)) : null;
  return {
    role: role ?? before.role,
    disabled_at: disabled === undefined ? before.disabled_at : disabledAt,
  };
}

interface Change {
  readonly event: AuditEvent;
  readonly detail: Readonly<Record<string, unknown>>;
}

function changesOf(before: Rights, after: Rights): Change[] {
  const changes: Change[] = [];
  if (after.role !== before.role) {
    const detail = { from: before.role, to: after.role };
    changes.push({ event: "account.role_changed", detail });
  }
  if ((after.disabled_at === null) !== (before.disabled_at === null)) {
    const event = after.disabled_at === null ? "account.enabled" : "account.disabled";
    changes.push({ event, detail: {} });
  }
  return changes;
}

function oneself(): AppError {
  return new AppError(
    "conflict",
    "Nobody changes their own role or disables themself: ask another administrator.",
  );
}
