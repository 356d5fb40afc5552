import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { RouterHistory } from "@tanstack/react-router";
import { LandingPage } from "../landing/landing-page.tsx";
import { accountRoutes } from "./account-routes.tsx";
import { adminRoutes } from "./admin-routes.tsx";
import { ErrorPage } from "./error-page.tsx";
import { loadPage } from "./load-page.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { PendingPage } from "./pending-page.tsx";
import { photoRoutes } from "./photo-routes.tsx";
import { rootRoute } from "./root-route.tsx";
import { parseCreateSearch, parseLogoSearch, parseWorkSearch } from "./route-search.ts";
import type { Services } from "./services.tsx";

const landingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: LandingPage,
});

const createPageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/create",
  validateSearch: parseCreateSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../brief/create-page.tsx")),
    "CreatePage",
  ),
});

const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/projects",
  validateSearch: parseWorkSearch,
  component: lazyRouteComponent(() => loadPage(() => import("../work/work-page.tsx")), "WorkPage"),
});

const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/projects/$projectId",
  component: lazyRouteComponent(
    () => loadPage(() => import("../project/project-page.tsx")),
    "ProjectPage",
  ),
});

const logoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/logos/$assetId",
  validateSearch: parseLogoSearch,
  component: lazyRouteComponent(() => loadPage(() => import("../logo/logo-page.tsx")), "LogoPage"),
});

const routeTree = rootRoute.addChildren([
  landingRoute,
  createPageRoute,
  workRoute,
  projectRoute,
  logoRoute,
  ...photoRoutes,
  ...accountRoutes,
  ...adminRoutes,
]);

export interface RouterParts {
  readonly services: Services;
  /** Where the studio lives, e.g. `/` or `/studio`. */
  readonly basepath: string;
  readonly history?: RouterHistory;
}

/** The studio's map. Every page below has its own error and not-found face. */
export function createStudioRouter({ services, basepath, history }: RouterParts) {
  return createRouter({
    routeTree,
    basepath,
    context: services,
    defaultPreload: "intent",
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 300,
    scrollRestoration: history === undefined,
    trailingSlash: "never",
    ...(history === undefined ? {} : { history }),
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createStudioRouter>;
  }
}
