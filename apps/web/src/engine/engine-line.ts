import type { Refinement, LogoSpec } from "@emblazon/contract";
import type { EngineAnswer, EngineAnswers, EngineTask, PreviewTask } from "./engine-messages.ts";

/** The logo engine in a worker of the browser's; its code is fetched when it is first asked. */
export interface EngineLine {
  /** What an instruction would do to a recipe; told as one types. */
  read(instruction: string, spec: LogoSpec, signal: AbortSignal): Promise<Refinement>;
  /** Loads the engine before it is needed; a failure is told by what needs it. */
  prepare(): void;
  /** The first design that it would lead to, as an SVG document. */
  preview(task: PreviewTask, signal: AbortSignal): Promise<string>;
  close(): void;
}

/** A preview that takes longer has lost its use; the worker starts anew. */
const LIMIT_MS = 20_000;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** @param assetsUrl where the server keeps the engine's fonts and marks; ends in a slash */
export function createEngineLine(
  assetsUrl: string,
  start: () => Worker = startEngineWorker,
): EngineLine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const fail = (message: string): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const open = (): Worker => {
    const opened = start();
    opened.addEventListener("message", ({ data }: MessageEvent<EngineAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("error" in data) asked?.reject(new Error(data.error));
      else asked?.resolve(data.value as never);
    });
    opened.addEventListener("error", () => fail("the engine's worker died"));
    return opened;
  };
  const ask = <K extends keyof EngineAnswers>(
    task: Extract<EngineTask, { kind: K }>,
    signal: AbortSignal,
  ): Promise<EngineAnswers[K]> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      worker ??= open();
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(() => fail("the engine gave no answer"), LIMIT_MS);
      const settle = (conclude: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
        conclude();
      };
      // The worker goes on and its answer is dropped: starting it anew would cost more.
      const onAbort = (): void => {
        waiting.delete(id);
        settle(() => reject(signal.reason as Error));
      };
      signal.addEventListener("abort", onAbort);
      waiting.set(id, {
        resolve: (value) => settle(() => resolve(value)),
        reject: (error) => settle(() => reject(error)),
      });
      worker.postMessage({ id, task, assetsUrl });
    });

  return {
    read: (instruction, spec, signal) => ask({ kind: "read", instruction, spec }, signal),
    preview: (task, signal) => ask({ kind: "preview", task }, signal),
    prepare: () => {
      ask({ kind: "prepare" }, new AbortController().signal).catch(() => undefined);
    },
    close: () => fail("the engine was closed"),
  };
}

function startEngineWorker(): Worker {
  return new Worker(new URL("./engine-worker.ts", import.meta.url), {
    type: "module",
    name: "engine",
  });
}
