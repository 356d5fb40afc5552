import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { loadPage } from "./load-page.ts";
import { rootRoute } from "./root-route.tsx";
import { parseAdminSearch, parseAuditSearch, parseTokenSearch } from "./route-search.ts";

/** Outside the layout below: whoever comes here is no administrator yet. */
const claimRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/claim",
  validateSearch: parseTokenSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../admin/claim-page.tsx")),
    "ClaimPage",
  ),
});

const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin",
  component: lazyRouteComponent(
    () => loadPage(() => import("../admin/admin-layout.tsx")),
    "AdminLayout",
  ),
});

const usersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "/",
  validateSearch: parseAdminSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../admin/users-page.tsx")),
    "UsersPage",
  ),
});

const enginesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "/engines",
  component: lazyRouteComponent(
    () => loadPage(() => import("../admin/engines-page.tsx")),
    "EnginesPage",
  ),
});

const mailsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "/mail",
  component: lazyRouteComponent(
    () => loadPage(() => import("../admin/mails-page.tsx")),
    "MailsPage",
  ),
});

const mailRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "/mail/$mailId",
  component: lazyRouteComponent(() => loadPage(() => import("../admin/mail-page.tsx")), "MailPage"),
});

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "/audit",
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../admin/audit-page.tsx")),
    "AuditPage",
  ),
});

/** What administrators see, and how the first one becomes one. */
export const adminRoutes = [
  claimRoute,
  adminRoute.addChildren([usersRoute, enginesRoute, mailsRoute, mailRoute, auditRoute]),
] as const;
