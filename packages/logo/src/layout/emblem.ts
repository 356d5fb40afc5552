import type { LogoSpec } from "@emblazon/contract";
import { ring, circle, arc } from "../geometry/primitives.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { applyCase } from "../type/letter-case.ts";
import { FONTS } from "../type/fonts.ts";
import type { ShapedText } from "../type/shaped-text.ts";
import type { Layer, Lockup, Role } from "../types.ts";
import { centreInRing } from "./centre-in-ring.ts";
import { bendAround, shapeAtCap, sweepOf } from "./circle-text.ts";
import type { CircleText } from "./circle-text.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { scallopedDisc } from "./outlines.ts";
import { assemble, piece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { radialReach } from "./radial-reach.ts";
import { separator } from "./separators.ts";

type Emblem = Extract<LogoSpec["layout"], { kind: "emblem" }>;

/** Baseline of the name. */
const RADIUS = 190;
const LEAST_SWEEP = 104;
const MOST_SWEEP = 196;
const MOST_ALONE = 290;
const SMALLEST_NAME = 19;
const SMALLEST_TAGLINE = 16;

/** Name over, tagline under, on a ring around the mark; null when they do not fit legibly. */
export function layEmblem(spec: LogoSpec, emblem: Emblem, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const tagline = spec.tagline && context.book.readable(spec.tagline.text).text;
  const name = setName(spec, tagline ? MOST_SWEEP : MOST_ALONE, context);
  if (!mark || !name) return null;
  const sweep = sweepOf(name, RADIUS);
  const foot = tagline ? setFoot(spec, { name, sweep, text: tagline }, context) : null;
  if (tagline && !foot) return null;

  const text: Role = emblem.solid ? "on" : "ink";
  const spark: Role = emblem.solid ? "onK" : "k";
  const band = name.capHeight;
  const middle = RADIUS + band / 2;
  const words = piece("word", bendAround(name, { radius: RADIUS, middle: 0, role: text }));
  const pieces: Piece[] = [];
  if (foot) {
    const radius = RADIUS + (band - foot.capHeight) / 2;
    const role = emblem.solid ? "onSub" : "sub";
    const layers = bendAround(foot, { radius, middle: 180, below: true, role });
    pieces.push(
      piece("tagline", layers),
      piece("ornament", signs(emblem, { sweep, middle, spark }, sweepOf(foot, radius))),
    );
  } else if (sweep < 280) {
    const from = sweep / 2 - 90 + 14;
    const line = context.geometry.stroke(arc(0, 0, middle, from, 180 - from), { width: 4 });
    pieces.push(piece("ornament", [{ d: line, role: spark }]));
  }
  const reach = radialReach([words, ...pieces].flatMap(({ layers }) => layers));
  const inner = Math.min(RADIUS - 26, reach.least - 14);
  const rings = emblemRings(emblem, Math.max(RADIUS + band, reach.most - 6), inner);
  return assemble([...rings, words, ...pieces, centreInRing(mark, inner, emblem.solid)]);
}

function setName(spec: LogoSpec, most: number, { book }: DrawContext): ShapedText | null {
  const { word } = spec;
  const text = applyCase(book.readable(word.text).text, "upper");
  if (text === "" || FONTS[word.font]?.class === "script") return null;
  const letters = graphemesOf(text).length;
  const start: CircleText = {
    text,
    font: word.font,
    weight: word.weight,
    ...(word.axes ? { axes: word.axes } : {}),
    capHeight: Math.min(56, 34 + Math.max(0, 16 - letters) * 2.2),
    tracking: Math.max(0.06, word.tracking),
  };
  let line = shapeAtCap(book, start);
  for (let tracking = start.tracking; sweepOf(line, RADIUS) < LEAST_SWEEP && tracking < 0.5;) {
    tracking += 0.07;
    line = shapeAtCap(book, { ...start, tracking });
  }
  const excess = sweepOf(line, RADIUS) / most;
  if (excess > 1) line = shapeAtCap(book, { ...start, capHeight: start.capHeight / excess });
  return line.box.width > 0 && line.capHeight >= SMALLEST_NAME ? line : null;
}

function setFoot(
  { tagline }: LogoSpec,
  { name, sweep, text }: { name: ShapedText; sweep: number; text: string },
  { book }: DrawContext,
): ShapedText | null {
  if (!tagline) return null;
  const type: CircleText = {
    text: applyCase(text, "upper"),
    font: tagline.font,
    weight: Math.max(500, tagline.weight),
    capHeight: Math.min(30, name.capHeight * 0.66),
    tracking: 0.16,
  };
  const room = Math.min(166, 360 - sweep - 44);
  const line = shapeAtCap(book, type);
  const excess = sweepOf(line, RADIUS) / room;
  const fitted =
    excess > 1
      ? shapeAtCap(book, { ...type, tracking: 0.1, capHeight: type.capHeight / excess })
      : line;
  return fitted.capHeight >= SMALLEST_TAGLINE ? fitted : null;
}

/** Signs halfway between the ends of name and tagline. */
function signs(
  { separator: form }: Emblem,
  { sweep, middle, spark }: { sweep: number; middle: number; spark: Role },
  footSweep: number,
): Layer[] {
  const at = (sweep / 2 + (180 - footSweep / 2)) / 2;
  return [at, -at].map((degrees) => ({ d: separator(form, middle, degrees), role: spark }));
}

function emblemRings({ solid, scalloped, double }: Emblem, outer: number, inner: number): Piece[] {
  const edge = outer + (scalloped ? 42 : 30);
  if (solid) {
    const face = scalloped ? scallopedDisc(0, 0, edge, 26) : circle(0, 0, edge);
    const lines: Layer[] = [{ d: ring(inner, inner - 4.5), role: "onSub" }];
    if (!scalloped) lines.push({ d: ring(edge - 10, edge - 13.5), role: "onSub" });
    return [piece("container", [{ d: face, role: "a" }]), piece("ornament", lines)];
  }
  const lines: Layer[] = [{ d: ring(edge, edge - 8), role: "a" }];
  if (double) lines.push({ d: ring(edge - 14, edge - 17), role: "a" });
  lines.push({ d: ring(inner, inner - 4.5), role: "a" });
  return [piece("container", lines)];
}
