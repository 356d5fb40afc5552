import type { LogoAssets, Scene } from "../types.ts";
import { readBrandShapes } from "./brand-shapes.ts";
import { fingerprintOf, readFingerprint, type ShapeKind } from "./fingerprint.ts";
import { createTurns, likeness } from "./likeness.ts";
import { ORIGINALITY_LIMITS } from "./limits.ts";
import type { ShapeMoments } from "./shape-moments.ts";
import { zernikeBasis } from "./zernike-basis.ts";

/** A logo made earlier. */
export interface EarlierLogo {
  readonly id: string;
  /** What `fingerprint` gave for it. */
  readonly fingerprint: string;
}

/** A shape that is like the one asked about. */
export interface Neighbour {
  readonly kind: "brand" | "own";
  /** The brand's name; of an own logo its id. */
  readonly name: string;
  /** 0..1, two decimals; 1 is the same shape at any size and angle, mirrored or not. */
  readonly similarity: number;
}

/** What a logo's shape looks like among public brands' icons and the logos made earlier. */
export interface OriginalityReport {
  readonly verdict: "distinct" | "near" | "same";
  /** At most five, the most alike first; they are named also when the verdict is "distinct". */
  readonly nearest: readonly Neighbour[];
  /** The logo's own fingerprint, to be kept for later comparisons. */
  readonly fingerprint: string;
  /** The finding in words. */
  readonly summary: string;
  /** What this comparison is not. */
  readonly caveat: string;
}

/** Compares shapes with those of brands and with earlier ones. */
export interface Originality {
  /** A drawing's shape as short text, to be kept; empty where there is no ink. */
  fingerprint(scene: Scene, kind: ShapeKind): string;
  /** The five most alike of the others of the same kind, the most alike first. */
  nearest(fingerprint: string, others: readonly EarlierLogo[]): Neighbour[];
  /** Nearest brands (for marks) and earlier logos, judged. */
  report(fingerprint: string, history?: readonly EarlierLogo[]): Promise<OriginalityReport>;
}

type Other = Omit<Neighbour, "similarity"> & { readonly moments: ShapeMoments };

const MOST = 5;
const LEAST = 0.5;
const CAVEAT =
  "Only outlines were compared, with some 3,400 public brand icons and your own logos. This is no legal search: names, registers of trade marks and pictures elsewhere were not looked at.";

/** Opens the comparison; the brands' shapes are read when first needed, once. */
export function createOriginality(assets: LogoAssets): Originality {
  const basis = zernikeBasis();
  const turns = createTurns();
  let brands: Promise<readonly Other[]> | null = null;
  const readBrands = async (): Promise<readonly Other[]> =>
    (await readBrandShapes(assets)).map((brand) => ({ kind: "brand", ...brand }));

  const compare = (moments: ShapeMoments, others: readonly Other[]): Neighbour[] => {
    let found: Neighbour[] = [];
    for (const { kind, name, moments: theirs } of others) {
      const atLeast = Math.max(LEAST, found[MOST - 1]?.similarity ?? 0);
      const similarity = likeness(moments, theirs, { turns, atLeast });
      if (similarity < atLeast) continue;
      found = [...found, { kind, name, similarity }]
        .toSorted((x, y) => y.similarity - x.similarity)
        .slice(0, MOST);
    }
    return found;
  };

  const earlier = (fingerprint: string, others: readonly EarlierLogo[]): Neighbour[] => {
    const asked = readFingerprint(fingerprint);
    if (!asked) return [];
    const comparable = others.flatMap(({ id, fingerprint: text }) => {
      const read = readFingerprint(text);
      return read?.kind === asked.kind
        ? [{ kind: "own" as const, name: id, moments: read.moments }]
        : [];
    });
    return compare(asked.moments, comparable);
  };

  return {
    fingerprint: (scene, kind) => fingerprintOf(scene, kind, basis),
    nearest: (fingerprint, others) => earlier(fingerprint, others).map(rounded),
    async report(fingerprint, history = []) {
      const asked = readFingerprint(fingerprint);
      const known = asked?.kind === "mark" ? await (brands ??= readBrands()) : [];
      const found = asked ? compare(asked.moments, known) : [];
      const nearest = [...found, ...earlier(fingerprint, history)]
        .toSorted((x, y) => y.similarity - x.similarity)
        .slice(0, MOST);
      const verdict = verdictOf(nearest);
      const rest = { fingerprint, summary: summaryOf(verdict, nearest), caveat: CAVEAT };
      return { verdict, nearest: nearest.map(rounded), ...rest };
    },
  };
}

const rounded = (found: Neighbour): Neighbour => ({
  ...found,
  similarity: Math.round(found.similarity * 100) / 100,
});

function verdictOf([first]: readonly Neighbour[]): OriginalityReport["verdict"] {
  const similarity = first?.similarity ?? 0;
  if (similarity >= ORIGINALITY_LIMITS.same) return "same";
  return similarity >= ORIGINALITY_LIMITS.near ? "near" : "distinct";
}

function summaryOf(verdict: OriginalityReport["verdict"], [first]: readonly Neighbour[]): string {
  if (verdict === "distinct" || !first) return "No shape that we know comes close to this one.";
  const whose =
    first.kind === "brand" ? `the icon of ${first.name}` : "a logo that you made before";
  return verdict === "same"
    ? `This shape can hardly be told from ${whose}. Choose another mark.`
    : `This shape comes close to ${whose}. Look at both side by side before you decide.`;
}
