import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createCatalogue } from "./create-catalogue.ts";
import type { VendorKeys } from "./settings-from-keys.ts";

const off = { apiKey: null, baseUrl: "https://vendor.test/v1" };
const KEYS: VendorKeys = {
  a4f: { apiKey: "key", baseUrl: "https://api.a4f.co/v1" },
  openai: off,
  gemini: off,
  seedream: off,
  replicate: off,
  fal: off,
  huggingface: off,
};

test("a changed file is in force, a bad one never, and what is wrong with it is told", async () => {
  const folder = await mkdtemp(join(tmpdir(), "emblazon-engines-"));
  const file = join(folder, "engines.yaml");
  await writeFile(file, "deadline_ms: 1000\n");
  let read = Promise.withResolvers<readonly string[]>();
  const catalogue = createCatalogue({
    keys: KEYS,
    file,
    readVariable: () => undefined,
    onRead: (problems) => read.resolve(problems),
  });
  onTestFinished(async () => {
    catalogue.close();
    await rm(folder, { recursive: true });
  });
  expect(await read.promise).toEqual([]);
  expect(catalogue.current().deadlineMs).toBe(1_000);

  read = Promise.withResolvers();
  await writeFile(file, "deadline_ms: soon\n");
  expect(await read.promise).toEqual(catalogue.problems());
  expect(catalogue.current().deadlineMs).toBe(1_000);
  expect(catalogue.problems().join()).toMatch(/line 1: deadline_ms/);

  read = Promise.withResolvers();
  await writeFile(file, "deadline_ms: 25000\n");
  expect(await read.promise).toEqual([]);
  expect(catalogue.current().deadlineMs).toBe(25_000);
  expect(catalogue.problems()).toEqual([]);
});

test("a file that is not there is a mistake, and the keys alone are in force", () => {
  const catalogue = createCatalogue({
    keys: KEYS,
    file: join(tmpdir(), "emblazon-no-such-file.yaml"),
    readVariable: () => undefined,
    onRead: () => undefined,
  });
  onTestFinished(() => catalogue.close());
  expect(catalogue.problems().length).toBe(1);
  expect(catalogue.current().chain[0]).toBe("a4f/provider-5/flux-fast");
});
