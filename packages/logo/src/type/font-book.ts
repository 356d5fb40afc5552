import type { Geometry } from "../geometry/geometry.ts";
import type { LogoAssets } from "../types.ts";
import { createCoverage } from "./coverage.ts";
import type { Readable } from "./coverage.ts";
import { createFaceShelf } from "./face-shelf.ts";
import { filesOfWeight, readFontIndex } from "./font-index.ts";
import { FONTS } from "./fonts.ts";
import { shapeText } from "./shape-text.ts";
import type { ShapedText, ShapeOptions } from "./shaped-text.ts";

/** The library's fonts: what they cover, and text drawn in them as outlines. */
export interface FontBook {
  /**
   * Whether the family has every character of the text that any family has. Emoji and
   * invisible characters do not count; they are never drawn. Reads no font file.
   */
  covers(fontId: string, text: string): boolean;
  /** What of a text can be drawn at all, by any family, and what cannot. Reads no font file. */
  readable(text: string): Readable;
  /**
   * Reads and opens the files that `shape` needs for this text at this weight.
   * @throws RangeError for an unknown family; whatever the assets' `read` throws.
   */
  load(fontId: string, weight: number, text: string): Promise<void>;
  /**
   * Draws one line. Characters that the family lacks come from another that was loaded with
   * them; what no family has is left out.
   * @throws RangeError when the files were not loaded.
   */
  shape(fontId: string, text: string, options: ShapeOptions): ShapedText;
}

/**
 * Opens the library. Files are read, and glyphs outlined, when first needed, then kept while there
 * is room; `load` before each drawing brings back what had to go.
 */
export async function createFontBook(assets: LogoAssets, geometry: Geometry): Promise<FontBook> {
  const index = readFontIndex(await assets.read("fonts/index.json"));
  const coverage = createCoverage(index);
  const faces = createFaceShelf(assets, geometry);

  return {
    covers: coverage.covers,
    readable(wanted) {
      const { text, missing } = coverage.readable(wanted);
      return { text, missing };
    },
    async load(fontId, weight, text) {
      const metrics = filesOfWeight(index.get(fontId) ?? [], weight)[0];
      if (!metrics || !FONTS[fontId]) throw new RangeError(`unknown font ${fontId}`);
      const runs = coverage.runs(fontId, weight, coverage.readable(text).text);
      const files = new Set([metrics.file, ...runs.map((run) => run.file)]);
      await faces.open([...files]);
    },
    shape(fontId, text, options) {
      const info = FONTS[fontId];
      const metrics = filesOfWeight(index.get(fontId) ?? [], options.weight)[0];
      if (!metrics || !info) throw new RangeError(`unknown font ${fontId}`);
      const { text: drawn, graphemes } = coverage.readable(text);
      const whole = options.whole === undefined ? drawn : coverage.readable(options.whole).text;
      const runs = coverage.runs(fontId, options.weight, drawn, whole);
      const files = { fontId, runs, metricsFile: metrics.file, faceOf: faces.get };
      return shapeText(drawn, { info, graphemes, ...files, options });
    },
  };
}
