import type {
  Brief,
  LogoSpec,
  PaletteSpec,
  QualityCheck,
  RefineOperation,
  Surface,
} from "@emblazon/contract";

/**
 * SVG path data in absolute `M L Q C Z`, y down, even-odd filling.
 * Every path that crosses a function border in this package is of this kind.
 */
export type PathData = string & { readonly PathData: unique symbol };

/** Ink bounds in the path's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The colour role of a shape. `ink`: type; `sub`: tagline; `a`, `b`, `k`: main, second, spark;
 * `on`, `onSub`, `onB`, `onK`: the same drawn on a shape of colour `a`; `bg`: the surface itself.
 */
export type Role = "ink" | "sub" | "a" | "b" | "k" | "on" | "onSub" | "onB" | "onK" | "bg";

export interface Layer {
  readonly d: PathData;
  readonly role: Role;
}

/** A mark: disjoint layers (so that it also works in one colour), centred on 0,0, longer side 96 units. */
export interface Mark {
  readonly layers: readonly Layer[];
}

/** Layers laid out together, before colour. The word's cap height is 100 units where there is a word. */
export interface Lockup {
  readonly layers: readonly Layer[];
  /** Index ranges into `layers`, for checks and for cutting variants out. */
  readonly parts: readonly LockupPart[];
}

export interface LockupPart {
  readonly kind: "mark" | "word" | "tagline" | "ornament" | "container";
  readonly from: number;
  readonly to: number;
}

/** A filled shape, ready to write out. */
export interface SceneShape {
  readonly d: PathData;
  readonly role: Role;
  /** `#RRGGBB` */
  readonly fill: string;
  /** Ink bounds of `d`, where they were measured. */
  readonly box?: Box;
}

/** A finished drawing: colours resolved, bounds known. */
export interface Scene {
  /** `#RRGGBB` */
  readonly background: string;
  readonly shapes: readonly SceneShape[];
  readonly parts: readonly LockupPart[];
  readonly box: Box;
  readonly gradient: SceneGradient | null;
  /** The white that the drawing asks for on every side, in its units: a cap height, or a share of a closed shape. */
  readonly clearSpace?: number;
}

/** One linear gradient over the main shape, in the scene's units. */
export interface SceneGradient {
  readonly from: { readonly x: number; readonly y: number; readonly color: string };
  readonly to: { readonly x: number; readonly y: number; readonly color: string };
}

/** Colours of every role on one surface. */
export interface ResolvedColors {
  readonly background: string;
  readonly roles: Readonly<Record<Role, string>>;
}

/** A concept found in a brief, best first, with why it was taken. */
export interface ConceptHit {
  readonly concept: string;
  /** 0..1: how strongly it is spoken for beside others; from `CONFIDENT` on it may be pictured. */
  readonly score: number;
  /** 0..1: how likely it is right, calibrated over briefs with known answers. */
  readonly sure?: number;
  readonly why: string;
}

/** What was understood of a brief. */
export interface Understanding {
  readonly concepts: readonly ConceptHit[];
  readonly industry: string | null;
  /** Style ids to sample from, with weights that sum to 1. */
  readonly styles: readonly { readonly style: string; readonly weight: number }[];
  readonly moods: readonly string[];
  readonly scripts: readonly Script[];
  /** Concepts that the brief rules out; they are never among `concepts`. */
  readonly avoid?: readonly string[];
  /** The brief rules out symbols that have been seen too often. */
  readonly avoidWorn?: boolean;
  /** The brief wants the name alone, without a picture; `concepts` is empty then. */
  readonly typeOnly?: boolean;
  /** Languages besides English that the brief is likely written in, the likeliest first, as "de". */
  readonly languages?: readonly string[];
}

/** What the letters of a text belong to; Han alone counts as Chinese. */
export type Script =
  | "latin"
  | "cyrillic"
  | "greek"
  | "arabic"
  | "hebrew"
  | "devanagari"
  | "bengali"
  | "tamil"
  | "thai"
  | "georgian"
  | "armenian"
  | "japanese"
  | "korean"
  | "chinese"
  | "other";

/** A spec that could be drawn, with how much we expect of it. */
export interface Candidate {
  readonly spec: LogoSpec;
  /** Higher is better; style weight plus how well the mark fits the brief. */
  readonly prior: number;
  readonly facets: CandidateFacets;
  /** The surfaces it may stand on; any, where absent. */
  readonly surfaces?: readonly Surface[];
  /** The palettes to choose from when it is chosen; its spec's own, where absent. */
  readonly palettes?: readonly RankedPalette[];
  /** The colours that the person chose, `#RRGGBB` in capitals: these are law. */
  readonly ownColors?: readonly string[];
}

/** A palette of the brief, with how well it suits; weights are compared, they need no sum. */
export interface RankedPalette {
  readonly palette: PaletteSpec;
  readonly weight: number;
}

/** What diversity is measured on. */
export interface CandidateFacets {
  readonly archetype: string;
  readonly group: string;
  readonly mark: string;
  /** What the mark's silhouette shows: two drawings of a cup are one family. Empty without a picture. */
  readonly family: string;
  readonly font: string;
  readonly fontClass: string;
  readonly layout: string;
  readonly surface: Surface;
  readonly palette: string;
}

export interface DesignRequest {
  readonly brief: Brief;
  /** 1..12 */
  readonly count: number;
  /** 0..2^32−1; the same brief, seed and `avoid` give the same bytes. */
  readonly seed: number;
  /** Specs made earlier for this brief; new ones differ from them. */
  readonly avoid?: readonly LogoSpec[];
  /**
   * Whether a design has to pass the whole report, and comes with it, not only the part that is
   * cheap: some 40 ms more for each. @default false
   */
  readonly thorough?: boolean;
}

/** A logo to be changed, and how. */
export interface RefineRequest {
  readonly brief: Brief;
  readonly spec: LogoSpec;
  /** In any order; empty: siblings that keep the logo's idea. */
  readonly operations: readonly RefineOperation[];
  /** 1..12 */
  readonly count: number;
  /** 0..2^32−1; the same request gives the same bytes. */
  readonly seed: number;
  /** Specs made earlier; new ones differ from them. */
  readonly avoid?: readonly LogoSpec[];
}

/** What was made of an instruction in words. */
export interface Refinement {
  readonly operations: readonly RefineOperation[];
  /** The person's own words that nothing was made of, as they wrote them. */
  readonly unknown: readonly string[];
}

/** One finished logo. `position` counts from 0 in the order of the request. */
export interface LogoDesign {
  readonly position: number;
  readonly spec: LogoSpec;
  /** A whole SVG document, type as outlines, 800×600 with the surface behind. */
  readonly svg: string;
  readonly checks: readonly QualityCheck[];
  /** A line for people: what was drawn and why, e.g. "Cup with a wave, set in Fraunces". */
  readonly rationale: string;
  /** How many candidates were composed for it, rejected ones included. */
  readonly tries: number;
}

/**
 * Everything the engine reads from outside: bytes of a file under the package's `assets/` folder, and
 * under the name `pathkit.wasm` those of `pathkit-wasm/bin/pathkit.wasm`.
 */
export interface LogoAssets {
  read(path: string): Promise<Uint8Array>;
}
