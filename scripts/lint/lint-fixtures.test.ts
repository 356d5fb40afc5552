import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { ZONES } from "./zones.ts";

const root = resolve(import.meta.dirname, "../..");

const diagnostics = z.object({
  diagnostics: z.array(
    z.object({ message: z.string(), code: z.string().optional(), filename: z.string() }),
  ),
});
const config = z.object({
  categories: z.record(z.string(), z.string()),
  rules: z.record(z.string(), z.union([z.string(), z.tuple([z.string()], z.unknown())])),
});

interface Fixture {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

/** What each fixture says on its first line that it breaks. */
function readFixtures(): Fixture[] {
  const files = globSync("lint-fixtures/**/*.{ts,tsx}", { cwd: root });
  return files.toSorted().map((file) => {
    const [firstLine = ""] = readFileSync(join(root, file), "utf8").split("\n");
    const [, rule = "", message = ""] = /^\/\/ Breaks ([^:\s]+)(?:: (.+))?$/.exec(firstLine) ?? [];
    return { file: file.replaceAll("\\", "/"), rule, message };
  });
}

/** What the linter says about all fixtures, under the repository's own configuration. */
function lintFixtures(): { status: number | null; found: Fixture[] } {
  const linter = join(root, "node_modules/oxlint/bin/oxlint");
  const args = ["-c", "lint-fixtures/fixtures.oxlintrc.json", "lint-fixtures", "--format", "json"];
  const { stdout, status } = spawnSync(process.execPath, [linter, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  const found = diagnostics.parse(JSON.parse(stdout)).diagnostics.map((entry) => ({
    file: entry.filename.replaceAll("\\", "/"),
    rule: toRuleName(entry.code, entry.message),
    message: entry.message,
  }));
  return { status, found };
}

function toRuleName(code: string | undefined, message: string): string {
  if (code === undefined)
    return /unused .*directive/i.test(message) ? "unused-disable-directive" : "";
  return code.replace(/^([\w-]+)\((.+)\)$/, "$1/$2");
}

const fixtures = readFixtures();
const { status, found } = lintFixtures();

test("the linter fails on the bad fixtures as a whole", () => {
  expect(status).toBe(1);
});

test.each(fixtures)("the linter fails on $file with $rule", ({ file, rule, message }) => {
  const here = found.filter((entry) => entry.file === file);
  expect(here.map((entry) => entry.rule)).toContain(rule);
  const messages = here.filter((entry) => entry.rule === rule).map((entry) => entry.message);
  expect(messages.join("\n")).toContain(message);
});

test("every rule that the configuration turns on by name has a bad fixture", () => {
  const { rules } = config.parse(JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8")));
  const severity = (setting: string | [string, ...unknown[]]): string =>
    typeof setting === "string" ? setting : setting[0];
  const named = Object.keys(rules).filter((rule) => severity(rules[rule] ?? "off") === "error");
  const proven = new Set(fixtures.map(({ rule }) => rule));
  expect(named.filter((rule) => !proven.has(rule))).toEqual([]);
});

test("every zone of the import table has a fixture that crosses its border", () => {
  const crossings = fixtures.filter(({ rule }) => rule === "emblazon/arrows");
  const zoneOf = (file: string): string | undefined => {
    const path = file.split("/").slice(2).join("/");
    return ZONES.find(({ files }) => files.test(path))?.name;
  };
  const crossed = new Set(crossings.map(({ file }) => zoneOf(file)));
  expect(ZONES.map(({ name }) => name).filter((name) => !crossed.has(name))).toEqual([]);
});
