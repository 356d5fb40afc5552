import sharp from "sharp";
import type { CreateRaw } from "sharp";
import { expect, test } from "vitest";
import { MARKS } from "@emblazon/logo/marks/symbol-library";
import { measureLegibility } from "./measure-legibility.ts";
import { legibilityFault } from "./legibility-fault.ts";

const SIDE = 256;
const COLOURS: Readonly<Record<string, string>> = { a: "#1B2A4A", b: "#E4572E", k: "#F3A712" };
/** Every eighth of our own marks, in colours that logos are drawn in. */
const marks = [...MARKS.values()].filter((_, i) => i % 8 === 0);

type Mark = (typeof marks)[number];

/** How a shape is filled, and what is defined before. */
interface Paint {
  readonly fill: (role: string) => string;
  readonly defs?: string;
}

function draw({ mark }: Mark, { fill, defs = "" }: Paint): string {
  const shapes = mark.layers.map(({ d, role }) => `<path d="${d}" ${fill(role)}/>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" ` +
    `viewBox="-50 -50 100 100">${defs}<g fill-rule="evenodd">${shapes.join("")}</g></svg>`
  );
}

async function faultOf(picture: Uint8Array | Buffer): Promise<string | null> {
  const { data, info } = await sharp(picture)
    .resize(SIDE, SIDE, { fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return legibilityFault(await measureLegibility({ data, width: info.width, height: info.height }));
}

async function faultsOf(paint: Paint, of: readonly Mark[]): Promise<Map<string, string | null>> {
  const faults = new Map<string, string | null>();
  for (const mark of of) faults.set(mark.id, await faultOf(Buffer.from(draw(mark, paint))));
  return faults;
}

/** Numerical Recipes' generator, so that it is the same noise each time. */
function random(channels: 3): [Uint8Array, { raw: CreateRaw }] {
  const data = new Uint8Array(SIDE * SIDE * channels);
  let state = 1;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[i] = state >>> 24;
  }
  return [data, { raw: { width: SIDE, height: SIDE, channels } }];
}

const sample = marks.filter((_, i) => i % 5 === 0);
const solid = (role: string): string => `fill="${COLOURS[role] ?? "#FFFFFF"}"`;

test("our own marks are read", async () => {
  const faults = await faultsOf({ fill: solid }, marks);
  expect([...faults].filter(([, fault]) => fault !== null)).toEqual([]);
});

test("so are marks whose fill is a strong gradient", async () => {
  const defs =
    '<defs><radialGradient id="g"><stop stop-color="#FFF7C0"/>' +
    '<stop offset="1" stop-color="#C0392B"/></radialGradient></defs>';
  const faults = await faultsOf({ fill: () => 'fill="url(#g)"', defs }, sample);
  expect([...faults].filter(([, fault]) => fault !== null)).toEqual([]);
});

test.each(["#F2F0EC", "#E4E0F0"])("marks in %s are too faint for white", async (pale) => {
  const faults = await faultsOf({ fill: () => `fill="${pale}"` }, sample);
  expect(new Set(faults.values())).toEqual(new Set(["too faint to be read on its ground"]));
});

test("outlines of two pixels in a thousand are too fine to be read small", async () => {
  const fill = (role: string): string =>
    `fill="none" stroke="${COLOURS[role] ?? "#000000"}" stroke-width="0.2"`;
  const faults = await faultsOf({ fill }, sample);
  expect(new Set(faults.values())).toEqual(new Set(["its lines are too fine to be read small"]));
});

test("a photo is no mark", async () => {
  // Light and colour change at all scales at once, as they do where things are seen.
  const noise = await sharp(...random(3))
    .png()
    .toBuffer();
  const layers = [1, 4, 16].map(async (sigma) => {
    const soft = sharp(await sharp(noise).blur(sigma).png().toBuffer()).normalise();
    return soft
      .ensureAlpha(sigma === 1 ? 0.35 : 0.6)
      .png()
      .toBuffer();
  });
  const [fine, middle, large] = await Promise.all(layers);
  const composed = sharp(large).composite([{ input: middle ?? noise }, { input: fine ?? noise }]);
  expect(await faultOf(await composed.removeAlpha().png().toBuffer())).toMatch(
    /^a photo or a texture/,
  );
});

test("noise is no mark, in whatever shape", async () => {
  const round = `<svg width="${SIDE}" height="${SIDE}"><circle cx="128" cy="128" r="115"/></svg>`;
  const inRound = sharp(...random(3))
    .ensureAlpha()
    .composite([{ input: Buffer.from(round), blend: "dest-in" }]);
  expect(await faultOf(await inRound.png().toBuffer())).toMatch(/^a photo or a texture/);
});

test("a pale mark is read on the dark ground that it brought", async () => {
  const [mark] = sample;
  if (mark === undefined) expect.fail("there are no marks");
  const svg = Buffer.from(draw(mark, { fill: () => 'fill="#F2F0EC"' }));
  const { data, info } = await sharp(svg).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { data, width: info.width, height: info.height };
  expect(legibilityFault(await measureLegibility(pixels, [16, 24, 40]))).toBeNull();
});
