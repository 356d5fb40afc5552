import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brief, styles, type Brief, type LogoSpec, type QualityCheck } from "@emblazon/contract";
import { Command } from "commander";

/** The flags of `emblazon logo`, as typed. */
export interface LogoOptions {
  readonly name: string;
  readonly tagline?: string;
  readonly industry?: string;
  readonly description?: string;
  readonly style?: string;
  /** 1..12 @default 6 */
  readonly count?: number | string;
  /** 0..2^32−1 @default 1 */
  readonly seed?: number | string;
  /** The folder to write to; made when missing. */
  readonly out: string;
  /** Print one JSON document instead of lines. */
  readonly json?: boolean;
}

/** Where the command says things: one call, one line. */
export interface LogoIo {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const DONE = 0;
const FAILED = 1;
const BAD_INPUT = 2;
const MOST_LOGOS = 12;
const LARGEST_SEED = 0xffffffff;

interface Task {
  readonly brief: Brief;
  readonly count: number;
  readonly seed: number;
}

interface WrittenLogo {
  readonly file: string;
  readonly spec: LogoSpec;
  readonly rationale: string;
  readonly score: number;
  readonly checks: readonly QualityCheck[];
  readonly ms: number;
}

/** Reads the flags; a string is what is wrong with them, in one plain sentence. */
function readTask({ count = 6, seed = 1, style, ...options }: LogoOptions): Task | string {
  const { name, tagline = "", industry = "", description = "" } = options;
  const parsed = brief.safeParse({
    name,
    tagline,
    industry,
    description,
    ...(style === undefined ? {} : { style }),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = String(issue?.path[0] ?? "input");
    return field === "style"
      ? `style is one of ${styles.join(", ")}`
      : `${field}: ${issue?.message ?? "cannot be used"}`;
  }
  const wanted = Number(count);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_LOGOS)
    return `count is a whole number from 1 to ${MOST_LOGOS}`;
  const start = Number(seed);
  if (seed === "" || !Number.isInteger(start) || start < 0 || start > LARGEST_SEED)
    return `seed is a whole number from 0 to ${LARGEST_SEED}`;
  return { brief: parsed.data, count: wanted, seed: start };
}

async function writeLogos(
  task: Task,
  out: string,
  onWritten: (logo: WrittenLogo) => void,
): Promise<WrittenLogo[]> {
  // Only here: the engine takes 200 ms to load, which every other command would pay for.
  const { createLogoEngine, score } = await import("@emblazon/logo");
  const { readAssets } = await import("@emblazon/logo/node/read-assets");
  const engine = await createLogoEngine(readAssets());
  await mkdir(out, { recursive: true });
  const logos: WrittenLogo[] = [];
  let since = performance.now();
  for await (const { position, spec, svg, rationale, checks } of engine.design(task)) {
    const file = join(out, `logo-${position + 1}.svg`);
    await writeFile(file, svg);
    const ms = Math.round(performance.now() - since);
    since = performance.now();
    const logo = { file, spec, rationale, score: score(checks).score, checks, ms };
    logos.push(logo);
    onWritten(logo);
  }
  return logos;
}

/**
 * Designs logos for a brief and writes `logo-1.svg`, `logo-2.svg`, … into a folder.
 * Answers the exit code: 0 done, 1 could not be drawn or written, 2 wrong input.
 */
export async function runLogoCommand(options: LogoOptions, io: LogoIo): Promise<number> {
  const started = performance.now();
  const task = readTask(options);
  if (typeof task === "string") {
    io.complain(`emblazon: ${task}`);
    return BAD_INPUT;
  }
  try {
    const logos = await writeLogos(task, options.out, ({ file, rationale }) => {
      if (!options.json) io.print(`${file}  ${rationale}`);
    });
    const total_ms = Math.round(performance.now() - started);
    if (options.json)
      io.print(JSON.stringify({ brief: task.brief, seed: task.seed, logos, total_ms }, null, 2));
    else io.print(`${logos.length} logos in ${(total_ms / 1000).toFixed(1)} s`);
    return DONE;
  } catch (error) {
    io.complain(`emblazon: ${error instanceof Error ? error.message : String(error)}`);
    return FAILED;
  }
}

/** `emblazon logo`: logos from a brief, without a server. */
export function logoCommand(): Command {
  return new Command("logo")
    .description("design logos for a brief and write them as SVG files")
    .requiredOption("-n, --name <text>", "what the business is called")
    .option("-t, --tagline <text>", "a line under the name")
    .option("-i, --industry <text>", "the trade, e.g. bakery")
    .option("-d, --description <text>", "what the business does, in a sentence")
    .option("-s, --style <style>", styles.join(", "))
    .option("-c, --count <number>", "how many, 1 to 12", "6")
    .option(
      "--seed <number>",
      "another number gives other logos, the same number the same ones",
      "1",
    )
    .option("-o, --out <folder>", "where to write", "./logos")
    .option("--json", "print one JSON document about what was made")
    .action(async (options: LogoOptions) => {
      const code = await runLogoCommand(options, {
        print: (line) => console.log(line),
        complain: (line) => console.error(line),
      });
      if (code !== DONE) process.exitCode = code;
    });
}
