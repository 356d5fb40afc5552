import type { LogoSpec } from "@emblazon/contract";
import { hexToOklch, oklchToHex } from "../colour/oklch.ts";
import { resolveColors } from "../colour/resolve-colors.ts";
import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import type { DrawContext } from "../layout/draw-context.ts";
import { layOut } from "../layout/lay-out.ts";
import type { Box, Lockup, Scene, SceneGradient, SceneShape } from "../types.ts";

/**
 * The finished drawing of a spec: laid out, coloured, bounds known. The same spec gives the same
 * scene. Null when the spec cannot be laid out well. Its fonts must be loaded; see `loadType`.
 */
export function compose(spec: LogoSpec, context: DrawContext): Scene | null {
  const lockup = layOut(spec, context);
  return lockup && colourScene(lockup, spec);
}

/** A lockup in a spec's colours. */
export function colourScene(
  lockup: Lockup,
  spec: Pick<LogoSpec, "palette" | "surface" | "tone" | "gradient">,
): Scene {
  const { background, roles } = resolveColors(spec);
  const shapes = lockup.layers.map(({ d, role }) => ({
    d,
    role,
    fill: roles[role],
    box: boundsOf(d),
  }));
  const box = uniteBoxes(shapes.map((shape) => shape.box));
  const gradient = spec.gradient ? mainGradient(shapes, roles.a) : null;
  return {
    background,
    shapes,
    parts: lockup.parts,
    box,
    gradient,
    clearSpace: clearSpaceOf(lockup, box),
  };
}

const CAP_HEIGHT = 100;
const CLOSED_SHARE = 0.16;

/** Names keep a cap height free around them; a closed shape, or a mark alone, a share of its size. */
function clearSpaceOf({ parts }: Lockup, box: Box): number {
  const first = parts[0]?.kind;
  const isClosed = first === "container" || parts.every(({ kind }) => kind === "mark");
  const share = Math.min(box.width, box.height) * CLOSED_SHARE;
  return Math.round(isClosed ? share : Math.min(CAP_HEIGHT, Math.max(share, box.height * 0.5)));
}

/** From the main colour at the lower left to a lighter neighbour of it at the upper right. */
function mainGradient(shapes: readonly SceneShape[], color: string): SceneGradient | null {
  const boxes = shapes.filter(({ role }) => role === "a").map(({ d, box }) => box ?? boundsOf(d));
  if (boxes.length === 0) return null;
  const { x, y, width, height } = uniteBoxes(boxes);
  const { l, c, h } = hexToOklch(color);
  const mate = oklchToHex({ l: Math.min(0.9, l + 0.12), c: Math.min(0.24, c * 1.05), h: h + 42 });
  return { from: { x, y: y + height, color }, to: { x: x + width, y, color: mate } };
}
