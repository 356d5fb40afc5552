import type { EffectStyleId } from "@emblazon/effects";

/** The looks in the order in which they are shown. */
export const lookIds = [
  "CARTOON",
  "SKETCH",
  "COLOR_PENCIL",
  "OIL_PAINTING",
  "WATERCOLOR",
  "POP_ART",
] as const satisfies readonly EffectStyleId[];

export type LookId = (typeof lookIds)[number];

/** What a look is called where its full description is not at hand. */
export const lookNames: Readonly<Record<EffectStyleId, string>> = {
  CARTOON: "Cartoon",
  SKETCH: "Pencil sketch",
  COLOR_PENCIL: "Coloured pencil",
  OIL_PAINTING: "Oil painting",
  WATERCOLOR: "Watercolour",
  POP_ART: "Pop art",
};

/** A look as the address bar has it: `OIL_PAINTING` → `oil-painting`. */
export function lookSlug(id: LookId): string {
  return id.toLowerCase().replaceAll("_", "-");
}

/** The look that an address names; undefined for none of them. */
export function lookOfSlug(slug: unknown): LookId | undefined {
  return lookIds.find((id) => lookSlug(id) === slug);
}
