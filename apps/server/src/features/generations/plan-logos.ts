import { parseLogoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";
import type { EngineRequest } from "../../engines/engine.ts";
import { BUILT_IN_DIRECTED } from "../../engines/pictures/picture-chain.ts";
import { readOperations } from "../../records/read-refinement.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { logoInputOf } from "../../schema/generations.ts";
import type {
  GenerationRow,
  LogoInput,
  RecipesInput,
  RefineInput,
} from "../../schema/generations.ts";
import { isUnfinished } from "./is-unfinished.ts";

/** One round of asking the engine for logos. */
export interface LogoWork {
  readonly kind: "logo";
  readonly request: EngineRequest;
  /** Which asset a position of the engine's answer belongs to; finished ones are absent. */
  readonly assetIds: ReadonlyMap<number, string>;
  /** What a language model has settled; `open` where it is still to be asked, null where it is not. */
  readonly directed: RecipesInput | "open" | null;
}

/** Spreads the seeds of later rounds: 2^32 divided by the golden ratio. */
const SEED_STEP = 0x9e3779b9;

/**
 * The first round asks for the whole set again, so that the same seed gives the same designs, and
 * skips what is there. Later rounds ask for the rest only, with another seed: the one before led
 * the engine to where it got stuck. Whoever directed it has no part in them.
 */
export function planLogos(
  generation: GenerationRow,
  rows: readonly AssetRow[],
  round: number,
): LogoWork {
  const input = readInput(logoInputOf(generation));
  const { brief, count, avoid, refine, operations } = input;
  const unfinished = rows.filter(isUnfinished);
  if (round === 0) {
    const skip = rows.filter((row) => !isUnfinished(row)).map((row) => row.position);
    const work = {
      kind: "logo" as const,
      request: { brief, count, seed: generation.seed, avoid, refine, operations, skip },
      assetIds: new Map(unfinished.map((row) => [row.position, row.id])),
      directed: isDirected(input) ? ("open" as const) : null,
    };
    return input.recipes === undefined ? work : withRecipes(work, input.recipes);
  }
  const made = rows.flatMap((row): LogoSpec[] => (row.spec ? [row.spec] : []));
  const seed = (generation.seed + round * SEED_STEP) % 2 ** 32;
  const isBaseMade = rows.some((row) => row.position === 0 && !isUnfinished(row));
  return {
    kind: "logo",
    request: {
      brief,
      count: unfinished.length,
      seed,
      avoid: [...avoid, ...made],
      refine: refine && { ...refine, base_first: refine.base_first && !isBaseMade },
      operations,
      skip: [],
    },
    assetIds: new Map(unfinished.map((row, index) => [index, row.id])),
    directed: null,
  };
}

interface DirectedChoice {
  readonly engine?: string | undefined;
  readonly refine?: RefineInput | undefined;
}

/** Whether a language model directs such logos; what refines a recipe is not directed. */
export function isDirected({ engine, refine }: DirectedChoice): boolean {
  return engine === BUILT_IN_DIRECTED && refine === undefined;
}

/** The same work with what was directed. */
export function withRecipes(work: LogoWork, recipes: RecipesInput): LogoWork {
  return { ...work, directed: recipes, request: { ...work.request, given: recipes.given } };
}

/** Who draws at a position: the engine as it is directed, or by its own plan. */
export function drawerOf(directed: LogoWork["directed"], position: number, own: string): string {
  if (directed === null) return own;
  const isGiven = directed === "open" || (directed.given[position] ?? null) !== null;
  return isGiven ? BUILT_IN_DIRECTED : own;
}

/** What a generation was asked with; recipes may be of an earlier version than this program's. */
function readInput(input: LogoInput): LogoInput {
  const { avoid, refine, operations, recipes } = input;
  return {
    ...input,
    ...(recipes === undefined ? {} : { recipes: readRecipes(recipes) }),
    avoid: avoid.map(parseLogoSpec),
    ...(operations === undefined ? {} : { operations: readOperations(operations) }),
    ...(refine === undefined ? {} : { refine: readRefine(refine) }),
  };
}

function readRecipes({ given, shortfall }: RecipesInput): RecipesInput {
  return {
    given: given.map((one) => one && { ...one, spec: parseLogoSpec(one.spec) }),
    shortfall,
  };
}

function readRefine({ spec, operations, base_first }: RefineInput): RefineInput {
  return { spec: parseLogoSpec(spec), operations: readOperations(operations), base_first };
}
