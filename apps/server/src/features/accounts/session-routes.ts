import { accountSessions, confirmation } from "@emblazon/contract";
import type { AccountSession } from "@emblazon/contract";
import { and, desc, eq, gt, ne } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { OWN_ACCOUNT, PROOF_WORDS, PROVES_ACCOUNT } from "../../platform/http/route-access.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { sessions } from "../../schema/sessions.ts";
import type { SessionRow } from "../../schema/sessions.ts";
import type { Principal } from "../feature-parts.ts";
import type { AccountParts } from "./account-parts.ts";
import { requireFreshProof } from "./require-fresh-proof.ts";

const tags = ["accounts"];
const config = { access: OWN_ACCOUNT };

/** Where the account is signed in, and how to end it there. */
export function registerSessionRoutes(app: App, parts: AccountParts): void {
  const { identity, database, now } = parts;

  app.get(
    "/users/me/sessions",
    {
      config,
      schema: {
        summary: "Where the account is signed in, the latest first",
        tags,
        response: { 200: accountSessions },
      },
    },
    async (request, reply) => {
      const principal = await identity.requireUser(request, reply);
      const rows = await database.asUser(principal.userId, (tx) =>
        tx
          .select()
          .from(sessions)
          .where(gt(sessions.expires_at, new Date(now())))
          .orderBy(desc(sessions.renewed_at)),
      );
      return { data: rows.map((row) => present(row, principal)) };
    },
  );

  app.delete(
    "/users/me/sessions/:id",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "End one sign-in",
        description: `${PROOF_WORDS} One's own ends without.`,
        tags,
        params: z.object({ id: z.string() }),
        body: confirmation.nullish(),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.requireUser(request, reply);
      if (id !== principal.sessionId) {
        await requireFreshProof(parts, principal, { password: request.body?.password, request });
      }
      const ended = await endSessions(parts, request, principal, { only: id });
      if (ended === 0) throw notFound();
      if (id === principal.sessionId) parts.cookie.clear(reply);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/users/me/sessions",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "End every sign-in but this one",
        description: PROOF_WORDS,
        tags,
        body: confirmation.nullish(),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const principal = await identity.requireUser(request, reply);
      await requireFreshProof(parts, principal, { password: request.body?.password, request });
      await endSessions(parts, request, principal, { only: null });
      return reply.code(204).send(null);
    },
  );
}

/** @param only null: all but the caller's own */
async function endSessions(
  { database, identity }: AccountParts,
  request: FastifyRequest,
  { userId, sessionId }: Principal,
  { only }: { readonly only: string | null },
): Promise<number> {
  const others = sessionId === null ? undefined : ne(sessions.id, sessionId);
  const which = only === null ? others : eq(sessions.id, only);
  const ended = await database.asSystem(async (tx) => {
    const rows = await tx
      .delete(sessions)
      .where(and(eq(sessions.owner_id, userId), which))
      .returning({ id: sessions.id });
    for (const { id } of rows) {
      await writeAudit(tx, {
        event: "session.ended",
        ownerId: userId,
        actorId: userId,
        request,
        detail: { session_id: id },
      });
    }
    return rows.length;
  });
  identity.forget();
  return ended;
}

function present(row: SessionRow, { sessionId }: Principal): AccountSession {
  return {
    id: row.id,
    current: row.id === sessionId,
    method: row.method,
    ip: row.ip,
    user_agent: row.user_agent,
    created_at: row.created_at.toISOString(),
    last_used_at: row.renewed_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
  };
}
