import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
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
  const told: (readonly string[])[] = [];
  const catalogue = createCatalogue({
    keys: KEYS,
    file,
    readVariable: () => undefined,
    onRead: (problems) => void told.push(problems),
  });
  onTestFinished(async () => {
    catalogue.close();
    await rm(folder, { recursive: true });
  });
  /**
   * Puts another file there, whole: half of one could be read too. Again where that is not seen in
   * time: the first look, which later ones are compared with, may come after it.
   */
  const change = async (text: string): Promise<void> => {
    const before = told.length;
    const other = join(folder, "other.yaml");
    const look = async (): Promise<boolean> => {
      if (told.length > before) return true;
      await writeFile(other, text);
      await rename(other, file);
      return false;
    };
    await expect.poll(look, { timeout: 25_000, interval: 2_500 }).toBe(true);
  };
  expect(told).toEqual([[]]);
  expect(catalogue.current().deadlineMs).toBe(1_000);

  await change("deadline_ms: soon\n");
  expect(told.at(-1)).toEqual(catalogue.problems());
  expect(catalogue.current().deadlineMs).toBe(1_000);
  expect(catalogue.problems().join()).toMatch(/line 1: deadline_ms/);

  await change("deadline_ms: 25000\n");
  expect(told.at(-1)).toEqual([]);
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
