import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { styles } from "@emblazon/contract";
import type { LogoDesign, LogoEngine } from "@emblazon/logo";
import { Command } from "commander";
import { readLogoTask, type LogoOptions, type LogoTask } from "./read-logo-task.ts";

/** Where the command says things: one call, one line. */
export interface LogoIo {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const DONE = 0;
const FAILED = 1;
const BAD_INPUT = 2;

/** What was done to all logos together. */
interface Sum {
  count: number;
  candidates: number;
  first_ms: number;
}

/**
 * Designs logos for a brief, or variations of a logo, and writes `logo-1.svg`, `logo-2.svg`, …
 * into a folder. Answers the exit code: 0 done, 1 could not be drawn or written, 2 wrong input.
 */
export async function runLogoCommand(options: LogoOptions, io: LogoIo): Promise<number> {
  const started = performance.now();
  const task = await readLogoTask(options);
  if (typeof task === "string") {
    io.complain(`emblazon: ${task}`);
    return BAD_INPUT;
  }
  try {
    // Only here: the engine takes 200 ms to load, which every other command would pay for.
    const { createLogoEngine } = await import("@emblazon/logo");
    const { readAssets } = await import("@emblazon/logo/node/read-assets");
    const engine = await createLogoEngine(readAssets());
    const designs = await designsFor(task, engine, io);
    if (!designs) return BAD_INPUT;
    const sum = await writeLogos(designs, { ...options, started, print: io.print });
    const total_ms = since(started);
    if (options.json) {
      const { first_ms, candidates } = sum;
      io.print(JSON.stringify({ total_ms, first_ms, candidates }));
    } else io.print(`${sum.count} logos in ${(total_ms / 1000).toFixed(1)} s`);
    return DONE;
  } catch (error) {
    io.complain(`emblazon: ${error instanceof Error ? error.message : String(error)}`);
    return FAILED;
  }
}

const since = (started: number): number => Math.round(performance.now() - started);

/** The designs to write; null when nothing of an instruction was understood, and that was said. */
async function designsFor(
  { brief, count, seed, from }: LogoTask,
  engine: LogoEngine,
  { complain }: LogoIo,
): Promise<AsyncGenerator<LogoDesign> | null> {
  if (!from) return engine.design({ brief, count, seed });
  const { operations, unknown } = engine.readInstruction(from.instruction, from.spec);
  if (unknown.length > 0)
    complain(`emblazon: not understood: ${unknown.map((words) => `“${words}”`).join(", ")}`);
  if (from.instruction !== "" && operations.length === 0) return null;
  return engine.refine({ brief, spec: from.spec, operations, count, seed });
}

interface Writing extends LogoOptions {
  readonly started: number;
  readonly print: (line: string) => void;
}

async function writeLogos(
  designs: AsyncGenerator<LogoDesign>,
  { out, json, started, print }: Writing,
): Promise<Sum> {
  const { specFacts } = await import("@emblazon/logo");
  await mkdir(out, { recursive: true });
  const sum: Sum = { count: 0, candidates: 0, first_ms: 0 };
  let before = performance.now();
  for await (const { position, spec, svg, rationale, checks, tries } of designs) {
    const ms = since(before);
    const file = join(out, `logo-${position + 1}.svg`);
    await writeFile(file, svg);
    if (sum.count === 0) sum.first_ms = since(started);
    sum.count++;
    sum.candidates += tries;
    print(
      json
        ? JSON.stringify({ file, ...specFacts(spec), spec, checks, ms })
        : `${file}  ${rationale}`,
    );
    before = performance.now();
  }
  return sum;
}

/** `emblazon logo`: logos from a brief, or from a logo and a wish, without a server. */
export function logoCommand(): Command {
  return new Command("logo")
    .description("design logos for a brief, or refine one, and write them as SVG files")
    .option("-n, --name <text>", "what the business is called; needed for new logos")
    .option("-t, --tagline <text>", "a line under the name")
    .option("-i, --industry <text>", "the trade, e.g. bakery")
    .option("-d, --description <text>", "what the business does, in a sentence")
    .option("-s, --style <style>", styles.join(", "))
    .option("-c, --count <number>", "how many, 1 to 12 (default: 6 new logos, 5 variations)")
    .option(
      "--seed <number>",
      "another number gives other logos, the same number the same ones",
      "1",
    )
    .option("-o, --out <folder>", "where to write", "./logos")
    .option("-f, --from <file>", "refine the logo whose spec this file holds, or a line of --json")
    .option("-r, --refine <words>", 'what to do to it, e.g. "navy, rounder, use a leaf"')
    .option("--json", "print one line of JSON for each logo and a last one about all")
    .addHelpText(
      "after",
      `
Examples:
  emblazon logo --name "Marlow & Finch" --industry bookshop --json > logos.jsonl
  emblazon logo --from logos.jsonl --refine "navy, bigger icon, no tagline"
  emblazon logo --from logos.jsonl          five siblings that keep its idea`,
    )
    .action(async (options: LogoOptions) => {
      const code = await runLogoCommand(options, {
        print: (line) => console.log(line),
        complain: (line) => console.error(line),
      });
      if (code !== DONE) process.exitCode = code;
    });
}
