import { eq } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { sessions } from "../../schema/sessions.ts";
import type { AccountParts } from "./account-parts.ts";

/**
 * `POST /auth/logout`: ends the session that the call comes with, its cookie, and its tokens. A
 * guest has nothing but the session, so theirs stays.
 */
export function registerLogoutRoute(app: App, parts: AccountParts): void {
  app.post(
    "/auth/logout",
    {
      config: { access: { scope: "account" } },
      schema: {
        summary: "Sign out: the cookie and all tokens of this sign-in end",
        tags: ["accounts"],
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.identify(request, reply);
      if (principal?.kind === "user" && principal.sessionId !== null) {
        const { sessionId, userId } = principal;
        await parts.database.asSystem(async (tx) => {
          await tx.delete(sessions).where(eq(sessions.id, sessionId));
          await writeAudit(tx, {
            event: "session.ended",
            ownerId: userId,
            actorId: userId,
            request,
          });
        });
        parts.identity.forget();
        parts.cookie.clear(reply);
        reply.header("clear-site-data", '"cache", "storage"');
      }
      return reply.code(204).send(null);
    },
  );
}
