import { arc, circle, ellipse, polygon, rect, ring, sector } from "../../geometry/primitives.ts";
import { below, drop } from "../forms.ts";
import { around, flipped, GAP, leaf, main, place, second, spark, wave } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** The sea, boats and what lives in water. */
export const SEA: readonly SymbolSource[] = [
  {
    id: "waves",
    label: "sun over waves",
    concepts: "sea wave ocean tide beach surf coast",
    traits: ["round", "contained", "line"],
    draw({ intersect, cut, grow, shrink }) {
      const disc = circle(0, 0, 48);
      const half = GAP / 2;
      const [far, mid, near] = [below(-1, 6, 48), below(18, 6, 48, 24), below(36, 6, 48)];
      return [
        main(cut(disc, grow(far, half), circle(13, -22, 11))),
        second(intersect(disc, cut(shrink(far, half), grow(mid, half)))),
        main(intersect(disc, cut(shrink(mid, half), grow(near, half)))),
        second(intersect(disc, shrink(near, half))),
      ];
    },
  },
  {
    id: "sea-sun",
    label: "sun setting in the sea",
    concepts: "sea sunset beach holiday summer coast",
    traits: ["round"],
    draw({ half, intersect, line }) {
      const disc = circle(0, 0, 47);
      const swell = (y: number, width: number, phase: number) =>
        intersect(disc, line(wave(y, 2.6, 30, { phase }), width));
      return [
        spark(half(disc, "top", -1)),
        main(swell(9, 8, 0), swell(23.5, 7, 15), swell(37, 6, 0)),
      ];
    },
  },
  {
    id: "great-wave",
    label: "breaking wave",
    concepts: "wave surf ocean sea power",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const crest =
        "M-48 27C-46 -12 -22 -42 12 -42C33 -42 46 -29 47 -13C39 -23 25 -25 16 -17C4 -6 10 20 48 27Z";
      const swell = "M-48 46V36C-38 30 -28 30 -18 36C-8 42 4 42 14 36C24 30 36 30 48 36V46Z";
      return [main(crest), second(apart(swell, crest))];
    },
  },
  {
    id: "wave-lines",
    label: "four waves",
    concepts: "wave water sea flow ocean swim",
    traits: [],
    draw({ line }) {
      const row = (y: number) => line(wave(y, 7, 40, { reach: 40 }), 8.4);
      return [second(row(-28)), main(row(-9), row(10)), second(row(29))];
    },
  },
  {
    id: "drop",
    label: "drop of water",
    concepts: "drop water oil hydration clean plumber",
    traits: ["inlay", "dot", "line"],
    draw({ cut, line }) {
      const shine = line(arc(0, 17, 18, 98, 172), 6.4);
      return [main(cut(drop(64, 98), shine))];
    },
  },
  {
    id: "drop-leaf",
    label: "leaf in a drop",
    concepts: "drop leaf natural oil organic skincare",
    traits: ["dot", "inlay", "line"],
    draw({ cut, line }) {
      const blade = place(leaf([0, -34], [0, 34], 0.46), [2, 14], { turn: 38 });
      return [main(cut(drop(70, 100), cut(blade, line("M-26 49L10 5", 4.2))))];
    },
  },
  {
    id: "ripple",
    label: "drop on still water",
    concepts: "water drop calm ripple wellness spa",
    traits: ["round"],
    draw({ line }) {
      const pool = (rx: number, width: number) => line(ellipse(0, 29, rx, rx * 0.34), width);
      const fall = place(drop(64, 98), [0, -21], { size: 0.56 });
      return [main(pool(46, 6)), second(pool(19, 6)), spark(fall)];
    },
    small: ({ cut }) => [
      main(place(drop(36, 50), [0, -23])),
      second(cut(ellipse(0, 26, 48, 20), ellipse(0, 26, 34, 10))),
    ],
  },
  {
    id: "shell",
    label: "scallop shell",
    concepts: "shell sea seafood oyster spa beach pilgrim",
    traits: ["line", "inlay"],
    draw({ union, cut, slit }) {
      const ribs = 7;
      const spread = 122;
      const fan = Array.from({ length: ribs }, (_, i) => {
        const middle = -90 + (i - (ribs - 1) / 2) * (spread / ribs);
        const reach = 76 - Math.abs(i - 3) * 3;
        const tip = place(
          circle(reach, 0, reach * Math.tan((spread / ribs / 2) * (Math.PI / 180))),
          [0, 0],
          { turn: middle },
        );
        return union(
          sector(0, 0, reach, middle - spread / ribs / 2, middle + spread / ribs / 2),
          tip,
        );
      });
      const grooves = Array.from({ length: ribs - 1 }, (_, i) =>
        slit(
          place("M0 0H110", [0, 0], { turn: -90 + (i - (ribs - 2) / 2) * (spread / ribs) }),
          3.6,
        ),
      );
      const body = cut(union(...fan), ...grooves, circle(0, 0, 16));
      return [
        main(place(body, [0, 40])),
        second(
          polygon(
            [
              [-21, 36],
              [21, 36],
              [13, 49],
              [-13, 49],
            ],
            4,
          ),
        ),
      ];
    },
  },
  {
    id: "anchor",
    label: "anchor",
    concepts: "anchor sea harbour marine sailing navy",
    traits: ["inlay"],
    spaced: "under",
    draw({ union, line, mirrored, apart }) {
      const shank = line("M0 -24V40", 8.4, "butt");
      const arms = line(arc(0, 4, 38, 22, 158), 8.4, "butt");
      const fluke = mirrored(
        polygon(
          [
            [51, 23],
            [26, 23],
            [39, 1],
          ],
          1.5,
        ),
      );
      const eye = ring(12.4, 5, 0, -36);
      const body = union(shank, line("M-18 -13H18", 8.4), arms, fluke);
      return [main(apart(body, circle(0, -36, 8))), spark(eye)];
    },
  },
  {
    id: "sail",
    label: "sailing boat",
    concepts: "sail boat yacht sea travel sailing harbour",
    traits: ["inlay", "line"],
    draw: () => [
      main("M3 -48C22 -30 38 -6 40 17H3Z"),
      second("M-2.5 -32C-7 -9 -19 8 -36 17H-2.5Z"),
      main(
        polygon(
          [
            [-45, 22],
            [45, 22],
            [29, 42, 13],
            [-29, 42, 13],
          ],
          2,
        ),
      ),
    ],
  },
  {
    id: "sail-sun",
    label: "boat before the sun",
    concepts: "sail boat sea sun travel harbour cruise",
    traits: ["round", "contained"],
    draw({ cut, grow, intersect }) {
      const disc = circle(0, 0, 48);
      const sea = intersect(disc, below(24, 3, 24));
      const boat = ["M3 -35C18 -20 28 -5 30 13H3Z", "M-2 -22C-6 -6 -14 7 -27 13H-2Z"];
      return [main(cut(disc, grow(sea, GAP), ...boat)), second(sea)];
    },
  },
  {
    id: "ship",
    label: "cargo ship",
    concepts: "ship cargo freight logistics port shipping",
    traits: [],
    draw: ({ line, cut }) => [
      main("M-48 6H48L38 28C30 22 22 22 14 28C6 34 -2 34 -10 28C-18 22 -26 22 -34 28Z"),
      second(
        rect(-36, -20, 20, 21.5, 2),
        rect(-11.5, -20, 20, 21.5, 2),
        rect(-36, -46, 20, 21.5, 2),
      ),
      spark(
        cut(
          "M13 1.5V-34C13 -37 15 -38 17 -38H28C30 -38 32 -37 32 -34V1.5Z",
          rect(18, -29, 8.5, 7, 1),
        ),
      ),
      second(
        line(
          "M-42 40C-34 34 -26 34 -18 40C-10 46 -2 46 6 40C14 34 22 34 30 40C34 43 38 44 42 42",
          5.4,
        ),
      ),
    ],
    small: ({ line }) => [
      main("M-48 2H48L36 26H-36Z"),
      second(rect(-38, -30, 22, 25, 2), rect(-9, -30, 22, 25, 2)),
      spark(
        line(
          "M-42 40C-34 33 -26 33 -18 40C-10 47 -2 47 6 40C14 33 22 33 30 40C34 43 38 44 42 42",
          8.4,
        ),
      ),
    ],
  },
  {
    id: "helm",
    label: "ship's wheel",
    concepts: "helm ship captain steer sea leadership",
    traits: ["round"],
    draw({ union, cut, line }) {
      const spokes = around(line("M0 0V-45", 6.6), 8);
      const rim = ring(34, 25.5);
      return [main(cut(union(rim, ...spokes), circle(0, 0, 15.5))), spark(ring(11, 4.4))];
    },
  },
  {
    id: "lifebuoy",
    label: "lifebuoy",
    concepts: "lifebuoy rescue safety help pool support",
    traits: ["round"],
    draw({ cut, slit, intersect }) {
      const band = ring(48, 22);
      const bars = around(sector(0, 0, 70, -22, 22), 4, 45);
      const clear = around(slit("M0 0L60 0"), 4, 45 - 22);
      const clear2 = around(slit("M0 0L60 0"), 4, 45 + 22);
      return [
        main(cut(band, ...bars, ...clear, ...clear2)),
        spark(...bars.map((bar) => cut(intersect(band, bar), ...clear, ...clear2))),
      ];
    },
  },
  {
    id: "fish",
    label: "fish",
    concepts: "fish seafood sushi fishing aquarium",
    traits: ["inlay", "line"],
    draw({ union, cut, slit }) {
      const tail = "M-22 0C-30 -5 -40 -16 -48 -24C-44 -8 -44 8 -48 24C-40 16 -30 5 -22 0Z";
      const body = union(leaf([-36, 0], [48, 0], 0.62), tail);
      return [main(cut(body, circle(27, -5, 4.6), slit(arc(-8, 0, 26, -60, 60))))];
    },
  },
  {
    id: "whale",
    label: "whale with its spout",
    concepts: "whale ocean sea friendly big",
    traits: ["inlay"],
    draw({ cut, slit, line }) {
      const body =
        "M-48 -2C-34 -16 -10 -12 4 -4C14 2 24 2 30 -8C24 -12 20 -20 20 -28C28 -28 34 -24 37 -18C40 -24 46 -28 52 -28C52 -18 48 -10 42 -7C44 20 26 38 -2 38C-28 38 -46 22 -48 -2Z";
      const spout = "M-22 -20C-22 -31 -30 -36 -38 -35M-22 -20C-22 -33 -14 -39 -6 -38";
      return [
        main(cut(body, circle(-30, 5, 3.6), slit("M-50 19C-34 23 -16 23 -4 17", 4))),
        spark(line(spout, 5)),
      ];
    },
  },
  {
    id: "crab",
    label: "crab",
    concepts: "crab seafood beach restaurant",
    traits: ["inlay"],
    draw({ cut, line, mirrored, apart, small }) {
      const shell =
        "M-34 12C-34 -8 -18 -18 0 -18C18 -18 34 -8 34 12C24 24 12 28 0 28C-12 28 -24 24 -34 12Z";
      const legs = mirrored(line("M22 20L34 34M34 12L46 24", 6));
      const claw = cut(circle(33, -28, 16), "M33 -28L22 -52L48 -48Z");
      return [
        main(cut(shell, ...(small ? [] : [mirrored(circle(10, -1, 4))]))),
        second(apart(legs, shell)),
        spark(apart(mirrored(claw), shell)),
      ];
    },
    small: ({ cut, mirrored, union, line }) => [
      main(
        union(
          "M-36 14C-36 -8 -18 -16 0 -16C18 -16 36 -8 36 14C24 28 12 30 0 30C-12 30 -24 28 -36 14Z",
          mirrored(line("M24 20L36 40", 8.4)),
          mirrored(cut(circle(32, -24, 16), "M32 -26L22 -52L48 -50Z")),
        ),
      ),
    ],
  },
  {
    id: "turtle",
    label: "turtle",
    concepts: "turtle slow ocean nature long-lasting",
    traits: ["inlay", "line"],
    draw({ apart, cut, slit, mirrored }) {
      const shellShape =
        "M-26 -2C-26 -20 -16 -32 0 -32C16 -32 26 -20 26 -2C26 20 14 36 0 36C-14 36 -26 20 -26 -2Z";
      const cuts = slit(
        "M0 -16L13 -8V8L0 16L-13 8V-8ZM0 -16V-40M13 -8L30 -16M13 8L28 18M0 16V40M-13 8L-28 18M-13 -8L-30 -16",
        3.6,
      );
      const flippers = mirrored(
        "M20 -18C34 -30 44 -26 48 -10C40 -14 32 -12 24 -4ZM18 26C28 28 34 36 32 46C24 44 16 40 12 32Z",
      );
      const head = "M-9 -38C-9 -54 9 -54 9 -38L6 -30H-6Z";
      return [
        main(cut(shellShape, cuts)),
        second(apart(flippers, shellShape), apart(head, shellShape)),
      ];
    },
  },
  {
    id: "octopus",
    label: "octopus",
    concepts: "octopus sea clever many-arms playful seafood",
    traits: ["inlay"],
    draw({ cut, union, line, mirrored }) {
      const head =
        "M-28 -14C-28 -36 -16 -48 0 -48C16 -48 28 -36 28 -14C28 -2 24 6 18 12H-18C-24 6 -28 -2 -28 -14Z";
      const arms = mirrored(
        line(
          "M6 8V34C6 42 14 44 17 38M16 6C18 18 22 28 32 30C40 31 42 24 38 20M21 0C28 8 36 10 44 6C48 3 47 -4 42 -4",
          8,
        ),
      );
      return [
        main(
          cut(union(head, arms), mirrored(circle(11, -14, 5)), line("M-7 -1C-3 3 3 3 7 -1", 3.8)),
        ),
      ];
    },
  },
  {
    id: "starfish",
    label: "starfish",
    concepts: "starfish beach sea holiday star",
    traits: ["round", "inlay"],
    draw({ cut, union }) {
      const arm = "M-14 -9C-8 -18 -8 -34 -6 -42C-4 -49 4 -49 6 -42C8 -34 8 -18 14 -9L0 6Z";
      const dots = [circle(0, -34, 2.6), circle(0, -22, 3.2)].flatMap((dot) => around(dot, 5));
      return [main(cut(union(...around(arm, 5)), ...dots, circle(0, 0, 3.8)))];
    },
  },
  {
    id: "island",
    label: "island with a palm",
    concepts: "island holiday tropical beach resort travel paradise",
    traits: ["round", "contained"],
    draw({ cut, intersect, grow, union, line }) {
      const disc = circle(0, 0, 48);
      const sea = intersect(disc, below(27, 2.6, 24));
      const frond = "M0 0C6 -10 20 -14 30 0C20 -4 10 -3 0 2Z";
      const right = [0, -42, 34].map((turn) => place(frond, [0, 0], { turn }));
      const fronds = [...right, ...right.map(flipped)];
      const palm = union(
        line("M-3 30C-4 12 -2 -2 4 -12", 5.4, "butt"),
        ...fronds.map((each) => place(each, [4, -13])),
      );
      const sand = "M-30 30C-20 16 20 16 30 30Z";
      return [main(cut(disc, palm, sand, grow(sea, GAP))), second(sea)];
    },
  },
  {
    id: "lighthouse",
    label: "lighthouse",
    concepts: "lighthouse coast guide harbour beacon sea",
    traits: [],
    draw({ cut }) {
      const tower = polygon(
        [
          [-12, -14],
          [12, -14],
          [19, 47],
          [-19, 47],
        ],
        1.5,
      );
      const lantern = "M-14 -33L0 -48L14 -33H10.5V-18.5H-10.5V-33Z";
      const beam = polygon(
        [
          [16, -27],
          [48, -40],
          [48, -14],
        ],
        1.5,
      );
      return [
        main(
          cut(tower, rect(-40, 2, 80, 6), rect(-40, 23, 80, 6)),
          cut(lantern, rect(-4, -31, 8, 8, 1)),
        ),
        spark(beam, flipped(beam)),
      ];
    },
  },
];
