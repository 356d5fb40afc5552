import { EffectError } from "../effect-error.ts";
import { webAssembly, type WasmMemory } from "./web-assembly.ts";

export const PAGE_BYTES = 65_536;

/**
 * 1 GiB. The kernels are built for it: a module that shares memory must be told its maximum, and a
 * picture of 4096 × 4096 takes less than half of it.
 */
export const MAX_PAGES = 16_384;

/**
 * The memory that pictures and kernels lie in. It grows with the largest picture and is not given
 * back before it is dropped.
 *
 * @param options.shared over several threads; in a browser only where the page is cross-origin
 *   isolated. The kernels must be of the same kind: `effects-shared.wasm`, else `effects.wasm`.
 */
export function createEffectMemory({ shared }: { readonly shared: boolean }): WasmMemory {
  return new webAssembly.Memory({ initial: 4, maximum: MAX_PAGES, shared });
}

/** Hands out pieces of a memory one after the other, until it starts again from its base. */
export class Arena {
  readonly memory: WasmMemory;
  readonly #base: number;
  #top: number;

  /** @param base the first byte that is free of the kernels' own data */
  constructor(memory: WasmMemory, base: number) {
    this.memory = memory;
    this.#base = align(base);
    this.#top = this.#base;
  }

  /**
   * Bytes of memory on a boundary of 64, not cleared.
   * @throws {EffectError} `picture_too_large`
   */
  take(bytes: number): number {
    const pointer = this.#top;
    this.#top = align(pointer + bytes);
    const missing = this.#top - this.memory.buffer.byteLength;
    if (missing > 0) this.#grow(Math.ceil(missing / PAGE_BYTES));
    return pointer;
  }

  /** Where the next piece would begin. */
  get top(): number {
    return this.#top;
  }

  /** Everything is free again from `top` on, by default from the base. */
  release(top = this.#base): void {
    this.#top = top;
  }

  #grow(pages: number): void {
    try {
      this.memory.grow(pages);
    } catch (cause) {
      throw new EffectError("picture_too_large", "the picture does not fit in memory", { cause });
    }
  }
}

function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}
