import {
  createEffectMemory,
  createEffects,
  createInThreadWorkers,
  instantiateKernels,
} from "@emblazon/effects";
import type { Effects, WasmModule } from "@emblazon/effects";
import { toModule } from "@emblazon/effects/kernels/web-assembly";
import plainKernels from "virtual:kernels/effects.wasm?url";
import sharedKernels from "virtual:kernels/effects-shared.wasm?url";
import { KernelsUnreachable } from "./kernels-unreachable.ts";
import { createWebWorkers } from "./web-workers.ts";

/** More of them wait for each other more than they help, at the size of a preview. */
const MOST_THREADS = 4;

/** So long the kernels may take to come: they weigh less than a small picture. */
const FETCH_MS = 20_000;

/**
 * The effects of a worker: over several threads where the page is isolated, else over its own.
 * @throws {KernelsUnreachable}
 */
export async function openEffects(): Promise<Effects> {
  const threads = Math.min(MOST_THREADS, navigator.hardwareConcurrency);
  if (!globalThis.crossOriginIsolated || threads < 2) return openPlain();
  // Not every isolated page has room for memory that can be shared.
  return openShared(threads).catch(openPlain);
}

async function openPlain(): Promise<Effects> {
  const wasm = await fetchModule(plainKernels);
  const memory = createEffectMemory({ shared: false });
  const kernels = await instantiateKernels(wasm, memory);
  const workers = createInThreadWorkers({ kernels, pause: createPause() });
  return createEffects({ wasm, memory, workers });
}

async function openShared(count: number): Promise<Effects> {
  const wasm = await fetchModule(sharedKernels);
  const memory = createEffectMemory({ shared: true });
  const workers = await createWebWorkers({ module: wasm, memory, count });
  return createEffects({ wasm, memory, workers });
}

async function fetchModule(address: string): Promise<WasmModule> {
  return toModule(await fetchBytes(address));
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new KernelsUnreachable("the kernels could not be fetched", { cause });
  }
}

/** Lets messages in. A timer would wait for milliseconds; a message to oneself does not. */
function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let go: (() => void) | null = null;
  port1.addEventListener("message", () => go?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      go = resolve;
      port2.postMessage(null);
    });
}
