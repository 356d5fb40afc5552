import type { LogoSpec } from "@emblazon/contract";
import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import { rect, ring } from "../geometry/primitives.ts";
import { translate } from "../geometry/transform.ts";
import type { LockupPart, PathData, Role, Scene } from "../types.ts";
import type { LetterLine } from "./letter-spacing.ts";

/** A spec to check drawings by that were made by hand. */
export const SPEC: LogoSpec = {
  version: 2,
  seed: 1,
  archetype: "symbol-above",
  style: "modern",
  layout: { kind: "stacked", mark_scale: 1 },
  surface: "white",
  palette: { ink: "#111111", a: "#1A4CFF", b: "#5B8AFF", k: "#C5F332", soft: "#EEF2FF" },
  tone: "full",
  gradient: false,
  mark: { source: { kind: "symbol", id: "any" }, treatment: { kind: "plain" }, mirrored: false },
  word: {
    text: "Any",
    font: "any",
    weight: 700,
    case: "as-is",
    tracking: 0,
    kerning: "optical",
    justified: false,
    tone: { kind: "plain" },
  },
};

/** One drawn shape and what it is a part of. */
export interface Drawn {
  readonly kind: LockupPart["kind"];
  readonly d: PathData;
  readonly role: Role;
  readonly fill: string;
}

/** Shapes as a drawing on white. */
export function sceneOf(drawn: readonly Drawn[], gradient: Scene["gradient"] = null): Scene {
  return {
    background: "#FFFFFF",
    shapes: drawn.map(({ d, role, fill }) => ({ d, role, fill })),
    parts: drawn.map(({ kind }, at) => ({ kind, from: at, to: at + 1 })),
    box: uniteBoxes(drawn.map(({ d }) => boundsOf(d))),
    gradient,
  };
}

/** A shape of the mark. */
export const mark = (d: PathData, fill = "#1A4CFF"): Drawn => ({
  kind: "mark",
  d,
  role: "a",
  fill,
});

/** A letter of the name, 60 × 100. */
export const letter = (x: number, y = 0): Drawn => ({
  kind: "word",
  d: rect(x, y, 60, 100),
  role: "ink",
  fill: "#111111",
});

/** A letter of the tagline. */
export const small = (x: number, y: number): Drawn => ({
  kind: "tagline",
  d: rect(x, y, 14, 24),
  role: "sub",
  fill: "#555555",
});

/** A ring over five letters over four small ones. */
export const GOOD: readonly Drawn[] = [
  mark(ring(100, 60)),
  ...[-190, -110, -30, 50, 130].map((x) => letter(x, 160)),
  ...[-60, -30, 0, 30].map((x) => small(x, 310)),
];

/** A line of block letters, 60 wide, 100 high, with the given gaps between them. */
export function lineOf(text: string, gaps: readonly number[]): LetterLine {
  let x = 0;
  const slots = [...text].map((char, at) => {
    const d = translate(rect(0, -100, 60, 100), x, 0);
    x += 60 + (gaps[at] ?? 20);
    return { char, at, word: 0, layers: [{ d, role: "ink" as const }], box: boundsOf(d) };
  });
  return { slots, size: 140, capHeight: 100, xHeight: 70 };
}
