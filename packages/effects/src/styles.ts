/** One thing about a look that can be set. Other values than those from `min` to `max`, each `step` from the last, are refused. */
export interface EffectParameter {
  /** As programs name it. */
  readonly name: string;
  /** As people read it. */
  readonly label: string;
  readonly description: string;
  readonly kind: "number" | "choice" | "switch";
  /** What the number counts: `%`, `degrees`, `levels`, `panels`; lengths are `‰ of the picture`. */
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly choices: readonly string[] | null;
  readonly default: number | string | boolean;
}

export type EffectStyleId =
  | "CARTOON"
  | "SKETCH"
  | "COLOR_PENCIL"
  | "OIL_PAINTING"
  | "WATERCOLOR"
  | "POP_ART";

/** A look as it is offered. Every look also takes `strength`, 0 to 100 %. */
export interface EffectStyle {
  readonly id: EffectStyleId;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly EffectParameter[];
}

export type EffectParams = Readonly<Record<string, number | string | boolean>>;

/** Pixels in sRGB, 8 bits, RGBA, straight alpha, rows from the top without gaps. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}
