import { circle, polygon, rect, ring } from "../../geometry/primitives.ts";
import { drop, FLAME } from "../forms.ts";
import { leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const FLUTE =
  "M-15 -48H15C17 -26 13 -6 3.4 -1V38H13C16 38 16 45 13 45H-13C-16 45 -16 38 -13 38H-3.4V-1C-13 -6 -17 -26 -15 -48Z";
const TULIP =
  "M-26 -46H26C20 -30 32 -20 30 0C28 16 14 24 4 26V38H18C22 38 22 46 18 46H-18C-22 46 -22 38 -18 38H-4V26C-14 24 -28 16 -30 0C-32 -20 -20 -30 -26 -46Z";

/** Tea, beer, wine and the bar. */
export const DRINKS: readonly SymbolSource[] = [
  {
    id: "tea-leaf-cup",
    label: "teacup with a leaf",
    concepts: "tea cup herbal matcha teahouse leaf",
    traits: ["inlay", "line"],
    draw({ union, cut }) {
      const bowl = "M-42 -6H30C30 16 18 32 -6 32C-30 32 -42 16 -42 -6Z";
      const handle = cut(place(ring(15, 8), [31, 7]), bowl);
      return [
        main(union(bowl, handle)),
        second(rect(-46, 37, 80, 8, 4)),
        spark(leaf([-22, -11], [12, -45], 0.5)),
      ];
    },
  },
  {
    id: "tea-sprig",
    label: "two tea leaves and a bud",
    concepts: "tea leaf matcha herbal organic plantation",
    traits: ["inlay", "line"],
    draw({ cut, line, slit }) {
      const stem = line("M0 8.5V46", 6);
      const [left, right] = [leaf([-2, 26], [-46, -14], 0.46), leaf([2, 26], [46, -14], 0.46)];
      return [
        main(cut(left, slit("M0 0V60", 14)), cut(right, slit("M0 0V60", 14))),
        second(leaf([0, 1], [0, -48], 0.52)),
        spark(stem),
      ];
    },
    small: ({ cut, slit }) => [
      main(
        cut(leaf([-2, 34], [-48, -14], 0.46), slit("M0 0V60", 9)),
        cut(leaf([2, 34], [48, -14], 0.46), slit("M0 0V60", 9)),
      ),
      second(leaf([0, 6], [0, -48], 0.52)),
    ],
  },
  {
    id: "kettle",
    label: "kettle",
    concepts: "tea kettle kitchen hot home cosy",
    traits: ["inlay", "line"],
    draw({ cut, union, line }) {
      const body =
        "M-24 -10H20C34 -2 40 14 40 30C40 38 36 42 30 42H-34C-40 42 -44 38 -44 30C-44 14 -38 -2 -24 -10Z";
      const spout = "M30 8L44 -8C47 -11 51 -8 49 -4L39 24Z";
      const handle = line("M-26 -12C-30 -50 26 -50 22 -12", 6);
      return [
        main(union(body, spout)),
        second(cut(handle, rect(-60, -14.6, 120, 60))),
        spark(circle(-2, -20.5, 6)),
      ];
    },
  },
  {
    id: "tea-bag",
    label: "tea bag with a leaf",
    concepts: "tea bag infusion herbal blend",
    traits: [],
    draw({ cut, line }) {
      const bag = polygon(
        [
          [-14, -8],
          [14, -8],
          [28, 10],
          [28, 48],
          [-28, 48],
          [-28, 10],
        ],
        5,
      );
      return [
        main(cut(bag, leaf([-10, 36], [11, 12], 0.5))),
        second(line("M0 -12.5C0 -26 14 -22 14 -30", 4.6)),
        spark(rect(4, -50, 21, 15, 2)),
      ];
    },
    small: ({ cut }) => [
      main(cut("M-18 -16H18L32 6V48H-32V6Z", leaf([-13, 36], [14, 4], 0.6))),
      spark(rect(-13, -46, 26, 22, 3)),
    ],
  },
  {
    id: "moka-pot",
    label: "stove-top coffee pot",
    concepts: "coffee moka espresso italian cafe pot",
    traits: ["inlay", "line"],
    draw({ cut, union, line }) {
      const top = "M-24 -28H24L17 4H-17Z";
      const spout = "M-22 -28L-36 -28L-20 -12Z";
      const handle = cut(line("M16 -21H38V12", 7.4), top);
      return [
        main(union(top, spout, handle)),
        spark("M-24 -33C-20 -39 -10 -40 -5 -41V-45C-5 -50 5 -50 5 -45V-41C10 -40 20 -39 24 -33Z"),
        second("M-17 9H17L26 44C27 47 25 48 22 48H-22C-25 48 -27 47 -26 44Z"),
      ];
    },
  },
  {
    id: "portafilter",
    label: "portafilter",
    concepts: "coffee espresso barista cafe roastery",
    traits: [],
    draw({ cut, union, line }) {
      return [
        main(union(rect(-46, -20, 50, 13, 4), "M-42 -10H0C0 8 -8 14 -21 14C-34 14 -42 8 -42 -10Z")),
        spark(place(drop(13, 20), [-21, 33])),
        second(cut(line("M2 -12L42 -24", 10.5), rect(-60, -60, 68.5, 120))),
      ];
    },
  },
  {
    id: "tumbler",
    label: "tumbler with ice",
    concepts: "whisky bar drink rum bourbon spirits cocktail",
    traits: ["inlay"],
    draw({ cut }) {
      const glass = "M-38 -40H38L32 38C31.5 43 29 45 25 45H-25C-29 45 -31.5 43 -32 38Z";
      const inside = "M-29 -32H29L24.5 27H-24.5Z";
      const cube = place(rect(-12, -12, 24, 24, 3), [3, 3], { turn: 18 });
      const drink = "M-22.3 -4H22.3L20.3 22.5H-20.3Z";
      return [
        main(cut(glass, inside)),
        spark(cut(drink, place(rect(-16.5, -16.5, 33, 33, 5), [3, 3], { turn: 18 }))),
        second(cube),
      ];
    },
    small: ({ cut }) => [main(cut("M-42 -42H42L35 45H-35Z", "M-31 -32H31L29 -6H-29Z"))],
  },
  {
    id: "coupe",
    label: "coupe with a cherry",
    concepts: "cocktail bar coupe champagne nightlife drink",
    traits: ["inlay"],
    draw({ line }) {
      const bowl =
        "M-44 -22H44C42 0 26 12 4 14V36H20C24 36 24 44 20 44H-20C-24 44 -24 36 -20 36H-4V14C-26 12 -42 0 -44 -22Z";
      return [main(bowl), spark(circle(16, -34, 8)), second(line("M-40 -47L-8 -27", 4.6))];
    },
    small: () => [
      main("M-46 -20H46C44 4 28 14 5 16V34H22V45H-22V34H-5V16C-28 14 -44 4 -46 -20Z"),
      spark(circle(14, -36, 9)),
    ],
  },
  {
    id: "shaker",
    label: "cocktail shaker",
    concepts: "cocktail bar shaker mixology drink",
    traits: ["line"],
    draw({ cut, slit }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 18 });
      return [
        spark(turned("M-9 -50H9C11 -50 12 -48 12 -46V-37H-12V-46C-12 -48 -11 -50 -9 -50Z")),
        second(turned("M-15 -32.5H15L25 -10.5H-25Z")),
        main(
          turned(
            cut(
              "M-25 -6H25L18 44C17.5 47 16 48 13 48H-13C-16 48 -17.5 47 -18 44Z",
              slit("M-9 4L-6 36", 4.6),
            ),
          ),
        ),
      ];
    },
  },
  {
    id: "toast",
    label: "two flutes meeting",
    concepts: "champagne celebration toast party wedding bar event prosecco",
    traits: [],
    draw({ apart, line }) {
      const right = place(FLUTE, [21, 6], { turn: 16, size: 0.9 });
      const left = place(FLUTE, [-21, 6], { turn: -16, size: 0.9 });
      const fizz = [line("M0 -38V-47", 5), line("M-12 -40L-17 -47", 5), line("M12 -40L17 -47", 5)];
      return [main(left), second(apart(right, left)), spark(...fizz)];
    },
    small: ({ apart }) => {
      const right = place(FLUTE, [22, 0], { turn: 14, size: 1 });
      const left = place(FLUTE, [-22, 0], { turn: -14, size: 1 });
      return [main(left), second(apart(right, left))];
    },
  },
  {
    id: "tulip-glass",
    label: "tulip glass of beer",
    concepts: "beer brewery craft ale pub glass",
    traits: ["inlay"],
    draw({ cut, shrink, half }) {
      const bowl = half(shrink(TULIP, 6), "top", 18);
      return [
        main(cut(TULIP, bowl)),
        spark(half(half(shrink(TULIP, 10.5), "top", 15.5), "bottom", -22)),
      ];
    },
    small: ({ cut }) => [main(cut(TULIP, rect(-60, -22, 120, 8)))],
  },
  {
    id: "barrel",
    label: "barrel",
    concepts: "barrel brewery winery beer wine distillery whisky cellar",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const cask =
        "M-26 -46H26C34 -32 38 -16 38 0C38 16 34 32 26 46H-26C-34 32 -38 16 -38 0C-38 -16 -34 -32 -26 -46Z";
      const hoops = [-22, 22].map((y) =>
        slit(`M-60 ${y}C-30 ${y * 1.14} 30 ${y * 1.14} 60 ${y}`, 5),
      );
      return [main(cut(cask, ...hoops, circle(0, 0, 8)))];
    },
  },
  {
    id: "barrel-end",
    label: "barrel seen from its end",
    concepts: "barrel winery brewery cellar wine whisky distillery",
    traits: ["round"],
    draw({ cut, slit }) {
      const staves = [-21, 0, 21].map((x) => slit(`M${x} -60V60`));
      return [
        main(ring(48, 39)),
        second(cut(circle(0, 0, 34.5), ...staves, circle(0, 12, 9))),
        spark(circle(0, 12, 4.6)),
      ];
    },
    small: ({ cut }) => [
      main(ring(48, 37)),
      second(cut(circle(0, 0, 30), rect(-3.5, -60, 7, 120))),
    ],
  },
  {
    id: "corkscrew",
    label: "corkscrew",
    concepts: "wine winery sommelier bar cellar corkscrew",
    traits: [],
    draw({ line }) {
      const worm =
        "M0 -24V-12C-14 -9 -14 -1 0 1C14 3 14 11 0 13C-14 15 -14 23 0 25C10 27 8 38 0 47";
      return [main(rect(-34, -48, 68, 18, 9)), second(line(worm, 6.4))];
    },
    small: ({ line }) => [
      main(rect(-36, -48, 72, 20, 9)),
      second(line("M0 -20V-10C-20 -6 -20 6 0 10C20 14 16 32 0 44", 9)),
    ],
  },
  {
    id: "wine-bottle",
    label: "wine bottle and glass",
    concepts: "wine winery bottle vineyard cellar merlot",
    traits: [],
    draw({ apart, cut, half }) {
      const bottle =
        "M-9 -48H9V-20C9 -12 20 -10 20 4V42C20 46 18 48 14 48H-14C-18 48 -20 46 -20 42V4C-20 -10 -9 -12 -9 -20Z";
      const glass =
        "M-18 -12H18C20 8 14 20 3.6 23V40H13C17 40 17 48 13 48H-13C-17 48 -17 40 -13 40H-3.6V23C-14 20 -20 8 -18 -12Z";
      const [left, right] = [place(bottle, [-18, 0]), place(glass, [22, 0])];
      return [
        main(cut(half(apart(left, right), "bottom", -29), rect(-60, 10, 120, 17))),
        spark(half(left, "top", -33.5)),
        second(right),
      ];
    },
    small: ({ apart, half }) => {
      const bottle = place(
        "M-9 -48H9V-20C9 -12 20 -10 20 4V48H-20V4C-20 -10 -9 -12 -9 -20Z",
        [-20, 0],
      );
      const glass = place(
        "M-20 -14H20C22 8 16 20 5 24V38H15V48H-15V38H-5V24C-16 20 -22 8 -20 -14Z",
        [24, 0],
      );
      return [main(half(apart(bottle, glass), "bottom", -50)), second(glass)];
    },
  },
  {
    id: "vine-leaf",
    label: "vine leaf",
    concepts: "vineyard wine winery vine grape leaf",
    traits: ["inlay", "line"],
    draw({ cut, mirrored, line }) {
      const half =
        "M0 -46C6 -40 10 -34 12 -28C20 -34 30 -36 40 -32C38 -26 36 -20 32 -15C40 -12 46 -4 47 6C40 8 34 9 28 8C31 16 30 24 26 31C18 28 8 24 0 24Z";
      const veins = [line("M0 24V-24", 4.5), line("M0 20L22 -14", 4.5), line("M0 20L-22 -14", 4.5)];
      return [main(cut(mirrored(half), ...veins)), second(line("M0 31C0 38 4 42 10 46", 6))];
    },
    small: ({ mirrored, line }) => [
      main(
        mirrored(
          "M0 -46C6 -40 10 -34 12 -28C20 -34 30 -36 40 -32C38 -26 36 -20 32 -15C40 -12 46 -4 47 6C40 8 34 9 28 8C31 16 30 24 26 31C18 28 8 24 0 24Z",
        ),
      ),
      second(line("M0 34C0 40 4 43 10 46", 8)),
    ],
  },
  {
    id: "still",
    label: "copper still",
    concepts: "distillery gin whisky spirits rum still vodka",
    traits: ["line"],
    draw({ line, cut }) {
      const pot =
        "M-20 -30C-20 -18 -44 -12 -44 16C-44 34 -36 44 -30 44H10C16 44 24 34 24 16C24 -12 0 -18 0 -30Z";
      const neck = line("M-10 -38C-2 -50 16 -44 24 -34L42 -8", 7.4);
      return [
        main(pot),
        second(cut(neck, rect(-40, -34.5, 60, 10))),
        spark(place(drop(15, 23), [40, 20])),
      ];
    },
  },
  {
    id: "juniper",
    label: "juniper sprig",
    concepts: "gin juniper berry distillery botanical spirits herb",
    traits: ["inlay"],
    draw({ line, cut, grow, union }) {
      const stem = line("M-30 46C-20 16 0 -14 34 -42", 5);
      const needles = [
        leaf([-18, 18], [-44, 6], 0.3),
        leaf([-8, 0], [-38, -18], 0.3),
        leaf([6, -16], [-20, -42], 0.3),
        leaf([20, -30], [8, -50], 0.3),
        leaf([14, -24], [46, -22], 0.3),
      ];
      const berries = [circle(10, 10, 13), circle(34, 2, 11), circle(-4, 36, 11)];
      return [
        main(cut(union(stem, ...needles), ...berries.map((berry) => grow(berry, 4.5)))),
        second(...berries),
      ];
    },
    small: ({ cut, line, grow, union }) => {
      const berries = [circle(14, 8, 15), circle(-4, 36, 12)];
      const sprig = union(
        line("M-32 46C-22 16 0 -14 34 -42", 8),
        leaf([-10, 4], [-44, -18], 0.4),
        leaf([8, -20], [-20, -48], 0.4),
      );
      return [main(cut(sprig, ...berries.map((berry) => grow(berry, 7)))), second(...berries)];
    },
  },
  {
    id: "milk-bottle",
    label: "milk bottle",
    concepts: "milk dairy farm bottle creamery",
    traits: ["inlay"],
    draw({ cut }) {
      const bottle =
        "M-13 -36H13V-22C13 -12 27 -6 27 10V40C27 46 24 48 19 48H-19C-24 48 -27 46 -27 40V10C-27 -6 -13 -12 -13 -22Z";
      const wave = "M-40 8C-27 0 -13 0 0 8C13 16 27 16 40 8";
      return [
        spark(rect(-16, -48, 32, 8, 3)),
        second(cut(bottle, `${wave}V80H-40Z`)),
        main(cut(bottle, `M-40 13.5C-27 5.5 -13 5.5 0 13.5C13 21.5 27 21.5 40 13.5V-80H-40Z`)),
      ];
    },
    small: () => [
      spark(rect(-17, -48, 34, 11, 3)),
      main(
        "M-13 -29H13V-20C13 -12 29 -6 29 10V40C29 46 26 48 21 48H-21C-26 48 -29 46 -29 40V10C-29 -6 -13 -12 -13 -20Z",
      ),
    ],
  },
  {
    id: "smoothie",
    label: "glass with a straw and a slice",
    concepts: "juice smoothie lemonade summer drink bar cocktail",
    traits: ["line"],
    draw({ cut, apart, line, slit, half }) {
      const glass = "M-30 -16H24L18 42C17.5 46 16 48 12 48H-18C-22 48 -23.5 46 -24 42Z";
      const slice = cut(circle(24, -20, 18), slit("M24 -60V20", 4), slit("M-20 -20H60", 4));
      const straw = line("M-8 -20L0 -48", 5.6);
      return [
        main(apart(glass, circle(24, -20, 18))),
        spark(slice),
        second(half(straw, "top", -20.5)),
      ];
    },
    small: ({ apart }) => {
      const glass = "M-34 -16H26L20 48H-28Z";
      return [main(apart(glass, circle(26, -24, 18))), spark(circle(26, -24, 18))];
    },
  },
  {
    id: "water-bottle",
    label: "spring water",
    concepts: "water spring mineral source drink drop mountain",
    traits: ["inlay"],
    draw({ cut }) {
      const peak = polygon(
        [
          [-30, 26],
          [-8, -8],
          [4, 8],
          [12, -2],
          [30, 26],
        ],
        2,
      );
      return [main(cut(drop(76, 98), peak))];
    },
  },
  {
    id: "coffee-plant",
    label: "coffee cherries on a twig",
    concepts: "coffee plant cherry roastery origin plantation bean",
    traits: ["inlay"],
    draw({ cut, grow, union }) {
      const fruit = [circle(-15, 26, 14), circle(15, 26, 14)];
      const leaves = union(
        leaf([0, 6], [-46, -18], 0.5),
        leaf([0, 6], [46, -18], 0.5),
        leaf([0, 4], [0, -48], 0.44),
      );
      return [main(cut(leaves, ...fruit.map((each) => grow(each, 4.5)))), spark(...fruit)];
    },
  },
  {
    id: "hot-chocolate",
    label: "mug over a small flame",
    concepts: "cocoa mug chocolate winter warm cafe",
    traits: ["line"],
    draw({ union, cut }) {
      const mug = "M-34 -16H22V22C22 30 16 36 8 36H-20C-28 36 -34 30 -34 22Z";
      const handle = cut(place(ring(15, 8), [24, 8]), mug);
      return [
        main(union(mug, handle)),
        spark(place(FLAME, [-6, -34], { size: 0.28 })),
        second(rect(-38, 41, 64, 6, 3)),
      ];
    },
  },
  {
    id: "grape-bunch-round",
    label: "grapes in a ring",
    concepts: "wine grape vineyard winery estate",
    traits: ["contained"],
    draw({ cut, line }) {
      const grapes = [
        [-16, -8],
        [0, -8],
        [16, -8],
        [-8, 5.5],
        [8, 5.5],
        [0, 19],
      ] as const;
      return [
        main(
          cut(
            circle(0, 0, 48),
            ...grapes.map(([x, y]) => circle(x, y, 6.6)),
            leaf([0, -16], [20, -32], 0.6),
            line("M0 -17C0 -24 -4 -28 -8 -31", 4.5),
          ),
        ),
      ];
    },
    small: ({ cut }) => [
      main(cut(circle(0, 0, 48), circle(-15, -6, 9), circle(15, -6, 9), circle(0, 20, 9))),
    ],
  },
];
