import type { Brief, LogoSpec, LogoVariant } from "@emblazon/contract";
import type { DirectRequest } from "@emblazon/logo";
import type { EngineEvent, EngineRequest } from "../engine.ts";

export interface DrawOptions {
  readonly variant: LogoVariant;
  /** `original`, `transparent` or `#RRGGBB` */
  readonly background: string;
  readonly width: number;
  readonly height: number;
}

/** What the drawing thread can be asked. */
export type ThreadTask =
  | { readonly kind: "warm" }
  | { readonly kind: "ping" }
  | { readonly kind: "design"; readonly request: EngineRequest }
  | { readonly kind: "choices"; readonly brief: Brief; readonly avoid: readonly LogoSpec[] }
  | { readonly kind: "direct"; readonly request: DirectRequest }
  | { readonly kind: "draw"; readonly spec: LogoSpec; readonly options: DrawOptions }
  | { readonly kind: "scene"; readonly spec: LogoSpec; readonly variant: LogoVariant }
  | { readonly kind: "check"; readonly spec: LogoSpec }
  | { readonly kind: "font"; readonly path: string }
  | { readonly kind: "read"; readonly instruction: string; readonly spec: LogoSpec | null }
  | {
      readonly kind: "compare";
      readonly spec: LogoSpec;
      readonly history: readonly { readonly id: string; readonly fingerprint: string }[];
    };

export interface ThreadRequest {
  readonly id: number;
  readonly task: ThreadTask;
  /** Its first element turns to 1 when nobody waits for the answer any more. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

export type ThreadAnswer =
  /** Said once, when the engine is loaded; loading does not count into any task's deadline. */
  | { readonly id: 0; readonly kind: "ready" }
  | { readonly id: number; readonly kind: "event"; readonly event: EngineEvent }
  | {
      readonly id: number;
      readonly kind: "done";
      readonly value: unknown;
      /** What the thread holds after the task: its heap, and memory outside, WebAssembly's included. */
      readonly heldBytes?: number;
    }
  | { readonly id: number; readonly kind: "refused"; readonly message: string }
  | { readonly id: number; readonly kind: "crashed"; readonly message: string };
