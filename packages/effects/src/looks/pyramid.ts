import { type Canvas, perBand, type Size } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import { halfOf } from "./fill-transparent.ts";
import type { Stage } from "./look.ts";

/** Lines and strokes of larger pictures are drawn at half their size and enlarged. */
const MAX_WORK_PIXELS = 4.3e6;
/** The way that edges run is found in no more pixels than this. */
const MAX_FIELD_PIXELS = 0.7e6;

/** The sizes at which a photo is worked on. */
export interface Pyramid {
  /** The photo, its half, its quarter, … down to that of the field. */
  readonly levels: readonly Plane[];
  /** Which of them lines and strokes are drawn at: 0 or 1. */
  readonly workLevel: 0 | 1;
  readonly work: Plane;
  readonly field: Plane;
  /** One pixel of the field is a square of 2^`fieldShift` of the work. */
  readonly fieldShift: number;
  /** Pixels of the work in one thousandth of the picture's side. */
  readonly workK: number;
  readonly fieldK: number;
}

/** The size at which lines and strokes of a picture are drawn. */
export function workSizeOf(source: Size): Size {
  return workLevelOf(source) === 0 ? source : halfOf(source);
}

function workLevelOf(source: Size): 0 | 1 {
  return areaOf(source) < MAX_WORK_PIXELS ? 0 : 1;
}

export function planPyramid(canvas: Canvas, source: Plane, k: number): Pyramid {
  const levels = [source];
  let smallest = source;
  const workLevel = workLevelOf(source);
  while (areaOf(smallest) > MAX_FIELD_PIXELS || levels.length <= workLevel) {
    smallest = canvas.picture(halfOf(smallest));
    levels.push(smallest);
  }
  const fieldLevel = levels.length - 1;
  return {
    levels,
    workLevel,
    work: levels[workLevel] ?? source,
    field: smallest,
    fieldShift: fieldLevel - workLevel,
    workK: k / (1 << workLevel),
    fieldK: k / (1 << fieldLevel),
  };
}

export function* buildPyramid({ levels }: Pyramid, share: number): Generator<Stage, void, void> {
  for (const [i, level] of levels.entries()) {
    const half = levels[i + 1];
    if (!half) return;
    const tasks = perBand(half, "halve", (from, to) => [level.at, half.at, from, to]);
    yield { tasks, share: share / (levels.length - 1) };
  }
}

function areaOf({ width, height }: Size): number {
  return width * height;
}
