import type { LogoSpec } from "@emblazon/contract";
import { circle, ring } from "../geometry/primitives.ts";
import type { Layer, Lockup, Role } from "../types.ts";
import { layBadge } from "./badge.ts";
import { centreInRing } from "./centre-in-ring.ts";
import type { DrawContext } from "./draw-context.ts";
import { EMBLEM_RADIUS, emblemTexts } from "./emblem-texts.ts";
import type { RingText } from "./emblem-texts.ts";
import { markPiece } from "./mark-piece.ts";
import { scallopedDisc } from "./outlines.ts";
import { assemble, bottom, boundsOfPieces, piece, place } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { radialReach } from "./radial-reach.ts";
import { bendLine } from "./ring-line.ts";
import { separator } from "./separators.ts";
import { setTagline } from "./set-tagline.ts";

type Emblem = Extract<LogoSpec["layout"], { kind: "emblem" }>;

/**
 * Name over, tagline under, on a ring around the mark. A tagline that the ring cannot hold stands
 * straight below it; a name that it cannot hold, or that is written joined, becomes a round badge.
 */
export function layEmblem(spec: LogoSpec, emblem: Emblem, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark, context);
  if (!mark) return null;
  const texts = emblemTexts(spec, context);
  if (!texts) return layInstead(spec, emblem, context);
  const { name, foot, footIsName } = texts;
  const text: Role = emblem.solid ? "on" : "ink";
  const spark: Role = emblem.solid ? "onK" : "k";
  const band = name.setting.capHeight;
  const middle = EMBLEM_RADIUS + band / 2;
  const words = bendLine(name.line, name.setting, { middle: 0, role: text });
  const pieces: Piece[] = [];
  if (foot) {
    const role = footIsName ? text : emblem.solid ? "onSub" : "sub";
    const layers = bendLine(foot.line, foot.setting, { middle: 180, role });
    pieces.push(piece(footIsName ? "word" : "tagline", layers));
    pieces.push(piece("ornament", signs(emblem, { name, foot, middle, spark })));
  } else pieces.push(piece("ornament", footSigns(emblem, { name, middle, spark })));
  const reach = radialReach([...words, ...pieces.flatMap(({ layers }) => layers)]);
  const inner = Math.min(EMBLEM_RADIUS - 26, reach.least - 14);
  const rings = emblemRings(emblem, Math.max(EMBLEM_RADIUS + band, reach.most - 6), inner);
  const ring = [...rings, piece("word", words), ...pieces, centreInRing(mark, inner, emblem.solid)];
  return assemble(foot || !spec.tagline ? ring : [...ring, ...taglineBelow(spec, ring, context)]);
}

const BETWEEN_SIGNS = 15;
const MOST_SIGNS = 7;
/** Degrees kept free between the name's ends and the row of signs. */
const BESIDE_SIGNS = 26;

/** Where nothing stands at the foot, a row of signs does, larger towards its middle. */
function footSigns(
  { separator: form }: Emblem,
  { name, middle, spark }: { name: RingText; middle: number; spark: Role },
): Layer[] {
  const room = 360 - name.sweep - 2 * BESIDE_SIGNS;
  const half = Math.min((MOST_SIGNS - 1) / 2, Math.floor(room / 2 / BETWEEN_SIGNS));
  return Array.from({ length: half * 2 + 1 }, (_, i) => {
    const place = i - half;
    const size = 1.15 - (Math.abs(place) / (half + 1)) * 0.5;
    return { d: separator(form, middle, 180 + place * BETWEEN_SIGNS, size), role: spark };
  });
}

/** The same idea with everything set straight. */
function layInstead(
  spec: LogoSpec,
  { solid, scalloped, double }: Emblem,
  context: DrawContext,
): Lockup | null {
  return layBadge(
    spec,
    { kind: "badge", shape: scalloped ? "scallop" : "circle", solid, double },
    context,
  );
}

function taglineBelow(
  { tagline }: LogoSpec,
  ring: readonly Piece[],
  context: DrawContext,
): Piece[] {
  const box = boundsOfPieces(ring);
  const block = tagline && setTagline(tagline, context, { width: box.width, capHeight: 30 });
  return block ? [place(block.piece, { dx: 0, dy: bottom(box) + 46 })] : [];
}

/** Signs halfway between the ends of name and tagline. */
function signs(
  { separator: form }: Emblem,
  { name, foot, middle, spark }: { name: RingText; foot: RingText; middle: number; spark: Role },
): Layer[] {
  const at = (name.sweep / 2 + (180 - foot.sweep / 2)) / 2;
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
