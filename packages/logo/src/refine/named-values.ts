import type { RefineOperation } from "@emblazon/contract";

type OperationOf<K extends RefineOperation["kind"]> = Extract<RefineOperation, { kind: K }>;
/** A shape that a picture can be set into. */
export type ContainerName = NonNullable<OperationOf<"container">["to"]>;
/** A kind of typeface. */
export type FontClassName = NonNullable<OperationOf<"font">["classes"]>[number];
/** A style that a logo can be moved towards. */
export type StyleName = OperationOf<"style">["to"];

const CONTAINERS: readonly ContainerName[] = [
  "circle",
  "squircle",
  "round-square",
  "square",
  "hexagon",
  "octagon",
  "diamond",
  "shield",
  "arch",
  "leaf",
  "petal",
  "oval",
  "pill",
  "scallop",
  "burst",
  "pebble",
];
const FONT_CLASSES: readonly FontClassName[] = [
  "geometric",
  "grotesk",
  "humanist",
  "didone",
  "serif",
  "inscriptional",
  "slab",
  "condensed",
  "wide",
  "script",
  "rounded",
  "display",
  "mono",
];
const STYLES: readonly StyleName[] = [
  "minimal",
  "modern",
  "bold",
  "playful",
  "elegant",
  "vintage",
  "organic",
  "tech",
  "warm",
  "corporate",
  "luxury",
];

/** The container of that name; undefined when there is none. */
export function containerNamed(word: string): ContainerName | undefined {
  return CONTAINERS.find((name) => name === word);
}

/** The kinds of typeface in a list with commas. */
export function classesNamed(words: string): FontClassName[] {
  return words.split(",").flatMap((word) => FONT_CLASSES.filter((name) => name === word));
}

/** The style of that name; undefined when there is none. */
export function styleNamed(word: string): StyleName | undefined {
  return STYLES.find((name) => name === word);
}
