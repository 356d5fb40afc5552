import type { KernelTask } from "../kernels/kernel-task.ts";
import type { Plane } from "../kernels/plane.ts";
import type { Stage } from "./look.ts";

export interface Smoothing {
  readonly source: Plane;
  readonly target: Plane;
  /** Pixels. */
  readonly spatial: number;
  /** 1 is the distance of black and white in one channel. */
  readonly range: number;
}

/** A kernel that smooths, with what it is told after the smoothing's own. */
export interface SmoothingKernel {
  readonly name: string;
  readonly args: readonly number[];
  /** Bytes that it needs beyond those of smoothing. */
  readonly scratch: number;
}

/** The domain transform; two iterations do where lines are looked for, three where one looks at it. */
export const smoothing = (iterations: 2 | 3): SmoothingKernel => ({
  name: "domainTransform",
  args: [iterations],
  scratch: 0,
});

/** Rows of neighbours that a stripe sees on each side: what lies further weighs less than rounding. */
const HALO_SIGMAS = 1.5;
const MIN_HALO = 24;

/**
 * Edge-preserving smoothing in stripes. How many there are depends on the picture's size alone:
 * two let two workers share the work; more would only filter more halo, but for the largest
 * pictures, whose stripes would take too much memory.
 */
export function smooth(
  { source, target, spatial, range }: Smoothing,
  kernel = smoothing(3),
): Omit<Stage, "share"> {
  const { width, height } = source;
  const halo = Math.ceil(Math.max(MIN_HALO, spatial * HALO_SIGMAS) / 8) * 8;
  const count = width * height > 14e6 ? 4 : height > 4 * halo ? 2 : 1;
  const step = Math.ceil(height / count / 8) * 8;
  const tasks: KernelTask[] = [];
  let most = 0;
  for (let from = 0; from < height; from += step) {
    const to = Math.min(height, from + step);
    const first = Math.max(0, from - halo);
    const last = Math.min(height, to + halo);
    const needed = scratchBytes(width, last - first);
    // Nothing is written to the target before all weights towards the left have been read.
    const hasRoom = needed.plane <= (to - from) * target.stride;
    const spare = hasRoom ? target.data + from * target.stride : 0;
    const rows = [source.at, target.at, first, last, from, to, spare];
    tasks.push({ kernel: kernel.name, args: [...rows, spatial, range, ...kernel.args] });
    most = Math.max(most, hasRoom ? needed.all - needed.plane : needed.all);
  }
  return { tasks, scratch: most + kernel.scratch };
}

/** As `layOut` in `assembly/stripe.ts` has it: five planes, four bands, three rows. */
function scratchBytes(width: number, height: number): { plane: number; all: number } {
  const row = Math.ceil((width * 2) / 128) * 128 + 64;
  const plane = row * Math.ceil(height / 8) * 8 + 320;
  const band = (Math.ceil(width / 8) * 8 + 8) * 16;
  return { plane, all: plane * 5 + band * 4 + row * 4 };
}
