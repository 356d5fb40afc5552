import type { App } from "../../platform/http/app.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { registerAuditRoute } from "./audit-route.ts";
import { registerClaimRoute } from "./claim-route.ts";
import { registerUserRoutes } from "./user-routes.ts";

/** For administrators, and the way to become the first one. */
export function registerAdminRoutes(app: App, parts: FeatureParts): void {
  registerUserRoutes(app, parts);
  registerAuditRoute(app, parts);
  registerClaimRoute(app, parts);
}
