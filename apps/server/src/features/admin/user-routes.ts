import { adminUser, adminUserPatch, adminUserQuery, page } from "@emblazon/contract";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { ADMINISTERS } from "../../platform/http/route-access.ts";
import { idFromPath } from "../../records/ids.ts";
import type { FeatureParts, RequireFreshProof } from "../feature-parts.ts";
import { changeUser } from "./change-user.ts";
import { listAdminUsers } from "./find-admin-users.ts";

const tags = ["administration"];
const config = { access: ADMINISTERS };

/** Who has an account, and what they may do. */
export function registerUserRoutes(
  app: App,
  parts: FeatureParts,
  requireProof: RequireFreshProof,
): void {
  const { identity, database } = parts;

  app.get(
    "/admin/users",
    {
      config,
      schema: {
        summary: "Who has an account, newest first",
        description:
          "`q` is looked for in mails and names. Counts and bytes hold what lies in the trash too.",
        tags,
        querystring: adminUserQuery,
        response: { 200: page(adminUser) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      await identity.requireUser(request, reply);
      reply.header("cache-control", "no-store");
      return database.asSystem((tx) => listAdminUsers(tx, query));
    },
  );

  app.patch(
    "/admin/users/:id",
    {
      config,
      schema: {
        summary: "Change someone's role, disable or enable them",
        description:
          "Asks for one's own `password`, or for a sign-in of the last 15 minutes (`proof_needed`). Every sign-in of theirs ends at once; while they are disabled, so do their API keys. Nobody changes themself (409).",
        tags,
        params: z.object({ id: z.string() }),
        body: adminUserPatch,
        response: { 200: adminUser },
      },
    },
    async (request, reply) => {
      const userId = idFromPath(request.params.id);
      const principal = await identity.requireUser(request, reply);
      const { password, ...patch } = request.body;
      await requireProof(principal, { password, request });
      return changeUser(parts, { actorId: principal.userId, userId, patch, request });
    },
  );
}
