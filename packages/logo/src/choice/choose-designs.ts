import type { LogoSpec } from "@emblazon/contract";
import type { Candidate, CandidateFacets, Scene } from "../types.ts";
import { crowding, sharePart } from "./diversity.ts";
import { createGrounds, dress } from "./dress.ts";
import { colorsIn, keepsColors, wearColors } from "./keep-colors.ts";
import { facetsOf } from "./facets.ts";
import { hashDistance, structureHash, type StructureHash } from "./structure-hash.ts";

/** A candidate that was drawn and passed. */
export interface Chosen {
  readonly spec: LogoSpec;
  readonly scene: Scene;
  /** How many candidates were drawn for it, rejected ones included. */
  readonly tries: number;
}

export interface ChooseOptions {
  readonly count: number;
  /** Draws a spec; null when it cannot be drawn well. */
  readonly draw: (spec: LogoSpec) => Promise<Scene | null>;
  /** Whether a drawing is good enough to be shown. */
  readonly accepts: (scene: Scene, spec: LogoSpec) => boolean;
  /** Designs made earlier, which new ones differ from. */
  readonly earlier: readonly LogoSpec[];
}

/** What is asked of the set, from the strictest to nothing at all. */
interface Strictness {
  readonly distance: number;
  /** How many designs may share a family or an archetype with another, of six; Infinity for any. */
  readonly sameFonts: number;
  readonly sameArchetypes: number;
  readonly distinctMarks: boolean;
  /** How many designs may show the same thing. */
  readonly perFamily: number;
  readonly checked: boolean;
}

const ANY = Infinity;

const FULL: Strictness = {
  distance: 10,
  sameFonts: 0,
  sameArchetypes: 0,
  distinctMarks: true,
  perFamily: 2,
  checked: true,
};
// Given up in this order when the candidates run out.
const RELAXED: readonly Strictness[] = [
  FULL,
  { ...FULL, sameFonts: 1, sameArchetypes: 1 },
  { ...FULL, sameFonts: 1, sameArchetypes: 1, perFamily: 3, distance: 7 },
  { ...FULL, sameFonts: ANY, sameArchetypes: 1, perFamily: 3, distance: 6 },
  { ...FULL, sameFonts: ANY, sameArchetypes: ANY, perFamily: 3, distance: 4 },
  {
    ...FULL,
    sameFonts: ANY,
    sameArchetypes: ANY,
    distinctMarks: false,
    perFamily: ANY,
    distance: 2,
  },
  {
    sameFonts: ANY,
    sameArchetypes: ANY,
    distinctMarks: false,
    perFamily: ANY,
    distance: 0,
    checked: false,
  },
];

/** A request for more than six repeats more: the share of six that the strictness speaks of. */
const SIX = 6;
/** So many of the latest earlier designs are drawn to compare; of older ones only the facets count. */
const EARLIER_COMPARED = 24;

/** So many designs are turned down for lack of a person's colours; then what shows most of them is taken. */
const PATIENCE = 20;

interface Drawn {
  readonly spec: LogoSpec;
  /** Which of the person's own colours it shows. */
  readonly shown: ReadonlySet<string>;
  readonly facets: CandidateFacets;
  readonly hash: StructureHash;
}

function repeats(values: readonly string[]): number {
  return values.length - new Set(values).size;
}

interface Rules {
  readonly count: number;
  readonly rules: Strictness;
  readonly before: readonly CandidateFacets[];
}

/** Whether the set shows this thing often enough, or already in this kind of construction. */
function tooMuchAlike(
  { family, group, mark }: CandidateFacets,
  chosen: readonly CandidateFacets[],
  most: number,
): boolean {
  if (family === "") return false;
  const strict = most <= FULL.perFamily;
  if (
    strict &&
    mark !== "" &&
    chosen.some((other) => other.mark !== "" && sharePart(mark, other.mark))
  )
    return true;
  const same = chosen.filter((other) => other.family === family);
  if (family.startsWith("word-") && strict) return same.length > 0;
  return same.length >= most || (strict && same.some((other) => other.group === group));
}

function allowed(
  { facets }: Candidate,
  chosen: readonly CandidateFacets[],
  { count, rules, before }: Rules,
): boolean {
  const made = before.some(
    ({ archetype, mark, font }) =>
      archetype === facets.archetype && mark === facets.mark && font === facets.font,
  );
  if (made && rules.distance > 0) return false;
  const spare = (ofSix: number): number =>
    Math.floor((ofSix * count) / SIX) + Math.max(0, count - SIX);
  if (rules.distinctMarks && facets.mark !== "" && chosen.some(({ mark }) => mark === facets.mark))
    return false;
  if (tooMuchAlike(facets, chosen, rules.perFamily)) return false;
  const after = [...chosen, facets];
  if (repeats(after.map(({ archetype }) => archetype)) > spare(rules.sameArchetypes)) return false;
  return repeats(after.map(({ font }) => font)) <= spare(rules.sameFonts);
}

function mostPromising(
  candidates: readonly Candidate[],
  others: readonly CandidateFacets[],
): Candidate | null {
  let best: Candidate | null = null;
  let bestWorth = -Infinity;
  for (const candidate of candidates) {
    const worth = candidate.prior - crowding(candidate.facets, others);
    if (worth > bestWorth) [best, bestWorth] = [candidate, worth];
  }
  return best;
}

interface Made {
  readonly spec: LogoSpec;
  readonly scene: Scene;
  readonly shown: ReadonlySet<string>;
}

/** A candidate coloured for the set and drawn; a person's own colours find their places once it is seen what is drawn. */
async function drawDressed(
  candidate: Candidate,
  chosen: readonly Drawn[],
  draw: ChooseOptions["draw"],
  colorsOf: ReturnType<typeof createGrounds>,
): Promise<Made | null> {
  const specs = chosen.map((drawn) => drawn.spec);
  const spec: LogoSpec = { ...candidate.spec, ...dress(candidate, specs, colorsOf) };
  const scene = await draw(spec);
  const own = candidate.ownColors ?? [];
  if (!scene || own.length === 0) return scene && { spec, scene, shown: new Set() };
  const shown = chosen.map((drawn) => drawn.shown);
  const worn = wearColors(scene, spec, candidate, { specs, shown });
  const final = (await draw(worn)) ?? scene;
  return { spec: worn, scene: final, shown: colorsIn(final, own) };
}

/**
 * Chooses designs one by one: the most promising candidate that is least like those before it is
 * drawn and checked; what fails is replaced. When candidates run out, the rules of the set are
 * relaxed one by one, so that there are always as many as asked for when any can be drawn at all.
 */
export async function* chooseDesigns(
  candidates: readonly Candidate[],
  options: ChooseOptions,
): AsyncGenerator<Chosen> {
  const { count, draw, accepts } = options;
  const before = options.earlier.map(facetsOf);
  const beforeHashes: StructureHash[] = [];
  for (const spec of options.earlier.slice(-EARLIER_COMPARED)) {
    const scene = await draw(spec);
    if (scene) beforeHashes.push(structureHash(scene));
  }
  const colorsOf = createGrounds();
  const chosen: Drawn[] = [];
  let left = [...candidates];
  let aside: Candidate[] = [];
  const flawed = new Set<Candidate>();
  let tries = 0;
  let patience = PATIENCE;
  for (const rules of RELAXED) {
    left = [...left, ...aside];
    aside = [];
    while (chosen.length < count) {
      const facets = chosen.map((drawn) => drawn.facets);
      const open = left.filter(
        (candidate) =>
          !(rules.checked && flawed.has(candidate)) &&
          allowed(candidate, facets, { count, rules, before }),
      );
      const next = mostPromising(open, [...facets, ...before]);
      if (!next) break;
      left = left.filter((candidate) => candidate !== next);
      tries++;
      const made = await drawDressed(next, chosen, draw, colorsOf);
      if (!made) continue;
      const { spec, scene, shown } = made;
      const own = next.ownColors ?? [];
      const wears = keepsColors([...chosen.map((drawn) => drawn.shown), shown], own, count);
      const hash = structureHash(scene);
      const others = [...chosen.map((drawn) => drawn.hash), ...beforeHashes];
      const near = others.some((other) => hashDistance(hash, other) < rules.distance);
      const failed = rules.checked && !accepts(scene, spec);
      if (failed) flawed.add(next);
      const colorless = !wears && rules.checked && rules.perFamily <= 3 && patience > 0;
      if (colorless && !near && !failed) patience--;
      if (near || failed || colorless) {
        aside.push(next);
        continue;
      }
      chosen.push({ spec, shown, facets: facetsOf(spec), hash });
      yield { spec, scene, tries };
      tries = 0;
    }
  }
}
