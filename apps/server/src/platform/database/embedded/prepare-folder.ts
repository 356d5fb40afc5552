import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createZstdDecompress } from "node:zlib";
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
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const folders = await unpackTemplate(unfinished);
  for (const path of folders) await syncFolder(path);
  await rename(unfinished, folder);
  await syncFolder(dirname(folder));
  return { isNew: true };
}

/** Unpacks the template into `root`; every file is on the disk, the folders' names not yet. */
async function unpackTemplate(root: string): Promise<readonly string[]> {
  const folders = [root];
  let file: FileHandle | null = null;
  try {
    for await (const piece of unpackTar(createReadStream(TEMPLATE).pipe(createZstdDecompress()))) {
      if (piece.kind === "bytes") {
        await file?.writeFile(piece.bytes);
        continue;
      }
      file = await finish(file);
      const path = join(root, piece.path);
      if (piece.kind === "file") {
        file = await open(path, "wx", 0o600);
      } else {
        await mkdir(path, { mode: 0o700 });
        folders.push(path);
      }
    }
  } finally {
    await finish(file);
  }
  return folders;
}

async function finish(file: FileHandle | null): Promise<null> {
  try {
    await file?.sync();
  } finally {
    await file?.close();
  }
  return null;
}
