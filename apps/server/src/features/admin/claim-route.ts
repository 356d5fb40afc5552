import { claimAdmin as input, user } from "@emblazon/contract";
import type { App } from "../../platform/http/app.ts";
import { PROVES_ACCOUNT } from "../../platform/http/route-access.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { claimAdmin } from "./claim-admin.ts";

/** `POST /admin/claim`: whoever can read the server's log becomes its first administrator. */
export function registerClaimRoute(app: App, parts: FeatureParts): void {
  app.post(
    "/admin/claim",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Become the first administrator",
        description: "`token` is in a link that the server writes out when it starts.",
        tags: ["administration"],
        body: input,
        response: { 200: user },
      },
    },
    async (request, reply) => {
      const { userId } = await parts.identity.requireUser(request, reply);
      return claimAdmin(parts, { userId, token: request.body.token, request });
    },
  );
}
