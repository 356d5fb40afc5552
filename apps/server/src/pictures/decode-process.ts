import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import type { DecodeResult } from "./decode-picture.ts";

export interface DecodeProcessOptions {
  /** The child's program. */
  readonly program: string;
  /** From the moment a picture is handed over, the process's start included. */
  readonly deadlineMs: number;
}

/** One child process that decodes one picture at a time. */
export interface DecodeProcess {
  /** `null` when the process died or had to be killed. */
  decode(bytes: Uint8Array): Promise<DecodeResult | null>;
  decoded(): number;
  alive(): boolean;
  /** Calls back unless another picture comes within `ms`. */
  whenIdle(ms: number, callback: () => void): void;
  kill(): void;
}

// Node itself does not start with less than about 0.8 GB of data segment (V8's reservations);
// the rest is room for a 40 MP picture. CPU seconds are per process, which is replaced often.
const DATA_LIMIT_KB = 1_572_864;
const CPU_LIMIT_S = 60;

export function startDecodeProcess(options: DecodeProcessOptions): DecodeProcess {
  const child = spawnLimited(options.program);
  let decoded = 0;
  let idleTimer: NodeJS.Timeout | undefined;
  let gone = false;
  child.once("exit", () => (gone = true));
  child.once("error", () => (gone = true));
  child.unref();
  child.channel?.unref();
  const kill = (): void => {
    clearTimeout(idleTimer);
    child.kill("SIGKILL");
  };

  return {
    decode: async (bytes) => {
      clearTimeout(idleTimer);
      decoded += 1;
      return ask(child, bytes, options.deadlineMs);
    },
    decoded: () => decoded,
    alive: () => !gone && child.connected,
    whenIdle: (ms, callback) => {
      idleTimer = setTimeout(callback, ms);
      idleTimer.unref();
    },
    kill,
  };
}

/** Starts Node under `ulimit` where there is a POSIX shell. The child gets no secret to lose. */
function spawnLimited(program: string): ChildProcess {
  const cacheDir = getCompileCacheDir();
  const env = {
    VIPS_BLOCK_UNTRUSTED: "1",
    UV_THREADPOOL_SIZE: "2",
    ...(cacheDir === undefined ? {} : { NODE_COMPILE_CACHE: cacheDir }),
  };
  const common = {
    env,
    serialization: "advanced" as const,
    stdio: ["ignore", "ignore", "ignore", "ipc"] as ["ignore", "ignore", "ignore", "ipc"],
  };
  const limits = `ulimit -d ${DATA_LIMIT_KB}; ulimit -t ${CPU_LIMIT_S}; ulimit -c 0; exec "$0" "$@"`;
  return process.platform === "win32"
    ? spawn(process.execPath, [program], common)
    : spawn("/bin/sh", ["-c", limits, process.execPath, program], common);
}

function ask(
  child: ChildProcess,
  bytes: Uint8Array,
  deadlineMs: number,
): Promise<DecodeResult | null> {
  return new Promise((resolve) => {
    const finish = (result: DecodeResult | null): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onGone);
      child.off("error", onGone);
      resolve(result);
    };
    const onGone = (): void => finish(null);
    const onMessage = (message: unknown): void => {
      if (message !== "ready") finish(isDecodeResult(message) ? message : null);
    };
    const timer = setTimeout(onGone, deadlineMs);
    child.on("message", onMessage);
    child.once("exit", onGone);
    child.once("error", onGone);
    child.send(bytes, (error) => {
      if (error) onGone();
    });
  });
}

function isDecodeResult(message: unknown): message is DecodeResult {
  return typeof message === "object" && message !== null && "kind" in message;
}
