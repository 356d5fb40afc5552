import { register, signedIn } from "@emblazon/contract";
import type { App } from "../../platform/http/app.ts";
import { callerAddress } from "../../platform/http/caller-address.ts";
import { SIGNS_IN } from "../../platform/http/route-access.ts";
import { writeAudit } from "../../records/write-audit.ts";
import type { AccountParts } from "./account-parts.ts";
import { accountIdFor, becomeUser } from "./become-user.ts";
import { createPasswordJudge } from "./common-password.ts";
import { prepareLinkMail } from "./link-mail.ts";
import { signIn } from "./sign-in.ts";

/** `POST /auth/register`: an account, signed in at once; a guest keeps all that they made. */
export function registerRegisterRoute(app: App, parts: AccountParts): void {
  const judge = createPasswordJudge("password");
  app.post(
    "/auth/register",
    {
      config: { access: SIGNS_IN },
      schema: {
        summary: "Make an account and sign in",
        description:
          "The guest account of the cookie becomes the user's own, with all that it made. A mail asks to verify the address.",
        tags: ["accounts"],
        body: register,
        response: { 201: signedIn },
      },
    },
    async (request, reply) => {
      const { email, password, full_name } = request.body;
      await judge(password);
      const before = await parts.identity.identify(request, reply);
      const guestId = before?.kind === "guest" ? before.userId : null;
      await parts.limits.count("register", callerAddress(request));
      const passwordHash = await parts.hasher.hash(password);
      const userId = accountIdFor(guestId);
      const mail = await prepareLinkMail(parts, {
        userId,
        purpose: "verify",
        email,
        name: full_name,
      });
      const body = await signIn(parts, {
        request,
        reply,
        userId,
        method: "password",
        before: async (tx) => {
          await becomeUser(tx, userId, {
            guestId,
            email,
            emailVerifiedAt: null,
            fullName: full_name,
            passwordHash,
          });
          await mail.post(tx);
          await writeAudit(tx, {
            event: "account.registered",
            ownerId: userId,
            actorId: userId,
            request,
            detail: { was_guest: guestId !== null },
          });
        },
      });
      return reply.code(201).send(body);
    },
  );
}
