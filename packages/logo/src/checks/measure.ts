import { uniteBoxes } from "../geometry/boxes.ts";
import { boundsOf } from "../geometry/bounds.ts";
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
  scene: Pick<Scene, "shapes" | "parts">,
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

/** Where the ink of a drawing lies. */
export interface Mass {
  /** Percent of the drawing's box that ink covers. */
  readonly share: number;
  /** How far its centre of weight lies to the side of the box's middle, in percent of the width. */
  readonly aside: number;
}

const MASS_WIDTH = 96;

/** Weighs a drawing's ink. */
export function massOf(scene: Scene): Mass {
  const width = MASS_WIDTH;
  const height = Math.max(
    10,
    Math.min(width, Math.round((width * scene.box.height) / scene.box.width)),
  );
  const { pixels } = gridOf(inkOf(scene.shapes, scene.background), scene.box, width, height);
  let ink = 0;
  let across = 0;
  for (let at = 0; at < pixels.length; at++) {
    const value = pixels[at] ?? 0;
    ink += value;
    across += value * ((at % width) + 0.5);
  }
  return {
    share: (ink / 255 / (width * height)) * 100,
    aside: ink === 0 ? 0 : Math.abs(across / ink / width - 0.5) * 100,
  };
}
