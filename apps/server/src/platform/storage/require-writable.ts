import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { StartError } from "../errors/start-error.ts";
import { errorCode } from "./storage-error.ts";

/**
 * Makes a folder when it is not there.
 * @param setting the setting that names it
 * @throws StartError when it cannot be made or written to
 */
export async function requireWritable(folder: string, setting: string): Promise<void> {
  try {
    await makeFolder(folder);
    if (!(await stat(folder)).isDirectory()) throw new Error("not a folder");
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The folder ${folder} cannot be written to: give this user the right to, ` +
        `or set ${setting} to another folder.`,
      { cause: error },
    );
  }
}

/** Node's own `recursive` never comes back where a parent is there and yet takes no folder (/proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}
