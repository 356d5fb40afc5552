import { circle, ellipse, polar, polygon, rect, ring } from "../../geometry/primitives.ts";
import { around, flipped, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Beaches, games and small treats. */
export const LEISURE: readonly SymbolSource[] = [
  {
    id: "dumpling-round",
    label: "round dumpling from above",
    concepts: "dumpling momo khinkali bun dim-sum steamed asian",
    traits: ["round", "inlay"],
    draw({ cut, line }) {
      const folds = around(line("M0 -13C9 -18 12 -27 9 -37", 4.6), 8);
      return [main(cut(circle(0, 0, 47), ...folds))];
    },
    small: ({ cut, line }) => [
      main(cut(circle(0, 0, 48), ...around(line("M0 -11C9 -16 12 -25 9 -36", 7), 5))),
    ],
  },
  {
    id: "burger-tall",
    label: "tall burger with a flag",
    concepts: "burger diner fast-food beef grill snack",
    traits: ["inlay"],
    draw: ({ half, line }) => [
      main(half(ellipse(0, 0, 38, 30), "top", -2), rect(-38, 33, 76, 13, 6)),
      second(rect(-40, 13.5, 80, 15, 5)),
      spark("M-40 2.5H40L30 9H-30Z", line("M0 -34V-47", 4.6)),
    ],
    small: ({ half }) => [
      main(half(ellipse(0, -4, 44, 36), "top", -10), rect(-44, 30, 88, 14, 6)),
      second(rect(-46, -2, 92, 24, 6)),
    ],
  },
  {
    id: "tutu",
    label: "dancer in a tutu",
    concepts: "dance ballet dancer performance school stage",
    traits: [],
    draw: ({ line, union }) => [
      spark(circle(0, -25, 7)),
      main(
        union(
          line("M0 -10C-16 -14 -18 -34 -4 -46", 5.4),
          line("M0 -10C16 -14 18 -34 4 -46", 5.4),
          "M-5 -10H5L6 6H-6Z",
        ),
      ),
      second("M-8 8.5H8C22 10 38 16 44 24C30 29 -30 29 -44 24C-38 16 -22 10 -8 8.5Z"),
      main(line("M-5 33L-3 46", 5.4), line("M5 33L3 46", 5.4)),
    ],
    small: ({ line, union }) => [
      spark(circle(0, -28, 9)),
      main(
        union(
          line("M0 -8C-24 -12 -26 -32 -12 -44", 8.4),
          line("M0 -8C24 -12 26 -32 12 -44", 8.4),
          "M-6 -8H6C10 6 36 12 46 24H-46C-36 12 -10 6 -6 -8Z",
        ),
      ),
      second(line("M0 34V44", 9)),
    ],
  },
  {
    id: "parasol",
    label: "parasol on the beach",
    concepts: "beach parasol summer resort holiday umbrella",
    traits: ["inlay", "line"],
    draw({ cut, half, line }) {
      const canopy = half(circle(0, 6, 42), "top", 0);
      const panels = [circle(-28, 8, 14.2), circle(0, 8, 14.2), circle(28, 8, 14.2)];
      const turned = (shape: string) => place(shape, [0, -4], { turn: -18 });
      const pole = cut(
        turned(line("M0 0V42", 5.4)),
        rect(-60, 31.5, 120, 50),
        turned(half(circle(0, 6, 46), "top", -1)),
      );
      return [
        main(turned(cut(canopy, ...panels))),
        second(pole),
        spark("M-44 47C-34 38 -8 36 6 36C24 36 40 40 46 47Z"),
      ];
    },
    small: ({ half, union }) => [
      main(
        place(union(half(circle(0, 6, 44), "top", 2), rect(-4.5, 0, 9, 38)), [0, -4], {
          turn: -18,
        }),
      ),
      spark(rect(-44, 38, 88, 10, 5)),
    ],
  },
  {
    id: "sandcastle",
    label: "sandcastle",
    concepts: "sandcastle beach kids holiday play nursery",
    traits: ["inlay"],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-40 46V-6H-30V2H-20V-6H-12V6H12V-6H20V2H30V-6H40V46Z",
          "M-10 60V32A10 10 0 0 1 10 32V60Z",
        ),
      ),
      second("M-18 -10.5V-28H-9V-21H-4V-28H4V-21H9V-28H18V-10.5H7.5V1.5H-7.5V-10.5Z"),
      spark(line("M0 -34V-46", 4.6), "M2 -47H24L18 -40L24 -33H2Z"),
    ],
    small: ({ cut }) => [
      main(cut("M-42 46V-6H-26V4H-9V-6H9V4H26V-6H42V46Z", "M-9 60V30A9 9 0 0 1 9 30V60Z")),
      spark("M-4.5 -13V-48H30L22 -38L30 -28H4.5V-13Z"),
    ],
  },
  {
    id: "billiards",
    label: "billiard ball",
    concepts: "billiards pool snooker ball bar game",
    traits: ["round"],
    draw: ({ cut, union }) => {
      const eight = union(circle(0, -8, 8), circle(0, 6, 9.5));
      return [
        main(cut(circle(0, 0, 48), circle(0, -2, 23))),
        second(cut(eight, circle(0, -8, 3.6), circle(0, 6, 4.4))),
      ];
    },
    small: ({ cut }) => [
      main(cut(circle(0, 0, 48), circle(-4, -6, 20))),
      second(circle(-4, -6, 8)),
    ],
  },
  {
    id: "dart",
    label: "dart in a board",
    concepts: "darts pub target game goal precision",
    traits: ["round"],
    draw: ({ cut, grow, line, union }) => {
      const arrow = union(line("M2 -2L30 -30", 6), "M24 -32L40 -48L40 -40L48 -40L32 -24L24 -24Z");
      return [
        main(cut(ring(42, 31, -4, 4), grow(arrow, 4.5))),
        second(cut(ring(22, 12, -4, 4), grow(arrow, 4.5))),
        spark(arrow),
      ];
    },
    small: ({ cut, line }) => {
      const arrow = line("M0 0L40 -40", 9);
      return [
        main(cut(ring(43, 30, -3, 3), line("M0 0L60 -60", 23))),
        spark(arrow),
        second(cut(circle(-3, 3, 15), line("M0 0L60 -60", 23))),
      ];
    },
  },
  {
    id: "hockey",
    label: "hockey sticks and puck",
    concepts: "hockey ice-hockey sport stick team rink",
    traits: [],
    draw: ({ line, apart }) => {
      const stick = line("M-28 -44L12 30C14 34 18 36 22 36H36", 8.4);
      return [main(stick), second(apart(flipped(stick), stick))];
    },
  },
  {
    id: "cricket",
    label: "cricket bat and ball",
    concepts: "cricket bat ball sport team club",
    traits: [],
    draw: () => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 40 });
      return [
        main(turned(rect(-12, -16, 24, 66, 7))),
        second(turned(rect(-4.5, -52, 9, 31.5, 4))),
        spark(circle(26, 30, 13)),
      ];
    },
    small: ({ union }) => [
      main(
        place(union(rect(-14, -16, 28, 66, 7), rect(-5.5, -52, 11, 44, 5)), [0, 0], { turn: 40 }),
      ),
      spark(circle(28, 30, 14)),
    ],
  },
  {
    id: "television",
    label: "television with its aerial",
    concepts: "television tv media film retro broadcast",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(
          rect(-46, -20, 92, 64, 10),
          rect(-35, -9, 50, 42, 8),
          circle(30, 2, 5.4),
          circle(30, 19, 5.4),
        ),
      ),
      spark(line("M-3 -25L-20 -44", 5.4), line("M3 -25L20 -44", 5.4)),
    ],
    small: ({ cut, line, union }) => [
      main(
        union(
          cut(rect(-46, -20, 92, 66, 9), rect(-34, -8, 68, 42, 6)),
          line("M0 -18L-20 -43", 8.4),
          line("M0 -18L20 -43", 8.4),
        ),
      ),
    ],
  },
  {
    id: "crocodile",
    label: "crocodile in the water",
    concepts: "crocodile alligator swamp reptile bold kids",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-48 6C-48 -4 -40 -6 -30 -6C-18 -6 -8 -8 0 -14C2 -26 18 -28 22 -18C34 -14 44 -4 48 10H-20L-26 16L-32 10L-38 16L-44 10Z",
          circle(12, -16, 4.6),
        ),
      ),
      second("M-42 20.5H48C46 30 36 34 24 34H-28C-36 34 -42 28 -42 20.5Z"),
    ],
  },
  {
    id: "walnut",
    label: "walnut",
    concepts: "nut walnut almond snack vegan bakery",
    traits: ["inlay"],
    draw: ({ cut, line }) => {
      const shell =
        "M0 -46C24 -44 42 -22 42 4C42 28 24 46 0 48C-24 46 -42 28 -42 4C-42 -22 -24 -44 0 -46Z";
      const half = [line("M16 -26C26 -18 12 -8 22 2", 4.6), line("M12 12C26 14 12 26 20 30", 4.6)];
      return [
        main(cut(shell, line("M0 -34C4 -12 -4 12 0 36", 4.8), ...half, ...half.map(flipped))),
      ];
    },
    small: ({ cut, line }) => [
      main(
        cut(
          "M0 -46C24 -44 42 -22 42 4C42 28 24 46 0 48C-24 46 -42 28 -42 4C-42 -22 -24 -44 0 -46Z",
          line("M0 -28V32", 7),
          line("M22 -14V16", 7),
          line("M-22 -14V16", 7),
        ),
      ),
    ],
  },
  {
    id: "fig",
    label: "fig cut open",
    concepts: "fig fruit mediterranean sweet natural jam",
    traits: ["inlay"],
    draw: ({ cut }) => {
      const fruit =
        "M-5 -46C-4 -50 4 -50 5 -46C8 -28 40 -12 40 14C40 36 22 48 0 48C-22 48 -40 36 -40 14C-40 -12 -8 -28 -5 -46Z";
      const flesh =
        "M0 -20C8 -8 28 0 28 16C28 30 15 38 0 38C-15 38 -28 30 -28 16C-28 0 -8 -8 0 -20Z";
      const seeds = [0, 72, 144, 216, 288].map((angle) => {
        const { x, y } = polar(11, angle - 90);
        return place(leaf([0, -4.5], [0, 4.5], 0.62), [x, y + 17], { turn: angle });
      });
      return [main(cut(fruit, flesh)), spark(cut(place(flesh, [0, 2], { size: 0.83 }), ...seeds))];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-5 -46C-4 -50 4 -50 5 -46C8 -28 42 -12 42 14C42 36 24 48 0 48C-24 48 -42 36 -42 14C-42 -12 -8 -28 -5 -46Z",
          circle(0, 14, 19),
        ),
      ),
      spark(circle(0, 14, 11)),
    ],
  },
  {
    id: "chopsticks-bowl",
    label: "bowl with resting chopsticks",
    concepts: "rice bowl chopsticks asian korean poke restaurant",
    traits: ["inlay", "line"],
    draw: ({ line, half }) => [
      second(half(circle(0, -6, 26), "top", -8)),
      main("M-46 -3.5H46C46 18 34 31 18 36V42H-18V36C-34 31 -46 18 -46 -3.5Z"),
      spark(line("M14 -40L46 -26", 5), line("M22 -46L48 -36", 5)),
    ],
    small: ({ half }) => [
      second(half(circle(0, -6, 28), "top", -9)),
      main("M-48 -2H48C48 20 34 32 18 36V44H-18V36C-34 32 -48 20 -48 -2Z"),
    ],
  },
  {
    id: "salmon",
    label: "leaping salmon",
    concepts: "salmon fish river fishmonger smokehouse angler",
    traits: ["inlay", "line"],
    draw: ({ cut, line, small }) => [
      main(
        cut(
          "M46 -40C50 -14 32 16 -2 26C-10 30 -16 34 -20 42L-28 32L-44 34C-40 24 -32 18 -24 12C-18 -22 12 -48 46 -40Z",
          ...(small ? [] : [circle(32, -28, 4)]),
          line("M14 -36C12 -26 16 -18 26 -14", 4.5),
        ),
      ),
    ],
    small: ({ cut, line }) => [
      main(
        cut(
          "M46 -40C50 -14 32 16 -2 26C-10 30 -16 34 -20 42L-28 32L-44 34C-40 24 -32 18 -24 12C-18 -22 12 -48 46 -40Z",
          line("M8 -50C6 -24 20 -10 60 -2", 6.5),
        ),
      ),
    ],
  },
  {
    id: "peak-hexagon",
    label: "peaks in a hexagon",
    concepts: "outdoor mountain hexagon adventure hiking alpine",
    traits: ["contained"],
    draw: ({ cut }) => {
      const cell = polygon(
        [-90, -30, 30, 90, 150, 210].map((angle) => {
          const { x, y } = polar(48, angle);
          return [x, y] as const;
        }),
        5,
      );
      return [main(cut(cell, "M-32 20L-10 -16L2 3L10 -8L32 20Z", circle(15, -23, 6)))];
    },
    small: ({ cut }) => [
      main(cut("M0 -48L42 -24V24L0 48L-42 24V-24Z", "M-30 20L-6 -20L6 0L12 -8L30 20Z")),
    ],
  },
];
