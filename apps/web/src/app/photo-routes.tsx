import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { loadPage } from "./load-page.ts";
import { rootRoute } from "./root-route.tsx";
import { parsePhotosSearch } from "./route-search.ts";

const photosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/photos",
  validateSearch: parsePhotosSearch,
  component: lazyRouteComponent(
    () => loadPage(() => import("../photos/photos-page.tsx")),
    "PhotosPage",
  ),
});

const pictureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/photos/$imageId",
  component: lazyRouteComponent(
    () => loadPage(() => import("../photos/picture-page.tsx")),
    "PicturePage",
  ),
});

/** The pages of photos and of what is made of them. */
export const photoRoutes = [photosRoute, pictureRoute] as const;
