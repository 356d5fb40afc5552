import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROUTES = resolve(import.meta.dirname, "../../apps/web/src/app");
const ROUTE = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: "([^"]+)"/g;

/**
 * The path of every screen that the studio has, such as `/projects/$projectId`, read from the source
 * of its map: a new screen is looked at by every test that goes through them all.
 *
 * @throws when a route is written in a way that is not understood here
 */
export function studioPaths(): string[] {
  const sources = readdirSync(ROUTES)
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(join(ROUTES, name), "utf8"))
    .join("\n");
  const routes = [...sources.matchAll(ROUTE)].map(([, name = "", parent = "", path = ""]) => ({
    name,
    parent,
    path,
  }));
  const written = sources.split("createRoute({").length - 1;
  if (routes.length !== written) {
    throw new Error(`${written} routes are written, ${routes.length} of them were understood`);
  }
  const fullPath = (name: string): string => {
    const route = routes.find((one) => one.name === name);
    return route === undefined ? "" : `${fullPath(route.parent)}${route.path}`;
  };
  const paths = routes.map(({ name }) => fullPath(name).replace(/(.)\/$/, "$1"));
  return [...new Set(paths)].toSorted();
}
