import { constants } from "node:os";
import { Command } from "commander";
import { describeStyles } from "./describe-styles.ts";
import type { StylizeOptions } from "./read-stylize-task.ts";
import { styleNames } from "./style-names.ts";

const STOPPING = ["SIGINT", "SIGTERM"] as const;

/** `emblazon stylize`: photos as drawings, paintings and prints, without a server. */
export function stylizeCommand(): Command {
  return new Command("stylize")
    .description("turn photos into drawings, paintings and prints")
    .argument("[pictures...]", "JPEG, PNG, WebP or AVIF files of up to 40 megapixels, or folders")
    .option("-s, --style <style>", styleNames().join(", "))
    .option("--strength <percent>", "0 is the photo, 100 the whole effect (default: 100)")
    .option("-p, --param <name=value...>", "set what a style lets set; see below")
    .option(
      "-o, --out <path>",
      "file or folder to write to (default: photo-style.jpg beside photo)",
    )
    .option("-f, --format <format>", "jpg, png or webp (default: what --out says, or jpg)")
    .option("-q, --quality <number>", "of jpg and webp, 1 to 100 (default: 85)")
    .option("-r, --recursive", "take the pictures in folders within a folder too")
    .option("-w, --workers <number>", "threads, 1 to 64 (default: one a core)")
    .option("--json", "print one line of JSON for each picture")
    .option("--repeat <number>", "time the effect so often, after one time that is not counted")
    .addHelpText("after", () => helpText())
    .action(stylize);
}

function helpText(): string {
  return `
Styles, with what --param can set and what it is otherwise:
${describeStyles()}

Examples:
  emblazon stylize photo.jpg --style watercolor
  emblazon stylize photo.jpg --style cartoon --param levels=6 line_width=2 -o cartoon.png
  emblazon stylize holiday --style oil-painting --recursive -o paintings/ --json`;
}

async function stylize(pictures: readonly string[], options: StylizeOptions): Promise<void> {
  // Only here: what it needs takes time to load, which every other command would pay for.
  const { runStylizeCommand } = await import("./run-stylize-command.ts");
  const abort = new AbortController();
  const received: NodeJS.Signals[] = [];
  const stop = (signal: NodeJS.Signals): void => {
    received.push(signal);
    abort.abort();
  };
  // Once: whoever asks a second time does not want to wait.
  for (const signal of STOPPING) process.once(signal, stop);
  const { stderr } = process;
  const code = await runStylizeCommand(pictures, options, {
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
    terminal: stderr.isTTY ? stderr : null,
    signal: abort.signal,
  });
  for (const signal of STOPPING) process.off(signal, stop);
  const [stopped] = received;
  if (stopped !== undefined) process.exitCode = 128 + constants.signals[stopped];
  else if (code !== 0) process.exitCode = code;
}
