import { confirmation, oauthAccounts } from "@emblazon/contract";
import { z } from "zod";
import type { App } from "../../../platform/http/app.ts";
import { OWN_ACCOUNT, PROOF_WORDS, PROVES_ACCOUNT } from "../../../platform/http/route-access.ts";
import { idFromPath } from "../../../records/ids.ts";
import type { AccountParts } from "../account-parts.ts";
import { requireFreshProof } from "../require-fresh-proof.ts";
import { listOAuthAccounts, unlinkOAuthAccount } from "./keep-oauth-accounts.ts";

const tags = ["accounts"];
const config = { access: OWN_ACCOUNT };

/** The providers that an account can be entered through. */
export function registerOAuthAccountRoutes(app: App, parts: AccountParts): void {
  const { identity } = parts;

  app.get(
    "/users/me/oauth",
    {
      config,
      schema: {
        summary: "Providers that the account is linked to, newest first",
        tags,
        response: { 200: oauthAccounts },
      },
    },
    async (request, reply) => {
      const { userId } = await identity.requireUser(request, reply);
      return listOAuthAccounts(parts, userId);
    },
  );

  app.delete(
    "/users/me/oauth/:id",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Unlink a provider, unless it is the last way in",
        description: PROOF_WORDS,
        tags,
        params: z.object({ id: z.string() }),
        body: confirmation.nullish(),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.requireUser(request, reply);
      await requireFreshProof(parts, principal, { password: request.body?.password, request });
      await unlinkOAuthAccount(parts, { userId: principal.userId, id }, request);
      return reply.code(204).send(null);
    },
  );
}
