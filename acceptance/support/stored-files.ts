import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The paths of all that a server stores in files, and of what it has not finished. */
export async function storedFiles(dataDir: string): Promise<string[]> {
  const all = await readdir(join(dataDir, "files"), { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}
