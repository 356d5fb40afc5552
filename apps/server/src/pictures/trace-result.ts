import sharp from "sharp";
import type { Colour, Sharp } from "sharp";
import { translate } from "@emblazon/logo/geometry/transform";
import { tracePixels } from "@emblazon/logo/trace/trace-pixels";
import type { TracedShape, Tracing } from "@emblazon/logo/trace/trace-pixels";
import type { RgbaPixels } from "./cut-out.ts";
import { refuseByHeader, refused } from "./decode-picture.ts";
import type { Refusal } from "./decode-picture.ts";
import {
  cutFigure,
  openPixels,
  readResultPixels,
  RESULT_LIMITS,
  trimmed,
} from "./result-pixels.ts";
import type { CutFigure } from "./result-pixels.ts";
import type { PictureType } from "./sniff-image.ts";

export interface TraceOptions {
  /** The figure without its ground, as `decodeResult` cuts it out; else the whole picture. */
  readonly cutOut: boolean;
}

/** A picture as shapes, the lowest first. */
export interface TracedResult {
  readonly kind: "tracing";
  readonly shapes: readonly TracedShape[];
  /** The box that the shapes are drawn in, from 0, 0. */
  readonly width: number;
  readonly height: number;
}

/** A picture that is no drawing. */
export interface Untraceable {
  readonly kind: "untraceable";
  /** Why, to be read after "This picture". */
  readonly because: string;
}

/** The longer side that is traced at most: all of the tracer's limits are chosen for it. */
const SIDE = 1024;
/** Pictures of less than half of it are enlarged so much, since details of few pixels are lost. */
const ENLARGED = 2;

const REASONS: Readonly<Record<Extract<Tracing, { kind: "refused" }>["reason"], string>> = {
  shades: "has too many shades to be drawn as shapes",
  parts: "has too many small parts to be drawn as shapes",
  empty: "has no shape that is large enough to be drawn",
};

/** Draws a model's picture anew as shapes. It is as untrusted as when it came. */
export async function traceResult(
  input: Uint8Array,
  type: PictureType,
  options: TraceOptions,
): Promise<TracedResult | Untraceable | Refusal> {
  try {
    const header = await sharp(input, { limitInputPixels: false }).metadata();
    return refuseByHeader(header, type, RESULT_LIMITS) ?? (await trace(input, options));
  } catch {
    return refused("unreadable", "This picture could not be read.");
  }
}

async function trace(
  input: Uint8Array,
  options: TraceOptions,
): Promise<TracedResult | Untraceable> {
  const pixels = await readResultPixels(input);
  const cut = options.cutOut ? cutFigure(pixels) : null;
  const tracing = cut === null ? await traceWhole(pixels) : await traceFigure(pixels, cut);
  return "reason" in tracing ? { kind: "untraceable", because: REASONS[tracing.reason] } : tracing;
}

type Refused = Extract<Tracing, { kind: "refused" }>;

async function traceWhole(pixels: RgbaPixels): Promise<TracedResult | Refused> {
  const sized = await toSize(pixels);
  return withSize(tracePixels(sized), sized);
}

/** The figure's edges are read where it still stands on its ground: cut out, they are rougher. */
async function traceFigure(pixels: RgbaPixels, cut: CutFigure): Promise<TracedResult | Refused> {
  const { info } = await trimmed(cut).raw().toBuffer({ resolveWithObject: true });
  const box = {
    left: -(info.trimOffsetLeft ?? 0),
    top: -(info.trimOffsetTop ?? 0),
    width: info.width,
    height: info.height,
  };
  const sized = await toSize(await cropped(pixels, box));
  const [r, g, b] = cut.ground ?? [0, 0, 0];
  const background = { r, g, b, alpha: cut.ground === null ? 0 : 1 };
  const padded = await withMargin(openPixels(sized), background);
  if (cut.ground === null) return withoutMargin(tracePixels(padded), sized);
  const mask = await groundMask(await cropped(cut, box), sized);
  const rgb = [r / 255, g / 255, b / 255] as const;
  return withoutMargin(tracePixels(padded, { mask, rgb }), sized);
}

function withSize(tracing: Tracing, { width, height }: RgbaPixels): TracedResult | Refused {
  if (tracing.kind === "refused") return tracing;
  return { kind: "tracing", shapes: tracing.shapes, width, height };
}

/** A figure that is cut to its edges shows nothing of what these edges are mixed with. */
const MARGIN = 4;
const AROUND = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } as const;

async function withMargin(picture: Sharp, background: Colour): Promise<RgbaPixels> {
  const { data, info } = await picture
    .extend({ ...AROUND, background })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function withoutMargin(tracing: Tracing, size: RgbaPixels): TracedResult | Refused {
  const traced = withSize(tracing, size);
  if (!("shapes" in traced)) return traced;
  const shapes = traced.shapes.map(({ d, fill }) => ({ d: translate(d, -MARGIN, -MARGIN), fill }));
  return { ...traced, shapes };
}

interface CropBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

async function cropped(pixels: RgbaPixels, box: CropBox): Promise<RgbaPixels> {
  const data = await openPixels(pixels).extract(box).raw().toBuffer();
  return { data, width: box.width, height: box.height };
}

async function toSize(pixels: RgbaPixels): Promise<RgbaPixels> {
  const fitting = SIDE / Math.max(pixels.width, pixels.height);
  const scale = fitting >= ENLARGED ? ENLARGED : Math.min(1, fitting);
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  if (width === pixels.width && height === pixels.height) return pixels;
  // Other kernels overshoot at edges, which makes colours that nobody painted with.
  const data = await openPixels(pixels)
    .resize({ width, height, fit: "fill", kernel: "linear" })
    .raw()
    .toBuffer();
  return { data, width, height };
}

/** 1 where nothing of the figure is left, and in the margin. */
async function groundMask(
  cut: RgbaPixels,
  { width, height }: Pick<RgbaPixels, "width" | "height">,
): Promise<Uint8Array> {
  const resized = await openPixels(cut)
    .resize({ width, height, fit: "fill", kernel: "nearest" })
    .raw()
    .toBuffer();
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  const { data } = await withMargin(openPixels({ data: resized, width, height }), background);
  const mask = new Uint8Array(data.length / 4);
  for (let i = 0; i < mask.length; i++) mask[i] = data[i * 4 + 3] === 0 ? 1 : 0;
  return mask;
}
