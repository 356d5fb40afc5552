import * as hb from "harfbuzzjs";
import type { Geometry } from "../geometry/geometry.ts";
import { boundsOfSteps } from "../geometry/bounds.ts";
import { formatPath, parsePath } from "../geometry/path-data.ts";
import type { PathStep } from "../geometry/path-data.ts";
import type { Box, PathData } from "../types.ts";
import { hasOverlaps } from "./has-overlaps.ts";
import { createOpticalKerning } from "./optical-kerning.ts";
import type { OpticalKerning } from "./optical-kerning.ts";
import { sideProfile } from "./side-profile.ts";
import type { SideProfile } from "./side-profile.ts";
import { remember } from "./remember.ts";
import type { TextRun } from "./text-runs.ts";

/** A glyph in font units, y down, baseline 0. */
export interface GlyphOutline {
  readonly steps: readonly PathStep[];
  readonly box: Box | null;
}

/** A glyph as the shaper placed it, in font units. */
export interface PlacedGlyph {
  readonly id: number;
  /** UTF-16 index of its first character in the run. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** One opened font file at one setting of its axes. */
export interface FontInstance {
  readonly unitsPerEm: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Places a run's glyphs from left to right; `features` are on or off by their tags. */
  shape(
    run: Pick<TextRun, "text" | "level" | "writing">,
    features: Features,
  ): readonly PlacedGlyph[];
  outline(glyphId: number): GlyphOutline;
  /** How far the pen moves for a glyph without kerning, in font units. */
  advance(glyphId: number): number;
  /** The sides of a glyph; null where nothing is drawn. */
  profile(glyphId: number): SideProfile | null;
  /** Corrections by eye; null where the font lacks the letters that they are measured by. */
  readonly kerning: OpticalKerning | null;
}

/** OpenType features by tag, to be switched on or off against the font's habit. */
export type Features = Readonly<Record<string, boolean>>;

/** Weights are free numbers, so settings never end; logos of one moment share a few. */
const MOST_INSTANCES = 16;
/** One name is shaped at many sizes; the shaper works in font units, so once is enough. */
const MOST_SHAPED = 64;

/** Opens TrueType or OpenType bytes; `instance` gives the font at an axes setting, made once. */
export function openFontFace(bytes: Uint8Array, geometry: Geometry) {
  const face = new hb.Face(new hb.Blob(bytes));
  const axes = face.getAxisInfos();
  const instances = new Map<string, FontInstance>();
  return {
    instance(wanted: Readonly<Record<string, number>>): FontInstance {
      const settings = Object.entries(axes)
        .filter(([tag]) => wanted[tag] !== undefined)
        .map(([tag, axis]) => ({ tag, value: clamp(wanted[tag] ?? axis.default, axis) }));
      const key = settings.map(({ tag, value }) => `${tag}${value}`).join(" ");
      return remember(instances, key, MOST_INSTANCES, () => {
        const font = new hb.Font(face);
        font.setVariations(settings.map(({ tag, value }) => new hb.Variation(tag, value)));
        return createInstance(font, face.upem, geometry);
      });
    },
  };
}

export type FontFace = ReturnType<typeof openFontFace>;

function clamp(value: number, { min, max }: { min: number; max: number }): number {
  return Math.max(min, Math.min(max, value));
}

function createInstance(font: hb.Font, unitsPerEm: number, geometry: Geometry): FontInstance {
  const outlines = new Map<number, GlyphOutline>();
  const shaped = new Map<string, readonly PlacedGlyph[]>();
  const profiles = new Map<number, SideProfile | null>();
  let kerning: OpticalKerning | null | undefined;
  const profile = (glyphId: number): SideProfile | null =>
    remember(profiles, glyphId, Infinity, () =>
      sideProfile(outline(glyphId).steps, { advance: font.glyphHAdvance(glyphId), unitsPerEm }),
    );
  const outline = (glyphId: number): GlyphOutline =>
    remember(outlines, glyphId, Infinity, () => readOutline(font, glyphId, geometry));
  const heightOf = (letter: string): number => {
    const glyphId = font.glyph(letter.codePointAt(0) ?? 0);
    const box = glyphId === undefined || glyphId === 0 ? null : outline(glyphId).box;
    return box ? -box.y : 0;
  };
  const measureKerning = (): OpticalKerning | null => {
    const [h, o, n, e] = ["H", "O", "n", "o"].map((letter) => {
      const glyphId = font.glyph(letter.codePointAt(0) ?? 0);
      return glyphId === undefined || glyphId === 0 ? null : profile(glyphId);
    });
    return h && o && n && e ? createOpticalKerning({ tall: [h, o], low: [n, e] }) : null;
  };
  return {
    unitsPerEm,
    capHeight: heightOf("H"),
    xHeight: heightOf("x"),
    outline,
    profile,
    advance: (glyphId) => font.glyphHAdvance(glyphId),
    get kerning() {
      if (kerning === undefined) kerning = measureKerning();
      return kerning;
    },
    shape(run, features) {
      const { text, level, writing } = run;
      const key = `${text}|${level & 1}|${writing.script}|${writing.language}|${JSON.stringify(features)}`;
      return remember(shaped, key, MOST_SHAPED, () => shapeRun(font, run, features));
    },
  };
}

function shapeRun(
  font: hb.Font,
  { text, level, writing }: Pick<TextRun, "text" | "level" | "writing">,
  features: Features,
): PlacedGlyph[] {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR);
  if (writing.script) buffer.setScript(writing.script);
  buffer.setLanguage(writing.language);
  buffer.guessSegmentProperties();
  const settings = Object.entries(features).map(([tag, on]) => new hb.Feature(tag, on ? 1 : 0));
  hb.shape(font, buffer, settings);
  return buffer.getGlyphInfosAndPositions().map((glyph) => ({
    id: glyph.codepoint,
    cluster: glyph.cluster,
    advance: glyph.xAdvance ?? 0,
    dx: glyph.xOffset ?? 0,
    dy: -(glyph.yOffset ?? 0),
  }));
}

/** Font outlines are non-zero, y up, and overlap in variable fonts; ours are even-odd, y down. */
function readOutline(font: hb.Font, glyphId: number, geometry: Geometry): GlyphOutline {
  const steps = parsePath(font.glyphToPath(glyphId) as PathData).map(({ code, points }) => ({
    code,
    points: points.map((value, i) => (i % 2 === 0 ? value : -value)),
  }));
  if (steps.length === 0) return { steps, box: null };
  if (!hasOverlaps(steps)) return { steps, box: boundsOfSteps(steps) };
  const united = parsePath(geometry.simplifyNonZero(formatPath(steps)));
  return { steps: united, box: united.length === 0 ? null : boundsOfSteps(united) };
}
