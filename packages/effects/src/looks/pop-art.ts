import { perBand, type Size } from "../kernels/canvas.ts";
import type { KernelTask } from "../kernels/kernel-task.ts";
import type { Plane } from "../kernels/plane.ts";
import { direction } from "../math/exact.ts";
import { halfOf } from "./fill-transparent.ts";
import { INK_SETS, type Inks } from "./inks.ts";
import type { Look, LookInput } from "./look.ts";
import { buildPyramid, planPyramid } from "./pyramid.ts";
import { drawLines } from "./lines.ts";
import { findField } from "./flow-field.ts";
import { cumulateTones } from "./tones.ts";
import { gaussianWeights } from "./weights.ts";

/**
 * Pop art: flat inks by parts of the photo's own light, Ben Day dots, a key line, printed a little
 * beside each other. One to three panels cut the photo into strips, four repeat it in small.
 */
export const popArt: Look = function* (input) {
  const { canvas, source, target, settings } = input;
  const repeats = settings.number("panels") === 4;
  const photo = repeats ? canvas.picture(halfOf(source)) : source;
  if (repeats) {
    const tasks = perBand(photo, "halve", (from, to) => [source.at, photo.at, from, to]);
    yield { tasks, share: 0.03 };
  }
  const k = Math.sqrt((photo.width * photo.height) / 1e6);
  const pyramid = planPyramid(canvas, photo, k);
  yield* buildPyramid(pyramid, 0.03);
  const field = yield* findField(canvas, pyramid, { share: 0.1, hatch: 0 });
  const smoothed = canvas.picture(pyramid.work);
  const lines = yield* drawLines(canvas, pyramid, field, {
    share: 0.45,
    width: 1.3,
    range: 0.4,
    smoothed,
  });
  const tone = canvas.plane(pyramid.work);
  const soft = canvas.plane(pyramid.work);
  yield {
    tasks: perBand(tone, "luma", (from, to) => [smoothed.at, tone.at, from, to]),
    share: 0.03,
  };
  const { at, radius } = gaussianWeights(canvas, Math.max(0.5, pyramid.workK));
  yield {
    tasks: perBand(tone, "gaussian", (from, to) => [tone.at, soft.at, at, radius, from, to]),
    share: 0.06,
    scratch: (tone.width + 128) * 2,
  };
  const counts = canvas.bytes(1024);
  yield { tasks: [{ kernel: "countLuma", args: [pyramid.field.at, counts] }], share: 0.02 };
  const thresholds = findThresholds(canvas.u32(counts, 256));
  const print = { photo, tone: soft, lines, level: pyramid.workLevel, k, thresholds };
  yield {
    tasks: layOutPanels(target, repeats ? 4 : settings.number("panels")).flatMap((place, i) =>
      printPanel({ input, target, print, place, index: i }),
    ),
    share: 0.25,
    scratch: (photo.width + 128) * 4 * 5 + 128,
  };
};

interface Print {
  readonly photo: Plane;
  readonly tone: Plane;
  readonly lines: Plane;
  readonly level: number;
  readonly k: number;
  readonly thresholds: readonly number[];
}

interface Place extends Size {
  readonly left: number;
  readonly top: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

interface PanelJob {
  readonly input: LookInput;
  readonly target: Plane;
  readonly print: Print;
  readonly place: Place;
  readonly index: number;
}

/** Where panels lie in the picture, and which part of the print they show. */
function layOutPanels({ width, height }: Size, count: number): readonly Place[] {
  if (count === 4) {
    const half = halfOf({ width, height });
    return [0, 1, 2, 3].flatMap((i) => {
      const left = i % 2 === 0 ? 0 : half.width;
      const top = i < 2 ? 0 : half.height;
      const size = {
        width: i % 2 === 0 ? half.width : width - half.width,
        height: i < 2 ? half.height : height - half.height,
      };
      return size.width > 0 && size.height > 0
        ? [{ left, top, offsetX: 0, offsetY: 0, ...size }]
        : [];
    });
  }
  const along = width >= height;
  const length = along ? width : height;
  const places: Place[] = [];
  for (let i = 0; i < count; i++) {
    const from = Math.round((length * i) / count);
    const to = Math.round((length * (i + 1)) / count);
    if (to === from) continue;
    places.push({
      left: along ? from : 0,
      top: along ? 0 : from,
      offsetX: along ? from : 0,
      offsetY: along ? 0 : from,
      width: along ? to - from : width,
      height: along ? height : to - from,
    });
  }
  return places;
}

/** The tasks that print one panel; see `Panel` in `assembly/pop-art.ts` for its numbers. */
function printPanel({ input, target, print, place, index }: PanelJob): KernelTask[] {
  const { canvas, settings } = input;
  const { photo, tone, lines, level, k, thresholds } = print;
  const set = INK_SETS[settings.choice("inks")];
  const inks = set?.[index % 4];
  if (!inks) throw new TypeError("there are no such inks");
  const shift = settings.number("misregistration") * k;
  const pitch = Math.max(4, settings.number("dotSize") * k);
  const screen = direction(0.25);
  const bytes = new DataView(new ArrayBuffer(PANEL_BYTES));
  const slope = Math.round((settings.number("lines") / 100) * 464);
  const integers = [
    ...[tone.at, lines.at, photo.at, level],
    ...[place.left, place.top, place.width, place.offsetX, place.offsetY],
    ...inkNumbers(inks),
    ...thresholds,
    ...[Math.round(shift), Math.round(shift * 0.7)],
  ];
  for (const [i, value] of integers.entries()) bytes.setInt32(i * 4, value, true);
  const after = integers.length * 4;
  bytes.setFloat32(after, screen.x / pitch, true);
  bytes.setFloat32(after + 4, screen.y / pitch, true);
  bytes.setFloat32(after + 8, pitch, true);
  bytes.setInt32(after + 12, slope, true);
  bytes.setInt32(after + 16, Math.round(settings.strength * 32_767), true);
  const at = canvas.table(new Uint8Array(bytes.buffer));
  return perBand(place, "printPanel", (from, to) => [
    ...[target.at, at, place.top + from, place.top + to],
  ]);
}

const PANEL_BYTES = 128;

function inkNumbers({ tones, key }: Inks): readonly number[] {
  return [...tones, key].map((ink) => ((ink & 255) << 16) | (ink & 0xff00) | ((ink >> 16) & 255));
}

/** Parts of the photo that are darker than the second, third and fourth ink. */
const PARTS = [0.18, 0.46, 0.76];

/** Luma in 1/64 level below which these parts of the photo lie, at least some levels apart. */
function findThresholds(counts: ArrayLike<number>): readonly number[] {
  const tones = cumulateTones(counts);
  let least = 8;
  return PARTS.map((part) => {
    const level = tones.findIndex((share) => share >= part);
    least = Math.min(250, Math.max(level, least + 12));
    return least * 64;
  });
}
