import type { LogoSpec, QualityCheck } from "@emblazon/contract";
import { facetsOf } from "../choice/facets.ts";
import { hashDistance, structureHash } from "../choice/structure-hash.ts";
import type { StructureHash } from "../choice/structure-hash.ts";
import type { DesignPlan } from "../choice/design-plan.ts";
import type { CandidateFacets, Scene } from "../types.ts";
import { followDirection } from "./follow-direction.ts";
import type { RecipeDirection } from "./recipe-direction.ts";

/** A recipe that was directed, drawn and found good. */
export interface DirectedSpec {
  /** Its place among the directions, or among those that were there before. */
  readonly from: { readonly list: "directions" | "kept"; readonly index: number };
  readonly spec: LogoSpec;
}

export interface DirectedSpecs {
  /** Good ones of which no two are alike, in their order, at most as many as were asked for. */
  readonly specs: readonly DirectedSpec[];
  /** What is wrong with the others, each in words that whoever directs can mend it by. */
  readonly faults: readonly string[];
}

export interface DirectOptions {
  readonly count: number;
  readonly directions: readonly RecipeDirection[];
  /** Good ones of before, which fill up where the directions do not suffice. */
  readonly kept: readonly LogoSpec[];
  /** Designs made earlier, which are not made again. */
  readonly avoid: readonly LogoSpec[];
  readonly draw: (spec: LogoSpec) => Promise<Scene | null>;
  readonly check: (scene: Scene, spec: LogoSpec) => readonly QualityCheck[];
}

/** Bits of 256: drawings that differ in fewer look the same from afar. */
const LEAST_DIFFERENCE = 6;
const MOST_NAMED = 3;
const SURFACES = ["white", "tint", "deep", "brand"] as const;

interface Made {
  readonly spec: LogoSpec;
  readonly facets: CandidateFacets;
  readonly hash: StructureHash;
}

/**
 * Makes recipes of directions, one after the other: each is drawn and checked, on another ground
 * where it does not hold on the one that was asked for. What is not good, or like one before it,
 * is told and left out.
 */
export async function directDesigns(
  plan: DesignPlan,
  options: DirectOptions,
): Promise<DirectedSpecs> {
  const { count, directions, kept, avoid } = options;
  const made: Made[] = [];
  const specs: DirectedSpec[] = [];
  const faults: string[] = [];
  const take = async (spec: LogoSpec, from: DirectedSpec["from"]): Promise<readonly string[]> => {
    const tried = await tryOut(spec, options);
    if ("faults" in tried) return tried.faults;
    const twin = findTwin(tried, made, avoid);
    if (twin !== null) return [twin];
    made.push(tried);
    specs.push({ from, spec: tried.spec });
    return [];
  };
  for (const [index, direction] of directions.entries()) {
    if (specs.length === count) break;
    const followed = followDirection(plan, direction, index);
    const found =
      followed.kind === "unfit"
        ? followed.faults
        : await take(followed.spec, { list: "directions", index });
    if (found.length > 0) faults.push(`logo ${index + 1}: ${found.join("; ")}`);
  }
  for (const [index, spec] of kept.entries()) {
    if (specs.length === count) break;
    await take(spec, { list: "kept", index });
  }
  return { specs, faults };
}

/** The recipe as it was asked for, or on the first other ground on which it holds. */
async function tryOut(
  spec: LogoSpec,
  { draw, check }: DirectOptions,
): Promise<Made | { readonly faults: readonly string[] }> {
  const filled = "solid" in spec.layout && spec.layout.solid;
  const grounds = new Set([
    spec.surface,
    ...SURFACES.filter((one) => !(filled && one === "brand")),
  ]);
  let first: readonly string[] | null = null;
  for (const surface of grounds) {
    const tried = { ...spec, surface };
    const scene = await draw(tried);
    // Another ground changes no shapes.
    if (scene === null) return { faults: ["it cannot be drawn"] };
    const failed = check(scene, tried).filter(({ verdict }) => verdict === "fail");
    if (failed.length === 0)
      return { spec: tried, facets: facetsOf(tried), hash: structureHash(scene) };
    first ??= [whatFails(failed)];
    if (!failed.some(({ id }) => id.endsWith("contrast") || id.endsWith("lightness"))) break;
  }
  return { faults: first ?? [] };
}

/** What whoever directs can do about it: they choose, and do not draw. */
function whatFails(failed: readonly QualityCheck[]): string {
  const labels = failed.slice(0, MOST_NAMED).map(({ label }) => `“${label}”`);
  return `as drawn it fails ${labels.join(" and ")}: take another symbol, font, layout or palette`;
}

function findTwin(
  { facets, hash }: Made,
  others: readonly Made[],
  avoid: readonly LogoSpec[],
): string | null {
  const { mark, archetype, font } = facets;
  if (mark !== "" && others.some((other) => other.facets.mark === mark))
    return `its mark ${mark} is another one's already`;
  if (others.some((other) => hashDistance(hash, other.hash) < LEAST_DIFFERENCE))
    return "it looks like another one";
  const before = avoid.map(facetsOf);
  return before.some(
    (other) => other.mark === mark && other.archetype === archetype && other.font === font,
  )
    ? "it was made before"
    : null;
}
