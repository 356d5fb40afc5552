import type { AssetKind, Brief, ChecksReport, LogoSpec, Stage } from "@emblazon/contract";

/** What an engine can be asked for. */
export interface EngineCapabilities {
  readonly assets: readonly AssetKind[];
  /** Whether its results are recipes that can be changed and drawn again. */
  readonly editable: boolean;
  /** Whether the same request gives the same bytes. */
  readonly deterministic: boolean;
}

export interface EngineRequest {
  readonly brief: Brief;
  /** How many designs make up the whole request. */
  readonly count: number;
  readonly seed: number;
  readonly avoid: readonly LogoSpec[];
  /** Positions, from 0, that nobody waits for: those that an earlier run has finished. */
  readonly skip: readonly number[];
}

/** A finished design, ready to be stored. */
export interface EngineDesign {
  readonly spec: LogoSpec;
  readonly svg: string;
  readonly report: ChecksReport;
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
