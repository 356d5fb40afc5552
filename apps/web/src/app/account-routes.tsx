import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { loadPage } from "./load-page.ts";
import { rootRoute } from "./root-route.tsx";
import { parseSecuritySearch, parseSignInSearch, parseTokenSearch } from "./route-search.ts";

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login",
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../sign-in/login-page.tsx")),
    "LoginPage",
  ),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/register",
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../sign-in/register-page.tsx")),
    "RegisterPage",
  ),
});

const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/forgot",
  component: lazyRouteComponent(
    () => loadPage(() => import("../sign-in/forgot-page.tsx")),
    "ForgotPage",
  ),
});

const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset",
  validateSearch: parseTokenSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../sign-in/reset-page.tsx")),
    "ResetPage",
  ),
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/verify",
  validateSearch: parseTokenSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../sign-in/verify-page.tsx")),
    "VerifyPage",
  ),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: lazyRouteComponent(
    () => loadPage(() => import("../settings/settings-layout.tsx")),
    "SettingsLayout",
  ),
});

const profileRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/",
  component: lazyRouteComponent(
    () => loadPage(() => import("../settings/profile-page.tsx")),
    "ProfilePage",
  ),
});

const securityRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/security",
  validateSearch: parseSecuritySearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../settings/security-page.tsx")),
    "SecurityPage",
  ),
});

const keysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/keys",
  component: lazyRouteComponent(
    () => loadPage(() => import("../settings/keys-page.tsx")),
    "KeysPage",
  ),
});

const dataRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/data",
  component: lazyRouteComponent(
    () => loadPage(() => import("../settings/data-page.tsx")),
    "DataPage",
  ),
});

/** How people come in, and what is theirs to set. */
export const accountRoutes = [
  loginRoute,
  registerRoute,
  forgotRoute,
  resetRoute,
  verifyRoute,
  settingsRoute.addChildren([profileRoute, securityRoute, keysRoute, dataRoute]),
] as const;
