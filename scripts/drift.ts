import { runCommand } from "./run-command.ts";

/** Generated files that are committed, each by the script that says whether its own is current. */
const GENERATORS = [
  "scripts/env-example.ts",
  "scripts/logo-spec-schema.ts",
  "packages/logo/bake/marks/bake-marks.ts",
  "packages/effects/scripts/build-kernels.ts",
];

for (const script of GENERATORS) {
  const code = await runCommand(["node", script, "--check"]);
  if (code !== 0) process.exitCode = 1;
}
