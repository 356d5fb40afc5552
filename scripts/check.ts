import { runCommand } from "./run-command.ts";

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** Fastest first, so that a mistake shows as early as it can; the tests come last. */
const STEPS: readonly Step[] = [
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "lint", command: ["oxlint"] },
  { name: "types", command: ["node", "scripts/types.ts"] },
  { name: "dead code", command: ["knip"] },
  { name: "generated files", command: ["node", "scripts/drift.ts"] },
  { name: "tests", command: ["npm", "test"] },
];

// Nothing is said after the tests have passed: their summary is the last line.
for (const { name, command } of STEPS) {
  console.log(`\ncheck: ${name}`);
  const code = await runCommand(command);
  if (code !== 0) {
    console.error(`\ncheck: stopped, because "${name}" failed (${command.join(" ")})`);
    process.exit(1);
  }
}
