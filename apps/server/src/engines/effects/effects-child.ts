// The program of the process that paints: pixels in WebAssembly, codecs in libvips. It is started
// by `effects-process.ts`, holds no secret, and may be killed at any moment.
import { EffectError } from "@emblazon/effects";
import { openThreadedEffects } from "@emblazon/effects/node/open-threaded-effects";
import sharp from "sharp";
import type { EffectTask, RenderedPicture } from "./effect-task.ts";
import { isEffectsRequest } from "./effects-messages.ts";
import type { EffectsReply } from "./effects-messages.ts";
import { decodePixels, encodePixels } from "./picture-codec.ts";

sharp.cache(false);
sharp.concurrency(1);

const effects = await openThreadedEffects(Number(process.argv[2] ?? 1));
const aborts = new Map<number, AbortController>();

process.on("message", (message: unknown) => {
  if (!isEffectsRequest(message)) return;
  if (message.kind === "abort") aborts.get(message.id)?.abort();
  else if (message.kind === "ping") reply({ kind: "pong", id: message.id });
  else void answer(message.id, message.task);
});
process.on("disconnect", () => process.exit(0));
reply({ kind: "ready" });

function reply(message: EffectsReply): void {
  process.send?.(message);
}

async function answer(id: number, task: EffectTask): Promise<void> {
  const abort = new AbortController();
  aborts.set(id, abort);
  try {
    const picture = await render(id, task, abort.signal);
    reply({ kind: "rendered", id, picture });
  } catch (error) {
    const code = error instanceof EffectError ? error.code : null;
    // Its threads are of no more use: a new process gets new ones.
    if (code === "worker_failed") process.exit(1);
    const message = error instanceof Error ? error.message : String(error);
    reply({ kind: "failed", id, reason: code === "aborted" ? "aborted" : "refused", message });
  } finally {
    aborts.delete(id);
  }
}

/** Pixels lie outside of the heap, where the collector sees them late: it would keep several. */
function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

async function render(id: number, task: EffectTask, signal: AbortSignal): Promise<RenderedPicture> {
  const startedAt = performance.now();
  const { pixels, isOpaque } = await decodePixels(task.picture);
  const decodedAt = performance.now();
  const { style, strength, params } = task;
  const painted = await effects.render(
    { style, strength, params, pixels },
    {
      signal,
      // Another picture is decoded or encoded meanwhile: of each there is one copy at a time.
      onTaken: () => giveBack(pixels.data),
      onProgress: (done) => reply({ kind: "progress", id, done }),
    },
  );
  const paintedAt = performance.now();
  const bytes = await encodePixels(painted, { ...task, isOpaque });
  giveBack(painted.data);
  const { width, height } = painted;
  const ms = {
    decode: Math.round(decodedAt - startedAt),
    effect: Math.round(paintedAt - decodedAt),
    encode: Math.round(performance.now() - paintedAt),
  };
  return { bytes, width, height, ms };
}
