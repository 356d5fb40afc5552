import { createRootRouteWithContext } from "@tanstack/react-router";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import type { Services } from "./services.tsx";
import { Shell } from "./shell.tsx";

export const rootRoute = createRootRouteWithContext<Services>()({
  component: Shell,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});
