import type { LogoSpec, Surface } from "@emblazon/contract";
import { markKey } from "./choice/facets.ts";
import { FONTS } from "./type/fonts.ts";

/** A logo in a few words, for lists and logs. */
export interface SpecFacts {
  readonly archetype: string;
  /** What the picture is, e.g. `leaf` or `mountain+north-star`; null for a name alone. */
  readonly mark: string | null;
  /** The typeface's own name. */
  readonly family: string;
  readonly surface: Surface;
}

/** The facts of a spec that tell logos apart. */
export function specFacts({ archetype, mark, word, surface }: LogoSpec): SpecFacts {
  const device = word.device && "mark" in word.device ? word.device.mark : undefined;
  const key = markKey(mark ?? device);
  return {
    archetype,
    mark: key === "" ? null : key,
    family: FONTS[word.font]?.family ?? word.font,
    surface,
  };
}
