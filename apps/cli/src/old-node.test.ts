import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };

const shim = join(import.meta.dirname, "../bin/emblazon.cjs");

/** The shell's own Node, with the project's taken out of the path. */
function systemPath(): string {
  const folders = (process.env["PATH"] ?? "").split(":");
  return folders.filter((folder) => !folder.includes("node_modules")).join(":");
}

test("emblazon under the Node of the system, whichever it is, answers like under the pinned one", (context) => {
  const env = { ...process.env, PATH: systemPath() };
  const found = spawnSync("node", ["--version"], { env, encoding: "utf8" });
  if (found.status !== 0) context.skip("this system has no Node of its own");
  const { status, stdout, stderr } = spawnSync("node", [shim, "--version"], {
    env,
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: `${packageJson.version}\n`,
    stderr: "",
  });
});
