import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { StylizeOptions } from "../read-stylize-task.ts";
import { runStylizeCommand, type StylizeIo } from "../run-stylize-command.ts";

/** What a call of the command has left. */
interface Outcome {
  readonly code: number;
  readonly printed: readonly string[];
  readonly complained: readonly string[];
}

export interface StylizeBench {
  /** A path in a folder that is new for each test. */
  at(...names: string[]): string;
  /** The names in it or in a folder within it. */
  listed(...names: string[]): Promise<string[]>;
  run(
    inputs: readonly string[],
    options: StylizeOptions,
    io?: Partial<StylizeIo>,
  ): Promise<Outcome>;
}

/** A folder for each test of a file, and the command over it. */
export function useStylize(): StylizeBench {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "stylize-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const at = (...names: string[]): string => join(folder, ...names);
  return {
    at,
    listed: async (...names) => (await readdir(at(...names))).toSorted(),
    async run(inputs, options, io = {}) {
      const printed: string[] = [];
      const complained: string[] = [];
      const print = (line: string): void => void printed.push(line);
      const complain = (line: string): void => void complained.push(line);
      const code = await runStylizeCommand(inputs, options, { print, complain, ...io });
      return { code, printed, complained };
    },
  };
}

/** The lines that `--json` prints, each as what it says. */
export function jsonLines(printed: readonly string[]): Record<string, unknown>[] {
  return printed.map((line) => {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null) throw new TypeError(`no object: ${line}`);
    return { ...value };
  });
}
