import type { EffectParams, EffectStyleId } from "@emblazon/effects";

/** What the effects' worker is told. Its kernels load as soon as it starts, without being asked. */
export type EffectsRequest =
  | PaintTask
  /** Answered by the task's own end. */
  | { readonly kind: "abort"; readonly id: number };

export interface PaintTask {
  readonly kind: "paint";
  readonly id: number;
  readonly style: EffectStyleId;
  readonly strength: number;
  readonly params: EffectParams;
  readonly width: number;
  readonly height: number;
  /** RGBA, straight alpha; handed over, and handed back painted. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * Why nothing was painted. `refused`: the request does not fit, as the message tells programmers;
 * `unreachable`: the kernels could not be fetched; `unsupported`: this browser cannot run them;
 * `broken`: the worker is of no more use.
 */
export type PaintFailure = "aborted" | "refused" | "unreachable" | "unsupported" | "broken";

export type PaintAnswer =
  | {
      readonly id: number;
      readonly data: Uint8Array<ArrayBuffer>;
      /** How long the kernels took, in milliseconds. */
      readonly ms: number;
    }
  | { readonly id: number; readonly failure: PaintFailure; readonly message: string };
