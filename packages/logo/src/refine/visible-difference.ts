import { hexToOklch } from "../colour/oklch.ts";
import { hashDistance, structureHash } from "../choice/structure-hash.ts";
import type { StructureHash } from "../choice/structure-hash.ts";
import type { Scene } from "../types.ts";

/** What people see of a drawing: its structure, and the colours it is mostly made of. */
export interface Look {
  readonly hash: StructureHash;
  readonly background: string;
  readonly fills: readonly string[];
}

/** The look of a drawing. */
export function lookOf(scene: Scene): Look {
  // A tagline's shade of the ink tells no logos apart.
  const telling = scene.shapes.filter(({ role }) => role !== "sub" && role !== "onSub");
  const fills = [...new Set(telling.map(({ fill }) => fill))].filter(
    (fill) => fill !== scene.background,
  );
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
