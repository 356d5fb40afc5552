/**
 * Milliseconds that each look takes at 1 and 12 megapixels, in one thread and with two workers:
 * medians, after one render to warm up. `node packages/effects/scripts/bench-looks.ts [ROUNDS]`
 */
import sharp from "sharp";
import { createEffects, type Effects } from "../src/create-effects.ts";
import { EFFECT_STYLES } from "../src/effect-styles.ts";
import { createEffectMemory } from "../src/kernels/effect-memory.ts";
import { readKernels } from "../src/node/read-kernels.ts";
import { createThreadWorkers } from "../src/node/thread-workers.ts";
import type { EffectStyleId, Pixels } from "../src/styles.ts";
import { SCENES } from "./sheets/scenes.ts";

const SIZES = [
  { name: "1 MP", width: 1152, height: 864 },
  { name: "12 MP", width: 4000, height: 3000 },
] as const;
const SCENE = "landscape";
const rounds = Number(process.argv[2] ?? 5);

async function drawScene(width: number, height: number): Promise<Pixels> {
  const { svg } = SCENES.find(({ name }) => name === SCENE) ?? {};
  if (svg === undefined) throw new Error(`there is no scene "${SCENE}"`);
  const picture = sharp(Buffer.from(svg)).resize(width, height, { fit: "fill" }).ensureAlpha();
  return { data: new Uint8Array(await picture.raw().toBuffer()), width, height };
}

async function median(effects: Effects, style: EffectStyleId, pixels: Pixels): Promise<number> {
  // As a server does it: the result takes memory that is there already.
  const into = new Uint8Array(pixels.data.length);
  await effects.render({ style, pixels, into });
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await effects.render({ style, pixels, into });
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
}

const alone = await createEffects({ wasm: await readKernels({ shared: false }) });
const memory = createEffectMemory({ shared: true });
const wasm = await readKernels({ shared: true });
const workers = await createThreadWorkers({ wasm, memory, count: 2 });
const shared = await createEffects({ wasm, memory, workers });
for (const { name, width, height } of SIZES) {
  const pixels = await drawScene(width, height);
  console.log(`\n${name.padEnd(14)}  1 thread  2 workers  times faster`);
  for (const { id } of EFFECT_STYLES) {
    const one = await median(alone, id, pixels);
    const two = await median(shared, id, pixels);
    const numbers = [one.toFixed(0).padStart(10), two.toFixed(0).padStart(11)].join("");
    console.log(`${id.padEnd(14)}${numbers}${(one / two).toFixed(2).padStart(14)}`);
  }
  console.log(`memory ${Math.round(memory.buffer.byteLength / 1e6)} MB`);
}
await workers.close();
