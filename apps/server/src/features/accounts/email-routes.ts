import { changeEmail, verifyEmail } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { App } from "../../platform/http/app.ts";
import { PROVES_ACCOUNT, SENDS_MAIL, SIGNS_IN } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { emailTokens } from "../../schema/email-tokens.ts";
import type { EmailTokenRow } from "../../schema/email-tokens.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { rethrowTaken } from "./become-user.ts";
import { emailKey } from "./email-key.ts";
import { takeEmailToken } from "./email-token.ts";
import { showUser } from "../../records/find-user.ts";
import { prepareLinkMail } from "./link-mail.ts";
import { prepareNotice } from "./notice-mail.ts";
import { provePassword } from "./prove-password.ts";

const tags = ["accounts"];

export function registerEmailRoutes(app: App, parts: AccountParts): void {
  registerVerifying(app, parts);
  registerResending(app, parts);
  registerChanging(app, parts);
}

function registerVerifying(app: App, parts: AccountParts): void {
  app.post(
    "/auth/verify-email",
    {
      config: { access: SIGNS_IN },
      schema: {
        summary: "Verify a mail address by the link of a mail",
        tags,
        body: verifyEmail,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const at = parts.now();
      await parts.database.asSystem(async (tx) => {
        const purposes = ["verify", "change"] as const;
        const taken = await takeEmailToken(tx, request.body.token, { purposes, now: at });
        const event = await applyVerified(tx, taken, new Date(at));
        const ownerId = taken.owner_id;
        await writeAudit(tx, { event, ownerId, actorId: ownerId, request });
      });
      return reply.code(204).send(null);
    },
  );
}

/** A link verifies the address that it was sent to, and none that the account got since. */
async function applyVerified(
  tx: Tx,
  { purpose, owner_id: userId, email }: EmailTokenRow,
  at: Date,
): Promise<"email.verified" | "email.changed"> {
  if (purpose === "change") {
    await tx
      .update(users)
      .set({ email, email_key: emailKey(email), email_verified_at: at })
      .where(eq(users.id, userId))
      .catch(rethrowTaken);
    // Links to the address before prove nothing of the account any more.
    await tx.delete(emailTokens).where(eq(emailTokens.owner_id, userId));
    return "email.changed";
  }
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
  if (user?.email === email && user.email_verified_at === null) {
    await tx.update(users).set({ email_verified_at: at }).where(eq(users.id, userId));
  }
  return "email.verified";
}

function registerResending(app: App, parts: AccountParts): void {
  app.post(
    "/users/me/verification",
    {
      config: { access: SENDS_MAIL },
      schema: {
        summary: "Mail the link to verify the address again",
        tags,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { userId } = await parts.identity.requireUser(request, reply);
      const user = await parts.database.asUser(userId, (tx) => showUser(tx, userId));
      if (user !== null && !user.email_verified) {
        const { email, full_name: name } = user;
        await parts.limits.count("mail-account", emailKey(email));
        const mail = await prepareLinkMail(parts, { userId, purpose: "verify", email, name });
        await parts.database.asSystem((tx) => mail.post(tx));
      }
      return reply.code(204).send(null);
    },
  );
}

function registerChanging(app: App, parts: AccountParts): void {
  app.post(
    "/users/me/change-email",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Ask for another mail address; the link in the mail to it makes the change",
        description:
          "The answer is the same whether the new address has an account already or not; then no mail is sent to it.",
        tags,
        body: changeEmail,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.requireUser(request, reply);
      const { userId } = principal;
      const { email, password } = request.body;
      const account = await provePassword(parts, principal, password);
      await parts.limits.count("mail-account", emailKey(email));
      const name = account.full_name;
      const link = await prepareLinkMail(parts, { userId, purpose: "change", email, name });
      const notice = await prepareNotice(parts, {
        userId,
        email: account.email,
        name,
        what: "email-changing",
      });
      await parts.database.asSystem(async (tx) => {
        const taken = await tx
          .select({ id: users.id })
          .from(users)
          .where(eq(users.email_key, emailKey(email)));
        if (taken.length === 0) await link.post(tx);
        await notice.post(tx);
        await writeAudit(tx, {
          event: "email.change_requested",
          ownerId: userId,
          actorId: userId,
          request,
        });
      });
      return reply.code(204).send(null);
    },
  );
}
