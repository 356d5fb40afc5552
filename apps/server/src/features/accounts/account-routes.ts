import { session } from "@emblazon/contract";
import type { App } from "../../platform/http/app.ts";
import type { AccountParts } from "./account-parts.ts";
import { registerApiKeyRoutes } from "./api-keys/api-key-routes.ts";
import { guardKeyedCalls } from "./api-keys/guard-keyed-calls.ts";
import { registerChangePasswordRoute } from "./change-password-route.ts";
import { registerEmailRoutes } from "./email-routes.ts";
import { registerDeletionRoute } from "./deletion/deletion-route.ts";
import { registerExportRoute } from "./export/export-route.ts";
import { registerForgotPasswordRoute } from "./forgot-password-route.ts";
import { registerLoginRoute } from "./login-route.ts";
import { registerLogoutRoute } from "./logout-route.ts";
import { registerOAuthRoutes } from "./oauth/oauth-routes.ts";
import { registerPasskeyRoutes } from "./passkeys/passkey-routes.ts";
import { registerProfileRoutes } from "./profile-routes.ts";
import { registerRefreshRoute } from "./refresh-route.ts";
import { registerRegisterRoute } from "./register-route.ts";
import { registerResetPasswordRoute } from "./reset-password-route.ts";
import { registerSecondFactorRoutes } from "./second-factor/second-factor-routes.ts";
import { registerSessionRoutes } from "./session-routes.ts";

export function registerAccountRoutes(app: App, parts: AccountParts): void {
  guardKeyedCalls(app, parts);
  registerWhoAmI(app, parts);
  registerRegisterRoute(app, parts);
  registerLoginRoute(app, parts);
  registerRefreshRoute(app, parts);
  registerLogoutRoute(app, parts);
  registerForgotPasswordRoute(app, parts);
  registerResetPasswordRoute(app, parts);
  registerChangePasswordRoute(app, parts);
  registerEmailRoutes(app, parts);
  registerProfileRoutes(app, parts);
  registerSessionRoutes(app, parts);
  registerSecondFactorRoutes(app, parts);
  registerPasskeyRoutes(app, parts);
  registerOAuthRoutes(app, parts);
  registerApiKeyRoutes(app, parts);
  registerExportRoute(app, parts);
  registerDeletionRoute(app, parts);
}

function registerWhoAmI(app: App, { identity }: AccountParts): void {
  app.get(
    "/session",
    {
      schema: {
        summary: "Who is asking, as far as the cookie or the token says",
        tags: ["accounts"],
        response: { 200: session },
      },
    },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      return identity.describe(await identity.identify(request, reply));
    },
  );
}
