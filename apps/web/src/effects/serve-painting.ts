import { EffectError } from "@emblazon/effects";
import type { Effects } from "@emblazon/effects";
import type { EffectsRequest, PaintAnswer, PaintFailure, PaintTask } from "./effects-messages.ts";
import { KernelsUnreachable } from "./kernels-unreachable.ts";

/** What a worker's program uses of its global scope; the page's types know no worker. */
export interface PaintingScope {
  addEventListener(type: "message", listen: (event: MessageEvent<EffectsRequest>) => void): void;
  postMessage(answer: PaintAnswer, options: { readonly transfer: ArrayBuffer[] }): void;
}

/** Paints what the page sends. Effects that could not be opened are opened anew for the next task. */
export function servePainting(scope: PaintingScope, open: () => Promise<Effects>): void {
  const aborts = new Map<number, AbortController>();
  let opened: Promise<Effects> | null = null;
  const reach = (): Promise<Effects> => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const answer = async (task: PaintTask): Promise<PaintAnswer> => {
    const abort = new AbortController();
    aborts.set(task.id, abort);
    try {
      const effects = await reach().catch((cause: unknown) => unopened(cause));
      const startedAt = performance.now();
      await paint(effects, task, abort.signal);
      return { id: task.id, data: task.data, ms: performance.now() - startedAt };
    } catch (error) {
      return { id: task.id, failure: failureOf(error), message: messageOf(error) };
    } finally {
      aborts.delete(task.id);
    }
  };
  scope.addEventListener("message", ({ data: request }) => {
    if (request.kind === "abort") aborts.get(request.id)?.abort();
    else void answer(request).then((answered) => reply(scope, answered));
  });
  reach().catch(() => undefined);
}

/** Over what was handed over, which is not needed any more. */
async function paint(effects: Effects, task: PaintTask, signal: AbortSignal): Promise<void> {
  const { style, strength, params, width, height, data } = task;
  const pixels = { data, width, height };
  await effects.render({ style, strength, params, pixels, into: data }, { signal });
}

function reply(scope: PaintingScope, answer: PaintAnswer): void {
  scope.postMessage(answer, { transfer: "data" in answer ? [answer.data.buffer] : [] });
}

class Unsupported extends Error {}

function unopened(cause: unknown): never {
  if (cause instanceof KernelsUnreachable) throw cause;
  throw new Unsupported(messageOf(cause), { cause });
}

function failureOf(error: unknown): PaintFailure {
  if (error instanceof KernelsUnreachable) return "unreachable";
  if (error instanceof Unsupported) return "unsupported";
  if (!(error instanceof EffectError)) return "broken";
  switch (error.code) {
    case "aborted":
      return "aborted";
    case "worker_failed":
      return "broken";
    case "bad_parameter":
    case "bad_picture":
    case "picture_too_large":
      return "refused";
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
