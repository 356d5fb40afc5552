import { expect, onTestFinished, test } from "vitest";
import { createEffects } from "../create-effects.ts";
import { EFFECT_STYLES } from "../effect-styles.ts";
import { createEffectMemory } from "../kernels/effect-memory.ts";
import { drawPhoto } from "../testing/draw-photo.ts";
import { readKernels } from "./read-kernels.ts";
import { createThreadWorkers } from "./thread-workers.ts";

async function openEffects(count: number) {
  const memory = createEffectMemory({ shared: true });
  const wasm = await readKernels({ shared: true });
  const workers = await createThreadWorkers({ wasm, memory, count });
  onTestFinished(() => workers.close());
  return { effects: await createEffects({ wasm, memory, workers }), workers };
}

test("one thread, three threads and the thread itself give the same bytes in every style", async () => {
  const own = await createEffects({ wasm: await readKernels({ shared: false }) });
  const [one, three] = [await openEffects(1), await openEffects(3)];
  const pixels = drawPhoto(701, 523);
  for (const { id: style } of EFFECT_STYLES) {
    const expected = await own.render({ style, pixels });
    expect(await one.effects.render({ style, pixels })).toEqual(expected);
    expect(await three.effects.render({ style, pixels })).toEqual(expected);
  }
});

test("an abort while threads work ends the render, and the next one works", async () => {
  const { effects } = await openEffects(2);
  const pixels = drawPhoto(400, 300);
  const abort = new AbortController();
  const onProgress = (): void => abort.abort();
  const stopped = effects.render(
    { style: "WATERCOLOR", pixels },
    { signal: abort.signal, onProgress },
  );
  await expect(stopped).rejects.toMatchObject({ code: "aborted" });
  await expect(effects.render({ style: "WATERCOLOR", pixels })).resolves.toMatchObject({
    width: 400,
  });
});

test("a kernel that there is not is a failure of the worker", async () => {
  const { workers } = await openEffects(1);
  const scratch = { base: 65_536, bytes: 0 };
  const run = workers.run([{ kernel: "fresco", args: [] }], { scratch });
  await expect(run).rejects.toMatchObject({ code: "worker_failed" });
});

test("threads that are closed refuse to work", async () => {
  const { effects, workers } = await openEffects(1);
  await workers.close();
  const render = effects.render({ style: "SKETCH", pixels: drawPhoto(20, 20) });
  await expect(render).rejects.toMatchObject({ code: "worker_failed" });
});
