import { circle, ellipse, polar, polygon, rect, ring } from "../../geometry/primitives.ts";
import { drop, FLAME, HEART, TOOTH } from "../forms.ts";
import { around, flipped, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const GLINT =
  "M0 -14C1.5 -4 4 -1.5 14 0C4 1.5 1.5 4 0 14C-1.5 4 -4 1.5 -14 0C-4 -1.5 -1.5 -4 0 -14Z";
const SMALL_HEART = (size: number, x = 0, y = 0) => place(HEART, [x, y], { size });

/** Clinics, salons, ateliers and nurseries: what is done for the body and what it wears. */
export const SALON: readonly SymbolSource[] = [
  {
    id: "tooth-leaf",
    label: "tooth with a leaf",
    concepts: "dentist tooth leaf dental natural oral",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [main(cut(TOOTH, leaf([-16, 8], [20, -28], 0.56)))],
  },
  {
    id: "tooth-spark",
    label: "tooth with a glint",
    concepts: "dentist tooth dental whitening orthodontist smile",
    traits: ["inlay", "line"],
    draw: ({ apart }) => {
      const glint = place(GLINT, [30, -34], { size: 1.1 });
      return [main(apart(TOOTH, glint)), spark(glint)];
    },
    small: ({ apart }) => {
      const glint = place(GLINT, [30, -32], { size: 1.5 });
      return [main(apart(TOOTH, circle(32, -32, 13))), spark(glint)];
    },
  },
  {
    id: "toothbrush",
    label: "toothbrush with paste",
    concepts: "dentist toothbrush dental hygiene oral brush",
    traits: [],
    draw({ line }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -40 });
      return [
        main(turned(line("M-48 12H46", 9.5))),
        second(...[12, 22, 32, 42].map((x) => turned(rect(x - 3.6, -10.5, 7.2, 13.5, 1)))),
        spark(turned("M8 -15C10 -24 18 -22 22 -24C28 -30 36 -26 34 -22C42 -26 48 -20 46 -15Z")),
      ];
    },
    small: ({ line }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -40 });
      return [main(turned(line("M-48 14H46", 11))), second(turned(rect(10, -18, 36, 19, 3)))];
    },
  },
  {
    id: "syringe",
    label: "syringe",
    concepts: "vaccine syringe clinic medicine doctor injection vet",
    traits: [],
    draw({ cut, line }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 45 });
      return [
        main(
          turned(
            cut(
              rect(-13, -22, 26, 46, 4),
              line("M14 -9H3", 4.5),
              line("M14 1H3", 4.5),
              line("M14 11H3", 4.5),
            ),
          ),
        ),
        second(turned(rect(-3, 28.5, 6, 24, 2)), turned(rect(-5, -46, 10, 19.5, 1))),
        spark(turned(rect(-14, -55, 28, 7, 3))),
      ];
    },
    small: ({ union }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 45 });
      return [
        main(turned(union(rect(-15, -22, 30, 44, 4), rect(-4.5, 18, 9, 34, 3)))),
        second(turned(union(rect(-6, -44, 12, 14), rect(-16, -56, 32, 12, 3)))),
      ];
    },
  },
  {
    id: "asclepius",
    label: "snake on a staff",
    concepts: "medicine doctor clinic pharmacy asclepius health",
    traits: [],
    draw({ line, cut, grow }) {
      const staff = line("M0 -46V46", 6.4);
      const snake = line(
        "M16 -34C2 -38 -22 -32 -20 -18C-18 -4 20 -8 18 8C16 20 -14 16 -12 28C-11 34 -2 35 4 34",
        7,
      );
      const over = "M-12 -12L12 -18V2H-12Z";
      const front = cut(snake, cut(rect(-60, -60, 120, 120), over));
      const under = cut(snake, over, grow(staff, 4.5));
      return [
        main(cut(staff, cut(grow(snake, 4.2), cut(rect(-60, -60, 120, 120), over)))),
        spark(under, front, circle(19, -33, 6)),
      ];
    },
    small: ({ line, apart }) => {
      const staff = line("M0 -46V46", 8.4);
      return [
        main(staff),
        spark(
          apart(
            line("M20 -34C-2 -40 -26 -30 -22 -16C-18 -2 22 -6 22 8C22 24 -16 18 -14 32", 9),
            staff,
          ),
        ),
      ];
    },
  },
  {
    id: "medical-bag",
    label: "doctor's bag",
    concepts: "doctor clinic bag medical home-visit nurse",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      return [
        second(cut(line("M-20 -20C-20 -46 20 -46 20 -20", 7.4), rect(-60, -20.5, 120, 40))),
        main(
          cut(
            "M-36 -16H36C44 -16 47 -10 47 -2V36C47 42 43 46 38 46H-38C-43 46 -47 42 -47 36V-2C-47 -10 -44 -16 -36 -16Z",
            rect(-5, -5, 10, 40, 2),
            rect(-20, 10, 40, 10, 2),
          ),
        ),
      ];
    },
  },
  {
    id: "thermometer",
    label: "thermometer and leaf",
    concepts: "thermometer clinic health temperature heating climate",
    traits: [],
    draw({ cut, union, line }) {
      const glass = union(rect(-11, -48, 22, 72, 11), circle(0, 28, 20));
      return [
        main(cut(glass, union(rect(-4, -40, 8, 64, 4), circle(0, 28, 12)))),
        spark(union(circle(0, 28, 7.5), rect(-2, -8, 4, 34))),
        second(line("M20 -36H32", 5), line("M20 -20H28", 5), line("M20 -4H32", 5)),
      ];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          union(rect(-15, -48, 30, 72, 15), circle(0, 26, 22)),
          rect(-4.5, -34, 9, 44, 4),
          circle(0, 26, 10),
        ),
      ),
    ],
  },
  {
    id: "plaster",
    label: "crossed plasters",
    concepts: "first-aid plaster clinic nurse bandage healing",
    traits: ["inlay"],
    draw({ apart, cut }) {
      const strip = rect(-14, -48, 28, 96, 14);
      const [one, other] = [
        place(strip, [0, 0], { turn: 45 }),
        place(strip, [0, 0], { turn: -45 }),
      ];
      const dots = [
        [-5, -5],
        [5, 5],
        [-5, 5],
        [5, -5],
      ].map(([x = 0, y = 0]) => place(circle(x, y, 2.6), [0, 0], { turn: 45 }));
      return [main(cut(one, ...dots)), second(apart(other, one))];
    },
    small: ({ apart }) => {
      const strip = rect(-15, -50, 30, 100, 15);
      const [one, other] = [
        place(strip, [0, 0], { turn: 45 }),
        place(strip, [0, 0], { turn: -45 }),
      ];
      return [main(one), second(apart(other, one))];
    },
  },
  {
    id: "pill-bottle",
    label: "bottle of pills",
    concepts: "pharmacy pills medicine bottle vitamins supplements",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      second(rect(-32, -46, 64, 18, 4)),
      main(
        cut(
          "M-26 -23.5H26V38C26 43 23 46 18 46H-18C-23 46 -26 43 -26 38Z",
          rect(-5, -8, 10, 34, 2),
          rect(-17, 4, 34, 10, 2),
        ),
      ),
    ],
  },
  {
    id: "leaf-cross",
    label: "cross of four leaves",
    concepts: "pharmacy herbal cross natural wellness homeopathy medicine",
    traits: ["round", "inlay", "dot", "line"],
    draw() {
      const petals = around(leaf([0, -4], [0, -49], 0.62), 4);
      return [main(petals[0] ?? "", petals[2] ?? ""), second(petals[1] ?? "", petals[3] ?? "")];
    },
  },
  {
    id: "heart-stethoscope",
    label: "heart heard by a stethoscope",
    concepts: "doctor clinic heart cardiology stethoscope health",
    traits: [],
    draw({ line, cut }) {
      return [
        main(
          cut(
            place(HEART, [0, -8], { size: 0.98 }),
            line("M-20 -32V-18C-20 -2 4 -2 4 -18V-32", 5.4),
            line("M-8 -4V14C-8 28 16 28 20 14", 5.4),
            circle(22, 4, 8),
          ),
        ),
        spark(circle(22, 4, 4)),
      ];
    },
    small: ({ line, cut }) => [
      main(
        cut(
          place(HEART, [0, -2], { size: 1.04 }),
          line("M-16 -16V-8C-16 6 14 6 14 -8V-16", 7),
          line("M-1 4V20", 7),
        ),
      ),
    ],
  },
  {
    id: "spine",
    label: "spine",
    concepts: "chiropractor spine physiotherapy back osteopath posture",
    traits: ["line"],
    draw({ line }) {
      const vertebra = (width: number) => [
        rect(-width / 2, -6, width, 12, 4),
        line(`M${-width} -4L0 0L${width} -4`, 5.4),
      ];
      const column = [
        [4, -41, 14, 8],
        [7, -23.5, 16, 2],
        [5, -6, 18, -8],
        [0, 11.5, 20, -10],
        [-4, 29, 22, -2],
      ] as const;
      return [
        main(
          ...column.flatMap(([x, y, width, turn]) =>
            vertebra(width).map((each) => place(each, [x, y], { turn })),
          ),
        ),
        spark("M-18 40.5C-8 44 4 44 12 40.5C10 48 4 54 -2 57C-9 54 -16 48 -18 40.5Z"),
      ];
    },
    small: () => [
      main(...[-38, -20, -1, 19].map((y, i) => rect(-16 - i * 2, y - 5, 32 + i * 4, 11, 5))),
      spark("M-20 36H20C16 44 8 48 0 48C-8 48 -16 44 -20 36Z"),
    ],
  },
  {
    id: "foot",
    label: "footprint",
    concepts: "foot podiatry footprint walking reflexology barefoot",
    traits: ["inlay"],
    draw: () => [
      main(
        "M-10 48C-22 48 -26 36 -22 24C-18 12 -26 2 -24 -10C-22 -22 -8 -26 4 -24C18 -22 22 -8 18 6C14 18 6 22 6 32C6 42 0 48 -10 48Z",
      ),
      second(ellipse(-13, -37, 9.5, 10.5), circle(4, -36, 6), circle(16, -30, 5.2)),
      spark(circle(24.5, -21, 4.4), circle(29.5, -11.5, 3.8)),
    ],
    small: () => [
      main(
        "M-12 48C-26 48 -30 36 -25 24C-20 12 -28 2 -26 -10C-24 -20 -8 -24 6 -21C22 -18 24 -6 19 8C14 20 6 24 6 34C6 43 0 48 -12 48Z",
      ),
      second(circle(-16, -38, 10), circle(9, -36, 8), circle(28, -22, 7)),
    ],
  },
  {
    id: "ear",
    label: "ear and waves",
    concepts: "ear hearing audiologist sound listening therapy",
    traits: ["inlay"],
    draw({ line }) {
      return [
        main(
          line(
            "M-24 -8C-28 -34 -8 -44 8 -38C26 -32 26 -10 16 0C6 10 8 20 4 30C0 42 -16 42 -20 30",
            8.4,
          ),
        ),
        second(line("M-10 -10C-10 -22 8 -24 10 -12C11 -2 -6 0 -4 14", 6)),
        spark(line("M34 22C42 10 44 -6 40 -20", 5.4)),
      ];
    },
    small: ({ line }) => [
      main(
        line(
          "M-26 -6C-30 -34 -6 -46 12 -38C30 -30 30 -8 18 4C8 14 12 20 6 32C0 44 -18 44 -22 30",
          10,
        ),
      ),
      second(circle(0, -10, 9)),
    ],
  },
  {
    id: "lashes",
    label: "closed eye with lashes",
    concepts: "lashes eyelash beauty eye makeup brow salon",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(line("M-44 -12C-26 18 26 18 44 -12", 7.4)),
      second(
        line("M-32 12L-41 24", 6.4),
        line("M-12 20L-16 35", 6.4),
        line("M12 20L16 35", 6.4),
        line("M32 12L41 24", 6.4),
      ),
    ],
  },
  {
    id: "eye-glow",
    label: "eye with a sparkle for a pupil",
    concepts: "optician eye vision sight ophthalmology",
    traits: ["inlay", "line"],
    draw({ cut }) {
      return [
        main(cut("M-48 0C-30 -38 30 -38 48 0C30 38 -30 38 -48 0Z", circle(0, 0, 19))),
        spark(place(GLINT, [0, 0], { size: 1.15 })),
      ];
    },
  },
  {
    id: "lips",
    label: "lips",
    concepts: "lips beauty makeup cosmetics kiss lipstick",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-48 -2C-36 -10 -22 -28 -12 -28C-6 -28 -3 -24 0 -21C3 -24 6 -28 12 -28C22 -28 36 -10 48 -2C34 -4 20 -7 10 -6C4 -5 -4 -5 -10 -6C-20 -7 -34 -4 -48 -2Z",
      ),
      second(
        "M-42 3C-30 2 -20 -1 -10 -0.5C-4 0.5 4 0.5 10 -0.5C20 -1 30 2 42 3C32 20 16 29 0 29C-16 29 -32 20 -42 3Z",
      ),
    ],
  },
  {
    id: "nail-polish",
    label: "nail polish",
    concepts: "nails nail-polish manicure beauty salon varnish",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      second("M-10 -48H10C13 -48 14 -46 14 -44L17 -8H-17L-14 -44C-14 -46 -13 -48 -10 -48Z"),
      main(
        cut(
          "M-16 -3.5H16C28 2 32 12 32 22V38C32 44 28 48 22 48H-22C-28 48 -32 44 -32 38V22C-32 12 -28 2 -16 -3.5Z",
          line("M-20 20V34", 4.8),
        ),
      ),
    ],
  },
  {
    id: "makeup-brush",
    label: "powder brush",
    concepts: "makeup brush beauty cosmetics artist powder",
    traits: ["line"],
    draw() {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 40 });
      return [
        main(turned("M-12 -8.5C-26 -18 -24 -42 0 -54C24 -42 26 -18 12 -8.5Z")),
        spark(turned("M-12 -4H12L9 10H-9Z")),
        second(turned("M-8 14.5H8L4 50C3 56 -3 56 -4 50Z")),
      ];
    },
  },
  {
    id: "hairdryer",
    label: "hairdryer",
    concepts: "hair hairdresser hairdryer salon blow-dry stylist",
    traits: ["line"],
    draw({ cut, line }) {
      return [
        main(
          cut(
            "M-12 -40C6 -40 24 -34 30 -30V-6C24 -2 6 4 -12 4C-30 4 -40 -6 -40 -18C-40 -30 -30 -40 -12 -40Z",
            circle(-14, -18, 9),
          ),
        ),
        second("M-24 8.5C-18 9 -10 9 -4 8L4 42C5 46 3 48 0 48H-14C-18 48 -20 46 -21 42Z"),
        spark(line("M39 -28L48 -32", 5.4), line("M40 -18H49", 5.4), line("M39 -8L48 -4", 5.4)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-12 -42C10 -42 34 -36 46 -30V-8C34 -2 10 4 -12 4C-32 4 -44 -6 -44 -19C-44 -32 -32 -42 -12 -42Z",
          circle(-14, -19, 9.5),
        ),
      ),
      second("M-26 11H-4L6 48H-20Z"),
    ],
  },
  {
    id: "hair-wave",
    label: "profile with flowing hair",
    concepts: "hair hairdresser salon stylist beauty woman",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const face =
        "M8 -24C12 -16 10 -10 16 -2L24 8L17 12V20C17 28 10 30 2 29L4 46H-22C-18 34 -16 26 -16 12C-16 -4 -8 -16 8 -24Z";
      const hair =
        "M26 -30C14 -50 -16 -50 -30 -32C-44 -14 -32 4 -40 22C-42 30 -46 36 -48 40C-36 44 -22 40 -14 26C-6 12 -14 2 -6 -10C2 -20 16 -18 26 -30Z";
      return [second(apart(face, hair)), main(hair)];
    },
  },
  {
    id: "hairbrush",
    label: "hairbrush",
    concepts: "hairbrush hair salon brush grooming stylist pet-groomer",
    traits: [],
    draw({ cut }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 35 });
      const dots = [
        [-8, -38],
        [8, -38],
        [-8, -24],
        [8, -24],
        [-8, -10],
        [8, -10],
      ].map(([x = 0, y = 0]) => circle(x, y, 3.6));
      return [
        main(turned(cut(ellipse(0, -24, 23, 31), ...dots))),
        second(turned(rect(-5.5, 12, 11, 42, 5))),
      ];
    },
    small: ({ cut }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 35 });
      return [
        main(
          turned(
            cut(
              ellipse(0, -24, 25, 32),
              ...[-38, -24, -10].map((y) => rect(-13, y - 3.4, 26, 6.8, 3)),
            ),
          ),
        ),
        second(turned(rect(-7, 16, 14, 40, 6))),
      ];
    },
  },
  {
    id: "scissors-comb",
    label: "scissors and comb crossed",
    concepts: "barber hairdresser scissors comb salon haircut",
    traits: [],
    draw({ apart, union, cut, line }) {
      const teeth = Array.from({ length: 8 }, (_, i) => rect(2, -42 + i * 11, 13, 6, 1));
      const comb = place(union(rect(-9, -48, 12, 96, 4), ...teeth), [0, 0], { turn: 40 });
      const blades = union(
        "M-4 12L1 -50C5 -46 6 -36 5 -24L4 12Z",
        line("M0 8L-8 26", 6),
        line("M0 8L8 26", 6),
      );
      const handles = union(
        cut(circle(-11, 36, 12), circle(-11, 36, 5.4)),
        cut(circle(11, 36, 12), circle(11, 36, 5.4)),
      );
      const shears = place(union(blades, handles), [0, 0], { turn: -40 });
      return [main(shears), second(apart(comb, shears))];
    },
    small: ({ apart, union, line, cut }) => {
      const comb = place(
        union(rect(-12, -50, 14, 100, 4), ...[-40, -22, 14, 32].map((y) => rect(0, y, 16, 9, 1))),
        [0, 0],
        { turn: 42 },
      );
      const shears = place(
        union(line("M0 -44V14", 10), cut(circle(0, 32, 17), circle(0, 32, 7))),
        [0, 0],
        { turn: -42 },
      );
      return [main(shears), second(apart(comb, shears))];
    },
  },
  {
    id: "beard",
    label: "bearded face",
    concepts: "barber beard gentleman grooming moustache shave",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const beard =
        "M-34 -12C-32 -4 -28 0 -20 0C-12 0 -8 -6 0 -6C8 -6 12 0 20 0C28 0 32 -4 34 -12C40 8 34 28 20 38C12 44 6 46 0 48C-6 46 -12 44 -20 38C-34 28 -40 8 -34 -12Z";
      const hair =
        "M-34 -20C-38 -40 -22 -48 -4 -48C18 -50 36 -42 34 -20C28 -24 26 -30 26 -34C10 -28 -14 -28 -26 -34C-27 -28 -30 -24 -34 -20Z";
      return [main(cut(beard, "M-11 11C-6 8 6 8 11 11C7 17 -7 17 -11 11Z")), second(hair)];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-36 -12C-30 -2 -14 -4 0 -4C14 -4 30 -2 36 -12C42 10 36 28 20 38C12 44 6 46 0 48C-6 46 -12 44 -20 38C-36 28 -42 10 -36 -12Z",
          rect(-13, 9, 26, 8, 4),
        ),
      ),
      second(
        "M-36 -20C-40 -42 -22 -49 -2 -49C20 -49 40 -42 36 -20C28 -24 26 -30 26 -32C10 -26 -14 -26 -26 -32C-27 -28 -30 -24 -36 -20Z",
      ),
    ],
  },
  {
    id: "spa-stones",
    label: "three stones and a sprout",
    concepts: "spa stones massage wellness zen balance calm",
    traits: ["inlay", "line"],
    draw: () => [
      main(ellipse(0, 37, 40, 10.5)),
      second(ellipse(3, 12.5, 30, 9.5)),
      main(ellipse(-2, -9, 21, 7.6)),
      spark(leaf([-1, -21], [22, -46], 0.6), leaf([-5, -22], [-24, -40], 0.6)),
    ],
  },
  {
    id: "bamboo",
    label: "bamboo",
    concepts: "bamboo spa zen asian sustainable massage",
    traits: [],
    draw() {
      const stalk = (x: number, joints: readonly number[]) =>
        joints
          .slice(0, -1)
          .map((y, i) => rect(x - 6.5, y, 13, (joints[i + 1] ?? y) - y - 4.5, 2.5));
      return [
        main(...stalk(-16, [-48, -14, 20, 52.5])),
        second(...stalk(6, [-30, 2, 34, 52.5])),
        spark(
          leaf([15, -2], [44, -22], 0.42),
          leaf([15, 4], [46, 12], 0.4),
          leaf([-25, -16], [-46, -36], 0.42),
        ),
      ];
    },
  },
  {
    id: "lotus-sun",
    label: "lotus before the sun",
    concepts: "yoga lotus sun spa meditation wellness retreat",
    traits: [],
    draw({ cut, half }) {
      const petals = [
        leaf([0, 40], [0, -14], 0.56),
        leaf([-3, 40], [-34, -2], 0.46),
        leaf([3, 40], [34, -2], 0.46),
      ];
      const middle = petals[0] ?? "";
      const sides = petals.slice(1);
      const low = [leaf([-4, 42], [-48, 20], 0.42), leaf([4, 42], [48, 20], 0.42)];
      return [
        main(middle),
        second(...sides.map((each) => cut(each, leaf([0, 45], [0, -20], 0.68)))),
        main(
          ...low.map((each, i) =>
            cut(
              each,
              leaf([i === 0 ? -3 : 3, 46], [i === 0 ? -40 : 40, -8], 0.62),
              leaf([0, 45], [0, -20], 0.68),
            ),
          ),
        ),
        spark(half(cut(ring(34, 27, 0, -14), middle), "top", -8.5)),
      ];
    },
    small: ({ cut }) => [
      main(leaf([0, 46], [0, -10], 0.6)),
      second(
        ...[-1, 1].map((s) =>
          cut(leaf([s * 2, 46], [s * 44, 4], 0.54), leaf([0, 52], [0, -20], 0.8)),
        ),
      ),
      spark(circle(0, -32, 14)),
    ],
  },
  {
    id: "hands-glow",
    label: "hands under a glow",
    concepts: "massage hands therapy healing reiki spa care",
    traits: ["line"],
    draw({ mirrored }) {
      const hand =
        "M-4 40C-22 38 -40 26 -46 4C-42 0 -36 2 -34 8C-32 14 -28 18 -24 20C-30 10 -32 0 -30 -10C-26 -14 -21 -12 -20 -6C-18 6 -8 16 -4 26Z";
      return [main(mirrored(hand)), spark(place(GLINT, [0, -20], { size: 1.6 }))];
    },
  },
  {
    id: "towel",
    label: "folded towels",
    concepts: "towel spa sauna laundry hotel bath",
    traits: ["inlay"],
    draw({ cut }) {
      const roll = (y: number) => cut(rect(-46, y, 92, 21, 10), rect(-22, y + 8.2, 80, 4.6));
      return [
        main(roll(-8)),
        second(roll(17.5)),
        spark(leaf([0, -13], [30, -36], 0.5), leaf([-6, -13], [-30, -32], 0.5)),
      ];
    },
    small: () => [
      main(rect(-46, -12, 92, 24, 10)),
      second(rect(-46, 19, 92, 24, 10)),
      spark(leaf([0, -20], [30, -44], 0.6)),
    ],
  },
  {
    id: "sauna",
    label: "flame over warm waves",
    concepts: "sauna spa steam heat wellness hot-spring onsen",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(
        line("M-46 22C-34 10 -24 10 -12 22C0 34 10 34 22 22C30 14 38 14 46 20", 7),
        line("M-46 40C-34 28 -24 28 -12 40C0 52 10 52 22 40C30 32 38 32 46 38", 7),
      ),
      spark(place(FLAME, [0, -22], { size: 0.54 })),
    ],
  },
  {
    id: "necklace",
    label: "necklace with a drop",
    concepts: "jewellery necklace pendant jeweller pearl gold",
    traits: ["round"],
    draw({ line }) {
      return [
        main(line("M-36 -46C-36 4 -16 16 0 16C16 16 36 4 36 -46", 6)),
        spark(place(drop(20, 27), [0, 37])),
      ];
    },
    small: ({ line }) => [
      main(line("M-36 -44C-36 -4 -16 6 0 6C16 6 36 -4 36 -44", 8.4)),
      spark(place(drop(24, 32), [0, 33])),
    ],
  },
  {
    id: "earring",
    label: "pair of earrings",
    concepts: "earrings jewellery jeweller gem accessories",
    traits: [],
    draw({ line }) {
      const jewel = polygon(
        [
          [0, -6],
          [14, 12],
          [0, 44],
          [-14, 12],
        ],
        2,
      );
      const hook = line("M0 -14V-26C0 -40 14 -40 14 -28", 5);
      return [
        main(place(jewel, [-22, 0]), place(jewel, [22, 0])),
        second(place(hook, [-22, -2]), place(flipped(hook), [22, -2])),
      ];
    },
    small: ({ line }) => {
      const jewel = polygon(
        [
          [0, -10],
          [17, 12],
          [0, 46],
          [-17, 12],
        ],
        2,
      );
      return [
        main(place(jewel, [-24, 0]), place(jewel, [24, 0])),
        second(line("M-24 -24V-42", 8.4), line("M24 -24V-42", 8.4)),
      ];
    },
  },
  {
    id: "gem-round",
    label: "brilliant from above",
    concepts: "diamond jewellery gem jeweller brilliant engagement",
    traits: ["round", "inlay"],
    draw({ cut, slit }) {
      const eight = polygon(
        Array.from({ length: 8 }, (_, i) => {
          const { x, y } = polar(48, i * 45 + 22.5);
          return [x, y] as const;
        }),
      );
      const table = polygon(
        Array.from({ length: 8 }, (_, i) => {
          const { x, y } = polar(22, i * 45);
          return [x, y] as const;
        }),
      );
      const wide = polygon(
        Array.from({ length: 8 }, (_, i) => {
          const { x, y } = polar(27, i * 45);
          return [x, y] as const;
        }),
      );
      return [main(cut(eight, wide, ...around(slit("M0 -20V-60", 4.5), 8))), spark(table)];
    },
    small: ({ cut, slit }) => [
      main(
        cut(
          "M-20 -46H20L46 -20V20L20 46H-20L-46 20V-20Z",
          circle(0, 0, 27),
          ...around(slit("M0 -20V-60", 7), 4, 45),
        ),
      ),
      spark(circle(0, 0, 18)),
    ],
  },
  {
    id: "watch",
    label: "wristwatch",
    concepts: "watch watchmaker horology time jewellery luxury",
    traits: ["inlay"],
    draw({ cut, line }) {
      return [
        main(cut(circle(0, 0, 30), circle(0, 0, 22))),
        second(
          "M-14 -31L-11 -48H11L14 -31C5 -35 -5 -35 -14 -31Z",
          "M-14 31L-11 48H11L14 31C5 35 -5 35 -14 31Z",
        ),
        spark(line("M0 -12V0L9 6", 5)),
      ];
    },
    small: ({ cut, line }) => [
      main(cut(circle(0, 0, 30), line("M0 -14V2H11", 7))),
      second(
        "M-17 -36L-14 -48H14L17 -36C6 -41 -6 -41 -17 -36Z",
        "M-17 36L-14 48H14L17 36C6 41 -6 41 -17 36Z",
      ),
    ],
  },
  {
    id: "high-heel",
    label: "high heel",
    concepts: "fashion heel shoes boutique shoe-shop stiletto",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-44 -40C-36 -22 -22 -8 -4 2C10 10 34 14 44 22C48 26 48 32 44 34H14C0 34 -10 24 -18 14C-24 6 -30 2 -36 2V46H-42V-6C-46 -18 -48 -30 -44 -40Z",
      ),
    ],
  },
  {
    id: "hat",
    label: "hat with a band",
    concepts: "hat fashion milliner gentleman fedora menswear",
    traits: ["inlay", "line"],
    draw: ({ cut, intersect }) => {
      const crown = "M-27 18L-22 -22C-20 -36 -8 -38 0 -32C8 -38 20 -36 22 -22L27 18Z";
      return [
        main(
          cut(crown, rect(-60, -8, 120, 60)),
          "M-48 22C-36 16 -20 14.5 0 14.5C20 14.5 36 16 48 22C44 32 26 36 0 36C-26 36 -44 32 -48 22Z",
        ),
        spark(intersect(crown, rect(-60, -3.5, 120, 13.5))),
      ];
    },
  },
  {
    id: "top-hat",
    label: "top hat",
    concepts: "top-hat gentleman magician menswear formal groom",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut("M-30 -42C-10 -47 10 -47 30 -42L25 12H-25Z", rect(-60, -8, 120, 60)),
        "M-46 21C-38 28 38 28 46 21C48 34 26 42 0 42C-26 42 -48 34 -46 21Z",
      ),
      spark("M-26 -3.5H26L24 17C8 20.5 -8 20.5 -24 17Z"),
    ],
  },
  {
    id: "bow-tie",
    label: "bow tie",
    concepts: "bow-tie formal tailor menswear groom gentleman",
    traits: ["inlay", "dot", "line"],
    draw: ({ mirrored }) => [
      main(mirrored("M-13.5 -9L-42 -26C-46 -28 -48 -26 -48 -22V22C-48 26 -46 28 -42 26L-13.5 9Z")),
      spark(rect(-9, -13, 18, 26, 5)),
    ],
  },
  {
    id: "suit",
    label: "lapels and tie",
    concepts: "tailor suit menswear formal bespoke gentleman",
    traits: ["inlay"],
    draw({ mirrored, cut, grow }) {
      const tie = "M-7 -46H7L4 -33L8 6L0 16L-8 6L-4 -33Z";
      const jacket = "M-25 -46L-4 24V46H-44V-30C-44 -39 -38 -43 -25 -46Z";
      const pocket = rect(-36, 8, 15, 5, 2.5);
      return [main(mirrored(cut(jacket, grow(tie, 4.5), pocket))), spark(tie)];
    },
    small: ({ mirrored }) => [
      main(mirrored("M-24 -48L-7 20V48H-46V-34C-46 -40 -40 -44 -24 -48Z")),
      spark("M-9 -46H9L5 -32L9 -8L0 6L-9 -8L-5 -32Z"),
    ],
  },
  {
    id: "sunglasses",
    label: "sunglasses",
    concepts: "sunglasses optician eyewear fashion summer cool",
    traits: ["inlay", "line"],
    draw: ({ mirrored }) => [
      main(mirrored("M-48 -20H0V-12H-8C-8 8 -14 20 -27 20C-40 20 -45 8 -46 -10L-48 -12Z")),
    ],
  },
  {
    id: "cap",
    label: "cap",
    concepts: "cap streetwear hat baseball merch sportswear",
    traits: ["inlay", "line"],
    draw: ({ half }) => [
      main(half("M-42 20C-44 -14 -26 -32 -4 -32C18 -32 32 -16 32 8V20Z", "top", 14)),
      second("M-42 18.5H34C42 20 48 24 48 30C38 32 20 30 6 30H-30C-38 30 -42 26 -42 18.5Z"),
      spark(circle(-4, -39, 5)),
    ],
  },
  {
    id: "sock",
    label: "sock",
    concepts: "sock knitwear hosiery wool clothes cosy",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      second(rect(-22, -48, 38, 14, 4)),
      main(
        cut(
          "M-20 -29.5H14V2C14 8 18 12 24 16L38 26C48 34 42 48 28 48H16C8 48 2 46 -4 40L-24 20C-28 16 -30 10 -28 4C-24 -8 -20 -16 -20 -29.5Z",
          rect(-60, -14, 120, 5),
        ),
      ),
    ],
  },
  {
    id: "mitten",
    label: "mitten",
    concepts: "mitten winter wool knitwear cosy nordic",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-30 22V-18C-30 -36 -20 -48 -4 -48C12 -48 22 -36 22 -20V-6C26 -12 32 -16 38 -12C46 -8 44 2 40 8L24 22Z",
          place(GLINT, [-4, -14], { size: 1.05 }),
        ),
      ),
      spark(rect(-33, 27, 60, 19, 5)),
    ],
  },
  {
    id: "jumper",
    label: "knitted jumper",
    concepts: "knitwear jumper sweater wool clothes fashion",
    traits: ["inlay"],
    draw({ cut, slit }) {
      const body =
        "M-14 -44H14C18 -42 28 -40 34 -34L48 22L34 28L26 2V44H-26V2L-34 28L-48 22L-34 -34C-28 -40 -18 -42 -14 -44Z";
      return [
        main(
          cut(
            body,
            "M-11 -50C-10 -34 10 -34 11 -50Z",
            slit("M-27 16L-18 5L-9 16L0 5L9 16L18 5L27 16", 6),
          ),
        ),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-14 -44H14C18 -42 28 -40 34 -34L48 22L34 28L26 2V44H-26V2L-34 28L-48 22L-34 -34C-28 -40 -18 -42 -14 -44Z",
          "M-11 -50C-10 -32 10 -32 11 -50Z",
          rect(-17, 4, 34, 8),
        ),
      ),
    ],
  },
  {
    id: "spool",
    label: "spool of thread",
    concepts: "tailor thread spool sewing haberdashery seamstress textile",
    traits: ["inlay"],
    draw({ cut, slit }) {
      const thread = "M-24 -28.5H24V28.5H-24Z";
      return [
        main(rect(-34, -46, 68, 13, 4), rect(-34, 33, 68, 13, 4)),
        second(cut(thread, slit("M-40 -8L40 -20"), slit("M-40 8L40 -4"), slit("M-40 24L40 12"))),
      ];
    },
    small: ({ cut, slit }) => [
      main(rect(-36, -48, 72, 16, 4), rect(-36, 32, 72, 16, 4)),
      second(cut("M-22 -25H22V25H-22Z", slit("M-40 6L40 -6"))),
    ],
  },
  {
    id: "sewing-machine",
    label: "sewing machine",
    concepts: "tailor sewing-machine alterations seamstress atelier dressmaker",
    traits: [],
    draw({ cut, line }) {
      return [
        main(
          cut(
            "M-46 -34H34C42 -34 46 -30 46 -24V18H22V-8H-22V2H-40V-8C-44 -8 -46 -10 -46 -14Z",
            circle(34, -20, 5),
          ),
        ),
        spark(line("M-31 6V18", 4.6)),
        second(rect(-48, 24, 96, 13, 4)),
      ];
    },
    small: () => [
      main("M-48 -38H34C42 -38 46 -34 46 -28V16H18V-8H-20V8H-40V-8C-46 -8 -48 -12 -48 -16Z"),
      second(rect(-48, 24, 96, 16, 4)),
    ],
  },
  {
    id: "mannequin",
    label: "dress form",
    concepts: "fashion tailor mannequin dressmaker atelier bridal",
    traits: [],
    draw: ({ mirrored }) => [
      main(
        mirrored(
          "M0 -38C-6 -38 -7 -42 -8 -44C-16 -40 -26 -38 -28 -30C-30 -20 -22 -12 -20 -4C-18 4 -28 14 -28 24H0Z",
        ),
      ),
      second(rect(-3, 28.5, 6, 14), rect(-20, 41, 40, 7, 3)),
      spark(rect(-6, -55, 12, 7, 2.5)),
    ],
    small: ({ mirrored, union }) => [
      main(
        union(
          mirrored(
            "M0 -48H-8C-16 -42 -30 -40 -32 -30C-34 -20 -24 -12 -22 -4C-20 4 -30 12 -30 22H0Z",
          ),
          rect(-5, 20, 10, 20),
          rect(-22, 38, 44, 10, 3),
        ),
      ),
    ],
  },
  {
    id: "tape-measure",
    label: "tape measure in a roll",
    concepts: "tailor tape-measure alterations measure fitting diet",
    traits: [],
    draw({ cut, line, union }) {
      const tape = union(circle(-8, -6, 40), rect(-8, 18, 56, 16, 2));
      const marks = [8, 18, 28, 38].map((x, i) => line(`M${x} 36V${i % 2 === 0 ? 26 : 29}`, 4));
      return [
        main(cut(tape, circle(-8, -6, 24), ...marks)),
        spark(cut(circle(-8, -6, 19.5), circle(-8, -6, 8))),
      ];
    },
    small: ({ cut, union }) => [
      main(cut(union(circle(-8, -6, 40), rect(-8, 18, 56, 16, 2)), circle(-8, -6, 22))),
      spark(circle(-8, -6, 13)),
    ],
  },
  {
    id: "yarn",
    label: "ball of yarn",
    concepts: "yarn knitting wool craft crochet knitwear",
    traits: ["inlay"],
    draw({ cut, slit, line, apart }) {
      const ball = circle(0, 4, 36);
      const strands = [
        slit("M-40 -8C-16 -18 16 -10 34 20"),
        slit("M-42 8C-18 0 6 8 22 36"),
        slit("M-40 24C-24 18 -10 24 2 42"),
        slit("M-10 -36C8 -30 26 -16 38 0"),
      ];
      const needle = line("M-46 -42L46 46", 5);
      return [main(cut(ball, ...strands)), spark(apart(needle, circle(0, 4, 35)))];
    },
    small: ({ cut, slit }) => [
      main(
        cut(
          circle(0, 0, 46),
          slit("M-50 -10C-20 -24 18 -14 40 26", 7),
          slit("M-52 14C-22 2 4 12 20 48", 7),
        ),
      ),
    ],
  },
  {
    id: "pram",
    label: "pram",
    concepts: "baby pram nursery midwife newborn childcare",
    traits: ["inlay", "line"],
    draw({ line }) {
      return [
        main("M-42 -2.25H42C42 14 28 24 12 24H-16C-32 24 -42 14 -42 -2.25Z"),
        second("M2.25 -46C28 -44 42 -26 42 -6.75H2.25Z"),
        spark(circle(-22, 38, 9.5), circle(22, 38, 9.5)),
        main(line("M-39 -8L-48 -20", 5.4)),
      ];
    },
  },
  {
    id: "pacifier",
    label: "dummy",
    concepts: "baby pacifier dummy nursery newborn infant",
    traits: ["inlay"],
    draw({ cut, apart, union }) {
      const shield = union(ellipse(-18, 0, 26, 18), ellipse(18, 0, 26, 18));
      const teat = union(circle(0, -38, 13), "M-8 -30H8L11 -8H-11Z");
      return [
        main(cut(shield, circle(-26, 0, 5), circle(26, 0, 5))),
        spark(apart(teat, shield)),
        second(apart(ring(19, 11, 0, 29), shield)),
      ];
    },
  },
  {
    id: "rattle",
    label: "rattle",
    concepts: "baby rattle nursery toy childcare newborn",
    traits: [],
    draw({ cut }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 40 });
      return [
        main(turned(cut(circle(0, -26, 24), SMALL_HEART(0.3, 0, -25)))),
        second(turned(rect(-4, 3, 8, 26, 2))),
        spark(turned(ring(12.5, 5.5, 0, 44))),
      ];
    },
    small: ({ union }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 40 });
      return [
        main(turned(union(circle(0, -28, 25), rect(-5, -10, 10, 40)))),
        spark(turned(circle(0, 44, 11))),
      ];
    },
  },
  {
    id: "stork",
    label: "stork with a bundle",
    concepts: "stork midwife baby birth newborn maternity",
    traits: [],
    draw({ apart, line, union }) {
      const bird = union(
        circle(-2, -37, 9),
        line("M-2 -37C8 -32 6 -22 2 -12C0 -6 2 2 8 6", 8.4),
        "M-2 8C4 -14 30 -12 48 -2C46 14 28 26 12 22C2 20 -4 14 -2 8Z",
      );
      return [
        main(bird),
        second(
          apart("M-4 -45L-46 -31L-45 -27L-4 -31Z", bird),
          apart(line("M16 18V47", 5.4), bird),
          apart(line("M27 16V47", 5.4), bird),
        ),
        spark("M-42 -21C-39 -12 -24 -8 -24 6A15 15 0 1 1 -54 6C-54 -8 -45 -12 -42 -21Z"),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M-32 -28L0 -38C12 -32 8 -20 4 -10C2 -4 4 4 10 8", 9),
          "M-2 6C4 -16 32 -14 50 -4C48 16 28 28 12 24C2 20 -4 14 -2 6Z",
          rect(16, 18, 9, 30),
        ),
      ),
      spark(circle(-34, 2, 15)),
    ],
  },
  {
    id: "baby-feet",
    label: "small feet",
    concepts: "baby midwife feet newborn maternity doula",
    traits: ["inlay"],
    draw({ mirrored, union }) {
      const sole =
        "M-14 44C-24 44 -28 34 -26 22C-24 12 -30 4 -28 -6C-26 -18 -8 -20 -6 -6C-4 8 -4 14 -4 28C-4 38 -8 44 -14 44Z";
      const toes = union(circle(-12, -27, 6.6), circle(-24, -25, 4.6), circle(-33, -18, 3.8));
      return [main(mirrored(sole)), spark(mirrored(toes))];
    },
    small: ({ mirrored, union }) => [
      main(
        mirrored(
          "M-16 48C-28 48 -32 36 -30 24C-28 12 -34 4 -32 -4C-30 -16 -8 -18 -6 -4C-4 8 -5 14 -5 30C-5 41 -8 48 -16 48Z",
        ),
      ),
      spark(mirrored(union(circle(-12, -32, 9), circle(-33, -26, 7.5)))),
    ],
  },
  {
    id: "rainbow-cloud",
    label: "rainbow between clouds",
    concepts: "nursery rainbow kids kindergarten childcare happy",
    traits: [],
    draw({ half, cut, union }) {
      const clouds = union(
        circle(-36, 28, 11),
        circle(-22, 26, 13),
        circle(-28, 32, 10),
        circle(36, 28, 11),
        circle(22, 26, 13),
        circle(28, 32, 10),
      );
      const air = union(
        circle(-36, 28, 15.5),
        circle(-22, 26, 17.5),
        circle(36, 28, 15.5),
        circle(22, 26, 17.5),
      );
      const arch = (outer: number, inner: number) =>
        cut(half(ring(outer, inner, 0, 22), "top", 22), air);
      return [main(arch(46, 35)), spark(arch(30.5, 19.5)), second(half(clouds, "top", 38))];
    },
  },
  {
    id: "two-chairs",
    label: "two armchairs that face each other",
    concepts: "therapy counselling coaching mediation psychologist talk",
    traits: [],
    draw: ({ mirrored, line }) => [
      main(
        mirrored(
          "M-48 -22C-48 -30 -38 -32 -36 -24L-32 4H-14C-8 4 -8 18 -14 18H-38C-43 18 -45 15 -46 10Z",
        ),
      ),
      second(mirrored(line("M-40 24V40", 5.4)), mirrored(line("M-16 24V40", 5.4))),
      spark(circle(0, -26, 9)),
    ],
    small: ({ mirrored }) => [
      main(
        mirrored(
          "M-48 -26C-48 -36 -36 -36 -34 -26L-32 0H-14C-6 0 -6 18 -14 18V40H-24V18H-36V40H-46Z",
        ),
      ),
      spark(circle(0, -32, 11)),
    ],
  },
  {
    id: "wheelchair",
    label: "wheel and a person in motion",
    concepts: "accessibility disability wheelchair inclusion care mobility",
    traits: ["inlay"],
    spaced: "over",
    draw({ line, cut, union }) {
      const wheel = line("M-16 2A25 25 0 1 0 22 28", 7.4);
      return [
        spark(circle(2, -38, 9.5)),
        main(union(line("M0 -22L-4 6H22L32 32", 8.4), line("M-2 -10H20", 6.4))),
        second(cut(wheel, "M-12 -10H30V14H-12Z")),
      ];
    },
  },
  {
    id: "ribbon",
    label: "ribbon of solidarity",
    concepts: "charity ribbon awareness cancer support hope foundation",
    traits: ["inlay", "line"],
    draw({ line, apart, half }) {
      const down = half(line("M-12 -34C-26 -28 0 10 26 60", 13, "butt"), "top", 46);
      const up = half(line("M12 -34C26 -28 0 10 -26 60", 13, "butt"), "top", 46);
      const loop = "M-18 -36C-18 -52 18 -52 18 -36C10 -40 -10 -40 -18 -36Z";
      return [main(apart(down, loop)), second(apart(up, down, loop)), spark(loop)];
    },
  },
  {
    id: "hands-heart",
    label: "two hands that make a heart",
    concepts: "charity heart hands love donation volunteer community",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const half = cut(
        "M-2.25 44C-10 36 -48 14 -48 -14C-48 -30 -36 -42 -22 -42C-12 -42 -6 -36 -2.25 -28Z",
        "M-2.25 24C-8 18 -28 4 -28 -12C-28 -18 -24 -22 -18 -22C-12 -22 -6 -18 -2.25 -10Z",
      );
      return [main(half), second(flipped(half))];
    },
  },
];
