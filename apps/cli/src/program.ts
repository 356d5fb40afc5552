import { Command } from "commander";
import { logoCommand } from "./logo-command.ts";
import { serveCommand } from "./serve-command.ts";
import { stylizeCommand } from "./stylize/stylize-command.ts";
import { version } from "./version.ts";

/** The `emblazon` command with all that it can do; it throws a `CommanderError` and never exits. */
export function createProgram(): Command {
  const program = new Command("emblazon")
    .description("Describe a business, get vector logos: the studio on your own machine.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("(emblazon --help lists what there is)")
    .exitOverride();
  for (const command of [serveCommand(), logoCommand(), stylizeCommand()]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}
