import { auditEntry, auditQuery, page } from "@emblazon/contract";
import type { AuditEntry } from "@emblazon/contract";
import { and, desc, eq, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { App } from "../../platform/http/app.ts";
import { ADMINISTERS } from "../../platform/http/route-access.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import type { Page } from "../../records/cursor.ts";
import { auditLog } from "../../schema/audit-log.ts";
import type { AuditRow } from "../../schema/audit-log.ts";
import type { FeatureParts } from "../feature-parts.ts";

/** `GET /admin/audit`: what bears on security, as it was written down. */
export function registerAuditRoute(app: App, { identity, database }: FeatureParts): void {
  app.get(
    "/admin/audit",
    {
      config: { access: ADMINISTERS },
      schema: {
        summary: "What bears on security, newest first",
        description: "`user_id` is whom an entry is about, also when the account is gone.",
        tags: ["administration"],
        querystring: auditQuery,
        response: { 200: page(auditEntry) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      await identity.requireUser(request, reply);
      reply.header("cache-control", "no-store");
      return database.asSystem((tx) => listAudit(tx, query));
    },
  );
}

async function listAudit(tx: Tx, query: z.output<typeof auditQuery>): Promise<Page<AuditEntry>> {
  const after = decodeCursor(idPlace, query.cursor);
  const found = await tx
    .select()
    .from(auditLog)
    .where(
      and(
        query.user_id === undefined ? undefined : eq(auditLog.owner_id, query.user_id),
        query.event === undefined ? undefined : eq(auditLog.event, query.event),
        after === null ? undefined : lt(auditLog.id, after.id),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(query.limit + 1);
  const { rows, next_cursor } = toPage(found, query.limit, ({ id }) => ({ id }));
  return { data: rows.map(present), next_cursor };
}

function present(row: AuditRow): AuditEntry {
  return {
    id: row.id,
    event: row.event,
    user_id: row.owner_id,
    actor_id: row.actor_id,
    ip: row.ip,
    user_agent: row.user_agent,
    detail: row.detail,
    created_at: row.created_at.toISOString(),
  };
}
