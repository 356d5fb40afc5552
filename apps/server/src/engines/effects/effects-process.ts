import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { CODEC_FLAGS, codecEnvironment } from "../../pictures/codec-environment.ts";
import { EngineError } from "../engine-error.ts";
import type { EffectRunOptions, EffectTask, RenderedPicture } from "./effect-task.ts";
import { isEffectsReply } from "./effects-messages.ts";
import type { EffectsReply, EffectsRequest } from "./effects-messages.ts";

export interface EffectsProcessOptions {
  readonly program: string;
  readonly threads: number;
  readonly deadlineMs: number;
  readonly idleMs: number;
}

/** One child process that renders pictures; a crash or silence of it fails what it was at. */
export interface EffectsProcess {
  render(task: EffectTask, options: EffectRunOptions): Promise<RenderedPicture>;
  ping(): Promise<number>;
  alive(): boolean;
  close(): Promise<void>;
}

type Request = EffectsRequest extends infer One
  ? One extends unknown
    ? Omit<One, "id">
    : never
  : never;

interface Waiting {
  /** A question after its health is no work: it neither keeps it alive nor excuses its silence. */
  readonly isWork: boolean;
  readonly resolve: (reply: EffectsReply) => void;
  readonly reject: (error: EngineError) => void;
  readonly onProgress: (done: number) => void;
}

export function startEffectsProcess(options: EffectsProcessOptions): EffectsProcess {
  const { deadlineMs, idleMs } = options;
  const child = startChild(options);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;

  /** Silence while it works is death; without work, rest comes after a while. */
  function watch(): void {
    clearTimeout(timer);
    if (ended) return;
    const atWork = waiting.values().some(({ isWork }) => isWork);
    timer = setTimeout(() => end(atWork ? "timed_out" : "aborted"), atWork ? deadlineMs : idleMs);
    timer.unref();
  }

  function end(reason: "timed_out" | "crashed" | "aborted"): void {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    child.kill("SIGKILL");
    const error = new EngineError(reason, "the process of the photo effects has ended");
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }

  function onReply(message: unknown): void {
    if (!isEffectsReply(message) || message.kind === "ready") return;
    const one = waiting.get(message.id);
    if (one?.isWork === true) watch();
    if (message.kind === "progress") one?.onProgress(message.done);
    else one?.resolve(message);
  }

  async function ask(request: Request, run: Partial<EffectRunOptions> = {}): Promise<EffectsReply> {
    const id = (lastId += 1);
    const isWork = request.kind === "render";
    const answer = Promise.withResolvers<EffectsReply>();
    const abort = (): void => {
      if (child.connected) child.send({ kind: "abort", id });
    };
    waiting.set(id, { ...answer, isWork, onProgress: run.onProgress ?? (() => undefined) });
    run.signal?.addEventListener("abort", abort, { once: true });
    if (isWork) watch();
    child.send({ ...request, id }, (error) => {
      if (error) end("crashed");
    });
    try {
      return await answer.promise;
    } finally {
      run.signal?.removeEventListener("abort", abort);
      waiting.delete(id);
      if (isWork) watch();
    }
  }

  child.on("message", onReply);
  child.once("exit", () => end("crashed"));
  child.once("error", () => end("crashed"));
  watch();

  return {
    render: async (task, run) => {
      const reply = await ask({ kind: "render", task }, run);
      if (reply.kind === "rendered") return reply.picture;
      throw reply.kind === "failed"
        ? new EngineError(reply.reason, reply.message)
        : new EngineError("crashed", "the process answered with something else");
    },
    ping: async () => {
      const started = performance.now();
      await ask({ kind: "ping" });
      return performance.now() - started;
    },
    alive: () => !ended && child.connected,
    close: async () => {
      const gone = child.exitCode === null && !ended ? once(child, "exit") : null;
      end("aborted");
      await gone;
    },
  };
}

/** The child gets no secret to lose, and does not keep the server alive. */
function startChild({ program, threads }: EffectsProcessOptions): ChildProcess {
  const child = spawn(process.execPath, [...CODEC_FLAGS, program, String(threads)], {
    env: codecEnvironment(),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
