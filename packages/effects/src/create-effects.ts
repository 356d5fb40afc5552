import { EffectError } from "./effect-error.ts";
import { Arena, createEffectMemory } from "./kernels/effect-memory.ts";
import { instantiateKernels } from "./kernels/kernels.ts";
import type { WasmMemory, WasmSource } from "./kernels/web-assembly.ts";
import { renderEffect } from "./render-effect.ts";
import { type EffectRequest, resolveParams } from "./resolve-params.ts";
import type { Pixels } from "./styles.ts";
import type { EffectWorkers } from "./workers/effect-workers.ts";
import { createInThreadWorkers } from "./workers/in-thread-workers.ts";

export interface EffectsOptions {
  /** Bytes of `effects.wasm`, of `effects-shared.wasm` for a shared memory, or their module. */
  readonly wasm: WasmSource;
  /** @default an unshared one of its own */
  readonly memory?: WasmMemory | undefined;
  /** Over the same memory. @default this thread */
  readonly workers?: EffectWorkers | undefined;
}

export interface RenderRequest extends EffectRequest {
  /** Not needed any more once the promise has settled, or `onTaken` was called. */
  readonly pixels: Pixels;
  /**
   * Where the result goes: as many bytes as the pixels have, and theirs if need be, which saves
   * memory and time. Without it the pixels are not changed. @default a new array, at the end
   */
  readonly into?: Uint8Array | undefined;
}

export interface RenderOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called as soon as the request's pixels are not needed any more; not where it fails before. */
  readonly onTaken?: (() => void) | undefined;
  /** Called with what part is done, 0 to 1, never less than before. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Turns photos into drawings, paintings and prints; kept warm, it renders any number of them. */
export interface Effects {
  /**
   * One look over one picture, in its own size and with its own alpha; pixels of alpha 0 come back
   * as they went in. The same request gives the same bytes on every machine, with any number of
   * workers. Requests are rendered one after the other.
   * @throws {EffectError} `bad_parameter`, `bad_picture`, `picture_too_large`, `aborted`, `worker_failed`
   */
  render(request: RenderRequest, options?: RenderOptions): Promise<Pixels>;
}

/** Effects over the given kernels; nothing is read or fetched. */
export async function createEffects({
  wasm,
  memory = createEffectMemory({ shared: false }),
  workers,
}: EffectsOptions): Promise<Effects> {
  const kernels = await instantiateKernels(wasm, memory);
  const arena = new Arena(memory, kernels.heapBase);
  const crew = workers ?? createInThreadWorkers({ kernels });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    async render(request, options = {}) {
      const settings = resolveParams(request);
      const { style, pixels } = request;
      checkPixels(pixels);
      const { into } = request;
      if (into !== undefined && into.length !== pixels.data.length)
        throw new EffectError("bad_picture", "the result has another size than what is for it");
      if (settings.strength === 0) return copyPixels(pixels, into, options);
      const before = turn;
      const rendering = before.then(() =>
        renderEffect({ style, settings, pixels, into }, { arena, workers: crew, ...options }),
      );
      turn = rendering.catch(() => undefined);
      return rendering;
    },
  };
}

function copyPixels(
  pixels: Pixels,
  into: Uint8Array = new Uint8Array(pixels.data.length),
  { onTaken }: RenderOptions,
): Pixels {
  into.set(pixels.data);
  onTaken?.();
  return { ...pixels, data: into };
}

function checkPixels({ data, width, height }: Pixels): void {
  const fits = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!fits || data.length !== width * height * 4)
    throw new EffectError("bad_picture", "pixels must be width × height × 4 bytes, at least one");
}
