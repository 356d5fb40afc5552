import { CommanderError } from "commander";
import { followParent } from "./follow-parent.ts";
import { createProgram } from "./program.ts";

/** What a shell expects of a call that was typed wrongly, as opposed to one that failed. */
const USAGE_ERROR = 2;

followParent(process);
const program = createProgram();
try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = tell(error);
}

function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
  console.error(error instanceof Error ? `emblazon: ${error.message}` : String(error));
  if (process.env["LOG_LEVEL"]?.toUpperCase() === "DEBUG") console.error(error);
  return 1;
}
