import { type Canvas, perBand, type Size } from "../kernels/canvas.ts";
import type { KernelTask } from "../kernels/kernel-task.ts";
import type { Plane } from "../kernels/plane.ts";
import { direction } from "../math/exact.ts";
import { halfOf } from "./fill-transparent.ts";
import { INK_SETS, type Inks } from "./inks.ts";
import type { Look, LookInput, Stage } from "./look.ts";
import { buildPyramid, planPyramid, type Pyramid } from "./pyramid.ts";
import { findEdges, joinEdges } from "./lines.ts";
import { findField } from "./flow-field.ts";
import { smooth, smoothing } from "./smooth.ts";
import { together } from "./together.ts";
import { cumulateTones } from "./tones.ts";
import { gaussianWeights } from "./weights.ts";

/** How far shapes are made smooth, in thousandths of the picture's side. */
const SHAPE = 15;

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
  const smoothed = canvas.picture(pyramid.work);
  const drawn = { share: 0.37, ...{ width: 1.5, range: 0.4, floor: 0.9 }, smoothed };
  const [edges, field] = yield* together(
    findEdges(canvas, pyramid, drawn),
    findField(canvas, pyramid, { share: 0.1, hatch: 0 }),
  );
  const [{ tone, thresholds }, lines] = yield* together(
    findShapes(canvas, pyramid, smoothed),
    joinEdges(canvas, pyramid, field, edges),
  );
  const print = { photo, tone, lines, level: pyramid.workLevel, k, thresholds };
  yield {
    tasks: layOutPanels(target, repeats ? 4 : settings.number("panels")).flatMap((part) =>
      printPart(input, print, part),
    ),
    share: 0.25,
    scratch: (photo.width + 128) * 4 * 5 + 128,
  };
};

/** Luma in smooth shapes, and where one ink ends and the next begins. */
function* findShapes(
  canvas: Canvas,
  { work, workK, field }: Pyramid,
  smoothed: Plane,
): Generator<Stage, Pick<Print, "tone" | "thresholds">, void> {
  const shapes = canvas.picture(work);
  const shaping = { source: smoothed, target: shapes, spatial: SHAPE * workK, range: 0.42 };
  yield { ...smooth(shaping, smoothing(2)), share: 0.08 };
  const sharp = canvas.plane(work);
  const tone = canvas.plane(work);
  yield {
    tasks: perBand(work, "luma", (from, to) => [shapes.at, sharp.at, from, to]),
    share: 0.03,
  };
  const { at, radius } = gaussianWeights(canvas, Math.max(0.5, workK));
  const counts = canvas.bytes(1024);
  yield {
    tasks: [
      { kernel: "countLuma", args: [field.at, counts] },
      ...perBand(work, "gaussian", (from, to) => [sharp.at, tone.at, at, radius, from, to]),
    ],
    share: 0.08,
    scratch: (work.width + 128) * 2,
  };
  return { tone, thresholds: findThresholds(canvas.u32(counts, 256)) };
}

interface Print {
  readonly photo: Plane;
  readonly tone: Plane;
  readonly lines: Plane;
  readonly level: number;
  readonly k: number;
  readonly thresholds: readonly number[];
}

/** Where a panel lies in the picture, and how many rows of its print it shows. */
interface Panel {
  readonly left: number;
  readonly width: number;
  /** Row 0 of the print is this row of the picture. */
  readonly top: number;
  readonly bottom: number;
  /** Which of a set of inks it has. */
  readonly inks: number;
}

/** A part of the print, and the panels that show it. */
interface Part {
  readonly left: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly panels: readonly Panel[];
}

/** Which parts of the print there are to be printed: all of it four times, or strips of it once. */
function layOutPanels({ width, height }: Size, count: number): readonly Part[] {
  if (count === 4) return [layOutFour({ width, height })];
  const isWide = width >= height;
  const length = isWide ? width : height;
  return Array.from({ length: count }, (_, inks): Part => {
    const first = Math.round((length * inks) / count);
    const last = Math.round((length * (inks + 1)) / count);
    const across = isWide ? { left: first, width: last - first } : { left: 0, width };
    const down = isWide ? { from: 0, to: height } : { from: first, to: last };
    return { ...across, ...down, panels: [{ ...across, top: 0, bottom: down.to, inks }] };
  });
}

function layOutFour({ width, height }: Size): Part {
  const half = halfOf({ width, height });
  const panels = [0, 1, 2, 3].map((inks): Panel => {
    const across = inks % 2 === 0 ? [0, half.width] : [half.width, width - half.width];
    const [left = 0, panelWidth = 0] = across;
    const down = inks < 2 ? [0, half.height] : [half.height, height - half.height];
    const [top = 0, bottom = 0] = down;
    return { left, width: panelWidth, top, bottom, inks };
  });
  return { left: 0, width: half.width, from: 0, to: half.height, panels };
}

/** The tasks that print one part; see `Print` in `assembly/pop-art.ts` for its numbers. */
function printPart(
  { canvas, target, settings }: LookInput,
  { photo, tone, lines, level, k, thresholds }: Print,
  { left, width, from, to, panels }: Part,
): KernelTask[] {
  const shift = settings.number("misregistration") * k;
  const pitch = Math.max(4, settings.number("dot_size") * k);
  const screen = direction(0.25);
  const slope = Math.round((settings.number("lines") / 100) * INK);
  const amount = Math.round(settings.strength * 32_767);
  const set = INK_SETS[settings.choice("inks")] ?? [];
  const inked = panels.flatMap((panel) => {
    const inks = set[panel.inks];
    if (!inks) throw new TypeError("there are no such inks");
    return [panel.left, panel.width, panel.top, panel.bottom, ...inkNumbers(inks)];
  });
  const at = canvas.record([
    ...[tone.at, lines.at, photo.at, level, left, width, ...thresholds],
    ...[Math.round(shift), Math.round(shift * 0.7)],
    ...[{ float: screen.x / pitch }, { float: screen.y / pitch }, { float: pitch }],
    ...[slope, amount, panels.length, canvas.table(Int32Array.from(inked))],
  ]);
  return perBand({ height: to - from }, "printPanels", (first, last) => [
    ...[target.at, at, from + first, from + last],
  ]);
}

/** Key ink for each 1/64 level that the difference of Gaussians lies below 0, in 1/32768. */
const INK = 464;

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
