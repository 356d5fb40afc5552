import type { LogoSpec } from "@emblazon/contract";

/** The logo that the instructions of the tests speak of: a green leaf beside “Fern & Vale”. */
export const LEAF_SPEC: LogoSpec = {
  version: 2,
  seed: 1,
  archetype: "symbol-beside",
  style: "organic",
  layout: { kind: "horizontal", mark_scale: 1 },
  surface: "white",
  palette: { ink: "#12301F", a: "#25874A", b: "#8CC29A", k: "#E0A12B", soft: "#F1F6EE" },
  tone: "full",
  gradient: false,
  mark: { source: { kind: "symbol", id: "leaf" }, treatment: { kind: "plain" }, mirrored: false },
  word: {
    text: "Fern & Vale",
    font: "figtree",
    weight: 600,
    case: "as-is",
    tracking: 0,
    justified: false,
    tone: { kind: "plain" },
  },
  tagline: {
    text: "Plants for small rooms",
    font: "figtree",
    weight: 500,
    case: "as-is",
    rules: false,
  },
};
