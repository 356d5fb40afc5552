import type { LogoSpec, MarkSpec } from "@emblazon/contract";
import { wcagContrast } from "../colour/contrast.ts";
import { resolveColors } from "../colour/resolve-colors.ts";
import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import { flatten, signedArea } from "../geometry/flatten.ts";
import { EMPTY_PATH } from "../geometry/path-data.ts";
import { rect } from "../geometry/primitives.ts";
import { raster } from "../geometry/raster.ts";
import { transform } from "../geometry/transform.ts";
import type { DrawContext } from "../layout/draw-context.ts";
import { inEveryCase } from "../layout/load-type.ts";
import { markPiece } from "../layout/mark-piece.ts";
import { opticsOf } from "../layout/mark-optics.ts";
import { ON_SHAPE, piece } from "../layout/piece.ts";
import type { Piece } from "../layout/piece.ts";
import { MARKS } from "../marks/symbol-library.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { applyCase } from "../type/letter-case.ts";
import type { Layer, ResolvedColors, Scene } from "../types.ts";
import { snapToPixels } from "./snap-to-pixels.ts";

/** The sizes, in pixels, between which a favicon is drawn for its own size. */
export const FAVICON_SIZES = { least: 12, most: 64 } as const;

/** A picture that covers less of its box than this stands on a tile. */
const LIGHT = 0.34;
/** What tabs stand on, and how a picture has to stand out from both. */
const PAGES = ["#FFFFFF", "#202124"] as const;
const SEEN = 2.2;

/**
 * The mark, or the name's initial, redrawn for a square of so many pixels: heavier where it is fine,
 * its straight edges on whole pixels, on a tile where it would be lost by itself. The scene's box is
 * the square, a pixel to the unit. Null when there is nothing to draw. The spec's fonts must be loaded.
 */
export function composeFavicon(spec: LogoSpec, size: number, context: DrawContext): Scene | null {
  const grid = Math.round(Math.max(FAVICON_SIZES.least, Math.min(FAVICON_SIZES.most, size)));
  const picture = smallPicture(spec, context);
  if (!picture) return null;
  const ground = groundOf(spec, picture);
  const pad = ground.tile
    ? Math.round(grid * (picture.isLetters ? letterPad(picture) : 0.14))
    : Math.floor(grid / 32);
  const layers = fitToPixels(picture.drawing, { grid, pad, context });
  const tile: Layer[] = ground.tile
    ? [{ d: rect(0, 0, grid, grid, Math.round(grid * 0.22)), role: ground.tile }]
    : [];
  const inked = layers.map(({ d, role }) => ({
    d,
    role: ground.tile === "a" ? (ON_SHAPE[role] ?? role) : role,
  }));
  const shapes = [...tile, ...inked].map(({ d, role }) => ({
    d,
    role,
    fill: ground.colors.roles[role],
  }));
  const parts = [
    ...(ground.tile ? [{ kind: "container", from: 0, to: 1 } as const] : []),
    { kind: "mark", from: tile.length, to: shapes.length } as const,
  ];
  const box = { x: 0, y: 0, width: grid, height: grid };
  return { background: ground.colors.background, shapes, parts, box, gradient: null };
}

/** The tile's white beside letters: less where they are wide, which is white enough above. */
const letterPad = ({ drawing: { box } }: SmallPicture): number =>
  box.width > box.height * 1.4 ? 0.12 : 0.2;

interface SmallPicture {
  readonly drawing: Piece;
  readonly isLetters: boolean;
}

/** The mark's heavier cut where there is one, else the mark, else the initial. */
function smallPicture(spec: LogoSpec, context: DrawContext): SmallPicture | null {
  const { mark: own, word } = spec;
  const mark = own ?? (word.device && "mark" in word.device ? word.device.mark : undefined);
  const { kind } = mark?.treatment ?? { kind: "plain" };
  const source = mark?.source;
  const cut =
    source && "id" in source && source.kind === "symbol" && kind !== "knockout" && kind !== "tile"
      ? MARKS.get(source.id)?.small
      : undefined;
  if (cut) return { drawing: piece("mark", cut), isLetters: false };
  const bare = mark && plainer(mark);
  const drawn = markPiece(bare, context);
  if (drawn) return { drawing: drawn, isLetters: false };
  const letters = initials(spec, context);
  return letters && { drawing: letters, isLetters: true };
}

/** The name's short form in its own type. */
function initials({ word }: LogoSpec, { book }: DrawContext): Piece | null {
  const shown = shortForm(graphemesOf(book.readable(word.text).text));
  const { glyphs } = book.shape(
    word.font,
    applyCase(shown, word.case === "lower" ? "lower" : GREEK.test(shown) ? "as-is" : "upper"),
    {
      weight: word.weight,
      whole: inEveryCase(word.text),
      size: 100,
      ...(word.axes ? { axes: word.axes } : {}),
    },
  );
  const layers = glyphs.flatMap(({ d, box }): Layer[] => (box ? [{ d, role: "a" }] : []));
  return layers.length === 0 ? null : piece("mark", layers);
}

/** A sign such as π is another as a capital. */
const GREEK = /^\p{Script=Greek}$/u;

/** What stands for a name: all of it where it is two characters, or three figures; else its first letter. */
function shortForm(graphemes: readonly string[]): string {
  const all = graphemes.filter((char) => char !== " ");
  const letters = all.filter((char) => /[\p{L}\p{N}]/u.test(char));
  if (all.length <= 2 || /^\p{N}{3}$/u.test(all.join(""))) return all.join("");
  if (letters.length === 0) return all[0] ?? "";
  return letters.slice(0, letters.length === 2 ? 2 : 1).join("");
}

/** Monograms whose fine lines would vanish, and what is drawn for them. */
const SMALL: Readonly<Record<string, string>> = { triple: "monoline", ringed: "letter" };

/** The mark without what is too fine for few pixels: lines, stripes, rings, letters of three lanes. */
function plainer(mark: MarkSpec): MarkSpec {
  const { source, treatment } = mark;
  const single =
    source.kind === "monogram" ? { ...source, id: SMALL[source.id] ?? source.id } : source;
  const fine = treatment.kind === "outline" || treatment.kind === "stripes";
  return fine || treatment.kind === "ringed"
    ? { ...mark, source: single, treatment: { kind: "plain" } }
    : { ...mark, source: single };
}

interface Ground {
  /** What the tile is filled with; none where the picture stands by itself. */
  readonly tile: "a" | "bg" | null;
  readonly colors: ResolvedColors;
}

/** On a coloured surface the surface is the tile; else a picture of some weight needs none. */
function groundOf(spec: LogoSpec, { drawing, isLetters }: SmallPicture): Ground {
  const colors = resolveColors(spec);
  if (spec.surface === "deep" || spec.surface === "brand") return { tile: "bg", colors };
  const light = coverage(drawing) < LIGHT;
  const roles = new Set(drawing.layers.map(({ role }) => role));
  const main = colors.roles[roles.has("a") ? "a" : (drawing.layers[0]?.role ?? "ink")];
  const seen = PAGES.every((page) => wcagContrast(main, page) >= SEEN);
  const cutOut = roles.has("on") || roles.has("onB") || roles.has("onK");
  const asTile = spec.layout.kind === "panel" || isLetters || light || !seen;
  return { tile: !cutOut && asTile ? "a" : null, colors };
}

/** The share of its box that a drawing covers. */
function coverage({ layers, box }: Piece): number {
  const side = 24;
  const grid = raster(
    layers.map(({ d }) => d),
    { box, width: side, height: side },
  );
  return grid.reduce((sum, value) => sum + value, 0) / 255 / (side * side);
}

interface PixelFit {
  readonly grid: number;
  readonly pad: number;
  readonly context: DrawContext;
}

/** The drawing in pixels: whole ones across and down, its weight in the middle, edges sharp. */
function fitToPixels(drawing: Piece, { grid, pad, context }: PixelFit): Layer[] {
  const room = grid - pad * 2;
  const { box } = drawing;
  const rough = Math.min(room / box.width, room / box.height);
  const heavier = balance(drawing, rough, context);
  const bounds = uniteBoxes(heavier.map(({ d }) => boundsOf(d)));
  const scale = Math.min(room / bounds.width, room / bounds.height);
  const width = Math.max(1, Math.round(bounds.width * scale));
  const height = Math.max(1, Math.round(bounds.height * scale));
  const optics = opticsOf(drawing);
  const x = place(grid, width, optics.centroidX * scale);
  const y = place(grid, height, optics.centroidY * scale);
  const matrix = {
    a: width / bounds.width,
    b: 0,
    c: 0,
    d: height / bounds.height,
    e: x - (bounds.x * width) / bounds.width,
    f: y - (bounds.y * height) / bounds.height,
  };
  const placed = heavier.map(({ d, role }) => ({ d: transform(d, matrix), role }));
  const snapped = snapToPixels(
    placed.map(({ d }) => d),
    { x, y, width, height },
  );
  return placed.map(({ role }, i): Layer => ({
    d: snapped[i] ?? placed[i]?.d ?? rect(0, 0, 0, 0),
    role,
  }));
}

/** The whole pixel at which something stands in the middle; its weight may move it by one. */
function place(grid: number, size: number, centroid: number): number {
  const free = grid - size;
  const middle = free / 2 - Math.max(-0.6, Math.min(0.6, centroid * 0.5));
  return Math.max(0, Math.min(free, Math.round(middle)));
}

const THIN = 1.2;
const HEAVIER = 1.4;

/** The white between the parts of a mark, in its units, and what of it is to be left in pixels. */
const GAP = 4.5;
const OPEN = 0.85;
/** Strokes of so many pixels can give some of their weight to the white beside them. */
const HEAVY = 1.9;

/** Fine lines drawn heavier and narrow gaps wider, once: an outline that was moved is never moved again. */
function balance({ layers }: Piece, scale: number, { geometry }: DrawContext): Layer[] {
  const closing = Math.min(0.2, (OPEN - GAP * scale) / 2);
  return layers.map(({ d, role }) => {
    const stroke = meanStroke(d) * scale;
    if (stroke === 0) return { d, role };
    if (stroke < THIN)
      return { d: geometry.grow(d, Math.min(0.45, (HEAVIER - stroke) / 2) / scale), role };
    if (closing < 0.03 || stroke < HEAVY) return { d, role };
    const opened = geometry.shrink(d, closing / scale);
    return { d: opened === EMPTY_PATH ? d : opened, role };
  });
}

/** How wide a shape is on average, were it drawn with a pen: twice its area over the length of its edge. */
function meanStroke(d: Layer["d"]): number {
  let length = 0;
  let area = 0;
  for (const outline of flatten(d, 0.3)) {
    area += signedArea(outline);
    for (let i = 0; i < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      length += Math.hypot(
        (outline[next] ?? 0) - (outline[i] ?? 0),
        (outline[next + 1] ?? 0) - (outline[i + 1] ?? 0),
      );
    }
  }
  return length === 0 ? 0 : (2 * Math.abs(area)) / length;
}
