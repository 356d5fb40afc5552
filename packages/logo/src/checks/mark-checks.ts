import type { Scene } from "../types.ts";
import { inkBox } from "./measure.ts";
import { centreOffset, inkInSafeCircle } from "./icon-place.ts";
import type { Check } from "./check.ts";
import { partsLostInOneColour } from "./fill-map.ts";
import type { MarkPlate } from "./mark-plate.ts";
import { isPaper } from "./paint-ink.ts";
import { cornerRadii, nearCircles, nearParallels } from "./refinement.ts";
import { strokeWeights } from "./stroke-weights.ts";
import type { Subject } from "./subject.ts";

/** Ink smaller than this share of all ink is an island. */
const ISLAND = 0.003;
/** Pixels a side of the smallest icon. */
const ICON = 16;

function onPlate(measure: (plate: MarkPlate) => number): Check["measure"] {
  return ({ plate }) => {
    const known = plate();
    return known && measure(known);
  };
}

function inkPaths({ scene }: MarkPlate): Scene["shapes"][number]["d"][] {
  return scene.shapes.filter((shape) => !isPaper(shape, scene.background)).map(({ d }) => d);
}

const sideOf = ({ box }: MarkPlate): number => box.width / 1.1;

function inkShare(plate: MarkPlate): number {
  const { width, height } = inkBox(plate.scene.shapes);
  const cell = plate.box.width / plate.grid.width;
  return ((plate.ink() * cell * cell) / (width * height || 1)) * 100;
}

/** The smallest width at which the finest line or gap still is a pixel wide. */
function smallestSize(plate: MarkPlate): number {
  return Math.ceil(100 / Math.max(0.5, Math.min(plate.stroke(), plate.gap())));
}

/** In pixels of the icon; on a tile of the main colour the lines are what the tile leaves open. */
function iconStroke({ scene, stroke, gap }: MarkPlate): number {
  const [first] = scene.parts;
  const onTile = first?.kind === "container" && scene.shapes[first.from]?.role === "a";
  return ((onTile ? gap() : stroke()) / 100) * ICON;
}

const onIcon =
  (measure: (plate: MarkPlate) => number): Check["measure"] =>
  ({ icon }: Subject) => {
    const known = icon();
    return known && measure(known);
  };

/** What a report says of the mark by itself. */
export const MARK_CHECKS = {
  "mark-ink": {
    label: "Ink of the mark",
    why: "A mark with little ink disappears from a distance; one that is nearly all ink is a blot.",
    mend: "Use a filled form of the mark, or open it up.",
    measure: onPlate(inkShare),
  },
  "mark-stroke": {
    label: "Thinnest line of the mark",
    why: "A line thinner than a 48th of the mark falls under a pixel on a small button.",
    mend: "Use a heavier form of the mark.",
    measure: onPlate(({ stroke }) => stroke()),
  },
  "least-gap": {
    label: "Narrowest gap of the mark",
    why: "Gaps fill in before lines break: ink spreads in print, and light on dark more than dark on light.",
    mend: "Open the gaps, or leave small parts out.",
    measure: onPlate(({ gap }) => gap()),
  },
  "icon-stroke": {
    label: "Thinnest line at 16 pixels",
    why: "In a browser's tab a line needs a pixel of its own.",
    mend: "Use a heavier or simpler form of the mark for small sizes.",
    measure: onIcon(iconStroke),
  },
  "pixel-mush": {
    label: "Half-covered pixels at 16 pixels",
    why: "Pixels that are neither ink nor paper make a small icon look soft.",
    mend: "Set edges on the pixel grid, or use fewer and thicker parts.",
    measure: onIcon(({ mush }) => mush()),
  },
  squint: {
    label: "Seen with half-closed eyes",
    why: "What is left behind a blur is what is seen from across the street.",
    mend: "Give the mark more mass.",
    measure: onPlate(({ squint }) => squint().range),
  },
  "squint-blobs": {
    label: "Masses with half-closed eyes",
    why: "Parts that run together or fall apart behind a blur change what the mark is.",
    mend: "Bring parts together, or draw them further apart.",
    measure: onPlate(({ squint }) => squint().blobs),
  },
  "one-colour": {
    label: "Parts that run together in one colour",
    why: "Stamps, engravings and faxes have one colour: parts that only their colours tell apart become one.",
    mend: "Leave a gap between parts of different colours.",
    measure: ({ fills }: Subject) => {
      const map = fills();
      return map && partsLostInOneColour(map);
    },
  },
  complexity: {
    label: "Complexity of the outline",
    why: "Marks that are neither bare nor busy are remembered best.",
    mend: "Leave detail out, or give the mark a feature of its own.",
    measure: onPlate(({ complexity }) => complexity()),
  },
  parts: {
    label: "Separate parts",
    why: "The eye takes in a handful of parts at once.",
    mend: "Join parts, or leave some out.",
    measure: onPlate(
      (plate) => plate.parts().filter(({ size }) => size >= ISLAND * plate.ink()).length,
    ),
  },
  islands: {
    label: "Tiny parts",
    why: "Specks look like dirt in print and vanish on screens.",
    mend: "Leave the smallest parts out.",
    measure: onPlate(
      (plate) => plate.parts().filter(({ size }) => size < ISLAND * plate.ink()).length,
    ),
  },
  "near-parallel": {
    label: "Edges that are almost parallel",
    why: "Edges a degree or two off look like a slip of the hand.",
    mend: "Make the edges parallel, or clearly not.",
    measure: onPlate((plate) => nearParallels(inkPaths(plate), sideOf(plate))),
  },
  "near-circle": {
    label: "Rounds that are almost circles",
    why: "A circle that is a little off looks like a flat tyre.",
    mend: "Draw true circles.",
    measure: onPlate((plate) => nearCircles(inkPaths(plate), sideOf(plate))),
  },
  "corner-radii": {
    label: "Different corner radii",
    why: "Corners of one family have one or two radii.",
    mend: "Round all corners alike.",
    measure: onPlate((plate) => cornerRadii(inkPaths(plate), sideOf(plate))),
  },
  "stroke-weights": {
    label: "Different line weights",
    why: "Lines of one hand have one or two weights.",
    mend: "Draw all lines with one weight.",
    measure: onPlate(({ grid }) => strokeWeights(grid)),
  },
  "safe-circle": {
    label: "Ink inside a round icon",
    why: "Phones cut icons to circles, four fifths of the picture wide.",
    mend: "Set the mark smaller in the icon.",
    measure: onPlate(inkInSafeCircle),
  },
  centred: {
    label: "Off the middle of the icon",
    why: "An icon whose weight is off the middle looks as if it were slipping.",
    mend: "Move the mark until its weight is in the middle.",
    measure: onPlate(centreOffset),
  },
  "smallest-size": {
    label: "Smallest width of the mark",
    why: (value) =>
      `Below ${value} px its finest lines fall under a pixel or its gaps fill in; the icon's redraw is for that.`,
    mend: "Use the redraw for small sizes.",
    measure: onPlate(smallestSize),
  },
} as const satisfies Record<string, Check>;
