import { existsSync, globSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository's folder. */
export const root: string = resolve(import.meta.dirname, "..");

/** Folders with a `tsconfig.json`: the root, then every workspace, as paths from the root. */
export function typedFolders(): string[] {
  const workspaces = globSync("{packages,apps}/*", { cwd: root }).toSorted();
  return [".", ...workspaces].filter((folder) => existsSync(join(root, folder, "tsconfig.json")));
}
