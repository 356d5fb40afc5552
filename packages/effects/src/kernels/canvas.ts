import type { Arena } from "./effect-memory.ts";
import type { KernelTask } from "./kernel-task.ts";
import { MARGIN, type Plane, strideOf } from "./plane.ts";

/** Rows of a band begin at a multiple of this: kernels work on bands of eight rows. */
const BAND_ROWS = 8;
const MAX_BANDS = 8;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where one render lays out what it works on. */
export class Canvas {
  readonly #arena: Arena;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** A picture of RGBA pixels, with slack of 16 pixels at the end of each row. */
  picture({ width, height }: Size): Plane {
    const stride = strideOf(width * 4);
    const data = this.#arena.take(stride * height + 256);
    return this.#describe({ data, stride, width, height });
  }

  /** A plane of 16-bit numbers with a margin of {@link MARGIN} on every side. */
  plane({ width, height }: Size): Plane {
    const stride = strideOf((width + 2 * MARGIN) * 2);
    const all = this.#arena.take(stride * (height + 2 * MARGIN) + 256);
    return this.#describe({ data: all + MARGIN * stride + MARGIN * 2, stride, width, height });
  }

  bytes(count: number): number {
    return this.#arena.take(count);
  }

  /** A table of numbers for kernels to read. */
  table(values: Int16Array | Int32Array | Uint8Array | Float32Array): number {
    const at = this.#arena.take(values.byteLength + 64);
    this.u8().set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    return at;
  }

  /** Numbers of 32 bits one after the other, as a class of `assembly/` has them: integers or floats. */
  record(fields: readonly (number | { readonly float: number })[]): number {
    const bytes = new DataView(new ArrayBuffer(fields.length * 4));
    for (const [i, field] of fields.entries())
      if (typeof field === "number") bytes.setInt32(i * 4, field, true);
      else bytes.setFloat32(i * 4, field.float, true);
    return this.table(new Uint8Array(bytes.buffer));
  }

  u8(): Uint8Array {
    return new Uint8Array(this.#arena.memory.buffer);
  }

  /** What is taken from now on lies from here on. */
  get top(): number {
    return this.#arena.top;
  }

  /** Gives back what was taken since `top` was there, for what comes next. */
  release(top: number): void {
    this.#arena.release(top);
  }

  /** The 32-bit numbers at an address. */
  u32(at: number, count: number): Uint32Array {
    return new Uint32Array(this.#arena.memory.buffer, at, count);
  }

  #describe(plane: Omit<Plane, "at">): Plane {
    const at = this.#arena.take(16);
    const { data, stride, width, height } = plane;
    new Int32Array(this.#arena.memory.buffer, at, 4).set([data, stride, width, height]);
    return { at, ...plane };
  }
}

/**
 * One task for each band of rows of a plane. How a plane is cut depends on its height alone, and
 * only kernels whose result does not depend on it are called so.
 * @param bands at most; fewer where a band's first row costs much
 */
export function perBand(
  { height }: Pick<Size, "height">,
  kernel: string,
  args: (from: number, to: number) => readonly number[],
  bands = MAX_BANDS,
): KernelTask[] {
  const rows = Math.max(1, Math.ceil(height / (BAND_ROWS * bands))) * BAND_ROWS;
  const tasks: KernelTask[] = [];
  for (let from = 0; from < height; from += rows)
    tasks.push({ kernel, args: args(from, Math.min(height, from + rows)) });
  return tasks;
}
