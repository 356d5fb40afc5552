import { forgotPassword } from "@emblazon/contract";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { SENDS_MAIL } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { emailKey } from "./email-key.ts";
import { prepareLinkMail } from "./link-mail.ts";

const MAIL_RESET_LINK = "mail-reset-link";

/**
 * `POST /auth/forgot-password`. The call only hands the address to a job, so that neither its answer
 * nor its time tells whether there is such an account.
 */
export function registerForgotPasswordRoute(app: App, parts: AccountParts): void {
  app.post(
    "/auth/forgot-password",
    {
      config: { access: SENDS_MAIL },
      schema: {
        summary: "Mail a link to set a new password",
        description: "The answer is the same whether the address has an account or not.",
        tags: ["accounts"],
        body: forgotPassword,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const key = emailKey(request.body.email);
      await parts.limits.count("mail-account", key);
      await parts.database.asSystem(async (tx) => {
        await parts.queue.enqueue(
          tx,
          MAIL_RESET_LINK,
          { email_key: key },
          { requestId: request.id },
        );
        await writeAudit(tx, {
          event: "password.reset_requested",
          ownerId: null,
          actorId: null,
          request,
        });
      });
      return reply.code(204).send(null);
    },
  );
}

/** Names the job that looks the account up and posts the mail, if there is one. */
export function defineResetLinkJob(parts: AccountParts): void {
  parts.queue.define({
    name: MAIL_RESET_LINK,
    payload: z.object({ email_key: z.string() }),
    concurrency: 1,
    handler: async ({ email_key }) => {
      const [user] = await parts.database.asSystem((tx) =>
        tx
          .select()
          .from(users)
          .where(and(eq(users.email_key, email_key), isNull(users.disabled_at))),
      );
      if (!user || user.email === null) return;
      const mail = await prepareLinkMail(parts, {
        userId: user.id,
        purpose: "reset",
        email: user.email,
        name: user.full_name,
      });
      await parts.database.asSystem((tx) => mail.post(tx));
    },
  });
}
