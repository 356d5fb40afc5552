import type { Surface } from "@emblazon/contract";
import type { StyleId } from "../understanding/industry.ts";
import type { FontClass } from "../type/fonts.ts";

/** The ways a logo can be built. */
export const ARCHETYPES = [
  "symbol-beside",
  "symbol-above",
  "merge-beside",
  "merge-above",
  "knockout-beside",
  "knockout-above",
  "tile",
  "abstract-beside",
  "abstract-above",
  "monogram-beside",
  "monogram-above",
  "line",
  "wordmark",
  "swap",
  "inlay",
  "multi",
  "slice",
  "shadow",
  "script",
  "frame",
  "seal",
  "emblem",
  "badge",
  "arch",
  "block",
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

/** Archetypes of one group look related even when they differ. */
export const ARCHETYPE_GROUP: Readonly<Record<Archetype, string>> = {
  "symbol-beside": "symbol",
  "symbol-above": "symbol",
  "merge-beside": "merge",
  "merge-above": "merge",
  "knockout-beside": "knockout",
  "knockout-above": "knockout",
  tile: "knockout",
  "abstract-beside": "abstract",
  "abstract-above": "abstract",
  "monogram-beside": "monogram",
  "monogram-above": "monogram",
  line: "line",
  wordmark: "word",
  swap: "word",
  inlay: "word",
  multi: "word",
  slice: "word",
  shadow: "word",
  script: "script",
  frame: "frame",
  seal: "round",
  emblem: "round",
  badge: "round",
  arch: "arch",
  block: "block",
};

/** How a style builds, sets and colours. */
export interface StyleGuide {
  readonly archetypes: Readonly<Partial<Record<Archetype, number>>>;
  readonly classes: Readonly<Partial<Record<FontClass, number>>>;
  readonly weights: readonly [number, number];
  readonly surfaces: Readonly<Record<Surface, number>>;
  readonly containers: readonly string[];
}

const PLAIN = ["circle", "squircle", "petal", "leaf", "arch", "pill"];

/** Every style's guide. */
export const STYLE_GUIDE: Readonly<Record<StyleId, StyleGuide>> = {
  minimal: {
    archetypes: { "symbol-beside": 2, wordmark: 2.6, "monogram-above": 1, "monogram-beside": 1, "abstract-beside": 1.6, "merge-beside": 1.6, line: 1.4, swap: 0.8, "knockout-above": 0.8 },
    classes: { geometric: 3, grotesk: 3, humanist: 2, serif: 0.9, inscriptional: 0.6 },
    weights: [400, 700],
    surfaces: { white: 2.4, tint: 1.4, deep: 1.2, brand: 0.8 },
    containers: PLAIN,
  },
  modern: {
    archetypes: { "symbol-beside": 2.4, "merge-beside": 2.2, "merge-above": 1.2, "knockout-beside": 1.6, "abstract-beside": 1.8, wordmark: 1.5, "symbol-above": 1.4, "monogram-beside": 1.4, tile: 1, swap: 0.9, inlay: 0.5 },
    classes: { geometric: 3, humanist: 3, grotesk: 2 },
    weights: [600, 800],
    surfaces: { white: 1.6, brand: 1.4, tint: 1.3, deep: 1.3 },
    containers: PLAIN,
  },
  bold: {
    archetypes: { block: 2.6, "symbol-above": 1.6, "merge-above": 1.8, "knockout-beside": 1.4, "monogram-beside": 1.7, badge: 1.6, wordmark: 1, "symbol-beside": 1.4, emblem: 1, seal: 1, swap: 1.3, inlay: 0.9, slice: 0.8 },
    classes: { condensed: 3, wide: 2, grotesk: 2.2, slab: 1.4 },
    weights: [800, 900],
    surfaces: { deep: 1.6, brand: 1.6, white: 1.3, tint: 1 },
    containers: ["hexagon", "shield", "circle", "octagon", "squircle"],
  },
  playful: {
    archetypes: { swap: 2.2, "symbol-above": 2.1, "merge-above": 1.8, "knockout-above": 1.6, multi: 1.4, shadow: 1, badge: 1.4, "symbol-beside": 1.6, "abstract-above": 0.6, inlay: 0.9, wordmark: 0.5 },
    classes: { rounded: 3, display: 2.4, geometric: 0.8 },
    weights: [600, 800],
    surfaces: { tint: 1.6, brand: 1.6, white: 1.4, deep: 0.8 },
    containers: ["circle", "pebble", "scallop", "squircle", "petal"],
  },
  elegant: {
    archetypes: { line: 2.2, "monogram-above": 2.4, script: 1.1, wordmark: 1.8, frame: 1.4, "symbol-above": 1.6, "merge-above": 1.6, emblem: 0.6, seal: 0.8, swap: 0.7 },
    classes: { didone: 3, serif: 3, inscriptional: 3, geometric: 0.5 },
    weights: [400, 500],
    surfaces: { tint: 1.7, deep: 1.6, white: 1.5, brand: 0.6 },
    containers: ["circle", "oval", "arch", "petal"],
  },
  vintage: {
    archetypes: { emblem: 1.9, seal: 1.9, arch: 1.9, script: 1.7, frame: 1.9, block: 1.2, badge: 1.9, "symbol-above": 1.2, "merge-above": 1.9 },
    classes: { slab: 2, didone: 2, condensed: 1.6, serif: 1.6, inscriptional: 0.9 },
    weights: [600, 800],
    surfaces: { tint: 1.5, deep: 1.5, brand: 1.4, white: 1.1 },
    containers: ["circle", "shield", "arch", "scallop", "oval", "burst"],
  },
  organic: {
    archetypes: { "symbol-above": 2.2, "merge-above": 2, line: 1.8, script: 1.1, emblem: 1, seal: 1, wordmark: 1, "symbol-beside": 1.4, "knockout-above": 1.3, badge: 1, swap: 0.9 },
    classes: { serif: 3, rounded: 1.3, inscriptional: 1.8, humanist: 0.9 },
    weights: [400, 600],
    surfaces: { tint: 1.8, white: 1.3, brand: 1.3, deep: 1.1 },
    containers: ["circle", "leaf", "pebble", "arch", "oval"],
  },
  tech: {
    archetypes: { "abstract-beside": 2, "monogram-beside": 1.8, wordmark: 1.5, "symbol-beside": 2.1, "merge-beside": 1.8, "knockout-beside": 1.4, tile: 1.5, slice: 0.9, swap: 0.7, block: 0.5 },
    classes: { geometric: 2, wide: 2, grotesk: 2.4, mono: 0.8, humanist: 1.4 },
    weights: [500, 800],
    surfaces: { deep: 1.8, white: 1.4, brand: 1.3, tint: 0.9 },
    containers: ["squircle", "hexagon", "circle", "leaf"],
  },
  warm: {
    archetypes: { emblem: 1.1, seal: 1.3, "symbol-above": 2, "merge-above": 2, script: 1.6, swap: 1.3, frame: 1.1, arch: 0.9, "symbol-beside": 1.6, badge: 1.3, "knockout-above": 0.8 },
    classes: { serif: 2.6, didone: 2, slab: 1.2, rounded: 1 },
    weights: [500, 800],
    surfaces: { tint: 1.6, brand: 1.6, white: 1.2, deep: 1.1 },
    containers: ["circle", "arch", "scallop", "oval", "pebble"],
  },
};
