import type { KernelTask } from "./kernel-task.ts";
import { toModule, webAssembly, type WasmMemory, type WasmSource } from "./web-assembly.ts";

/** The kernels over one memory, in one thread. */
export interface Kernels {
  /** The first byte of memory that is free of the kernels' own data. */
  readonly heapBase: number;
  /** Runs one task with this thread's own piece of memory. */
  run(task: KernelTask, scratch: number): void;
}

type Kernel = (...args: readonly number[]) => unknown;

/**
 * The kernels of a module over a memory of its kind (see {@link createEffectMemory}). Any number of
 * threads can have their own over the same memory.
 * @param wasm `effects.wasm`, or `effects-shared.wasm` for a shared memory
 */
export async function instantiateKernels(wasm: WasmSource, memory: WasmMemory): Promise<Kernels> {
  const { exports } = await webAssembly.instantiate(await toModule(wasm), { env: { memory } });
  const find = (name: string): Kernel => {
    const kernel = exports[name];
    if (isKernel(kernel)) return kernel;
    throw new TypeError(`there is no kernel "${name}"`);
  };
  const setScratch = find("setScratch");
  return {
    heapBase: Number(find("heapBase")()),
    run({ kernel, args }, scratch) {
      setScratch(scratch);
      find(kernel)(...args);
    },
  };
}

function isKernel(value: unknown): value is Kernel {
  return typeof value === "function";
}
