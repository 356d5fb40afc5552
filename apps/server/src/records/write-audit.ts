import type { FastifyRequest } from "fastify";
import type { Tx } from "../platform/database/database.ts";
import { auditLog } from "../schema/audit-log.ts";
import { newId } from "./ids.ts";
import { plainText } from "./plain-text.ts";

/** Everything that is written down because it bears on security. */
export type AuditEvent =
  | "account.registered"
  | "account.merged"
  | "account.deleted"
  | "account.exported"
  | "account.disabled"
  | "account.enabled"
  | "account.role_changed"
  | "admin.claimed"
  | "admin.claim_refused"
  | "api_key.created"
  | "api_key.deleted"
  | "email.change_requested"
  | "email.changed"
  | "email.verified"
  | "engine.switched_off"
  | "engine.switched_on"
  | "oauth.linked"
  | "oauth.unlinked"
  | "passkey.added"
  | "passkey.removed"
  | "password.changed"
  | "password.reset"
  | "password.reset_requested"
  | "second_factor.backup_codes_made"
  | "second_factor.backup_code_used"
  | "second_factor.turned_off"
  | "second_factor.turned_on"
  | "session.ended"
  | "session.refresh_reused"
  | "session.started"
  | "sign_in.failed"
  | "webhook.created"
  | "webhook.changed"
  | "webhook.deleted"
  | "webhook.disabled";

export interface AuditNote {
  readonly event: AuditEvent;
  /** Whom it is about; null where that is nobody known. */
  readonly ownerId: string | null;
  /** Who did it; null for a visitor and for the system. */
  readonly actorId: string | null;
  readonly request: FastifyRequest | null;
  /** Never a secret. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

const LONGEST_USER_AGENT = 400;

/** Writes it down within `tx` (one of the system's), so that it is there exactly when the deed is. */
export async function writeAudit(tx: Tx, note: AuditNote): Promise<void> {
  const { event, ownerId, actorId, request, detail = {} } = note;
  await tx.insert(auditLog).values({
    id: newId(),
    owner_id: ownerId,
    actor_id: actorId,
    event,
    ip: request?.ip ?? null,
    user_agent: plainText(request?.headers["user-agent"] ?? "").slice(0, LONGEST_USER_AGENT),
    detail,
  });
}
