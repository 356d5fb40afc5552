import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import { raster } from "../geometry/raster.ts";
import type { Box, LockupPart, Scene, SceneShape } from "../types.ts";

/** A small picture of coverage, 0..255 a pixel. */
export interface Grid {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture that a logo is shown in: its drawing takes at most 68 % of 800 and 56 % of 600 pixels. */
export const SHOWN = { width: 800 * 0.68, height: 600 * 0.56 } as const;

/** Pixels per unit of a scene when it is shown at 800 × 600. */
export function shownScale({ box }: Scene): number {
  return Math.min(SHOWN.width / (box.width || 1), SHOWN.height / (box.height || 1));
}

/** The shapes that belong to parts of the given kinds. */
export function shapesOf(
  scene: Scene,
  ...kinds: readonly LockupPart["kind"][]
): readonly SceneShape[] {
  return scene.parts
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ from, to }) => scene.shapes.slice(from, to));
}

/** The ink bounds of shapes. */
export function inkBox(shapes: readonly SceneShape[]): Box {
  return uniteBoxes(shapes.map(({ d }) => boundsOf(d)));
}

/** Shapes as coverage, cropped to a box that is stretched to the grid. */
export function gridOf(
  shapes: readonly SceneShape[],
  box: Box,
  width: number,
  height: number,
): Grid {
  return {
    pixels: raster(
      shapes.map(({ d }) => d),
      { box, width, height },
    ),
    width,
    height,
  };
}

/** A square around a box, `margin` (a share of its side) wider. */
export function squareAround({ x, y, width, height }: Box, margin = 0.03): Box {
  const side = Math.max(width, height) * (1 + 2 * margin);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

/** What a mark looks like in one colour: its ink less what is drawn on that ink in the ground's colour. */
export function inkOf(shapes: readonly SceneShape[], background: string): readonly SceneShape[] {
  return shapes.filter(({ fill }) => fill !== background);
}

/** The number of holes, or of parts, of at least `least` pixels in a picture; ink is half coverage. */
export function countRegions({ pixels, width, height }: Grid, ink: boolean, least: number): number {
  const inside = (at: number): boolean => (pixels[at] ?? 0) >= 128 === ink;
  const seen = new Uint8Array(width * height);
  let count = 0;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !inside(start)) continue;
    const stack = [start];
    seen[start] = 1;
    let size = 0;
    let edge = false;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size++;
      const x = at % width;
      const y = (at - x) / width;
      edge ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
      const near = [
        x > 0 ? at - 1 : -1,
        x < width - 1 ? at + 1 : -1,
        y > 0 ? at - width : -1,
        y < height - 1 ? at + width : -1,
      ];
      for (const other of near) {
        if (other < 0 || seen[other] === 1 || !inside(other)) continue;
        seen[other] = 1;
        stack.push(other);
      }
    }
    if (size >= least && (ink || !edge)) count++;
  }
  return count;
}

/** Where the ink of a drawing lies. */
export interface Mass {
  /** Percent of the drawing's box that ink covers. */
  readonly share: number;
  /** How far its centre of weight lies to the side of the box's middle, in percent of the width. */
  readonly aside: number;
}

/** Weighs a drawing's ink. */
export function massOf(scene: Scene): Mass {
  const width = 120;
  const height = Math.max(
    12,
    Math.min(120, Math.round((width * scene.box.height) / scene.box.width)),
  );
  const { pixels } = gridOf(inkOf(scene.shapes, scene.background), scene.box, width, height);
  let ink = 0;
  let across = 0;
  for (const [at, value] of pixels.entries()) {
    ink += value;
    across += value * ((at % width) + 0.5);
  }
  return {
    share: (ink / 255 / (width * height)) * 100,
    aside: ink === 0 ? 0 : Math.abs(across / ink / width - 0.5) * 100,
  };
}
