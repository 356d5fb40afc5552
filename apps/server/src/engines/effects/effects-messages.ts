import type { EngineErrorReason } from "../engine-error.ts";
import type { EffectTask, RenderedPicture } from "./effect-task.ts";

/** What the process is told. */
export type EffectsRequest =
  | { readonly kind: "render"; readonly id: number; readonly task: EffectTask }
  | { readonly kind: "abort"; readonly id: number }
  | { readonly kind: "ping"; readonly id: number };

/** What it answers. */
export type EffectsReply =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly done: number }
  | { readonly kind: "rendered"; readonly id: number; readonly picture: RenderedPicture }
  | { readonly kind: "pong"; readonly id: number }
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly reason: EngineErrorReason;
      readonly message: string;
    };

export function isEffectsReply(message: unknown): message is EffectsReply {
  return typeof message === "object" && message !== null && "kind" in message;
}

export function isEffectsRequest(message: unknown): message is EffectsRequest {
  return isEffectsReply(message) && "id" in message;
}
