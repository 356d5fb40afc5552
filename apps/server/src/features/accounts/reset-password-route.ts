import { resetPassword } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { SIGNS_IN } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { sessions } from "../../schema/sessions.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { createPasswordJudge } from "./common-password.ts";
import { takeEmailToken } from "./email-token.ts";

/** `POST /auth/reset-password`: a new password for the token of a mail; all sign-ins end. */
export function registerResetPasswordRoute(app: App, parts: AccountParts): void {
  const judge = createPasswordJudge("new_password");
  app.post(
    "/auth/reset-password",
    {
      config: { access: SIGNS_IN },
      schema: {
        summary: "Set a new password by the link of a mail",
        tags: ["accounts"],
        body: resetPassword,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { token, new_password } = request.body;
      await judge(new_password);
      const hash = await parts.hasher.hash(new_password);
      await parts.database.asSystem(async (tx) => {
        const taken = await takeEmailToken(tx, token, { purposes: ["reset"], now: parts.now() });
        const userId = taken.owner_id;
        const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
        // Whoever reads what is sent to the account's address has verified it by this.
        const verifiedAt = user?.email === taken.email ? new Date(parts.now()) : null;
        await tx
          .update(users)
          .set({
            password_hash: hash,
            email_verified_at: user?.email_verified_at ?? verifiedAt,
          })
          .where(eq(users.id, userId));
        await tx.delete(sessions).where(eq(sessions.owner_id, userId));
        await writeAudit(tx, {
          event: "password.reset",
          ownerId: userId,
          actorId: userId,
          request,
        });
      });
      parts.identity.forget();
      return reply.code(204).send(null);
    },
  );
}
