import { circle, polygon, rect, regularPolygon, ring, star } from "../geometry/primitives.ts";
import type { PathData } from "../types.ts";
import { drop, FLAME, HEART, LOAF, PIN, SHIELD, TOOTH } from "./forms.ts";
import { around, leaf, place } from "./kit.ts";
import type { Kit } from "./kit.ts";

/** A silhouette as we write it. */
export interface OuterSource {
  readonly id: string;
  readonly label: string;
  /** Words separated by spaces, the strongest first. */
  readonly concepts: string;
  draw(kit: Kit): PathData;
}

/** Silhouettes with enough body for another symbol to be cut out of them. */
export const OUTER_SOURCES: readonly OuterSource[] = [
  { id: "heart", label: "heart", concepts: "heart love health care charity", draw: () => HEART },
  { id: "drop", label: "drop", concepts: "drop water oil skincare", draw: () => drop(74, 98) },
  {
    id: "house",
    label: "house",
    concepts: "house home property family",
    draw: () =>
      polygon(
        [
          [0, -46],
          [47, -4],
          [47, 44],
          [-47, 44],
          [-47, -4],
        ],
        5,
      ),
  },
  {
    id: "shield",
    label: "shield",
    concepts: "shield security insurance school",
    draw: () => SHIELD,
  },
  { id: "pin", label: "map pin", concepts: "pin place travel delivery", draw: () => PIN },
  {
    id: "chat",
    label: "speech bubble",
    concepts: "chat message talk support",
    draw: ({ union }) => union(rect(-47, -42, 94, 70, 27), "M-24 20H10L-22 47Z"),
  },
  {
    id: "cup",
    label: "cup",
    concepts: "coffee tea cup cafe",
    draw: ({ union, cut }) => {
      const body = "M-41 -34H27V6C27 29 13 42 -7 42C-27 42 -41 29 -41 6Z";
      return union(body, cut(place(ring(19, 10), [28, -6]), body));
    },
  },
  {
    id: "leaf",
    label: "leaf",
    concepts: "leaf nature organic eco green",
    draw: () => leaf([-37, 41], [39, -41], 0.68, 0.5),
  },
  { id: "flame", label: "flame", concepts: "fire flame grill energy", draw: () => FLAME },
  {
    id: "bulb",
    label: "light bulb",
    concepts: "idea light innovation electricity",
    draw: ({ union }) =>
      union(
        circle(0, -13, 36),
        "M-22 8L-14 29H14L22 8Z",
        rect(-14, 34, 28, 7, 3.5),
        rect(-9, 44, 18, 6, 3),
      ),
  },
  { id: "tooth", label: "tooth", concepts: "tooth dentist dental", draw: () => TOOTH },
  { id: "loaf", label: "loaf", concepts: "bread bakery wheat", draw: () => LOAF },
  {
    id: "bag",
    label: "shopping bag",
    concepts: "bag shop fashion gift retail",
    draw: ({ union, line }) =>
      union(
        "M-36 -18H36L41 41C41.5 45 38 48 33 48H-33C-38 48 -41.5 45 -41 41Z",
        line("M-16 -16V-25C-16 -46 16 -46 16 -25V-16", 7.4),
      ),
  },
  {
    id: "sun",
    label: "sun",
    concepts: "sun light solar energy kids",
    draw: () => star(16, 50, 41.5, 3),
  },
  { id: "coin", label: "disc", concepts: "coin finance money", draw: () => circle(0, 0, 48) },
  {
    id: "hexagon",
    label: "hexagon",
    concepts: "hexagon technology bee science",
    draw: () => regularPolygon(6, 50, { rounding: 5 }),
  },
  {
    id: "flower",
    label: "flower",
    concepts: "flower beauty florist kids",
    draw: ({ union }) => union(circle(0, 0, 28), ...around(circle(0, -27, 21), 6)),
  },
  {
    id: "mountain",
    label: "mountain",
    concepts: "mountain outdoor camp forest",
    draw: () =>
      polygon(
        [
          [-50, 40],
          [-8, -42],
          [11, -12],
          [19, -25],
          [50, 40],
        ],
        4,
      ),
  },
  {
    id: "vase",
    label: "vase",
    concepts: "pottery vase ceramics",
    draw: ({ union }) =>
      union(
        "M-16 -46H16C16 -32 12 -28 12 -22C12 -12 38 -4 38 20C38 40 22 48 0 48C-22 48 -38 40 -38 20C-38 -4 -12 -12 -12 -22C-12 -28 -16 -32 -16 -46Z",
      ),
  },
  {
    id: "book",
    label: "open book",
    concepts: "book education reading publishing",
    draw: ({ union }) =>
      union(
        "M0 -26C-14 -36 -32 -38 -48 -34V34C-32 30 -14 32 0 42C14 32 32 30 48 34V-34C32 -38 14 -36 0 -26Z",
      ),
  },
  {
    id: "bottle",
    label: "bottle",
    concepts: "bottle perfume glass wine science",
    draw: ({ union }) =>
      union(
        "M-11 -38H11V-26C11 -19 33 -8 33 14V38A10 10 0 0 1 23 48H-23A10 10 0 0 1 -33 38V14C-33 -8 -11 -19 -11 -26Z",
        rect(-15, -49, 30, 8, 2.5),
      ),
  },
  {
    id: "paw",
    label: "paw",
    concepts: "paw pet dog cat vet",
    draw: ({ union }) => {
      const toe = (x: number, y: number, turn: number) =>
        place(
          "M0 -14C6 -14 10 -8 10 0C10 8 6 14 0 14C-6 14 -10 8 -10 0C-10 -8 -6 -14 0 -14Z",
          [x, y],
          { turn },
        );
      return union(
        "M0 -10C18 -10 36 10 36 28C36 41 25 45 15 43C9 41 4 40 0 40C-4 40 -9 41 -15 43C-25 45 -36 41 -36 28C-36 10 -18 -10 0 -10Z",
        toe(-39, -8, -24),
        toe(-15, -33, -8),
        toe(15, -33, 8),
        toe(39, -8, 24),
      );
    },
  },
  {
    id: "tree",
    label: "tree",
    concepts: "tree nature family park",
    draw: ({ union }) =>
      union(circle(0, -14, 32), circle(-21, -2, 25), circle(21, -2, 25), rect(-6, 10, 12, 38, 2)),
  },
  {
    id: "cloud",
    label: "cloud",
    concepts: "cloud weather hosting dream kids",
    draw: ({ union }) =>
      union(circle(-25, 11, 23), circle(4, -8, 31), circle(29, 13, 21), rect(-25, 8, 54, 26)),
  },
  {
    id: "apple",
    label: "apple",
    concepts: "apple fruit school health",
    draw: ({ union }) =>
      union(
        "M0 -19C10 -29 39 -29 42 0C45 26 25 48 12 48C6 48 4 45 0 45C-4 45 -6 48 -12 48C-25 48 -45 26 -42 0C-39 -29 -10 -29 0 -19Z",
        leaf([2, -27], [24, -48], 0.54),
      ),
  },
  {
    id: "pot",
    label: "cooking pot",
    concepts: "cook kitchen restaurant soup",
    draw: ({ union }) =>
      union(
        "M-38 -14H38V24C38 36 32 42 20 42H-20C-32 42 -38 36 -38 24Z",
        rect(-49, -6, 98, 11, 5.5),
        "M-38 -18.5C-34 -30 -18 -34 0 -34C18 -34 34 -30 38 -18.5Z",
        circle(0, -40, 6),
      ),
  },
  {
    id: "gear",
    label: "gear",
    concepts: "gear machine engineering repair",
    draw: ({ union }) => union(circle(0, 0, 39), ...around(rect(-9.5, -49, 19, 26, 4), 8)),
  },
  {
    id: "jar",
    label: "jar",
    concepts: "jar honey preserve organic",
    draw: ({ union }) =>
      union(
        "M-25 -26H25C34 -22 38 -13 38 -2V34C38 43 32 48 23 48H-23C-32 48 -38 43 -38 34V-2C-38 -13 -34 -22 -25 -26Z",
        rect(-29, -46, 58, 15.5, 4),
      ),
  },
];
