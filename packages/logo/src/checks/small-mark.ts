import type { LogoSpec } from "@emblazon/contract";
import { MARKS } from "../marks/symbol-library.ts";
import type { PathData, Scene, SceneShape } from "../types.ts";
import { downsample } from "./downsample.ts";
import { shapesOf, squareAround, type Grid } from "./measure.ts";
import { raster } from "../geometry/raster.ts";
import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import { countRegions } from "./regions.ts";

/** How a mark fares when it is small. */
export interface SmallMark {
  /** Overlap (intersection over union) of its silhouette at 16 pixels with the one at 64, 0..1. */
  readonly likeness: number;
  /** Percent of its ink at 32 pixels (48 for line marks) that is less than half covered all around. */
  readonly washed: number;
  /** Percent of the openings seen at 128 pixels that are still open at 32 (48 for line marks). */
  readonly kept: number;
}

const SIGNS: ReadonlySet<string> = new Set(["emblem", "seal", "badge", "frame", "stamp"]);
const ON_SHAPE: ReadonlySet<string> = new Set(["on", "onB", "onK", "onSub"]);
/** Openings smaller than this share of the picture are dots and slits that nobody misses. */
const LEAST_OPENING = 70 / 128 ** 2;

/** Measures the mark of a logo at small sizes; null when it has none, or stands inside a sign. */
export function measureSmallMark(scene: Scene, spec: LogoSpec): SmallMark | null {
  const ink = markInk(scene);
  if (!spec.mark || ink.length === 0 || SIGNS.has(spec.layout.kind)) return null;
  return measureSmallShapes(ink, smallCutOf(spec), spec.mark.treatment.kind === "outline");
}

/**
 * Measures ink at small sizes. Lines are asked to last to 48 pixels only, and to be known again at
 * 32; where a mark has a heavier cut for small sizes, that cut is what 16 pixels show.
 */
export function measureSmallShapes(
  ink: readonly PathData[],
  cut: readonly PathData[] | null,
  outlined = false,
): SmallMark {
  const line = outlined || cut !== null;
  const fine = pictureOf(ink, line ? 144 : 128);
  const icon = downsample(fine, line ? 3 : 4);
  const openings = countRegions(fine, false, LEAST_OPENING * fine.width ** 2);
  const open = countRegions(icon, false, line ? 6 : 4);
  return {
    likeness: cut ? likenessAt(pictureOf(cut, 128), 8) : likenessAt(fine, outlined ? 4 : 8),
    washed: washedShare(icon),
    kept: openings === 0 ? 100 : Math.min(1, open / openings) * 100,
  };
}

function likenessAt(fine: Grid, factor: number): number {
  const tiny = downsample(fine, factor);
  return likeness(tiny, downsample(fine, 2));
}

/** Ink only: shapes that lie on a filled tile would hide as ink of the same picture. */
function markInk(scene: Scene): readonly PathData[] {
  return shapesOf(scene, "mark")
    .filter(({ role }: SceneShape) => !ON_SHAPE.has(role))
    .map(({ d }) => d);
}

function smallCutOf({ mark }: LogoSpec): readonly PathData[] | null {
  if (mark?.source.kind !== "symbol" || mark.treatment.kind !== "plain") return null;
  return MARKS.get(mark.source.id)?.small?.map(({ d }) => d) ?? null;
}

function pictureOf(ink: readonly PathData[], side: number): Grid {
  const box = squareAround(uniteBoxes(ink.map((d) => boundsOf(d))));
  return { pixels: raster(ink, { box, width: side, height: side }), width: side, height: side };
}

function likeness(small: Grid, large: Grid): number {
  const factor = large.width / small.width;
  let both = 0;
  let either = 0;
  for (let y = 0; y < large.height; y++)
    for (let x = 0; x < large.width; x++) {
      const fine = (large.pixels[y * large.width + x] ?? 0) >= 128;
      const coarse =
        (small.pixels[Math.floor(y / factor) * small.width + Math.floor(x / factor)] ?? 0) >= 128;
      if (fine && coarse) both++;
      if (fine || coarse) either++;
    }
  return either === 0 ? 0 : both / either;
}

function washedShare({ pixels, width, height }: Grid): number {
  let ink = 0;
  let washed = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 0) < 40) continue;
      ink++;
      let strongest = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
          if (inside) strongest = Math.max(strongest, pixels[(y + dy) * width + x + dx] ?? 0);
        }
      if (strongest < 128) washed++;
    }
  return ink === 0 ? 0 : (washed / ink) * 100;
}
