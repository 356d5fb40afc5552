import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { StartError } from "../errors/start-error.ts";
import { requireWritable } from "./require-writable.ts";

test("requireWritable makes what is missing, and is content with what is there", async () => {
  const root = await mkdtemp(join(tmpdir(), "emblazon-folder-"));
  const folder = join(root, "a", "b", "c");
  await requireWritable(folder, "DATA_DIR");
  await requireWritable(folder, "DATA_DIR");
  expect((await stat(folder)).isDirectory()).toBe(true);
  await rm(root, { recursive: true });
});

test("requireWritable of what is no folder, or lies where none can be, names the setting", async () => {
  const root = await mkdtemp(join(tmpdir(), "emblazon-folder-"));
  await writeFile(join(root, "file"), "");
  for (const folder of [join(root, "file"), join(root, "file", "inner"), "/proc/none/inner"]) {
    const refused = requireWritable(folder, "STORAGE_URL");
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(/set STORAGE_URL/);
  }
  await rm(root, { recursive: true });
});
