import { formatPath } from "../geometry/path-data.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import type { PathData } from "../types.ts";
import type { FontRun } from "./coverage.ts";
import type { Features, FontFace, GlyphOutline } from "./font-face.ts";
import { FONTS } from "./fonts.ts";
import { createLineKerner } from "./line-kerner.ts";
import type { FontInfo } from "./fonts.ts";
import { textRuns } from "./text-runs.ts";
import { isJoined } from "./writing.ts";
import { isUpper } from "./letter-case.ts";
import type { ShapedGlyph, ShapedText, ShapeOptions } from "./shaped-text.ts";

interface Setting {
  readonly fontId: string;
  readonly info: FontInfo;
  /** The text's. */
  readonly graphemes: readonly string[];
  readonly runs: readonly FontRun[];
  readonly metricsFile: string;
  readonly faceOf: (file: string) => FontFace;
  readonly options: ShapeOptions;
}

/** Writing whose letters stand apart and so can be kerned by their shapes. */
const KERNED =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** The glyph that fonts draw, as a box, for what they lack. */
const NOT_DEFINED = 0;

/** Draws one line of text from its runs. */
export function shapeText(text: string, setting: Setting): ShapedText {
  const { info, options } = setting;
  const size = options.size ?? 100;
  const joined = info.class === "script" || isJoined(text);
  const tracking = joined ? 0 : (options.tracking ?? 0);
  const features = featuresOf(text, options, tracking);
  const places = placesOf(setting.graphemes);
  const metrics = setting.faceOf(setting.metricsFile).instance(axesFor(info, options));

  const kern =
    options.kerning === "optical" && info.class !== "mono" && !joined && KERNED.test(text)
      ? createLineKerner(metrics)
      : null;

  const mixed = setting.runs.length > 1;
  const glyphs: ShapedGlyph[] = [];
  let pen = 0;
  let end = 0;
  for (const run of textRuns(text, setting.runs)) {
    const font = setting.faceOf(run.file).instance(axesFor(FONTS[run.fontId] ?? info, options));
    const scale = size / font.unitsPerEm;
    for (const placed of font.shape(run, features)) {
      if (placed.id === NOT_DEFINED) continue;
      const place = charAt(places, run.start + placed.cluster);
      if (kern && run.fontId === setting.fontId)
        pen += kern({ font, file: run.file, char: place.char, placed }) * size;
      const origin = { x: pen + placed.dx * scale, y: placed.dy * scale, scale };
      const own = placed.advance * scale;
      const advance = mixed && place.char === " " ? Math.max(own, LEAST_SPACE * size) : own;
      glyphs.push(drawGlyph(font.outline(placed.id), origin, { ...place, x: pen, advance }));
      if (placed.advance === 0) continue;
      end = pen + advance;
      pen = end + tracking * size;
    }
  }
  const inked = glyphs.flatMap((glyph) => (glyph.box ? [glyph.box] : []));
  return {
    text,
    glyphs,
    width: Math.max(0, end),
    box: uniteBoxes(inked),
    capHeight: heightOr(metrics.capHeight, 0.7, metrics.unitsPerEm, size),
    xHeight: heightOr(metrics.xHeight, 0.5, metrics.unitsPerEm, size),
  };
}

const LIGATURES = ["liga", "clig", "dlig"];

function featuresOf(
  text: string,
  { ligatures, features }: ShapeOptions,
  tracking: number,
): Features {
  const parted = (ligatures ?? tracking === 0) ? NO_FEATURES : PARTED;
  const figures = /\d/.test(text) ? LINING : NO_FEATURES;
  const raised = isUpper(text) ? AMONG_CAPITALS : NO_FEATURES;
  return { ...parted, ...figures, ...raised, ...features };
}

/** In em: families for Arabic often have a narrow space, which runs words of two scripts together. */
const LEAST_SPACE = 0.26;

const NO_FEATURES: Features = {};
const PARTED: Features = Object.fromEntries(LIGATURES.map((tag) => [tag, false]));
/** Figures as tall as capitals: a name's hanging ones look fallen beside them. */
const LINING: Features = { lnum: true };
/** Hyphens, brackets and plus signs at the height of capitals. */
const AMONG_CAPITALS: Features = { case: true };

function axesFor(info: FontInfo, options: ShapeOptions): Record<string, number> {
  const [lightest, heaviest] = info.weights;
  const wght = Math.max(lightest, Math.min(heaviest, options.weight));
  return { ...info.axes, ...options.axes, wght };
}

function heightOr(units: number, share: number, unitsPerEm: number, size: number): number {
  return (units > 0 ? units / unitsPerEm : share) * size;
}

interface Origin {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The path is written only when asked for: much text is shaped just to be measured. */
function drawGlyph(
  { steps, box }: GlyphOutline,
  { x, y, scale }: Origin,
  { char, at, x: pen, advance }: Pick<ShapedGlyph, "char" | "at" | "x" | "advance">,
): ShapedGlyph {
  let d: PathData | undefined;
  return {
    char,
    at,
    x: pen,
    advance,
    box: box && {
      x: x + box.x * scale,
      y: y + box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    },
    get d() {
      d ??= formatPath(
        steps.map(({ code, points }) => ({
          code,
          points: points.map((value, i) => value * scale + (i % 2 === 0 ? x : y)),
        })),
      );
      return d;
    },
  };
}

interface Place {
  readonly start: number;
  readonly at: number;
  readonly char: string;
}

function placesOf(graphemes: readonly string[]): Place[] {
  let start = 0;
  return graphemes.map((char, at) => {
    const place = { start, at, char };
    start += char.length;
    return place;
  });
}

/** The grapheme that a UTF-16 index falls in. */
function charAt(places: readonly Place[], index: number): Place {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return places[low] ?? { start: 0, at: 0, char: "" };
}
