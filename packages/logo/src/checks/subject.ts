import type { LogoSpec } from "@emblazon/contract";
import type { Scene } from "../types.ts";
import { massOf, type Mass } from "./measure.ts";
import { measureSmallMark, type SmallMark } from "./small-mark.ts";

/** A drawing under inspection; what several checks need is measured once, when first asked for. */
export interface Subject {
  readonly scene: Scene;
  readonly spec: LogoSpec;
  readonly mass: () => Mass;
  readonly small: () => SmallMark | null;
}

function once<T>(measure: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: measure() }).value;
}

/** Puts a drawing on the table. */
export function inspect(scene: Scene, spec: LogoSpec): Subject {
  return {
    scene,
    spec,
    mass: once(() => massOf(scene)),
    small: once(() => measureSmallMark(scene, spec)),
  };
}
