import { resetPassword } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { App } from "../../platform/http/app.ts";
import { SIGNS_IN } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { createPasswordJudge } from "./common-password.ts";
import { invalidEmailToken, seeEmailToken, takeEmailToken } from "./email-token.ts";
import { endSignIns, forgetWaysIn } from "./forget-ways-in.ts";
import { prepareNotice } from "./notice-mail.ts";

const RESET = ["reset"] as const;

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
      const account = await parts.database.asSystem((tx) => findAccount(tx, token, parts.now()));
      const hash = await parts.hasher.hash(new_password);
      const notice = await prepareNotice(parts, { ...account, what: "password-changed" });
      await parts.database.asSystem(async (tx) => {
        await setPassword(tx, { token, hash, now: parts.now(), request });
        await notice.post(tx);
      });
      parts.identity.forget();
      return reply.code(204).send(null);
    },
  );
}

interface Account {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
}

/** Whose password a link sets; looked up first, so that no made-up link costs a hash. */
async function findAccount(tx: Tx, token: string, now: number): Promise<Account> {
  const { owner_id: userId, email } = await seeEmailToken(tx, token, RESET, now);
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  if (user?.email !== email) throw invalidEmailToken();
  return { userId, email, name: user.full_name };
}

interface NewPassword {
  readonly token: string;
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly request: FastifyRequest;
}

async function setPassword(tx: Tx, { token, hash, now, request }: NewPassword): Promise<void> {
  const { owner_id: userId, email } = await takeEmailToken(tx, token, { purposes: RESET, now });
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
  // A link speaks for the address that it was sent to, and for none that the account got since.
  if (user?.email !== email) throw invalidEmailToken();
  const isFirstProof = user.email_verified_at === null;
  if (isFirstProof) await forgetWaysIn(tx, userId);
  await tx
    .update(users)
    .set({ password_hash: hash, email_verified_at: user.email_verified_at ?? new Date(now) })
    .where(eq(users.id, userId));
  await endSignIns(tx, userId);
  await writeAudit(tx, {
    event: "password.reset",
    ownerId: userId,
    actorId: userId,
    request,
    detail: { first_proof_of_address: isFirstProof },
  });
}
