import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** How to start the product as its user would, with `emblazon serve`. */
export interface ServerProcessOptions {
  /** Its data folder; a temporary one, removed by `dispose`, when left out. */
  dataDir?: string;
  /** A PostgreSQL to use in place of the embedded one. */
  databaseUrl?: string;
  /** Settings on top. */
  env?: Record<string, string>;
  /** The program to start; `emblazon` of this repository when left out. */
  program?: string;
  /** How long it may take to be ready. The first start may have to build the studio. */
  readyWithinMs?: number;
}

/** The running product, seen from outside. */
export interface ServerProcess {
  /** Its address; another one after `start`. */
  url: string;
  dataDir: string;
  pid: number;
  /** From the spawn to the first `/ready` that said yes. */
  readyAfterMs: number;
  /** The last 200 kB of what it wrote, both streams. */
  output(): string;
  /** How it ended, when it did; null while it runs. */
  ending(): string | null;
  /** Ends it at once, without a chance to tidy up, with all its children. */
  kill9(): Promise<void>;
  /** Asks it to end, as a service manager does. @returns the exit code, null when a signal ended it */
  stop(): Promise<number | null>;
  /** Starts it again on the same data, after `kill9` or `stop`. */
  start(): Promise<void>;
  /** Ends it if it runs and removes a temporary data folder. */
  dispose(): Promise<void>;
}

/** What a server that never came up left behind. */
export interface EndedProcess {
  code: number | null;
  stdout: string;
  stderr: string;
}

const EMBLAZON = resolve(import.meta.dirname, "../../../apps/cli/bin/emblazon.cjs");

/**
 * Starts the product on a free port of 127.0.0.1 and waits until it says that it is ready.
 *
 * @throws when it ends before or takes longer than `readyWithinMs`; the message holds its output
 */
export async function startServerProcess(
  options: ServerProcessOptions = {},
): Promise<ServerProcess> {
  const ownFolder = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "emblazon-data-")));
  let running: Running | null = null;
  const server: ServerProcess = {
    url: "",
    dataDir,
    pid: 0,
    readyAfterMs: 0,
    output: () => running?.output() ?? "",
    ending: () => (running === null ? "never started" : endingOf(running.child)),
    kill9: async () => {
      if (running !== null) await end(running, "SIGKILL");
    },
    stop: async () => (running === null ? null : end(running, "SIGTERM")),
    start: async () => {
      const startedAt = performance.now();
      running = launch({ ...options, dataDir });
      server.pid = running.child.pid ?? 0;
      server.url = await untilReady(running, options.readyWithinMs ?? 180_000);
      server.readyAfterMs = performance.now() - startedAt;
    },
    dispose: async () => {
      if (running !== null) await end(running, "SIGKILL");
      if (ownFolder) await rm(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await server.start();
  } catch (error) {
    await server.dispose();
    throw error;
  }
  return server;
}

/**
 * Starts the product where it cannot run, and waits for its end.
 *
 * @param options.args what follows `emblazon` on its command line
 */
export async function runToEnd(
  options: Omit<ServerProcessOptions, "dataDir"> & {
    args?: string[];
    dataDir: string;
    node?: string;
    uid?: number;
  },
): Promise<EndedProcess> {
  const running = launch(options);
  const limit = setTimeout(
    () => killGroup(running.child, "SIGKILL"),
    options.readyWithinMs ?? 180_000,
  );
  const code = await running.exited;
  clearTimeout(limit);
  return { code, stdout: running.stdout(), stderr: running.stderr() };
}

interface Running {
  child: ChildProcess;
  exited: Promise<number | null>;
  output(): string;
  stdout(): string;
  stderr(): string;
}

function launch(
  options: ServerProcessOptions & { args?: string[]; dataDir: string; node?: string; uid?: number },
): Running {
  const env: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    HOME: process.env["HOME"] ?? "",
    HOST: "127.0.0.1",
    PORT: "0",
    DATA_DIR: options.dataDir,
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    ...options.env,
  };
  const child = spawn(
    options.node ?? process.execPath,
    [options.program ?? EMBLAZON, ...(options.args ?? ["serve"])],
    {
      // A group of its own, so that kill9 takes its children too; a folder without a .env file.
      detached: true,
      cwd: tmpdir(),
      env,
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  );
  const [stdout, stderr, both] = [keeper(), keeper(), keeper()];
  child.stdout.on("data", (piece: Buffer) => (stdout.add(piece), both.add(piece)));
  child.stderr.on("data", (piece: Buffer) => (stderr.add(piece), both.add(piece)));
  const killAtExit = () => killGroup(child, "SIGKILL");
  process.once("exit", killAtExit);
  const exited = new Promise<number | null>((resolve_, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      process.removeListener("exit", killAtExit);
      resolve_(code);
    });
  });
  return { child, exited, output: both.read, stdout: stdout.read, stderr: stderr.read };
}

function keeper(): { add(piece: Buffer): void; read(): string } {
  let kept = "";
  return {
    add: (piece) => {
      kept = (kept + piece.toString()).slice(-200_000);
    },
    read: () => kept,
  };
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended in this moment.
  }
}

async function end(running: Running, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  if (signal === "SIGKILL") killGroup(running.child, signal);
  else running.child.kill(signal);
  return running.exited;
}

async function untilReady(running: Running, limitMs: number): Promise<string> {
  const deadline = Date.now() + limitMs;
  let ended = false;
  void running.exited.then(() => (ended = true));
  // Only the last of what it writes is kept, and this line may be gone before it is ready.
  let url: string | null = null;
  for (;;) {
    if (ended) throw new Error(`emblazon serve ended before it was ready:\n${running.output()}`);
    if (Date.now() > deadline) {
      throw new Error(`emblazon serve was not ready within ${limitMs} ms:\n${running.output()}`);
    }
    url ??= listeningUrl(running.stdout());
    if (url !== null && (await saysReady(url))) return url;
    await new Promise((next) => setTimeout(next, 10));
  }
}

function endingOf({ exitCode, signalCode }: ChildProcess): string | null {
  if (signalCode !== null) return `ended by ${signalCode}`;
  return exitCode === null ? null : `ended with exit code ${exitCode}`;
}

function listeningUrl(stdout: string): string | null {
  for (const line of stdout.split("\n")) {
    if (!line.includes('"listening"')) continue;
    try {
      const entry: unknown = JSON.parse(line);
      if (typeof entry === "object" && entry !== null && "url" in entry) return String(entry.url);
    } catch {
      // Half a line so far.
    }
  }
  return null;
}

async function saysReady(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL("/ready", url))).status === 200;
  } catch {
    return false;
  }
}
