import { circle, ellipse, polar, polygon, rect, ring, sector } from "../../geometry/primitives.ts";
import { FLAME } from "../forms.ts";
import { around, flipped, GAP, leaf, main, place, second, spark, through } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** A bowl with its rim at `y`, as wide as the plane. */
function bowlAt(y: number): string {
  return `M-46 ${y}H46C46 ${y + 27} 27 ${y + 44} 0 ${y + 44}C-27 ${y + 44} -46 ${y + 27} -46 ${y}Z`;
}

/** Dishes that tell one kitchen of the world from another. */
export const KITCHENS: readonly SymbolSource[] = [
  {
    id: "dumpling",
    label: "folded dumpling",
    concepts: "dumpling gyoza pierogi dim-sum chinese ravioli asian",
    traits: ["inlay"],
    draw({ cut, half, union, line }) {
      const angles = [188, 209, 230, 250, 270, 290, 310, 331, 352];
      const at = (angle: number, far: number) => {
        const { x, y } = polar(far, angle);
        return [x * 1.12, 18 + y * 1.06] as const;
      };
      const lobes = angles.map((angle) => circle(...at(angle, 36), 8.4));
      const skin =
        "M-42 12C-40 -14 -22 -27 0 -27C22 -27 40 -14 42 12C43 24 34 30 20 30H-20C-34 30 -43 24 -42 12Z";
      const folds = [219.5, 240, 260, 280, 300, 320.5].map((angle) =>
        line(through(at(angle, 37), at(angle, 25)), 4.5),
      );
      return [
        main(cut(half(union(skin, ...lobes), "top", 30), ...folds)),
        second(rect(-48, 34.5, 96, 7, 3.5)),
      ];
    },
    small({ cut, union }) {
      const lobes = [192, 231, 270, 309, 348].map((angle) => {
        const { x, y } = polar(34, angle);
        return circle(x * 1.1, 18 + y, 14);
      });
      const skin =
        "M-44 12C-40 -10 -22 -20 0 -20C22 -20 40 -10 44 12C44 24 34 32 20 32H-20C-34 32 -44 24 -44 12Z";
      return [
        main(cut(union(skin, ...lobes), "M-30 17C-14 7 14 7 30 17L27 23C14 15 -14 15 -27 23Z")),
      ];
    },
  },
  {
    id: "bao",
    label: "steamed bun",
    concepts: "bao bun dumpling dim-sum chinese asian steam",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const bun =
        "M-44 22C-44 -12 -24 -24 -9 -30C-6 -38 6 -38 9 -30C24 -24 44 -12 44 22C44 29 39 32 32 32H-32C-39 32 -44 29 -44 22Z";
      const pleats = ["M-3 -23C-8 -14 -19 -8 -23 6", "M3 -23C8 -14 19 -8 23 6", "M0 -21V4"];
      return [
        main(cut(bun, ...pleats.map((fold) => line(fold, 4.6)))),
        second(rect(-48, 36.5, 96, 8, 4)),
      ];
    },
  },
  {
    id: "steamer",
    label: "bamboo steamer",
    concepts: "steamer dumpling dim-sum chinese bao asian basket",
    traits: [],
    draw({ cut, line }) {
      const tier = (y: number) => cut(rect(-45, y, 90, 19, 4), line(`M-30 ${y + 9.5}H30`, 4.2));
      return [
        spark(circle(0, -41, 6)),
        second("M-45 -11.5C-42 -24 -26 -31 0 -31C26 -31 42 -24 45 -11.5Z"),
        main(tier(-7), tier(16.5)),
        second(rect(-34, 40, 68, 7, 3)),
      ];
    },
  },
  {
    id: "noodles",
    label: "noodles lifted from a bowl",
    concepts: "noodle noodles ramen pho asian japanese bowl soup",
    traits: [],
    draw({ line, gap }) {
      const strands = [-20, -7.5, 5].map((x) => rect(x, -23.5, 7.5, 23.5));
      return [
        main(bowlAt(gap)),
        spark(...strands),
        second(line("M-42 -31H46", 6), line("M-42 -41L46 -48", 5)),
      ];
    },
    small: ({ line, union }) => [
      main(bowlAt(8)),
      second(union(line("M-44 -36H46", 9), rect(-24, -36, 12, 36), rect(-2, -36, 12, 36))),
    ],
  },
  {
    id: "rice-bowl",
    label: "bowl of rice",
    concepts: "rice bowl asian japanese korean poke donburi",
    traits: ["inlay"],
    draw({ half, cut, line }) {
      const grains = ["M-19 -15L-14 -19", "M-3 -24H3", "M14 -17L19 -13", "M-2 -12L3 -12"];
      const rice = half(ellipse(0, 0, 37, 33), "top", 0);
      return [
        second(cut(rice, ...grains.map((grain) => line(grain, 4.4)))),
        main("M-46 4.5H46C46 24 34 37 18 41V46H-18V41C-34 37 -46 24 -46 4.5Z"),
      ];
    },
    small: ({ half }) => [
      second(half(ellipse(0, 0, 36, 32), "top", -1)),
      main("M-46 6H46C46 24 34 37 18 41V46H-18V41C-34 37 -46 24 -46 6Z"),
    ],
  },
  {
    id: "sushi-roll",
    label: "maki roll",
    concepts: "sushi maki roll japanese fish rice",
    traits: ["round", "inlay"],
    draw({ cut, slit }) {
      const trio = cut(circle(0, 0, 17.5), ...around(slit("M0 0V-30"), 3));
      const [one, two] = [
        cut(trio, sector(0, 0, 60, -90, 150)),
        cut(trio, sector(0, 0, 60, 150, 270)),
      ];
      return [main(ring(48, 39.5)), second(ring(35, 22)), spark(one), main(two)];
    },
  },
  {
    id: "onigiri",
    label: "rice ball",
    concepts: "onigiri rice sushi japanese bento",
    traits: ["inlay", "dot", "line"],
    draw({ cut }) {
      const rice = polygon(
        [
          [0, -48],
          [51, 40],
          [-51, 40],
        ],
        19,
      );
      return [second(cut(rice, rect(-20.5, 4.5, 41, 60, 4))), main(rect(-16, 9, 32, 31, 2))];
    },
  },
  {
    id: "shrimp",
    label: "shrimp",
    concepts: "shrimp prawn seafood fish tempura fishmonger",
    traits: [],
    draw({ apart, cut, slit, line, union, half }) {
      const body = cut(circle(0, 0, 40), circle(7, 9, 24), "M2 6L60 -22V60H-10Z");
      const ribs = [-62, -98, -134, -170].map((angle) => {
        const [from, to] = [polar(8, angle), polar(60, angle)];
        return slit(`M${from.x} ${from.y}L${to.x} ${to.y}`);
      });
      const tail = union(leaf([-2, 36], [30, 47], 0.5), leaf([2, 38], [30, 26], 0.5));
      return [
        main(cut(body, ...ribs, half(circle(0, 0, 60), "right", 90))),
        spark(cut(tail, circle(-8, 36, 13))),
        second(
          apart(line("M22 -38C34 -45 42 -45 48 -37", 4.6), body),
          apart(line("M26 -29C36 -33 42 -29 44 -21", 4.6), body),
        ),
      ];
    },
    small: ({ cut, slit }) => {
      const body = cut(circle(0, 2, 46), circle(9, 11, 24), "M4 8L70 -14V70H-4Z");
      const ribs = [-80, -140].map((angle) => {
        const [from, to] = [polar(8, angle), polar(70, angle)];
        return slit(`M${from.x} ${from.y}L${to.x} ${to.y}`);
      });
      return [main(cut(body, ...ribs)), spark(leaf([0, 46], [42, 34], 0.6))];
    },
  },
  {
    id: "sombrero",
    label: "sombrero",
    concepts: "mexican sombrero taco hat fiesta tequila burrito",
    traits: ["inlay", "line"],
    draw({ cut, grow, slit }) {
      const crown = "M-22 8C-20 -24 -14 -36 0 -36C14 -36 20 -24 22 8C14 12 -14 12 -22 8Z";
      const brim =
        "M-48 4C-44 0 -40 2 -38 8C-24 18 24 18 38 8C40 2 44 0 48 4C50 26 26 36 0 36C-26 36 -50 26 -48 4Z";
      const zigzag = slit("M-30 -3L-18 -11L-9 -3L0 -11L9 -3L18 -11L30 -3");
      return [main(cut(brim, grow(crown, GAP))), second(cut(crown, zigzag))];
    },
  },
  {
    id: "curry",
    label: "karahi of curry",
    concepts: "curry indian karahi pan spice masala thai",
    traits: ["inlay"],
    spaced: "over",
    draw({ union, cut, line }) {
      const pan = "M-36 2H36C36 28 20 42 0 42C-20 42 -36 28 -36 2Z";
      const loop = cut(place(ring(12.5, 6.5), [39, 6]), pan);
      return [
        main(union(pan, loop, flipped(loop))),
        spark("M-32 -2.5C-26 -16 -12 -15 -8 -13C-2 -22 14 -20 17 -13C25 -15 30 -9 32 -2.5Z"),
        second(line("M-10 -24C-16 -32 -4 -36 -10 -45", 5), line("M9 -28C3 -35 15 -39 9 -47", 5)),
      ];
    },
  },
  {
    id: "tandoor",
    label: "clay oven with a flame",
    concepts: "tandoor oven indian clay kitchen naan barbecue",
    traits: ["line"],
    draw({ cut }) {
      const jar =
        "M-27 -46H27C29 -30 44 -18 44 8C44 30 32 44 22 46H-22C-32 44 -44 30 -44 8C-44 -18 -29 -30 -27 -46Z";
      return [
        main(cut(jar, place(FLAME, [0, 10], { size: 0.56 }), rect(-60, -37, 120, GAP))),
        spark(place(FLAME, [0, 20], { size: 0.24 })),
      ];
    },
  },
  {
    id: "star-anise",
    label: "star anise",
    concepts: "spice anise star indian curry seasoning herbs",
    traits: ["round", "inlay", "dot"],
    draw({ cut }) {
      const pod = cut(leaf([0, -8], [0, -49], 0.4), leaf([0, -19], [0, -40], 0.34));
      return [main(...around(pod, 8)), spark(circle(0, 0, 5))];
    },
    small: ({ cut }) => [
      main(...around(cut(leaf([0, 0], [0, -49], 0.46), leaf([0, -17], [0, -39], 0.42)), 6)),
    ],
  },
  {
    id: "kebab",
    label: "skewer",
    concepts: "kebab skewer barbecue grill turkish greek yakitori",
    traits: [],
    draw({ line, union, cut }) {
      const piece = (y: number, h: number) => rect(-15, y, 30, h, 7);
      const skewer = cut(line("M0 -56V58", 5.4), rect(-30, -38.5, 60, 77));
      const turned = (shape: string) => place(shape, [0, 0], { turn: 45 });
      return [
        main(turned(union(piece(-34, 19), piece(15, 19)))),
        spark(turned(piece(-10.5, 21))),
        second(turned(skewer)),
      ];
    },
  },
  {
    id: "doner",
    label: "meat on the spit",
    concepts: "doner kebab shawarma gyros turkish greek grill",
    traits: [],
    draw({ cut, slit, line }) {
      const cone =
        "M-30 -30C-34 -36 -28 -38 -24 -38H24C28 -38 34 -36 30 -30L17 30C16 34 14 35 10 35H-10C-14 35 -16 34 -17 30Z";
      const cuts = [-24, -6, 12].map((y) => slit(`M-40 ${y + 7}L40 ${y - 7}`, 4.6));
      return [
        main(cut(cone, ...cuts)),
        second(line("M0 -50V-45", 6), line("M0 40V45", 6), rect(-26, 43, 52, 6, 3)),
      ];
    },
    small: ({ cut, slit }) => {
      const cone = "M-34 -48H34L18 32H-18Z";
      return [
        main(cut(cone, slit("M-40 -16L40 -28"), slit("M-40 12L40 0"))),
        second(rect(-30, 39, 60, 9, 3)),
      ];
    },
  },
  {
    id: "steak",
    label: "steak",
    concepts: "steak meat beef butcher grill steakhouse",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const cutOfMeat =
        "M-12 -38C16 -48 44 -32 46 -8C47 8 36 14 26 18C14 22 10 30 2 36C-14 46 -40 38 -46 18C-51 0 -34 -30 -12 -38Z";
      const inside =
        "M-9 -29C12 -36 35 -24 37 -7C38 3 30 6 22 9.5C10 14 4 23 -4 28C-16 34 -33 28 -37 15C-41 2 -26 -23 -9 -29Z";
      const bone = circle(15, -11, 8.5);
      return [
        main(cut(cutOfMeat, inside)),
        second(cut(place(inside, [0, 0], { size: 0.86 }), bone)),
        main(circle(15, -11, 4.4)),
      ];
    },
    small({ cut }) {
      const cutOfMeat =
        "M-12 -38C16 -48 44 -32 46 -8C47 8 36 14 26 18C14 22 10 30 2 36C-14 46 -40 38 -46 18C-51 0 -34 -30 -12 -38Z";
      return [main(cut(cutOfMeat, circle(15, -8, 12)))];
    },
  },
  {
    id: "grill",
    label: "kettle grill",
    concepts: "barbecue grill bbq smokehouse steakhouse cookout",
    traits: ["inlay", "line"],
    draw({ half, line, union, cut }) {
      const legs = union(line("M-20 14L-32 46", 6), line("M20 14L32 46", 6));
      return [
        second(
          half(circle(0, -6, 40), "top", -8.5),
          cut(rect(-8, -50, 16, 10, 4), circle(0, -6, 40)),
        ),
        main(half(circle(0, -6, 40), "bottom", -4), cut(legs, circle(0, -6, 44.5))),
        spark(line("M-13 44H13", 5.6)),
      ];
    },
  },
  {
    id: "drumstick",
    label: "chicken leg",
    concepts: "chicken poultry drumstick wings meat fried rotisserie",
    traits: ["inlay", "line"],
    draw({ cut, union, line, grow }) {
      const meat =
        "M8 -42C30 -52 52 -28 44 -6C38 12 16 12 2 20C-6 25 -12 22 -16 18C-21 13 -24 7 -18 -1C-10 -14 -10 -34 8 -42Z";
      const bone = union(line("M-12 12L-30 30", 9), circle(-39, 30, 8.5), circle(-30, 39, 8.5));
      return [
        main(cut(meat, line("M10 -30C17 -34 27 -31 32 -24", 5))),
        second(cut(bone, grow(meat, GAP))),
      ];
    },
  },
  {
    id: "sausage",
    label: "sausage on a fork",
    concepts: "sausage bratwurst butcher meat grill hot-dog deli",
    traits: [],
    draw({ line, cut, apart }) {
      const wurst = line("M-34 -26C-22 -6 6 0 35 -14", 22);
      const marks = ["M-18 -19L-13 -10", "M-1 -13L1 -3", "M17 -14L15 -4"].map((d) => line(d, 4.5));
      const other = place(wurst, [0, 29]);
      return [
        main(cut(wurst, ...marks)),
        second(cut(apart(other, wurst), ...marks.map((mark) => place(mark, [0, 29])))),
      ];
    },
    small({ line }) {
      const wurst = line("M-34 -26C-22 -6 6 0 35 -14", 22);
      return [main(wurst), second(place(wurst, [0, 36]))];
    },
  },
  {
    id: "cleaver",
    label: "cleaver",
    concepts: "butcher cleaver knife meat kitchen chef",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const blade =
        "M-44 -22H12C15 -22 17 -20 17 -17V8C17 18 8 22 -2 22H-36C-42 22 -46 18 -46 12V-20Z";
      const handle = rect(21.5, -20, 30, 12.5, 5);
      const turned = (shape: string) => place(shape, [0, 0], { turn: -38 });
      return [main(turned(cut(blade, circle(4, -9, 5)))), second(turned(handle))];
    },
  },
  {
    id: "pizza-whole",
    label: "pizza with a slice drawn out",
    concepts: "pizza pizzeria italian slice restaurant",
    traits: ["round", "line"],
    draw({ cut }) {
      const tops = [
        circle(-20, -12, 7),
        circle(-12, 20, 7),
        circle(14, 22, 6.4),
        circle(3, -24, 6),
      ];
      const rest = cut(circle(0, 0, 44), sector(0, 0, 70, -62, -2));
      const slice = place(sector(0, 0, 44, -60, -4), [5.6, -4]);
      return [main(cut(rest, ...tops)), spark(cut(slice, place(circle(27, -17, 6.4), [5.6, -4])))];
    },
    small: ({ cut }) => [
      main(cut(circle(0, 0, 46), sector(0, 0, 70, -70, 4), circle(-18, -10, 8), circle(0, 22, 8))),
      spark(place(sector(0, 0, 42, -62, -4), [8, -6])),
    ],
  },
  {
    id: "pasta",
    label: "fork with spaghetti",
    concepts: "pasta spaghetti italian trattoria noodles fork",
    traits: [],
    draw({ line, union, apart }) {
      const fork = union(
        line("M0 48V-10", 6.4),
        line("M-17 -46V-26C-17 -14 17 -14 17 -26V-46", 6, "round"),
        line("M0 -46V-10", 6),
      );
      const nest = union(line("M-18 -3H18", 8), line("M-27 9.5H27", 8), line("M-18 22H18", 8));
      return [main(apart(fork, nest)), spark(nest)];
    },
  },
  {
    id: "wok",
    label: "wok over a flame",
    concepts: "wok asian chinese thai stir-fry pan kitchen",
    traits: [],
    draw({ line, union }) {
      const pan = "M-46 -14H30C30 8 14 20 -8 20C-30 20 -46 8 -46 -14Z";
      return [
        main(union(pan, line("M22 -4L46 -22", 7))),
        spark(...[-26, -8, 10].map((x) => place(FLAME, [x, 37], { size: 0.24 }))),
        second(
          leaf([-38, -19], [-18, -44], 0.5),
          leaf([-10, -19], [2, -46], 0.5),
          circle(16, -26, 6.5),
        ),
      ];
    },
    small: ({ line, union }) => [
      main(union("M-48 -10H30C30 12 14 24 -9 24C-32 24 -48 12 -48 -10Z", line("M22 0L46 -22", 9))),
      second(leaf([-34, -17], [-20, -48], 0.6), leaf([-4, -17], [8, -48], 0.6)),
      spark(rect(-34, 33, 50, 9, 4)),
    ],
  },
  {
    id: "paella",
    label: "paella pan",
    concepts: "paella spanish pan tapas seafood mediterranean rice",
    traits: ["round"],
    draw({ cut, union, line }) {
      const handle = cut(place(ring(12, 6.4), [42, 0]), circle(0, 0, 40));
      const mussel = leaf([0, -22], [0, -6], 0.8);
      return [
        main(union(ring(40, 33), handle, flipped(handle))),
        second(cut(circle(0, 0, 28.5), ...around(mussel, 5), line("M-2 0H2", 5))),
      ];
    },
    small: ({ cut, union }) => [
      main(union(ring(40, 31), rect(-48, -7, 14, 14, 5), rect(34, -7, 14, 14, 5))),
      second(cut(circle(0, 0, 24), circle(0, 0, 7))),
    ],
  },
  {
    id: "fries",
    label: "french fries",
    concepts: "fries chips fast-food snack burger potato",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const cup = "M-34 -6C-24 8 24 8 34 -6L27 42C26 46 24 47 20 47H-20C-24 47 -26 46 -27 42Z";
      const top = "M-36.5 -12C-24 3 24 3 36.5 -12V-60H-36.5Z";
      const sticks = [
        rect(-30, -34, 11, 60, 2),
        rect(-14.7, -47, 12, 70, 2),
        rect(1.8, -43, 12, 70, 2),
        rect(18.3, -32, 11, 60, 2),
      ];
      return [
        main(cup),
        spark(...sticks.map((stick) => cut(stick, cut(rect(-70, -70, 140, 160), top)))),
      ];
    },
  },
  {
    id: "hot-dog",
    label: "hot dog",
    concepts: "hot-dog sausage fast-food snack street-food",
    traits: [],
    draw({ line, cut }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -35 });
      const wurst = line("M-42 0H42", 22);
      const bun = cut(rect(-38, -31, 76, 62, 28), rect(-60, -15.5, 120, 31));
      const mustard = line(
        "M-36 0C-30 -6 -24 -6 -18 0C-12 6 -6 6 0 0C6 -6 12 -6 18 0C24 6 30 6 36 0",
        5.2,
      );
      return [main(turned(bun)), spark(turned(cut(wurst, mustard)))];
    },
    small({ line, cut }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -35 });
      return [
        main(turned(cut(rect(-38, -30, 76, 60, 28), rect(-60, -15.5, 120, 31)))),
        spark(turned(line("M-43 0H43", 17))),
      ];
    },
  },
  {
    id: "sandwich",
    label: "half a sandwich",
    concepts: "sandwich deli lunch bread toast snack",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(
        polygon(
          [
            [-60, -3],
            [24, -47],
            [51, -3],
          ],
          6,
        ),
        rect(-48, 30, 96, 13, 5),
      ),
      spark(line("M-44 8C-36 3 -30 3 -22 8C-14 13 -8 13 0 8C8 3 14 3 22 8C30 13 36 13 44 8", 6)),
      second(rect(-47, 17.5, 94, 8, 3)),
    ],
    small: () => [
      main(
        polygon(
          [
            [-52, -6],
            [24, -46],
            [52, -6],
          ],
          6,
        ),
        rect(-48, 28, 96, 14, 5),
      ),
      spark(rect(-47, 3, 94, 16, 6)),
    ],
  },
  {
    id: "pancakes",
    label: "pancakes with syrup",
    concepts: "pancake breakfast brunch diner syrup waffle",
    traits: [],
    draw({ cut, grow, half }) {
      const top = ellipse(0, -20, 40, 15);
      const syrup =
        "M-24 -22C-14 -30 14 -30 24 -22C30 -17 28 -12 24 -11V-3C24 3 16 3 16 -3V-7C10 -5 4 -5 -2 -5V8C-2 14 -10 14 -10 8V-6C-22 -8 -30 -14 -24 -22Z";
      const stack = (y: number) =>
        cut(half(ellipse(0, y, 44, 19), "bottom", y - 4), ellipse(0, y - 12, 47, 18));
      return [
        main(
          cut(top, grow(syrup, GAP)),
          cut(stack(2), grow(syrup, GAP)),
          half(stack(18), "top", 31.5),
        ),
        spark(syrup),
        second("M-48 36H48C42 44 30 47 0 47C-30 47 -42 44 -48 36Z"),
      ];
    },
    small: ({ cut }) => [
      main(ellipse(0, -22, 44, 18), cut(ellipse(0, 2, 46, 22), ellipse(0, -15, 50, 23))),
      second(cut(ellipse(0, 26, 46, 22), ellipse(0, 9, 50, 23))),
    ],
  },
  {
    id: "pizza-oven",
    label: "dome oven with a fire",
    concepts: "oven pizza bakery wood-fired stove italian",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const dome = "M-46 40V6C-46 -22 -26 -42 0 -42C26 -42 46 -22 46 6V40Z";
      const mouth = "M-27 50V12C-27 -5 -15 -16 0 -16C15 -16 27 -5 27 12V50Z";
      const joints = [-150, -90, -30].map((angle) => {
        const [from, to] = [polar(26, angle), polar(70, angle)];
        return slit(`M${from.x} ${from.y + 6}L${to.x} ${to.y + 6}`);
      });
      return [main(cut(dome, mouth, ...joints)), spark(place(FLAME, [0, 18], { size: 0.46 }))];
    },
  },
  {
    id: "fork-leaf",
    label: "fork that grows a leaf",
    concepts: "vegan vegetarian restaurant organic healthy farm-to-table plant-based",
    traits: ["line"],
    draw({ line, union, cut, slit }) {
      const fork = union(
        line("M0 48V-6", 7.4),
        line("M-17 -44V-24C-17 -6 17 -6 17 -24V-44", 6.6),
        line("M0 -44V-6", 6.6),
      );
      const [one, other] = [leaf([4, 34], [40, 0], 0.55), leaf([-4, 44], [-36, 16], 0.55)];
      return [
        main(fork),
        second(cut(one, slit("M0 -60V60", 16.4)), cut(other, slit("M0 -60V60", 16.4))),
      ];
    },
  },
  {
    id: "arc-plate",
    label: "plate with a fork and a moon of light",
    concepts: "restaurant plate fork dining dinner bistro",
    traits: ["round"],
    draw({ line, cut, union, apart }) {
      const fork = place(
        union(
          line("M0 44V-8", 6),
          line("M-12 -40V-24C-12 -12 12 -12 12 -24V-40", 5.4),
          line("M0 -40V-8", 5.4),
        ),
        [-8, 0],
      );
      return [
        main(fork),
        second(apart(cut(circle(6, 0, 42), circle(6, 0, 31)), rect(-25, -60, 34, 120))),
        spark(circle(23, 0, 9)),
      ];
    },
  },
];
