import { login, signedIn } from "@emblazon/contract";
import type { SignedIn } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { App } from "../../platform/http/app.ts";
import { SIGNS_IN } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { users } from "../../schema/users.ts";
import type { UserRow } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { emailKey } from "./email-key.ts";
import { notingRefusal } from "./note-refusal.ts";
import { provingCode } from "./second-factor/proving-code.ts";
import { requireSecondFactor } from "./second-factor/require-second-factor.ts";
import { refusedSignIn, signIn } from "./sign-in.ts";

/**
 * `POST /auth/login`. Unknown mail, wrong password and disabled account get one answer, after the
 * same work: a look for the mail, a hash, a line in the audit log.
 */
export function registerLoginRoute(app: App, parts: AccountParts): void {
  app.post(
    "/auth/login",
    {
      config: { access: SIGNS_IN },
      schema: {
        summary: "Sign in with mail and password",
        description:
          "Where the account has a second factor, the answer without `code` is 401 `second_factor_required`: ask for it and send all again.",
        tags: ["accounts"],
        body: login,
        response: { 200: signedIn },
      },
    },
    async (request, reply) => {
      const { email, password, code } = request.body;
      const key = emailKey(email);
      await parts.limits.count("sign-in-account", key);
      const account = await findAccount(parts, key);
      const isRight = await parts.hasher.matches(password, account?.password_hash ?? null);
      if (!isRight || account === null) {
        await noteFailure(parts, account?.id ?? null, request);
        throw refusedSignIn();
      }
      const userId = account.id;
      const enter = async (): Promise<SignedIn> => {
        const entered = await signIn(parts, {
          request,
          reply,
          userId,
          method: "password",
          before: (tx) => requireSecondFactor(tx, parts, { userId, code, request }),
        });
        await parts.limits.giveBack("sign-in-account", key);
        return entered;
      };
      return code === undefined
        ? notingRefusal(
            parts,
            { ownerId: userId, actorId: null, request, proof: "password" },
            enter,
          )
        : provingCode(parts, { userId, actorId: null, request }, enter);
    },
  );
}

async function findAccount({ database }: AccountParts, key: string): Promise<UserRow | null> {
  const [row] = await database.asSystem((tx) =>
    tx.select().from(users).where(eq(users.email_key, key)),
  );
  return row ?? null;
}

async function noteFailure(
  { database }: AccountParts,
  ownerId: string | null,
  request: FastifyRequest,
): Promise<void> {
  await database.asSystem((tx) =>
    writeAudit(tx, { event: "sign_in.failed", ownerId, actorId: null, request }),
  );
}
