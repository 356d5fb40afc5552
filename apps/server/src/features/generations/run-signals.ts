import type { Watch } from "./cancellations.ts";

export interface RunSignals {
  /** The process stops: the job is given back and goes on elsewhere. */
  readonly stopping: AbortSignal;
  /** Nobody wants the result any more: the rows say so already. */
  readonly cancelled: AbortSignal;
  /** The same for one asset while others of its generation go on; left out where nobody tells. */
  readonly watchAsset?: (assetId: string) => Watch;
}

export interface WorkSignals extends RunSignals {
  /** Fires when either does. */
  readonly wanted: AbortSignal;
}
