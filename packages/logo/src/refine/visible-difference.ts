import { hexToOklch } from "../colour/oklch.ts";
import { hashDistance, structureHash } from "../choice/structure-hash.ts";
import type { StructureHash } from "../choice/structure-hash.ts";
import { boundsOf } from "../geometry/bounds.ts";
import type { Scene } from "../types.ts";

/** What people see of a drawing: its structure, and the colours it is mostly made of. */
export interface Look {
  readonly hash: StructureHash;
  readonly background: string;
  readonly fills: readonly string[];
}

/** A colour on less of the drawing than this is a detail, such as the dots of a seal. */
const LEAST_SHARE = 0.03;

/** The look of a drawing. */
export function lookOf(scene: Scene): Look {
  const areas = new Map<string, number>();
  for (const { d, role, fill } of scene.shapes) {
    // A tagline's shade of the ink tells no logos apart.
    if (role === "sub" || role === "onSub" || fill === scene.background) continue;
    const { width, height } = boundsOf(d);
    areas.set(fill, (areas.get(fill) ?? 0) + width * height);
  }
  const least = scene.box.width * scene.box.height * LEAST_SHARE;
  const fills = [...areas].filter(([, area]) => area >= least).map(([fill]) => fill);
  return { hash: structureHash(scene), background: scene.background, fills };
}

/** Colours nearer than this are one colour to the eye. */
const SAME_COLOR = 0.06;

function colorDistance(one: string, other: string): number {
  const [x, y] = [hexToOklch(one), hexToOklch(other)];
  const turn = (hue: number): number => (hue * Math.PI) / 180;
  const da = x.c * Math.cos(turn(x.h)) - y.c * Math.cos(turn(y.h));
  const db = x.c * Math.sin(turn(x.h)) - y.c * Math.sin(turn(y.h));
  return Math.hypot(x.l - y.l, da, db);
}

/** Whether two looks would be told apart at a glance: another structure, ground or colour. */
export function looksDifferent(one: Look, other: Look, leastBits: number): boolean {
  if (hashDistance(one.hash, other.hash) >= leastBits) return true;
  if (colorDistance(one.background, other.background) >= SAME_COLOR) return true;
  const without = (fills: readonly string[], others: readonly string[]): boolean =>
    fills.some((fill) => others.every((own) => colorDistance(fill, own) >= SAME_COLOR));
  return without(one.fills, other.fills) || without(other.fills, one.fills);
}
