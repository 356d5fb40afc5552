import { confirmation } from "@emblazon/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../../../platform/errors/app-error.ts";
import type { App } from "../../../platform/http/app.ts";
import { PROVES_ACCOUNT } from "../../../platform/http/route-access.ts";
import type { Principal } from "../../feature-parts.ts";
import type { AccountParts } from "../account-parts.ts";
import { notingRefusal } from "../note-refusal.ts";
import { provePassword } from "../prove-password.ts";
import { deleteAccount } from "./delete-account.ts";
import type { DeleteAccountOptions } from "./delete-account.ts";

/** `DELETE /users/me`: the account and all that was made go, for good; guests may go too. */
export function registerDeletionRoute(app: App, parts: AccountParts): void {
  app.delete(
    "/users/me",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Delete the account with all that it made, for good",
        description:
          "Asks for `password` where the account has one, else for a sign-in of the last 15 minutes. Sign-ins, tokens and keys end at once; work under way stops; files follow within moments. The last administrator cannot go while others have accounts (409).",
        tags: ["accounts"],
        body: confirmation.nullish(),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.identify(request, reply);
      if (principal === null) throw nobody();
      const account = await prove(parts, request, principal, request.body?.password);
      await deleteAccount(parts, { account, request });
      parts.identity.forget();
      parts.cookie.clear(reply);
      return reply.code(204).header("clear-site-data", '"cache", "storage"').send(null);
    },
  );
}

async function prove(
  parts: AccountParts,
  request: FastifyRequest,
  principal: Principal,
  password: string | undefined,
): Promise<DeleteAccountOptions["account"]> {
  const { userId, kind } = principal;
  // A guest has nothing but the cookie.
  if (kind === "guest") return { id: userId, kind, role: "user", password_hash: null };
  const attempt = { ownerId: userId, actorId: userId, request, proof: "password" } as const;
  return notingRefusal(parts, attempt, () => provePassword(parts, principal, password));
}

function nobody(): AppError {
  return new AppError("unauthenticated", "There is nothing of yours here: sign in first.", {
    headers: { "www-authenticate": "Bearer" },
  });
}
