import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** How long an event loop was kept waiting, in milliseconds. */
export interface LoopDelay {
  readonly p99: number;
  readonly max: number;
}

export interface LoopWatch {
  /** What the server's process is to be started with. */
  readonly env: Readonly<Record<string, string>>;
  /** The delay since the last reading. */
  read(pid: number): Promise<LoopDelay>;
}

/** Watches the event loop of a process from within. */
export function watchLoop(folder: string): LoopWatch {
  const file = join(folder, "loop-delay.json");
  const preload = new URL("./watch-loop.ts", import.meta.url).href;
  return {
    env: { NODE_OPTIONS: `--import=${preload}`, LOOP_DELAY_FILE: file },
    read: async (pid) => {
      rmSync(file, { force: true });
      process.kill(pid, "SIGUSR2");
      while (!existsSync(file)) await pause(5);
      await pause(20);
      return JSON.parse(readFileSync(file, "utf8")) as LoopDelay;
    },
  };
}
