import { arc, circle, ellipse, polar, polygon, rect } from "../../geometry/primitives.ts";
import { around, flipped, GAP, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const BIG_LEAF = "M3 8C3 -22 22 -38 48 -38C48 -10 31 8 3 8Z";
const SMALL_LEAF = "M-4 20C-4 -2 -18 -14 -42 -14C-42 8 -26 20 -4 20Z";

/** Leaves, flowers and trees. */
export const PLANTS: readonly SymbolSource[] = [
  {
    id: "leaf",
    label: "leaf",
    concepts: "leaf nature organic eco green tea vegan plant",
    traits: ["inlay", "dot", "line"],
    draw({ cut, line }) {
      const stem = line("M-44 48C-20 22 0 2 20 -18", 5);
      return [main(cut(leaf([-33, 37], [37, -39], 0.62, 0.46), stem), line("M-44 48L-36 39.5", 5))];
    },
  },
  {
    id: "leaf-split",
    label: "leaf of two halves",
    concepts: "leaf data eco green technology sustainable",
    traits: ["inlay", "line"],
    draw({ half, cut, slit }) {
      const blade = leaf([0, 49], [0, -49], 0.62);
      const veins = [-14, 7, 28].map((y) => slit(`M0 ${y + 12}L40 ${y - 18}`));
      const turn = { turn: 35 };
      return [
        main(place(half(blade, "left", -GAP / 2), [0, 0], turn)),
        second(place(cut(half(blade, "right", GAP / 2), ...veins), [0, 0], turn)),
      ];
    },
  },
  {
    id: "leaf-pair",
    label: "two leaves",
    concepts: "leaf organic natural skincare tea pair growth",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main("M2.5 46C-2 8 10 -30 46 -46C54 -4 38 34 2.5 46Z"),
      second("M-3 46C-12 32 -10 6 -4 -6C-14 -16 -28 -20 -42 -18C-46 10 -30 38 -3 46Z"),
    ],
  },
  {
    id: "sprout",
    label: "sprout",
    concepts: "sprout growth plant seed new garden start kids sustainable",
    traits: ["inlay", "dot", "line"],
    draw: ({ apart, line }) => [
      main(BIG_LEAF),
      second(SMALL_LEAF),
      main(apart(apart(line("M-0.5 46V12", 7.6), BIG_LEAF), SMALL_LEAF)),
    ],
  },
  {
    id: "sprout-disc",
    label: "sprout in a disc",
    concepts: "sprout growth seed plant organic sustainable",
    traits: ["round", "contained"],
    draw({ cut, union, line }) {
      const plant = union(BIG_LEAF, SMALL_LEAF, line("M-0.5 46V12", 7.6));
      return [main(cut(circle(0, 0, 48), place(plant, [-1.5, -1], { size: 0.62 })))];
    },
  },
  {
    id: "sprout-hand",
    label: "sprout in a hand",
    concepts: "care growth charity sprout nonprofit hand",
    traits: [],
    draw({ line, union }) {
      const plant = union(
        leaf([1, -8], [36, -34], 0.56),
        leaf([-1, -2], [-30, -22], 0.56),
        line("M0 12V-4", 5.4),
      );
      return [
        main(
          "M-48 20C-40 12 -28 12 -18 18C-14 20 -8 20 2 20C9 20 10 29 3 30L-10 31C-4 34 4 34 10 31L35 18C43 14 50 22 44 28L20 44C14 48 8 48 0 48H-48Z",
        ),
        spark(plant),
      ];
    },
  },
  {
    id: "lotus",
    label: "lotus",
    concepts: "lotus yoga spa wellness calm meditation beauty",
    traits: ["inlay", "dot", "line"],
    draw({ apart, union }) {
      const petal = (turn: number, length: number, bulge: number) =>
        place(leaf([0, 0], [0, -length], bulge), [0, 33], { turn });
      const middle = petal(0, 70, 0.42);
      const [left, right] = [petal(-34, 66, 0.4), petal(34, 66, 0.4)];
      const inner = union(middle, left, right);
      return [
        main(middle),
        second(apart(left, middle), apart(right, middle)),
        spark(apart(petal(-67, 60, 0.36), inner), apart(petal(67, 60, 0.36), inner)),
      ];
    },
  },
  {
    id: "bloom",
    label: "eight-petalled bloom",
    concepts: "flower bloom beauty spring wellness pattern",
    traits: ["round", "inlay", "dot", "line"],
    draw({ union, apart }) {
      const front = union(...around(leaf([0, -8], [0, -48], 0.44), 4));
      const back = around(leaf([0, -8], [0, -46], 0.44), 4, 45);
      return [
        main(front),
        second(...back.map((petal) => apart(petal, front))),
        spark(circle(0, 0, 6)),
      ];
    },
  },
  {
    id: "daisy",
    label: "daisy",
    concepts: "daisy flower florist spring garden kids",
    traits: ["round", "inlay", "dot"],
    draw: ({ cut, slit }) => {
      const gaps = around(slit("M0 0V-60", 3.6), 8, 22.5);
      return [
        main(
          ...around(ellipse(0, -31, 12.6, 17), 8).map((petal) =>
            cut(petal, ...gaps, circle(0, 0, 15)),
          ),
        ),
        spark(circle(0, 0, 10.4)),
      ];
    },
  },
  {
    id: "flower-five",
    label: "five-petalled flower",
    concepts: "flower blossom cherry florist beauty spring",
    traits: ["round", "inlay", "dot", "line"],
    draw({ cut, slit }) {
      const petal =
        "M0 -6C-14 -12 -20 -24 -18 -34C-16 -44 -8 -47 0 -44C8 -47 16 -44 18 -34C20 -24 14 -12 0 -6Z";
      const gaps = around(slit("M0 0V-60", 4.2), 5, 36);
      return [
        main(...around(petal, 5).map((each) => cut(each, ...gaps, circle(0, 0, 12)))),
        spark(circle(0, 0, 7.4)),
      ];
    },
  },
  {
    id: "tulip",
    label: "tulip",
    concepts: "tulip flower florist spring garden holland",
    traits: ["inlay", "line"],
    draw({ apart, line }) {
      const middle = leaf([0, 8], [0, -46], 0.5);
      const side = "M-31 -41C-7 -27 0 -8 -1 12C-25 12 -35 -8 -31 -41Z";
      const stem = line("M0 18V46", 6.6);
      const blade = "M0 46C0 28 12 17 31 17C31 36 17 46 0 46Z";
      return [
        main(apart(side, middle), apart(flipped(side), middle)),
        spark(middle),
        second(stem, apart(blade, stem), apart(flipped(blade), stem)),
      ];
    },
  },
  {
    id: "rose",
    label: "rose",
    concepts: "rose flower love romance perfume wedding florist",
    traits: ["inlay", "line"],
    draw({ cut, slit, apart, line }) {
      const bud =
        "M-30 -20C-24 -24 -20 -32 -18 -40C-10 -36 -4 -40 0 -48C4 -40 10 -36 18 -40C20 -32 24 -24 30 -20C30 2 18 16 0 16C-18 16 -30 2 -30 -20Z";
      const folds = slit("M-32 -22C-18 -22 -6 -16 0 -4C6 -16 18 -22 32 -22M0 -4V18", 4.2);
      const heart = slit("M-15 -26C-8 -36 8 -36 15 -26", 4.2);
      const stem = line("M0 24V46", 6);
      const blade = leaf([4, 42], [34, 22], 0.5);
      return [main(cut(bud, folds, heart)), second(stem, apart(blade, stem))];
    },
  },
  {
    id: "sunflower",
    label: "sunflower",
    concepts: "sunflower flower oil summer farm seeds",
    traits: ["round", "inlay"],
    draw: ({ cut, slit }) => {
      const gaps = around(slit("M0 0V-60", 3), 12, 15);
      const petals = around(leaf([0, -14], [0, -48], 0.5), 12);
      const seeds = [...around(circle(0, -9.4, 2.1), 8), circle(0, 0, 2.6)];
      return [
        main(...petals.map((petal) => cut(petal, ...gaps, circle(0, 0, 22.5)))),
        spark(cut(circle(0, 0, 18), ...seeds)),
      ];
    },
  },
  {
    id: "branch",
    label: "branch",
    concepts: "branch leaf nature organic herbs botanical olive",
    traits: ["inlay", "line"],
    spaced: "under",
    draw({ line }) {
      const blade = (x: number, y: number, turn: number, size: number) =>
        place(leaf([0, 0], [0, -31], 0.42), [x, y], { turn, size });
      const stem = line("M-5 48C-3 22 1 -4 5 -24", 4.8);
      return [
        main(
          stem,
          blade(-8, 36, -50, 1),
          blade(-5, 14, -48, 0.96),
          blade(-2, -6, -44, 0.88),
          blade(5.5, -27, 8, 0.76),
        ),
        second(blade(0, 37, 54, 1), blade(3, 15, 52, 0.96), blade(7, -5, 50, 0.88)),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M0 44V-20", 8.4),
          leaf([0, -14], [0, -50], 0.5),
          leaf([2, 12], [34, -20], 0.5),
          leaf([-2, 12], [-34, -20], 0.5),
          leaf([2, 38], [34, 8], 0.5),
          leaf([-2, 38], [-34, 8], 0.5),
        ),
      ),
    ],
  },
  {
    id: "fern",
    label: "fern leaf",
    concepts: "fern palm leaf botanical jungle plant tropical",
    traits: ["inlay"],
    draw({ line, union }) {
      const right = [-26, -11, 4, 19].map((y, i) =>
        place(leaf([0, 0], [0, -38 + Math.abs(i - 2.4) * 6], 0.36), [2, y + 15], { turn: 52 }),
      );
      const blades = [
        ...right,
        ...right.map(flipped),
        place(leaf([0, 0], [0, -28], 0.36), [0, -20]),
      ];
      return [main(union(...blades, line("M0 47V-20", 5)))];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M0 44V-30", 8.4),
          leaf([0, -24], [0, -50], 0.5),
          ...[-12, 8, 28].flatMap((y) => [
            leaf([0, y + 8], [34, y - 14], 0.36),
            leaf([0, y + 8], [-34, y - 14], 0.36),
          ]),
        ),
      ),
    ],
  },
  {
    id: "wheat",
    label: "ear of wheat",
    concepts: "wheat grain bread bakery farm harvest beer agriculture",
    traits: ["inlay"],
    draw({ line }) {
      const grain = (x: number, y: number, turn: number) =>
        place(leaf([0, 0], [0, -23], 0.46), [x, y], { turn });
      const rows = [30, 14, -2, -18].flatMap((y) => [grain(4.6, y, 35), grain(-4.6, y, -35)]);
      return [main(...rows, grain(0, -25, 0)), second(line("M0 47V36", 4.6))];
    },
  },
  {
    id: "olive",
    label: "olive branch",
    concepts: "olive oil mediterranean peace greek italian",
    traits: ["inlay"],
    draw({ line, apart }) {
      const stem = line("M-42 38C-16 26 14 4 34 -26", 5.2);
      const blade = (x: number, y: number, turn: number, size: number) =>
        place(leaf([0, 0], [0, -34], 0.42), [x, y], { turn, size });
      const fruit = place(ellipse(0, 0, 9.6, 12.6), [-2, 33], { turn: -20 });
      return [
        main(stem, blade(-21, 23, -2, 1), blade(3, 5, -2, 1), blade(35, -27, 34, 0.72)),
        second(apart(blade(14, 8.5, 100, 0.94), stem), apart(blade(27, -6, 92, 0.7), stem)),
        spark(apart(fruit, stem)),
      ];
    },
  },
  {
    id: "wreath",
    label: "laurel wreath",
    concepts: "laurel victory award wreath honour quality heritage",
    traits: ["round", "contained"],
    draw({ line, mirrored, cut }) {
      const leaves = [112, 142, 172, 202, 232, 262].flatMap((angle) => {
        const at = polar(33, angle);
        const out = polar(50, angle + 22);
        const inn = polar(20, angle + 26);
        return [leaf([at.x, at.y], [out.x, out.y], 0.5), leaf([at.x, at.y], [inn.x, inn.y], 0.5)];
      });
      return [
        main(
          mirrored(cut(line(arc(0, 0, 33, 96, 262), 4.4), rect(-2.25, -60, 60, 120))),
          ...leaves.map((each) => mirrored(cut(each, rect(-1.5, -60, 60, 120)))),
        ),
      ];
    },
    small: ({ mirrored }) => [
      main(
        ...[118, 158, 198, 238].map((angle) => {
          const at = polar(30, angle);
          const out = polar(50, angle + 26);
          return mirrored(leaf([at.x, at.y], [out.x, out.y], 0.62));
        }),
      ),
    ],
  },
  {
    id: "pine",
    label: "pine tree",
    concepts: "pine tree forest outdoor nature christmas wood",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const tier = (y: number, width: number, height: number) =>
        polygon(
          [
            [0, y - height],
            [width / 2, y],
            [-width / 2, y],
          ],
          2.5,
        );
      const [top, middle, low] = [tier(-14, 42, 35), tier(11, 60, 38), tier(36, 76, 40)];
      return [main(top, apart(middle, top), apart(low, middle)), second(rect(-5, 39.5, 10, 9, 1))];
    },
    small: ({ union }) => [
      main(
        union("M0 -48L22 -14H-22Z", "M0 -32L30 10H-30Z", "M0 -8L38 34H-38Z", rect(-7, 30, 14, 18)),
      ),
    ],
  },
  {
    id: "forest",
    label: "three pines",
    concepts: "forest tree outdoor nature cabin wood camping",
    traits: [],
    draw({ apart, union }) {
      const tier = (x: number, y: number, w: number, h: number) =>
        polygon(
          [
            [x, y],
            [x + w, y + h],
            [x - w, y + h],
          ],
          3,
        );
      const pine = (x: number, y: number, k: number) =>
        union(
          tier(x, y, 16 * k, 30 * k),
          tier(x, y + 18 * k, 22 * k, 34 * k),
          rect(x - 3.6 * k, y + 48 * k, 7.2 * k, 14 * k),
        );
      const front = pine(0, -48, 1.54);
      return [
        main(front),
        second(apart(pine(-31, -16, 1.02), front), apart(pine(31, -16, 1.02), front)),
      ];
    },
  },
  {
    id: "tree",
    label: "broad tree",
    concepts: "tree oak nature family wood garden roots life",
    traits: ["inlay", "line"],
    draw({ union, cut, line, half }) {
      const crown = union(circle(0, -18, 28), circle(-21, -2, 21), circle(21, -2, 21));
      const trunk = union(
        "M-7 48C-4 30 -3.5 20 -3.5 -6H3.5C3.5 20 4 30 7 48Z",
        line("M0 16L-14 0", 5),
        line("M0 6L12 -8", 5),
      );
      return [main(cut(crown, trunk)), second(half(cut(trunk, crown), "bottom", 19))];
    },
  },
  {
    id: "tree-round",
    label: "round tree",
    concepts: "tree nature park garden environment life",
    traits: [],
    draw({ cut, line, union }) {
      const veins = union(
        line("M0 40V-26", 5.2),
        line("M0 10L17 -7", 4.8),
        line("M0 -4L-15 -19", 4.8),
        line("M0 22L-17 5", 4.8),
      );
      return [main(cut(circle(0, -10, 38), veins)), second(line("M0 33V45", 5.2))];
    },
  },
  {
    id: "oak-leaf",
    label: "oak leaf",
    concepts: "oak leaf tree strength autumn heritage wood",
    traits: ["inlay", "line"],
    draw({ union, cut, line }) {
      const lobes = union(
        circle(0, -28, 15.5),
        circle(-15, -10, 14),
        circle(15, -10, 14),
        circle(-17, 12, 13.5),
        circle(17, 12, 13.5),
        ellipse(0, 4, 15, 31),
        circle(0, 27, 10),
      );
      const veins = line("M0 50V-22M0 -2L14 -12M0 -2L-14 -12M0 20L15 10M0 20L-15 10", 4.2);
      const turn = { turn: 20 };
      return [
        main(place(cut(lobes, veins), [0, 0], turn), place(line("M0 51V42", 4.8), [0, 0], turn)),
      ];
    },
  },
  {
    id: "acorn",
    label: "acorn",
    concepts: "acorn oak savings growth small autumn squirrel",
    traits: ["inlay", "line"],
    draw({ union, line, cut }) {
      const cap = union(
        "M-35 -10C-35 -30 -18 -38 0 -38C18 -38 35 -30 35 -10C35 -5 30 -5 28 -5H-28C-30 -5 -35 -5 -35 -10Z",
        line("M0 -36C0 -42 3 -45 7 -47", 6.4),
      );
      const nut = "M-27 -0.5H27C28 24 12 39 0 48C-12 39 -28 24 -27 -0.5Z";
      return [main(cap), spark(cut(nut, line(arc(-1, 8, 16, 125, 185), 4.4)))];
    },
  },
  {
    id: "clover",
    label: "four-leaf clover",
    concepts: "clover luck irish green nature",
    traits: ["round", "inlay", "dot"],
    spaced: "under",
    draw({ cut, line }) {
      const petal =
        "M0 -4C-8 -10 -25 -17 -25 -31C-25 -41 -18 -46 -11 -46C-6 -46 -2 -43 0 -39C2 -43 6 -46 11 -46C18 -46 25 -41 25 -31C25 -17 8 -10 0 -4Z";
      const petals = around(place(petal, [0, -1.5], { size: 0.78 }), 4, 45);
      const path = "M0 6C0 20 4 34 12 44";
      return [main(...petals.map((each) => cut(each, line(path, 14)))), second(line(path, 5.4))];
    },
    small: ({ line, union }) => [
      main(
        union(
          ...[0, 90, 180, 270].map((turn) =>
            place(
              "M0 0C-28 -12 -28 -42 -10 -42C-4 -42 -1 -39 0 -36C1 -39 4 -42 10 -42C28 -42 28 -12 0 0Z",
              [0, -6],
              { turn: turn + 45 },
            ),
          ),
        ),
      ),
      second(line("M2 34C6 36 12 42 20 46", 8.4)),
    ],
  },
  {
    id: "ginkgo",
    label: "ginkgo leaf",
    concepts: "ginkgo leaf japanese zen wellness tea longevity",
    traits: ["inlay", "line"],
    draw({ cut, line, slit }) {
      const fan =
        "M0 22C-8 6 -26 -2 -48 -2C-46 -26 -28 -42 -6 -42L0 -28L6 -42C28 -42 46 -26 48 -2C26 -2 8 6 0 22Z";
      const veins = slit("M-3 8L-26 -24M3 8L26 -24", 3.8);
      return [main(cut(fan, veins)), second(line("M0 30C0 38 2 42 6 46", 6))];
    },
  },
  {
    id: "monstera",
    label: "monstera leaf",
    concepts: "monstera plant jungle tropical interior botanical shop",
    traits: ["inlay"],
    spaced: "over",
    draw({ cut, line, slit, mirrored }) {
      const blade =
        "M0 -48C-22 -40 -44 -22 -44 4C-44 24 -30 36 -14 36C-7 36 -2 33 0 28C2 33 7 36 14 36C30 36 44 24 44 4C44 -22 22 -40 0 -48Z";
      const slots = mirrored(line("M52 -28L22 -9M56 -2L24 8M50 24L24 20", 6.4));
      return [main(cut(blade, slots, slit("M0 40V-26", 4.4))), second(line("M0 37V46", 5.6))];
    },
  },
  {
    id: "cactus",
    label: "cactus",
    concepts: "cactus desert mexican plant tequila dry",
    traits: ["inlay"],
    draw({ union, line, cut }) {
      const body = union(
        line("M0 46V-36", 20),
        line("M-2 20H-21C-27 20 -30 17 -30 11V-8", 13),
        line("M2 8H21C27 8 30 5 30 -1V-20", 13),
      );
      const ribs = line("M-3.4 22V-28M4.2 28V-8", 3.8);
      return [main(cut(body, rect(-60, 39, 120, 30), ribs)), spark(rect(-38, 43.5, 76, 5.6, 2.8))];
    },
  },
  {
    id: "palm",
    label: "palm tree",
    concepts: "palm holiday tropical beach travel summer california",
    traits: ["inlay", "line"],
    draw({ union, apart }) {
      const frond = "M0 0C12 -14 32 -14 42 12C30 2 14 2 0 0Z";
      const right = [-10, -52, 28].map((turn, i) =>
        place(frond, [6, -16], { turn, size: 1 - i * 0.08 }),
      );
      const crown = union(...right, ...right.map((each) => place(flipped(each), [12, 0])));
      const trunk = "M-6 48C-8 22 -4 2 3 -14L10 -11C5 6 4 26 6 48Z";
      return [main(crown), second(apart(trunk, crown))];
    },
  },
  {
    id: "bonsai",
    label: "bonsai",
    concepts: "bonsai zen japanese garden patience craft",
    traits: [],
    spaced: "under",
    draw({ line, union, cut, grow }) {
      const trunk = line("M2 26C10 14 -14 8 -6 -8C-2 -16 6 -16 10 -26", 7.4);
      const pads = [ellipse(12, -36, 26, 11), ellipse(-26, -8, 21, 9.5), ellipse(30, 2, 17, 8)];
      const twigs = union(trunk, line("M-6 2L-20 -4", 5.4), line("M-2 10C8 12 16 10 26 6", 5.4));
      return [
        main(...pads),
        second(cut(twigs, ...pads.map((pad) => grow(pad, 3.4)))),
        spark("M-30 31H30L24 48H-24Z"),
      ];
    },
    small: ({ line, cut, union, grow }) => {
      const pads = [ellipse(12, -34, 30, 14), ellipse(-24, -4, 22, 11)];
      return [
        main(...pads),
        second(cut(union(line("M2 26C8 14 -2 8 6 -14", 9)), ...pads.map((pad) => grow(pad, 7)))),
        spark("M-32 30H32L26 48H-26Z"),
      ];
    },
  },
  {
    id: "pot-plant",
    label: "plant in a pot",
    concepts: "plant pot interior home garden shop green",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        leaf([0, 10], [0, -48], 0.4),
        leaf([-5, 12], [-38, -26], 0.4),
        leaf([5, 12], [38, -26], 0.4),
      ),
      second("M-28 16.5H28L21 48H-21Z"),
    ],
  },
];
