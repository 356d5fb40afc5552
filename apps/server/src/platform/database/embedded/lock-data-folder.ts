import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "../../errors/start-error.ts";

export interface FolderLock {
  release(): void;
}

/**
 * Makes sure that one process at a time uses a data folder; two would corrupt the embedded database
 * without a word. The lock is the operating system's, held through SQLite: it is gone when the
 * process dies, however it dies.
 * @throws StartError naming the process that holds the folder
 */
export function lockDataFolder(folder: string): FolderLock {
  const holderFile = join(folder, "in-use-by");
  const lock = new DatabaseSync(join(folder, "lock.sqlite"), { timeout: 0 });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw new StartError(
      `The data folder ${folder} is in use by another Emblazon (process ${readHolder(holderFile)}): ` +
        "stop that one, or set DATA_DIR to another folder.",
      { cause: error },
    );
  }
  try {
    writeFileSync(holderFile, `${process.pid}\n`);
  } catch (error) {
    lock.close();
    throw error;
  }
  return { release: () => lock.close() };
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "unknown";
  }
}
