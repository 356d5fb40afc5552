import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test("readConfig of nothing gives every default", () => {
  expect(readConfig({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    publicUrl: null,
    basePath: "",
    role: "all",
    trustProxyHops: 0,
    logLevel: "info",
    dataDir: resolve("data"),
    databaseUrl: null,
    storageDir: join(resolve("data"), "files"),
    maxFileSizeBytes: 10 * 1024 * 1024,
    maxImageDimensionPx: 4096,
  });
});

test("readConfig counts an empty setting as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({
    port: 3000,
    databaseUrl: null,
  });
});

test("readConfig reports every problem at once, each with what to write", () => {
  const problems = problemsOf({
    PORT: "70000",
    ROLE: "boss",
    DATABASE_URL: "mysql://x",
    STORAGE_URL: "s3://bucket",
    MAX_FILE_SIZE_MB: "lots",
  });
  expect(problems.map((line) => line.split(":")[0])).toEqual([
    "PORT",
    "ROLE",
    "DATABASE_URL",
    "STORAGE_URL",
    "MAX_FILE_SIZE_MB",
  ]);
  expect(problems.every((line) => line.includes("write "))).toBe(true);
});

test.each(["http://ada:secret@127.0.0.1:8080/v1", "https://ada@models.example.com", "models.test"])(
  "readConfig tells of an address of models that is never asked: %s",
  (address) => {
    const problems = problemsOf({ A4F_BASE_URL: address });
    expect(problems).toEqual([expect.stringMatching(/^A4F_BASE_URL: write /)]);
    expect(problems.join()).not.toContain("secret");
  },
);

test.each([
  ["/", ""],
  ["studio", "/studio"],
  ["/studio/", "/studio"],
  ["/a/b-c", "/a/b-c"],
])("readConfig reads BASE_PATH %j as %j", (given, expected) => {
  expect(readConfig({ BASE_PATH: given }).basePath).toBe(expected);
});

test.each([["//"], ["/a//b"], ["/a b"], ["/a?b"], [`/${"a".repeat(50_000)}!`]])(
  "readConfig refuses the BASE_PATH %.20s",
  (given) => {
    expect(problemsOf({ BASE_PATH: given })).toHaveLength(1);
  },
);

test("readConfig takes names in any case and trims a public address", () => {
  const config = readConfig({ ROLE: "WEB", LOG_LEVEL: "INFO", PUBLIC_URL: "https://x.example/" });
  expect(config).toMatchObject({ role: "web", logLevel: "info", publicUrl: "https://x.example" });
});
