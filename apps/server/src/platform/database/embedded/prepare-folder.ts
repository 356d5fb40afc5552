import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { syncFolder } from "../../storage/sync-folder.ts";
import { unpackTar } from "./tar.ts";

const TEMPLATE = new URL("./template.tar.zst", import.meta.url);

/**
 * Makes sure that `folder` holds a database. A new one is unpacked from the template beside its
 * place, brought to the disk, and then renamed, so that a crash leaves either none or a whole one.
 */
export async function prepareFolder(folder: string): Promise<{ isNew: boolean }> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  if (existsSync(join(folder, "PG_VERSION"))) return { isNew: false };
  const folders = [unfinished];
  const files: string[] = [];
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  for (const entry of unpackTar(zstdDecompressSync(await readFile(TEMPLATE)))) {
    const path = join(unfinished, entry.path);
    if (entry.content === null) {
      await mkdir(path, { mode: 0o700 });
      folders.push(path);
    } else {
      await writeFile(path, entry.content, { mode: 0o600 });
      files.push(path);
    }
  }
  for (const path of files) await syncFile(path);
  for (const path of folders) await syncFolder(path);
  await rename(unfinished, folder);
  await syncFolder(dirname(folder));
  return { isNew: true };
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
