import { changePassword } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { App } from "../../platform/http/app.ts";
import { PROVES_ACCOUNT } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { createPasswordJudge } from "./common-password.ts";
import { endSignIns } from "./forget-ways-in.ts";
import { prepareNotice } from "./notice-mail.ts";
import { provePassword } from "./prove-password.ts";
import { signIn } from "./sign-in.ts";

/**
 * `POST /users/me/change-password`: every sign-in ends with the old password, this one too. The
 * studio's page gets a new cookie in its place; a program signs in again.
 */
export function registerChangePasswordRoute(app: App, parts: AccountParts): void {
  const judge = createPasswordJudge("new_password");
  app.post(
    "/users/me/change-password",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Change the password; every sign-in and token ends",
        tags: ["accounts"],
        body: changePassword,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.requireUser(request, reply);
      const { userId } = principal;
      const { current_password, new_password } = request.body;
      const { email, full_name } = await provePassword(parts, principal, current_password);
      await judge(new_password);
      const hash = await parts.hasher.hash(new_password);
      const notice = await prepareNotice(parts, {
        userId,
        email,
        name: full_name,
        what: "password-changed",
      });
      const change = async (tx: Tx): Promise<void> => {
        await tx.update(users).set({ password_hash: hash }).where(eq(users.id, userId));
        await endSignIns(tx, userId);
        await writeAudit(tx, {
          event: "password.changed",
          ownerId: userId,
          actorId: userId,
          request,
        });
        await notice.post(tx);
      };
      if (request.headers.authorization === undefined) {
        await signIn(parts, { request, reply, userId, method: "password", before: change });
      } else {
        await parts.database.asSystem(change);
        parts.identity.forget();
      }
      return reply.code(204).send(null);
    },
  );
}
