import { EffectError } from "./effect-error.ts";
import { Canvas } from "./kernels/canvas.ts";
import type { Arena } from "./kernels/effect-memory.ts";
import { copyIn, copyOut } from "./kernels/copy-pixels.ts";
import { admit } from "./looks/admit.ts";
import { fillTransparent } from "./looks/fill-transparent.ts";
import type { Stage } from "./looks/look.ts";
import { LOOKS } from "./looks/looks.ts";
import type { LookSettings } from "./resolve-params.ts";
import type { EffectStyleId, Pixels } from "./styles.ts";
import type { EffectWorkers } from "./workers/effect-workers.ts";

interface Job {
  readonly style: EffectStyleId;
  readonly settings: LookSettings;
  readonly pixels: Pixels;
  readonly into: Uint8Array | undefined;
}

interface Means {
  readonly arena: Arena;
  readonly workers: EffectWorkers;
  readonly signal?: AbortSignal | undefined;
  readonly onTaken?: (() => void) | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Kernels count pixels along a row in 1/65536 of a lattice's cell, which this keeps within 32 bits. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 40_000_000;

/** Lays a picture out in memory, runs a look's stages over it and takes the result out. */
export async function renderEffect(job: Job, means: Means): Promise<Pixels> {
  const { style, settings, pixels } = job;
  const { width, height, data } = pixels;
  const size = data.length;
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS)
    throw new EffectError("picture_too_large", `more than ${MAX_PIXELS / 1e6} megapixels`);
  means.arena.release();
  const canvas = new Canvas(means.arena);
  const source = canvas.picture(pixels);
  const target = canvas.picture(pixels);
  copyIn(canvas, source, data);
  const run = createRunner(means);
  const admission = admit(canvas, source);
  await run(admission.stage);
  const translucent = admission.isTranslucent();
  if (translucent) for (const stage of fillTransparent(canvas, source)) await run(stage);
  else means.onTaken?.();
  const k = Math.sqrt((width * height) / 1e6);
  for (const stage of LOOKS[style]({ canvas, source, target, k, settings })) await run(stage);
  means.onProgress?.(1);
  const into = job.into ?? new Uint8Array(size);
  copyOut(canvas, target, into, translucent ? data : null);
  if (translucent) means.onTaken?.();
  return { width, height, data: into };
}

function createRunner({ arena, workers, signal, onProgress }: Means) {
  let done = 0;
  return async ({ tasks, share, scratch = 0 }: Stage): Promise<void> => {
    if (signal?.aborted) throw new EffectError("aborted", "the effect was stopped");
    const top = arena.top;
    const bytes = scratch + 64;
    const base = arena.take(bytes * workers.count);
    const each = share / tasks.length;
    const onTaskDone = (): void => {
      done += each;
      onProgress?.(Math.min(1, done));
    };
    await workers.run(tasks, { scratch: { base, bytes }, signal, onTaskDone });
    arena.release(top);
  };
}
