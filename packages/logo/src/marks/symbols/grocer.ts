import { circle, ellipse, polar, rect, regularPolygon } from "../../geometry/primitives.ts";
import { drop } from "../forms.ts";
import { flipped, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** A cell of a honeycomb around a point. */
function cell(x: number, y: number, radius: number): string {
  return place(regularPolygon(6, radius, { rounding: 2 }), [x, y]);
}

/** Fruit, vegetables, the larder and the shop that sells them. */
export const GROCER: readonly SymbolSource[] = [
  {
    id: "corn",
    label: "ear of corn",
    concepts: "corn maize farm harvest vegetable grain mexican",
    traits: [],
    draw({ cut, grow, slit, half }) {
      const ear =
        "M0 -48C16 -48 21 -28 21 -6C21 20 12 36 0 36C-12 36 -21 20 -21 -6C-21 -28 -16 -48 0 -48Z";
      const husk = "M-4 48C-34 44 -44 20 -36 -12C-22 -2 -6 18 -4 48Z";
      const rows = [-30, -16, -2, 12].map((y) => slit(`M-40 ${y}H40`, 4));
      const ears = cut(ear, ...rows, slit("M0 -60V60", 4));
      return [
        spark(half(cut(ears, grow(husk, 4.5), grow(flipped(husk), 4.5)), "top", 40)),
        main(husk),
        second(flipped(husk)),
      ];
    },
    small({ cut, slit }) {
      const ear =
        "M0 -48C18 -48 23 -28 23 -6C23 20 12 36 0 36C-12 36 -23 20 -23 -6C-23 -28 -18 -48 0 -48Z";
      const husk = "M-5 48C-36 46 -48 26 -42 2C-24 8 -7 22 -5 48Z";
      return [
        spark(
          cut(
            ear,
            slit("M-40 -22H40", 6.5),
            "M-60 60V-13C-34 -11 -8 8 0 30Z",
            "M60 60V-13C34 -11 8 8 0 30Z",
            rect(-60, 12, 120, 60),
          ),
        ),
        main(husk),
        second(flipped(husk)),
      ];
    },
  },
  {
    id: "tomato",
    label: "tomato",
    concepts: "tomato vegetable grocery italian pizza garden",
    traits: ["round", "inlay", "line"],
    draw({ apart, union, line }) {
      const fruit =
        "M0 -28C10 -36 46 -36 46 4C46 32 24 44 0 44C-24 44 -46 32 -46 4C-46 -36 -10 -36 0 -28Z";
      const star = union(
        ...[-160, -90, -20, 40, 140].map((angle) => {
          const { x, y } = polar(angle === -90 ? 18 : 25, angle);
          return leaf([0, -24], [x, y - 24], 0.3);
        }),
      );
      return [main(apart(fruit, star)), second(union(star, line("M0 -26V-44", 5)))];
    },
  },
  {
    id: "pumpkin",
    label: "pumpkin",
    concepts: "pumpkin squash autumn harvest farm vegetable",
    traits: ["inlay"],
    draw({ apart, line }) {
      const middle = ellipse(0, 8, 16, 36);
      const inner = [ellipse(-18, 8, 17, 34), ellipse(18, 8, 17, 34)];
      const outer = [ellipse(-31, 9, 17, 29), ellipse(31, 9, 17, 29)];
      return [
        main(middle, ...outer.map((each, i) => apart(each, inner[i] ?? each))),
        spark(...inner.map((each) => apart(each, middle))),
        second(line("M0 -35C0 -40 3 -43 9 -46", 7)),
      ];
    },
    small: ({ apart, line }) => {
      const middle = ellipse(0, 8, 15, 38);
      return [
        main(
          middle,
          ...[ellipse(-25, 9, 23, 33), ellipse(25, 9, 23, 33)].map((each) => apart(each, middle)),
        ),
        second(line("M3 -43L9 -46", 9)),
      ];
    },
  },
  {
    id: "garlic",
    label: "garlic",
    concepts: "garlic kitchen mediterranean onion grocery spice",
    traits: ["inlay", "line"],
    draw({ apart, cut }) {
      const whole =
        "M-4 -48H5C5 -30 42 -18 42 14C42 34 28 44 0 44C-28 44 -42 34 -42 14C-42 -18 -5 -30 -4 -48Z";
      const clove =
        "M0 -22C14 -8 17 8 15 22C13 36 6 44 0 44C-6 44 -13 36 -15 22C-17 8 -14 -8 0 -22Z";
      return [main(apart(cut(whole, rect(-60, 40, 120, 20)), clove)), second(clove)];
    },
  },
  {
    id: "onion",
    label: "spring onion",
    concepts: "onion leek vegetable garden grocery soup",
    traits: ["line"],
    draw({ cut, union, line }) {
      const bulb =
        "M-8 2H8C8 14 26 18 26 32C26 42 14 46 0 46C-14 46 -26 42 -26 32C-26 18 -8 14 -8 2Z";
      const greens = union(
        line("M0 -4V-44", 8),
        line("M-5 -4C-6 -22 -12 -30 -24 -38", 8),
        line("M5 -4C6 -22 12 -30 24 -38", 8),
      );
      return [
        second(cut(greens, rect(-60, -3, 120, 40))),
        main(cut(bulb, line("M-9 36C-9 28 -4 22 0 16", 4.5))),
      ];
    },
  },
  {
    id: "aubergine",
    label: "aubergine",
    concepts: "aubergine eggplant vegetable garden greek grocery",
    traits: ["inlay", "line"],
    draw({ apart, union, line }) {
      const fruit =
        "M26 -26C36 -16 34 0 22 12C12 22 12 30 2 40C-10 51 -34 50 -42 34C-51 16 -36 -2 -18 -8C-4 -13 2 -18 8 -26C13 -32 21 -32 26 -26Z";
      const cap = union(
        place(leaf([0, 0], [-26, 16], 0.44), [20, -30]),
        place(leaf([0, 0], [16, 26], 0.44), [20, -30]),
        line("M22 -32L38 -46", 7),
        circle(22, -30, 9),
      );
      return [main(apart(fruit, cap)), second(cap)];
    },
  },
  {
    id: "broccoli",
    label: "broccoli",
    concepts: "broccoli vegetable healthy vegan grocery greens",
    traits: ["inlay", "line"],
    draw({ union, apart, cut, line }) {
      const crown = union(
        circle(0, -24, 22),
        circle(-25, -12, 19),
        circle(25, -12, 19),
        circle(-10, 0, 12),
        circle(10, 0, 12),
      );
      const stalk = "M-12 46C-9 32 -10 24 -16 8H16C10 24 9 32 12 46C12 48 -12 48 -12 46Z";
      return [
        second(apart(stalk, crown)),
        main(cut(crown, line("M-12 -24C-8 -32 0 -34 6 -33", 4.5))),
      ];
    },
  },
  {
    id: "pea-pod",
    label: "pea pod",
    concepts: "peas pod vegetable garden organic green healthy",
    traits: ["inlay", "line"],
    spaced: "over",
    draw({ cut, line }) {
      const pod = leaf([-44, 30], [44, -30], 0.44);
      const peas = [-18.5, 0, 18.5].map((t) => circle(t * 0.83, -t * 0.56, 8));
      return [main(cut(pod, ...peas)), second(line("M42 -34C44 -40 42 -44 38 -47", 5))];
    },
  },
  {
    id: "pineapple",
    label: "pineapple",
    concepts: "pineapple fruit tropical hospitality juice hawaii",
    traits: ["inlay"],
    draw({ cut, slit }) {
      const fruit = ellipse(0, 18, 24, 30);
      const net = [-34, -12, 10, 32].flatMap((x) => [
        slit(`M${x - 30} -22L${x + 30} 58`, 4),
        slit(`M${x + 30} -22L${x - 30} 58`, 4),
      ]);
      const crown = [
        leaf([0, -16], [0, -49], 0.4),
        leaf([-3, -15], [-24, -38], 0.4),
        leaf([3, -15], [24, -38], 0.4),
      ];
      return [
        main(cut(fruit, ...net)),
        second(
          cut(crown[1] ?? "", leaf([0, -10], [0, -56], 0.62)),
          cut(crown[2] ?? "", leaf([0, -10], [0, -56], 0.62)),
          crown[0] ?? "",
        ),
      ];
    },
    small: ({ cut, slit, union }) => [
      main(cut(ellipse(0, 19, 25, 29), slit("M-40 -8L40 46", 6.5), slit("M40 -8L-40 46", 6.5))),
      second(
        union(
          leaf([0, -14], [0, -49], 0.44),
          leaf([-2, -14], [-26, -38], 0.4),
          leaf([2, -14], [26, -38], 0.4),
        ),
      ),
    ],
  },
  {
    id: "banana",
    label: "banana",
    concepts: "banana fruit tropical smoothie grocery",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const body = "M-38 -30C-34 10 -4 26 36 10C42 8 48 14 44 20C26 48 -44 48 -48 -26Z";
      return [
        main(cut(body, line("M-34 0C-26 20 -4 30 22 26", 4.6))),
        spark("M-49 -31V-44C-49 -48 -38 -48 -38 -44L-38 -35Z"),
      ];
    },
    small: () => [main("M-36 -44C-36 4 -4 20 36 6C44 4 50 14 45 21C26 50 -50 48 -48 -44Z")],
  },
  {
    id: "watermelon",
    label: "slice of watermelon",
    concepts: "watermelon melon fruit summer juice fresh",
    traits: ["inlay"],
    draw({ cut, half }) {
      const seeds = [
        [-16, 0],
        [0, 10],
        [16, 0],
      ].map(([x = 0, y = 0]) => place(drop(6.4, 10), [x, y]));
      return [
        main(half(cut(circle(0, -18, 48), circle(0, -18, 40)), "bottom", -18)),
        spark(cut(half(circle(0, -18, 35.5), "bottom", -18), ...seeds)),
      ];
    },
    small: ({ cut, half }) => [
      main(half(cut(circle(0, -18, 48), circle(0, -18, 37)), "bottom", -18)),
      spark(half(circle(0, -18, 30), "bottom", -18)),
    ],
  },
  {
    id: "peach",
    label: "peach",
    concepts: "peach apricot fruit summer sweet skincare",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const fruit =
        "M0 -20C10 -30 44 -30 44 6C44 30 18 44 0 47C-18 44 -44 30 -44 6C-44 -30 -10 -30 0 -20Z";
      return [
        main(cut(fruit, line("M0 -22C12 -6 12 12 4 24", 4.8), leaf([-8, -22], [48, -48], 0.55))),
        second(leaf([2, -29], [36, -46], 0.42)),
      ];
    },
    small: ({ cut, line }) => [
      main(
        cut(
          "M0 -24C12 -36 46 -34 46 4C46 30 18 44 0 47C-18 44 -46 30 -46 4C-46 -34 -12 -36 0 -24Z",
          line("M0 -30C12 -10 12 8 4 22", 7),
        ),
      ),
    ],
  },
  {
    id: "berries",
    label: "blueberries",
    concepts: "berry blueberry fruit forest jam smoothie",
    traits: ["inlay", "line"],
    draw({ apart, cut }) {
      const star = place(regularPolygon(5, 8), [0, 0]);
      const [left, right] = [circle(-20, 20, 26), circle(24, 14, 23)];
      return [
        main(cut(left, place(star, [-22, 14]))),
        second(apart(cut(right, place(star, [26, 8])), left)),
        spark(leaf([2, -10], [-28, -38], 0.5), leaf([6, -10], [30, -42], 0.5)),
      ];
    },
  },
  {
    id: "pomegranate",
    label: "pomegranate",
    concepts: "pomegranate fruit persian mediterranean seeds juice",
    traits: ["inlay"],
    draw({ cut }) {
      const fruit =
        "M-15 -48L-8 -40L0 -48L8 -40L15 -48L11 -30C34 -26 45 -8 45 10C45 34 24 47 0 47C-24 47 -45 34 -45 10C-45 -8 -34 -26 -11 -30Z";
      const opening = leaf([-24, 28], [24, -6], 0.66);
      const seeds = [
        [-10, 18],
        [4, 10],
        [-2, 24],
        [14, -1],
        [-6, 6],
      ].map(([x = 0, y = 0]) => circle(x, y, 4.6));
      return [main(cut(fruit, opening)), spark(...seeds)];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-15 -48L-8 -40L0 -48L8 -40L15 -48L11 -30C34 -26 45 -8 45 10C45 34 24 47 0 47C-24 47 -45 34 -45 10C-45 -8 -34 -26 -11 -30Z",
          leaf([-20, 26], [20, -4], 0.66),
        ),
      ),
    ],
  },
  {
    id: "coconut",
    label: "coconut half",
    concepts: "coconut tropical oil fruit palm vegan",
    traits: ["round"],
    draw({ half, cut }) {
      return [
        main(half(cut(circle(0, -10, 47), ellipse(0, -12, 52, 19.5)), "bottom", -11)),
        second(cut(ellipse(0, -12, 47, 15), ellipse(0, -12, 35, 9))),
        spark(leaf([4, -32], [34, -48], 0.5)),
      ];
    },
    small: ({ half, cut }) => [
      main(half(cut(circle(0, -10, 47), ellipse(0, -10, 60, 13)), "bottom", -10)),
      second(cut(ellipse(0, -14, 47, 17), ellipse(0, -14, 33, 8))),
    ],
  },
  {
    id: "basket",
    label: "basket with leaves",
    concepts: "basket grocery market harvest shop farm vegetables",
    traits: [],
    draw({ cut, slit, line }) {
      const body = "M-44 2H44L36 42C35.5 45 34 46 31 46H-31C-34 46 -35.5 45 -36 42Z";
      const bars = [-18, 0, 18].map((x) => slit(`M${x} 12L${x * 0.86} 36`, 5));
      return [
        main(cut(body, ...bars)),
        second(cut(line("M-34 8C-34 -58 34 -58 34 8", 5.6), rect(-60, -2.5, 120, 60))),
        spark(leaf([-4, -3], [-17, -23], 0.6), leaf([4, -3], [16, -25], 0.6)),
      ];
    },
    small({ cut, slit, line }) {
      return [
        main(cut("M-46 2H46L37 46H-37Z", slit("M-13 14V34", 7.5), slit("M13 14V34", 7.5))),
        second(cut(line("M-34 8C-34 -56 34 -56 34 8", 8.4), rect(-60, -5, 120, 60))),
      ];
    },
  },
  {
    id: "cart",
    label: "shopping cart",
    concepts: "cart shop supermarket grocery ecommerce store",
    traits: ["inlay", "line"],
    spaced: "under",
    draw({ line, cut }) {
      const basket = "M-24 -26H46L38 8C37 12 35 13 32 13H-12C-16 13 -18 11 -19 8Z";
      const frame = line(
        "M-48 -40H-36C-33 -40 -31.5 -38.5 -31 -36L-18 20C-17 25 -15 26 -12 26H36",
        6.4,
      );
      return [
        main(cut(basket, line("M-26 -16L-18 18", 15))),
        second(frame),
        spark(circle(-6, 41, 7), circle(30, 41, 7)),
      ];
    },
  },
  {
    id: "grocery-bag",
    label: "paper bag of greens",
    concepts: "grocery bag shop delivery organic food store",
    traits: ["line"],
    draw({ cut }) {
      const bag =
        "M-32 -8L-24 0L-16 -8L-8 0L0 -8L8 0L16 -8L24 0L32 -8V42C32 46 30 48 26 48H-26C-30 48 -32 46 -32 42Z";
      return [
        main(cut(bag, leaf([-11, 34], [13, 10], 0.5))),
        second(leaf([-14, -12], [-24, -46], 0.5), leaf([2, -12], [-2, -48], 0.42)),
        spark(leaf([16, -12], [24, -42], 0.55)),
      ];
    },
  },
  {
    id: "honeycomb",
    label: "honeycomb with a drop",
    concepts: "honey honeycomb bee beekeeper apiary hive",
    traits: ["inlay"],
    draw() {
      const r = 17.5;
      const w = r * Math.sqrt(3) + 4.5;
      const h = w * 0.866;
      return [
        main(cell(-w / 2, -h, r), cell(w / 2, -h, r), cell(-w, 0, r), cell(w, 0, r)),
        spark(cell(0, 0, r)),
        main(cell(-w / 2, h, r)),
        second(place(drop(25, 36), [w / 2, h - 1])),
      ];
    },
  },
  {
    id: "hive",
    label: "straw hive",
    concepts: "hive honey bee beekeeper apiary skep",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const skep =
        "M-44 46C-50 46 -50 36 -44 34C-48 10 -34 -44 0 -48C34 -44 48 10 44 34C50 36 50 46 44 46Z";
      const rings = [-24, -3, 18].map((y) => slit(`M-60 ${y}C-30 ${y + 5} 30 ${y + 5} 60 ${y}`));
      return [main(cut(skep, ...rings, "M-10 60V38A10 10 0 0 1 10 38V60Z"))];
    },
  },
  {
    id: "honey-dipper",
    label: "honey dipper",
    concepts: "honey dipper bee beekeeper breakfast sweet",
    traits: ["line"],
    draw({ cut, slit, line }) {
      const turned = (shape: string) => place(shape, [-8, 8], { turn: 40 });
      const head =
        "M-9 -2H9C18 2 22 10 22 20C22 32 14 40 0 40C-14 40 -22 32 -22 20C-22 10 -18 2 -9 -2Z";
      return [
        main(turned(cut(head, slit("M-40 7H40"), slit("M-40 19H40"), slit("M-40 31H40")))),
        second(turned(line("M0 -10V-54", 7))),
        spark(place(drop(13, 21), [28, 36])),
      ];
    },
    small: ({ cut, slit, line }) => {
      const turned = (shape: string) => place(shape, [-8, 8], { turn: 40 });
      return [
        main(turned(cut(ellipse(0, 20, 25, 24), slit("M-40 12H40"), slit("M-40 27H40")))),
        second(turned(line("M0 -16V-54", 9))),
      ];
    },
  },
  {
    id: "chocolate",
    label: "bar of chocolate",
    concepts: "chocolate cocoa confectionery sweet candy chocolatier",
    traits: ["inlay"],
    draw({ cut }) {
      const square = (x: number, y: number) => rect(x, y, 19, 19, 3.5);
      const xs = [-35.2, -9.5, 16.2];
      const whole = rect(-40, -48, 80, 96, 8);
      const wrap = "M-44 8L-30 -2L-15 8L0 -2L15 8L30 -2L44 8V80H-44Z";
      const top = cut(whole, "M-44 3L-30 -7L-15 3L0 -7L15 3L30 -7L44 3V80H-44Z");
      return [
        main(cut(top, ...xs.map((x) => cut(square(x, -41), square(x + 200, 0))))),
        spark(cut(whole, cut(rect(-90, -90, 180, 180), wrap))),
      ];
    },
  },
  {
    id: "lollipop",
    label: "lollipop",
    concepts: "candy lollipop sweet confectionery kids sugar",
    traits: [],
    draw({ cut, line }) {
      const swirl = line(
        "M0 -20C7 -20 9 -10 1 -8C-12 -5 -18 -24 -4 -33C12 -42 28 -26 22 -8C16 8 -8 10 -20 -2",
        4.8,
      );
      return [main(cut(circle(0, -18, 30), swirl)), second(line("M0 18V46", 6.4))];
    },
    small: ({ cut, line }) => [
      main(
        cut(
          circle(0, -18, 32),
          line("M0 -19C10 -19 8 -4 -4 -6C-18 -10 -12 -32 4 -32C16 -32 22 -22 21 -14", 6.5),
        ),
      ),
      second(line("M0 23V46", 9)),
    ],
  },
  {
    id: "candy",
    label: "wrapped sweet",
    concepts: "candy sweet confectionery sugar toffee kids",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -35 });
      const twist = "M26 0L46 -20C50 -14 44 -10 46 -4C48 2 48 4 46 8C44 12 50 14 46 20Z";
      return [
        main(
          turned(
            cut(
              circle(0, 0, 24),
              slit("M-16 -40C-4 -14 -4 14 -16 40", 4.6),
              slit("M16 -40C4 -14 4 14 16 40", 4.6),
            ),
          ),
        ),
        spark(turned(twist), turned(flipped(twist))),
      ];
    },
  },
  {
    id: "popcorn",
    label: "popcorn",
    concepts: "popcorn cinema snack film movies",
    traits: ["inlay", "line"],
    draw({ cut, union }) {
      const box = "M-36 -6H36L28 44C27.5 47 26 48 23 48H-23C-26 48 -27.5 47 -28 44Z";
      const puffs = union(
        circle(-25, -19, 13),
        circle(-8, -31, 15),
        circle(13, -29, 14),
        circle(26, -18, 12),
        circle(0, -17, 12),
      );
      return [
        second(cut(puffs, rect(-60, -10.5, 120, 60))),
        main(cut(box, "M-17 -10L-13 60H-5L-6 -10Z", "M17 -10L13 60H5L6 -10Z")),
      ];
    },
  },
  {
    id: "pepper-mill",
    label: "pepper mill",
    concepts: "pepper spice salt seasoning kitchen restaurant mill",
    traits: ["line"],
    draw: () => [
      spark(circle(0, -41, 7)),
      second("M-19 -17C-19 -26 -12 -30.5 0 -30.5C12 -30.5 19 -26 19 -17Z"),
      main(
        "M-17 -12.5H17C17 -2 10 2 10 10C10 22 22 26 22 48H-22C-22 26 -10 22 -10 10C-10 2 -17 -2 -17 -12.5Z",
      ),
    ],
  },
  {
    id: "rolling-pin",
    label: "rolling pin and an ear",
    concepts: "bakery baker rolling-pin pastry dough baking",
    traits: [],
    draw() {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -45 });
      const ear = [
        leaf([-16, -16], [-40, -40], 0.44),
        leaf([-20, -12], [-46, -18], 0.44),
        leaf([-12, -20], [-18, -46], 0.44),
      ];
      return [
        main(turned(rect(-30, -10.5, 60, 21, 6))),
        second(turned(rect(-51, -5, 16.5, 10, 5)), turned(rect(34.5, -5, 16.5, 10, 5))),
        spark(...ear),
      ];
    },
    small: () => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -45 });
      return [
        main(turned(rect(-31, -15, 62, 30, 7))),
        second(turned(rect(-57, -6, 19, 12, 6)), turned(rect(38, -6, 19, 12, 6))),
      ];
    },
  },
  {
    id: "oven-mitt",
    label: "oven mitt with a heart",
    concepts: "bakery baking kitchen cooking homemade oven mitt",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const mitt =
        "M-28 22V-20C-28 -38 -16 -48 0 -48C16 -48 26 -38 26 -22V-4C28 -10 32 -14 38 -12C46 -10 46 0 42 6L28 26V22Z";
      const heart =
        "M0 16C-3 13 -16 5 -16 -6C-16 -12 -11 -16 -7 -16C-4 -16 -1 -14 0 -11C1 -14 4 -16 7 -16C11 -16 16 -12 16 -6C16 5 3 13 0 16Z";
      return [main(cut(mitt, place(heart, [-2, -14]))), spark(rect(-31, 30, 61, 17, 5))];
    },
  },
  {
    id: "oil-bottle",
    label: "olive oil",
    concepts: "olive oil bottle mediterranean greek italian deli",
    traits: [],
    draw({ cut }) {
      const bottle =
        "M-7 -36H7V-20C7 -8 24 -4 24 14V40C24 46 21 48 16 48H-16C-21 48 -24 46 -24 40V14C-24 -4 -7 -8 -7 -20Z";
      return [
        spark(rect(-10, -48, 20, 8, 3)),
        main(cut(bottle, ellipse(0, 26, 9.5, 12))),
        second(leaf([10, -26], [34, -44], 0.46)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-9 -48H9V-20C9 -8 27 -4 27 14V48H-27V14C-27 -4 -9 -8 -9 -20Z",
          ellipse(0, 22, 11, 13),
        ),
      ),
      second(leaf([16, -22], [36, -46], 0.6)),
    ],
  },
  {
    id: "jam-strawberry",
    label: "jar with a strawberry",
    concepts: "jam preserve jar marmalade homemade fruit deli",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const berry = "M0 36C-12 30 -20 16 -16 4C-10 -2 10 -2 16 4C20 16 12 30 0 36Z";
      const crown = "M-14 -1L-7 -6L0 -13L7 -6L14 -1L5 1L0 6L-5 1Z";
      return [
        second("M-36 -46H36L40 -27H-40Z"),
        main(cut(rect(-34, -22.5, 68, 70, 12), place(berry, [0, 6]), place(crown, [0, 2]))),
      ];
    },
  },
  {
    id: "shop-window",
    label: "awning over an arch",
    concepts: "shop store boutique awning retail market bakery",
    traits: ["inlay"],
    draw({ cut, union }) {
      const stripe = (x: number) => union(rect(x, -42, 18.5, 26), circle(x + 9.25, -16, 9.25));
      const xs = [-48, -24.5, -1, 22.5].map((x) => x + 3.5);
      return [
        main(stripe(xs[0] ?? 0), stripe(xs[2] ?? 0)),
        second(stripe(xs[1] ?? 0), stripe(xs[3] ?? 0)),
        main(cut(rect(-38, 0, 76, 46, 3), "M-12 60V24A12 12 0 0 1 12 24V60Z")),
      ];
    },
  },
  {
    id: "apple-leaf-cut",
    label: "apple with a leaf in it",
    concepts: "apple fruit organic nutrition healthy school juice",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const fruit =
        "M0 -20C10 -32 44 -32 44 4C44 30 24 48 10 46C4 45 -4 45 -10 46C-24 48 -44 30 -44 4C-44 -32 -10 -32 0 -20Z";
      return [
        main(cut(fruit, leaf([-18, 26], [18, -6], 0.5))),
        second(leaf([0, -27], [22, -48], 0.5)),
      ];
    },
  },
];
