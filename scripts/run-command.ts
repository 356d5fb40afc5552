import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { root } from "./workspaces.ts";

/**
 * Runs a program of ours or of a dependency in the repository's folder, its output passed through.
 *
 * @returns its exit code; 1 where a signal ended it
 */
export async function runCommand(command: readonly [string, ...string[]]): Promise<number> {
  const [program, ...args] = command;
  const bin = join(root, "node_modules", ".bin");
  const child = spawn(program, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}` },
  });
  const ended: unknown[] = await once(child, "exit");
  return typeof ended[0] === "number" ? ended[0] : 1;
}
