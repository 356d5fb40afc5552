import { createRequire } from "node:module";
import { expect, test } from "vitest";
import template from "./template.json" with { type: "json" };
import packageJson from "../../../../package.json" with { type: "json" };

test("the template was made by the PGlite that is pinned and installed", () => {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const installed: unknown = createRequire(import.meta.url)(
    entry.replace(/dist\/.*$/, "package.json"),
  );
  expect(installed).toMatchObject({ version: template.pglite });
  expect(packageJson.dependencies["@electric-sql/pglite"]).toBe(template.pglite);
});
