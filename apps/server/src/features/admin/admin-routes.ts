import type { App } from "../../platform/http/app.ts";
import type { FeatureParts, RequireFreshProof } from "../feature-parts.ts";
import { registerAuditRoute } from "./audit-route.ts";
import { registerClaimRoute } from "./claim-route.ts";
import { registerUserRoutes } from "./user-routes.ts";

/** For administrators, and the way to become the first one. */
export function registerAdminRoutes(
  app: App,
  parts: FeatureParts,
  requireProof: RequireFreshProof,
): void {
  registerUserRoutes(app, parts, requireProof);
  registerAuditRoute(app, parts);
  registerClaimRoute(app, parts);
}
