import type {
  AssetKind,
  Brief,
  ChecksReport,
  LogoSpec,
  RefineOperation,
  Stage,
} from "@emblazon/contract";

/** What an engine can be asked for. */
export interface EngineCapabilities {
  readonly assets: readonly AssetKind[];
  /** Whether its results are recipes that can be changed and drawn again. */
  readonly editable: boolean;
  /** Whether the same request gives the same bytes. */
  readonly deterministic: boolean;
}

export interface RefineTask {
  readonly spec: LogoSpec;
  /** Empty: it varies by itself. */
  readonly operations: readonly RefineOperation[];
  /** Whether the first design is `spec` itself. */
  readonly base_first: boolean;
}

/** A recipe that somebody else has settled, with a line for people: what it shows and why. */
export interface GivenRecipe {
  readonly spec: LogoSpec;
  readonly rationale: string;
}

export interface EngineRequest {
  readonly brief: Brief;
  /** How many designs make up the whole request. */
  readonly count: number;
  readonly seed: number;
  readonly avoid: readonly LogoSpec[];
  /** Present when a recipe is to be refined, not a new one found. */
  readonly refine?: RefineTask | undefined;
  /** What every new design is held to. */
  readonly operations?: readonly RefineOperation[] | undefined;
  /** Recipes by position that are drawn as they are; where there is none, the engine finds one. */
  readonly given?: readonly (GivenRecipe | null)[] | undefined;
  /** Positions, from 0, that nobody waits for: those that an earlier run has finished. */
  readonly skip: readonly number[];
}

/** A finished design, ready to be stored. */
export interface EngineDesign {
  readonly spec: LogoSpec;
  readonly svg: string;
  readonly report: ChecksReport;
  /** The drawing's shape as a short text, by which those that look alike are found, if it has one. */
  readonly fingerprint: string | null;
  /** A line for people: what was drawn and why. */
  readonly rationale: string;
}

/** What a running engine tells, in the order of positions. */
export type EngineEvent =
  | {
      readonly kind: "stage";
      readonly position: number;
      readonly stage: Stage;
      /** 0..1 */
      readonly progress: number;
    }
  | { readonly kind: "design"; readonly position: number; readonly design: EngineDesign };

/** A maker of assets, behind which a built-in program or a vendor stands. */
export interface Engine {
  /** The name that people see as the model. */
  readonly id: string;
  readonly kind: string;
  readonly capabilities: EngineCapabilities;
  /**
   * Yields what happens until every design is made.
   * @throws EngineError when it cannot go on; what was yielded before stays good.
   */
  run(
    request: EngineRequest,
    options: { readonly signal: AbortSignal },
  ): AsyncIterable<EngineEvent>;
  /** Milliseconds that a small request took; throws when the engine is down. */
  ping(): Promise<number>;
  close(): Promise<void>;
}
