import { runCommand } from "./run-command.ts";
import { typedFolders } from "./workspaces.ts";

/** Type-checks every workspace; all of them, so that one run shows every mistake. */
const failed: string[] = [];
for (const folder of typedFolders()) {
  const code = await runCommand(["tsc", "--noEmit", "--project", folder]);
  if (code !== 0) failed.push(folder);
}
if (failed.length > 0) {
  console.error(`types: mistakes in ${failed.join(", ")}`);
  process.exitCode = 1;
}
