import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { findBrokenLinks } from "./find-broken-links.ts";
import type { Repository } from "./find-broken-links.ts";

const root = resolve(import.meta.dirname, "../..");
const repository: Repository = {
  has: (path) => existsSync(join(root, path)),
  read: (path) => readFileSync(join(root, path), "utf8"),
};
const NOT_OURS = new Set(["node_modules", "data", "dist", ".cache", "lint-fixtures"]);
const pages = globSync("**/*.md", { cwd: root, exclude: (name) => NOT_OURS.has(name) })
  .map((path) => path.replaceAll(sep, "/"))
  .toSorted();

test("the pages are found", () => {
  expect(pages).toEqual(expect.arrayContaining(["README.md", "SECURITY.md", "docs/security.md"]));
});

test.each(pages)("every link of %s leads somewhere", (path) => {
  expect(findBrokenLinks({ path, text: repository.read(path) }, repository)).toEqual([]);
});

const FILES: Readonly<Record<string, string>> = {
  "docs/a.md": "# One *more* thing, `said`!\n\n```\n# not this\n```\n",
  "docs/pictures/b.png": "",
};
const small: Repository = {
  has: (path) => path in FILES,
  read: (path) => FILES[path] ?? "",
};

test.each<[text: string, broken: string[]]>([
  ["[a](a.md) ![b](pictures/b.png) [web](https://x.example/y) <mailto:a@b>", []],
  ["[a](a.md#one-more-thing-said) [self](#here)\n\n## Here", []],
  ['<img src="pictures/b.png"> <img src="c.png">', ["c.png"]],
  ["[a](b.md) and ![c](pictures/c.png)", ["b.md", "pictures/c.png"]],
  ["[a](a.md#two) [b](a.md#not-this) [c](#there)", ["a.md#two", "a.md#not-this", "#there"]],
  ["[up](../../elsewhere.md)", ["../../elsewhere.md"]],
  ["`[a](b.md)` and\n\n```sh\n[a](c.md)\n```\n", []],
  ["a list[0] and a [word] stay what they are", []],
  ["[one], [two][one]\n\n[one]: a.md", []],
  [
    "[one] and [two]\n\n[one]: a.md\n[three]: gone.ts",
    ["gone.ts", "[two] is not defined", "[three] is not used"],
  ],
])("of %j what is broken is %j", (text, broken) => {
  expect(
    findBrokenLinks(
      { path: "docs/page.md", text },
      {
        has: (path) => path === "docs/page.md" || small.has(path),
        read: (path) => (path === "docs/page.md" ? text : small.read(path)),
      },
    ),
  ).toEqual(broken);
});
