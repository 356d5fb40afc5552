import * as hb from "harfbuzzjs";
import type { Geometry } from "../geometry/geometry.ts";
import { EMPTY_PATH, parsePath, pathData } from "../geometry/path-data.ts";
import type { PathStep } from "../geometry/path-data.ts";
import { flipY } from "../geometry/transform.ts";
import type { Box } from "../types.ts";

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
  shape(text: string, ligatures: boolean): readonly PlacedGlyph[];
  outline(glyphId: number): GlyphOutline;
}

/** Weights are free numbers, so settings never end; logos of one moment share a few. */
const MOST_INSTANCES = 16;

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
      let instance = instances.get(key);
      if (!instance) {
        const [oldest] = instances.keys();
        if (oldest !== undefined && instances.size >= MOST_INSTANCES) instances.delete(oldest);
        const font = new hb.Font(face);
        font.setVariations(settings.map(({ tag, value }) => new hb.Variation(tag, value)));
        instance = createInstance(font, face.upem, geometry);
        instances.set(key, instance);
      }
      return instance;
    },
  };
}

export type FontFace = ReturnType<typeof openFontFace>;

function clamp(value: number, { min, max }: { min: number; max: number }): number {
  return Math.max(min, Math.min(max, value));
}

function createInstance(font: hb.Font, unitsPerEm: number, geometry: Geometry): FontInstance {
  const outlines = new Map<number, GlyphOutline>();
  const outline = (glyphId: number): GlyphOutline => {
    let found = outlines.get(glyphId);
    if (!found) {
      found = readOutline(font, glyphId, geometry);
      outlines.set(glyphId, found);
    }
    return found;
  };
  const heightOf = (letter: string): number => {
    const glyphId = font.glyph(letter.codePointAt(0) ?? 0);
    const box = glyphId === undefined || glyphId === 0 ? null : outline(glyphId).box;
    return box ? -box.y : 0;
  };
  return {
    unitsPerEm,
    capHeight: heightOf("H"),
    xHeight: heightOf("x"),
    outline,
    shape: (text, ligatures) => shapeRun(font, text, ligatures),
  };
}

function shapeRun(font: hb.Font, text: string, ligatures: boolean): PlacedGlyph[] {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage("en"); // else the machine's language would choose letter forms
  const off = ligatures ? [] : ["liga", "clig", "dlig"].map((tag) => new hb.Feature(tag, 0));
  hb.shape(font, buffer, off);
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
  const raw = pathData(font.glyphToPath(glyphId));
  if (raw === EMPTY_PATH) return { steps: [], box: null };
  const d = geometry.simplifyNonZero(flipY(raw));
  if (d === EMPTY_PATH) return { steps: [], box: null };
  return { steps: parsePath(d), box: geometry.bounds(d) };
}
