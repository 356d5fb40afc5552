import type { LogoSpec, Project, Refinement, RefineOperation } from "@emblazon/contract";

/** A brief as a project holds it; the engine's side reads it by the contract. */
export type PreviewBrief = Pick<
  Project,
  "name" | "tagline" | "industry" | "description" | "personality" | "colors" | "include_text_in_ai"
> & { readonly style?: string };

/** One design that an instruction would lead to. */
export interface PreviewTask {
  readonly brief: PreviewBrief;
  readonly spec: LogoSpec;
  readonly operations: readonly RefineOperation[];
  readonly seed: number;
  readonly avoid: readonly LogoSpec[];
}

/** What the engine's worker can be asked. */
export type EngineTask =
  /** Loads what a preview needs, so that it comes sooner. */
  | { readonly kind: "prepare" }
  | { readonly kind: "read"; readonly instruction: string; readonly spec: LogoSpec }
  | { readonly kind: "preview"; readonly task: PreviewTask };

export interface EngineAnswers {
  readonly prepare: null;
  readonly read: Refinement;
  /** A whole SVG document. */
  readonly preview: string;
}

export interface EngineRequest {
  readonly id: number;
  readonly task: EngineTask;
  /** Where the server keeps the engine's fonts and marks; ends in a slash. */
  readonly assetsUrl: string;
}

export type EngineAnswer =
  | { readonly id: number; readonly value: EngineAnswers[keyof EngineAnswers] }
  | { readonly id: number; readonly error: string };
