import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A program of ours in a process of its own, to be killed. */
export interface Child {
  readonly pid: number;
  /** What it printed so far, by line. */
  readonly lines: readonly string[];
  /** Waits until it has printed so many lines, or has ended. */
  untilLines(count: number): Promise<void>;
  kill9(): Promise<void>;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Runs TypeScript source as a module of its own. */
export function runChild(source: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", source, ...args], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  let onLine = (): void => undefined;
  reader.on("line", (line) => {
    lines.push(line);
    onLine();
  });
  const ended = once(child, "exit").then(([code]): number | null =>
    typeof code === "number" ? code : null,
  );
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    untilLines: (count) =>
      Promise.race([
        ended.then(() => undefined),
        new Promise<void>((resolve) => {
          onLine = () => {
            if (lines.length >= count) resolve();
          };
          onLine();
        }),
      ]),
    kill9: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
