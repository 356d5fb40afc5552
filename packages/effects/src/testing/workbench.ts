import { Canvas, type Size } from "../kernels/canvas.ts";
import { copyIn, copyOut } from "../kernels/copy-pixels.ts";
import { Arena, createEffectMemory } from "../kernels/effect-memory.ts";
import { instantiateKernels } from "../kernels/kernels.ts";
import type { Plane } from "../kernels/plane.ts";
import type { Stage } from "../looks/look.ts";
import { readKernels } from "../node/read-kernels.ts";
import type { Pixels } from "../styles.ts";

/** Kernels to be called one by one, with what they need laid out before. */
export interface Workbench {
  readonly canvas: Canvas;
  /** A picture in memory, its rows extended to the right. */
  picture(pixels: Pixels): Plane;
  /** A plane of 16-bit numbers, with its margins. */
  plane(size: Size, value: (x: number, y: number) => number): Plane;
  call(kernel: string, ...args: readonly number[]): void;
  run(stage: Omit<Stage, "share">): void;
  pixels(plane: Plane): Pixels;
  numbers(plane: Plane): Int16Array;
}

const SCRATCH_BYTES = 24_000_000;

export async function createWorkbench(): Promise<Workbench> {
  const memory = createEffectMemory({ shared: false });
  const kernels = await instantiateKernels(await readKernels({ shared: false }), memory);
  const arena = new Arena(memory, kernels.heapBase);
  const scratch = arena.take(SCRATCH_BYTES);
  const canvas = new Canvas(arena);
  const view = (): DataView => new DataView(memory.buffer);
  const call = (kernel: string, ...args: readonly number[]): void =>
    kernels.run({ kernel, args }, scratch);
  return {
    canvas,
    call,
    picture(pixels) {
      const plane = canvas.picture(pixels);
      copyIn(canvas, plane, pixels.data);
      call("admit", plane.at, canvas.bytes(plane.height * 4), 0, plane.height);
      return plane;
    },
    plane(size, value) {
      const plane = canvas.plane(size);
      const { data, stride, width, height } = plane;
      const numbers = view();
      for (let y = -MARGIN; y < height + MARGIN; y++)
        for (let x = -MARGIN; x < width + MARGIN; x++) {
          const inside = [within(x, width), within(y, height)] as const;
          numbers.setInt16(data + y * stride + x * 2, value(...inside), true);
        }
      return plane;
    },
    run({ tasks, scratch: needed = 0 }) {
      if (needed > SCRATCH_BYTES) throw new RangeError(`${needed} bytes of scratch`);
      for (const task of tasks) kernels.run(task, scratch);
    },
    pixels(plane) {
      const { width, height } = plane;
      const data = new Uint8Array(width * height * 4);
      copyOut(canvas, plane, data, null);
      return { width, height, data };
    },
    numbers({ data, stride, width, height }) {
      const numbers = view();
      return Int16Array.from({ length: width * height }, (_, i) =>
        numbers.getInt16(data + Math.floor(i / width) * stride + (i % width) * 2, true),
      );
    },
  };
}

const MARGIN = 32;

function within(at: number, size: number): number {
  return Math.max(0, Math.min(size - 1, at));
}
