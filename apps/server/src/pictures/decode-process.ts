import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { CODEC_FLAGS, codecEnvironment } from "./codec-environment.ts";
import { isDecodeAnswer } from "./decode-messages.ts";
import type { DecodeAnswer, DecodeRequest } from "./decode-messages.ts";

export interface DecodeProcessOptions {
  /** The child's program. */
  readonly program: string;
}

/** One child process that decodes one picture at a time. */
export interface DecodeProcess {
  /**
   * `null` when the process died or has to be killed.
   * @param deadlineMs from the moment the picture is handed over, the process's start included
   */
  decode(request: DecodeRequest, deadlineMs: number): Promise<DecodeAnswer | null>;
  decoded(): number;
  /** How long it has worked in all. */
  workedMs(): number;
  alive(): boolean;
  /** Calls back unless another picture comes within `ms`. */
  whenIdle(ms: number, callback: () => void): void;
  kill(): void;
}

// Node itself does not start with less than about 0.8 GB of data segment (V8's reservations);
// the rest is room for a 40 MP picture. CPU seconds are per process, which is replaced long before.
const DATA_LIMIT_KB = 1_572_864;
const CPU_LIMIT_S = 60;

export function startDecodeProcess(options: DecodeProcessOptions): DecodeProcess {
  const child = spawnLimited(options.program);
  let decoded = 0;
  let workedMs = 0;
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
    decode: async (request, deadlineMs) => {
      clearTimeout(idleTimer);
      decoded += 1;
      const startedAt = performance.now();
      const answer = await ask(child, request, deadlineMs);
      workedMs += performance.now() - startedAt;
      return answer;
    },
    decoded: () => decoded,
    workedMs: () => workedMs,
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
  const common = {
    env: codecEnvironment(),
    serialization: "advanced" as const,
    stdio: ["ignore", "ignore", "ignore", "ipc"] as ["ignore", "ignore", "ignore", "ipc"],
  };
  const limits = `ulimit -d ${DATA_LIMIT_KB}; ulimit -t ${CPU_LIMIT_S}; ulimit -c 0; exec "$0" "$@"`;
  const args = [...CODEC_FLAGS, program];
  return process.platform === "win32"
    ? spawn(process.execPath, args, common)
    : spawn("/bin/sh", ["-c", limits, process.execPath, ...args], common);
}

function ask(
  child: ChildProcess,
  request: DecodeRequest,
  deadlineMs: number,
): Promise<DecodeAnswer | null> {
  return new Promise((resolve) => {
    const finish = (result: DecodeAnswer | null): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onGone);
      child.off("error", onGone);
      resolve(result);
    };
    const onGone = (): void => finish(null);
    const onMessage = (message: unknown): void => {
      if (message !== "ready") finish(isDecodeAnswer(message) ? message : null);
    };
    const timer = setTimeout(onGone, deadlineMs);
    child.on("message", onMessage);
    child.once("exit", onGone);
    child.once("error", onGone);
    child.send(request, (error) => {
      if (error) onGone();
    });
  });
}
