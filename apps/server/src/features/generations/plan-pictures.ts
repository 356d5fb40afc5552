import type { EngineRequest } from "../../engines/engine.ts";
import type { PictureChain } from "../../engines/pictures/picture-chain.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { logoInputOf } from "../../schema/generations.ts";
import type { GenerationRow, LogoInput } from "../../schema/generations.ts";
import { isUnfinished } from "./is-unfinished.ts";
import { planLogos } from "./plan-logos.ts";

export interface PictureTask {
  readonly assetId: string;
  readonly position: number;
}

/** Logos that models of vendors are asked for, each by itself, with a drawing of ours in reserve. */
export interface PictureWork {
  readonly kind: "picture";
  readonly input: LogoInput;
  readonly seed: number;
  readonly tasks: readonly PictureTask[];
  /** What our own engine draws beforehand: the same logos, or lettering; null where nothing is wanted. */
  readonly reserve: EngineRequest | null;
}

export function planPictures(generation: GenerationRow, rows: readonly AssetRow[]): PictureWork {
  const tasks = rows.filter(isUnfinished).map(({ id, position }) => ({ assetId: id, position }));
  const input = logoInputOf(generation);
  const { request } = planLogos(generation, rows, 0);
  return {
    kind: "picture",
    input,
    seed: generation.seed,
    tasks,
    reserve: reserveOf(input, request),
  };
}

/** Of a change, no more than the lettering is wanted, and that only where it is not known. */
function reserveOf({ picture }: LogoInput, request: EngineRequest): EngineRequest | null {
  if (picture === undefined) return request;
  return picture.lettering === null ? { ...request, count: 1, skip: [] } : null;
}

interface VendorChoice {
  readonly engine?: string | undefined;
  readonly refine?: LogoInput["refine"] | undefined;
  readonly picture?: LogoInput["picture"] | undefined;
}

/**
 * Whether models of vendors are asked for such logos. What refines a recipe, our engine alone does;
 * what changes a picture, it cannot do.
 */
export function asksVendors(
  chain: Pick<PictureChain, "targets">,
  { engine = "auto", refine, picture }: VendorChoice,
): boolean {
  if (picture !== undefined) return true;
  return refine === undefined && chain.targets(engine, new Set()).length > 0;
}
