import {
  createEffectMemory,
  createEffects,
  createInThreadWorkers,
  EffectError,
  instantiateKernels,
} from "@emblazon/effects";
import type { Effects } from "@emblazon/effects";
import { readKernels } from "@emblazon/effects/node/read-kernels";
import { expect, test } from "vitest";
import type { EffectsRequest, PaintAnswer, PaintTask } from "./effects-messages.ts";
import { KernelsUnreachable } from "./kernels-unreachable.ts";
import { servePainting } from "./serve-painting.ts";

/** The page's side of a worker's program. */
class Page {
  readonly answers: PaintAnswer[] = [];
  readonly transfers: unknown[][] = [];
  #listen: ((event: MessageEvent<EffectsRequest>) => void) | null = null;
  #wake: (() => void) | null = null;

  addEventListener(_type: "message", listen: (event: MessageEvent<EffectsRequest>) => void): void {
    this.#listen = listen;
  }
  postMessage(answer: PaintAnswer, { transfer }: { transfer: ArrayBuffer[] }): void {
    this.answers.push(answer);
    this.transfers.push(transfer);
    this.#wake?.();
  }
  tell(data: EffectsRequest): void {
    this.#listen?.(new MessageEvent("message", { data }));
  }
  async answer(): Promise<PaintAnswer | undefined> {
    if (this.answers.length === 0) await new Promise<void>((wake) => (this.#wake = wake));
    return this.answers.shift();
  }
}

async function openEffects(pause: () => Promise<void>): Promise<Effects> {
  const wasm = await readKernels({ shared: false });
  const memory = createEffectMemory({ shared: false });
  const kernels = await instantiateKernels(wasm, memory);
  return createEffects({ wasm, memory, workers: createInThreadWorkers({ kernels, pause }) });
}

const immediate = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function task(id: number, params: PaintTask["params"] = {}): PaintTask {
  const data = new Uint8Array(40 * 30 * 4).fill(120);
  return {
    ...{ kind: "paint", id, style: "SKETCH", strength: 100, params },
    ...{ width: 40, height: 30, data },
  };
}

test("paints into what it was handed and hands that back", async () => {
  const page = new Page();
  servePainting(page, () => openEffects(immediate));
  const asked = task(1);
  page.tell(asked);
  const answer = await page.answer();
  const effects = await openEffects(immediate);
  const { data } = task(1);
  const expected = await effects.render({
    style: "SKETCH",
    pixels: { data, width: 40, height: 30 },
  });
  expect(answer).toEqual({ id: 1, data: expected.data, ms: expect.any(Number) });
  expect(page.transfers[0]).toEqual([asked.data.buffer]);
});

test("an abort that comes while it paints gets in, and the next task is painted", async () => {
  const page = new Page();
  let pauses = 0;
  const pause = (): Promise<void> => {
    pauses += 1;
    if (pauses === 3) page.tell({ kind: "abort", id: 1 });
    return immediate();
  };
  servePainting(page, () => openEffects(pause));
  page.tell(task(1));
  expect(await page.answer()).toMatchObject({ id: 1, failure: "aborted" });
  expect(pauses).toBe(3);
  page.tell(task(2));
  expect(await page.answer()).toMatchObject({ id: 2, data: { length: 4800 } });
});

test("a parameter that the style does not take is refused", async () => {
  const page = new Page();
  servePainting(page, () => openEffects(immediate));
  page.tell(task(1, { sparkle: 3 }));
  expect(await page.answer()).toMatchObject({ id: 1, failure: "refused" });
});

test.each([
  ["fetched", new KernelsUnreachable("no server"), "unreachable"],
  ["compiled", new Error("no SIMD"), "unsupported"],
])(
  "kernels that cannot be %s, are asked for again by the next task",
  async (_how, error, failure) => {
    const page = new Page();
    let tries = 0;
    servePainting(page, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(error) : openEffects(immediate);
    });
    page.tell(task(1));
    expect(await page.answer()).toMatchObject({ failure, message: error.message });
    page.tell(task(2));
    expect(await page.answer()).toMatchObject({ id: 2, data: { length: 4800 } });
  },
);

test.each([
  ["a thread that died", new EffectError("worker_failed", "a thread has died")],
  ["a kernel that trapped", new Error("unreachable")],
])("after %s the worker is of no more use", async (_what, error) => {
  const page = new Page();
  const effects: Effects = { render: () => Promise.reject(error) };
  servePainting(page, () => Promise.resolve(effects));
  page.tell(task(1));
  expect(await page.answer()).toMatchObject({ id: 1, failure: "broken" });
});
