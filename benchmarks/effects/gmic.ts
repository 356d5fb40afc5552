import { spawnSync } from "node:child_process";
import type { Photo } from "./photo.ts";

const PROGRAM = "gmic";

/** Filters that Debian's build has built in, with their own defaults. */
const FILTERS = {
  cartoon: ["cartoon", ","],
  painting: ["fx_painting", "5,2.5,1.5,50,1,1"],
} as const;

export type GmicFilter = keyof typeof FILTERS;

/** Whether G'MIC can be called here. */
export function hasGmic(): boolean {
  return spawnSync(PROGRAM, ["version"]).status === 0;
}

/**
 * Milliseconds of one filter by G'MIC's own clock, read before and after: its start and the reading
 * of the file are not counted, and nothing is written.
 */
export function runGmic(filter: GmicFilter, { ppmFile }: Photo): number {
  const command = [...FILTERS[filter], "took={$|-$began}"];
  const args = ["-v", "-1", ppmFile, "began={$|}", ...command, "v", "0", "e", "took:$took"];
  const { stdout, stderr } = spawnSync(PROGRAM, args, { encoding: "utf8" });
  const [, seconds] = /took:([\d.e-]+)/.exec(stdout + stderr) ?? [];
  if (seconds === undefined) throw new Error(`G'MIC could not do ${filter}: ${stderr}`);
  return Number(seconds) * 1000;
}
