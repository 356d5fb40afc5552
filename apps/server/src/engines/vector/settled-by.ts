import type { RefineOperation } from "@emblazon/contract";

type Kind = RefineOperation["kind"];
type Facet = Extract<RefineOperation, { kind: "keep" }>["what"][number];

/** What an edit settles; the picture and the words stay in variations anyway. */
const EDITS: readonly (readonly [Facet, ReadonlySet<Kind>])[] = [
  ["font", new Set<Kind>(["font", "round", "sharpen", "weight", "style", "device"])],
  ["case", new Set<Kind>(["case", "tracking", "weight", "device"])],
  [
    "colors",
    new Set<Kind>([
      "color",
      "tone",
      "hue",
      "chroma",
      "contrast",
      "palette",
      "swap_colors",
      "gradient",
      "word_tone",
      "avoid",
    ]),
  ],
  ["background", new Set<Kind>(["background", "surface", "contrast"])],
  [
    "layout",
    new Set<Kind>(["layout", "unframe", "lines", "mark_remove", "mark_scale", "mark_position"]),
  ],
  ["mark", new Set<Kind>(["mark", "mark_remove", "mirror", "container", "treatment"])],
];

/** What variations of a logo must leave alone, so that they still do what was asked of it. */
export function settledBy(operations: readonly RefineOperation[]): Facet[] {
  const asked = new Set(operations.flatMap(facetsOf));
  return [...asked].toSorted();
}

function facetsOf(operation: RefineOperation): Facet[] {
  if (operation.kind === "keep" || operation.kind === "other") return operation.what;
  return EDITS.flatMap(([facet, kinds]) => (kinds.has(operation.kind) ? [facet] : []));
}
