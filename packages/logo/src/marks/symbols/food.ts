import { arc, circle, ellipse, polar, polygon, rect, ring } from "../../geometry/primitives.ts";
import { below, LOAF } from "../forms.ts";
import { around, flipped, GAP, leaf, main, place, second, spark, wave } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const FORK =
  "M-2.8 48V4C-9 2 -13 -3 -13 -11V-44C-13 -48 -7.6 -48 -7.6 -44V-18H-2.7V-44C-2.7 -48 2.7 -48 2.7 -44V-18H7.6V-44C7.6 -48 13 -48 13 -44V-11C13 -3 9 2 2.8 4V48C2.8 51.6 -2.8 51.6 -2.8 48Z";
const KNIFE = "M-3 48V-46C8 -44 13 -28 11 6H2.8V48C2.8 51.6 -3 51.6 -3 48Z";

/** Food, drink and the kitchen. */
export const FOOD: readonly SymbolSource[] = [
  {
    id: "cup",
    label: "cup with steam",
    concepts: "coffee cup tea cafe espresso breakfast warm",
    traits: ["inlay", "line"],
    draw({ union, cut, line }) {
      const body = "M-40 -8H26V10C26 31 12 43 -7 43C-26 43 -40 31 -40 10Z";
      const handle = cut(place(ring(17.5, 9.8), [28, 8]), body);
      const steam = [-23, -7, 9].map((x) =>
        line(`M${x} -17C${x - 6} -27 ${x + 6} -34 ${x} -45`, 5.6),
      );
      return [main(union(body, handle)), spark(...steam)];
    },
  },
  {
    id: "cup-wave",
    label: "cup with a wave",
    concepts: "coffee cup sea wave cafe beach espresso",
    traits: ["line"],
    draw({ cut, union, line }) {
      const body = "M-38 -22H28V8C28 30 14 44 -5 44C-24 44 -38 30 -38 8Z";
      const handle = cut(place(ring(16.5, 9), [30, -2]), body);
      const wave = "M-60 6C-50 -4 -40 -4 -30 6C-20 16 -10 16 0 6C10 -4 20 -4 30 6C40 16 50 16 60 6";
      return [main(cut(union(body, handle), line(wave, 5.4))), spark(rect(-43, -35, 76, 8.5, 4))];
    },
  },
  {
    id: "cup-top",
    label: "cup from above",
    concepts: "coffee cup latte cafe espresso barista",
    traits: ["round", "contained"],
    draw({ cut, line, slit, union }) {
      const handle = cut(place(line("M0 0L14 -14", 13), [33, -32]), circle(0, 0, 40));
      const swirl = slit("M-34 6C-16 -12 -4 14 10 2C18 -5 24 -6 34 -4", 5);
      return [main(union(ring(44, 35.5), handle)), second(cut(circle(0, 0, 31), swirl))];
    },
  },
  {
    id: "mug-heart",
    label: "mug with a heart",
    concepts: "coffee mug love cafe cosy tea home",
    traits: ["inlay", "line"],
    draw({ union, cut }) {
      const body = rect(-40, -38, 62, 76, 13);
      const handle = cut(
        place(rect(-18, -20, 36, 40, 16), [24, 0]),
        place(rect(-9, -11, 18, 22, 8), [25, 0]),
        body,
      );
      const heart =
        "M0 42C-8 36 -46 14 -46 -14C-46 -30 -34 -40 -22 -40C-12 -40 -4 -34 0 -26C4 -34 12 -40 22 -40C34 -40 46 -30 46 -14C46 14 8 36 0 42Z";
      return [main(cut(union(body, handle), place(heart, [-9, 1], { size: 0.38 })))];
    },
  },
  {
    id: "takeaway",
    label: "paper cup",
    concepts: "coffee takeaway cup cafe to-go drink",
    traits: ["inlay", "line"],
    draw({ cut, intersect }) {
      const cup = polygon(
        [
          [-27, -18.5],
          [27, -18.5],
          [21, 47, 5],
          [-21, 47, 5],
        ],
        1,
      );
      return [
        second("M-23 -47H23L26 -37.5H-26Z", rect(-32, -33, 64, 10, 3)),
        main(cut(cup, rect(-40, -4.5, 80, 33))),
        spark(intersect(cup, rect(-40, 0, 80, 24))),
      ];
    },
  },
  {
    id: "bean",
    label: "coffee bean",
    concepts: "coffee bean roastery espresso cafe",
    traits: ["round", "inlay", "dot", "line"],
    draw({ cut, slit }) {
      const crease = slit("M2 -52C-16 -26 16 -12 0 10C-10 24 2 40 -2 52", 6.4);
      return [main(place(cut(ellipse(0, 0, 33, 48), crease), [0, 0], { turn: 32 }))];
    },
  },
  {
    id: "bean-sun",
    label: "bean as a sun",
    concepts: "coffee sunrise bean morning roastery",
    traits: ["round"],
    draw({ cut, slit, line }) {
      const crease = slit("M1 -28C-8 -12 8 -4 0 6C-5 14 1 22 -1 28", 4.2);
      return [
        main(place(cut(ellipse(0, 0, 17.5, 25), crease), [0, 0], { turn: 20 })),
        spark(...around(line("M0 -35V-45", 6), 12)),
      ];
    },
  },
  {
    id: "teapot",
    label: "teapot",
    concepts: "tea teapot cafe herbal calm afternoon",
    traits: ["inlay", "line"],
    draw({ union, cut }) {
      const pot =
        "M-26 -14H26C32 -4 34 6 32 16C30 30 20 40 0 40C-20 40 -30 30 -32 16C-34 6 -32 -4 -26 -14Z";
      const spout = "M24 24C34 22 34 -8 47 -10L49 -3C44 4 42 30 26 34Z";
      const handle = cut(
        "M-26 -8C-40 -16 -49 -8 -48 6C-47 20 -36 28 -26 28Z",
        "M-28 -1C-36 -6 -41 -1 -40 7C-39 15 -34 20 -28 20Z",
      );
      const lid = "M-24 -18.5C-22 -30 -12 -34 0 -34C12 -34 22 -30 24 -18.5Z";
      return [main(union(pot, spout, handle)), second(lid), spark(circle(0, -44.5, 6))];
    },
  },
  {
    id: "croissant",
    label: "croissant",
    concepts: "croissant bakery breakfast french pastry cafe",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const moon =
        "M-47 24C-50 -12 -28 -36 0 -36C28 -36 50 -12 47 24C46 32 36 33 33 26C28 10 16 2 0 2C-16 2 -28 10 -33 26C-36 33 -46 32 -47 24Z";
      const cuts = [
        slit("M-14 -44L-7 12"),
        slit("M14 -44L7 12"),
        slit("M-44 -22L-24 16"),
        slit("M44 -22L24 16"),
      ];
      return [main(cut(moon, ...cuts))];
    },
  },
  {
    id: "loaf",
    label: "loaf of bread",
    concepts: "bread loaf bakery toast baker",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(cut(LOAF, ...[-18, 2, 22].map((x) => line(`M${x - 5} 12L${x + 5} -16`, 5.6)))),
    ],
  },
  {
    id: "baguette",
    label: "baguettes",
    concepts: "baguette bread bakery french baker",
    traits: [],
    draw({ cut, slit, apart }) {
      const cuts = [-26, -9, 8, 25].map((y) => slit(`M-20 ${y + 8}L20 ${y - 8}`, 4.2));
      const stick = cut(
        "M0 -54C9 -54 12 -40 12 0C12 40 9 54 0 54C-9 54 -12 40 -12 0C-12 -40 -9 -54 0 -54Z",
        ...cuts,
      );
      const front = place(stick, [0, 0], { turn: 40 });
      const whole = place(
        "M0 -54C9 -54 12 -40 12 0C12 40 9 54 0 54C-9 54 -12 40 -12 0C-12 -40 -9 -54 0 -54Z",
        [0, 0],
        { turn: 40 },
      );
      return [main(front), second(apart(flipped(front), whole))];
    },
  },
  {
    id: "pretzel",
    label: "pretzel",
    concepts: "pretzel bakery german beer snack",
    traits: [],
    draw({ line, cut, union }) {
      const strand = "M-26 23L6 -7C14 -34 44 -36 44 -8C44 18 24 38 0 38";
      const other = flipped(strand);
      const under = cut(
        line(other, 11),
        cut(line("M-26 23L6 -7L16 -22", 20), rect(-60, 10, 120, 60)),
      );
      return [main(union(line(strand, 11), under))];
    },
    small: ({ line, union }) => [
      main(
        union(
          ...["M-26 22L6 -8C14 -36 44 -38 43 -8C42 18 24 37 0 37"].flatMap((strand) => [
            line(strand, 11),
            line(flipped(strand), 11),
          ]),
        ),
      ),
    ],
  },
  {
    id: "cupcake",
    label: "cupcake",
    concepts: "cupcake cake bakery sweet pastry birthday",
    traits: ["inlay", "line"],
    draw({ union, cut, slit, apart }) {
      const cream = union(
        "M-34 6C-42 6 -44 -8 -34 -11C-34 -22 -24 -26 -19 -25C-18 -34 -8 -40 0 -40C8 -40 18 -34 19 -25C24 -26 34 -22 34 -11C44 -8 42 6 34 6Z",
      );
      const paper = cut("M-31 10.5H31L23 46H-23Z", slit("M-11 0L-8 60M11 0L8 60", 4));
      const cherry = circle(0, -43, 7);
      return [main(apart(cream, cherry)), second(paper), spark(cherry)];
    },
  },
  {
    id: "cake",
    label: "slice of cake",
    concepts: "cake bakery pastry birthday dessert sweet",
    traits: ["line"],
    draw: () => [
      main("M-44 2C-30 -18 6 -30 40 -28C43 -28 45 -26 45 -23V2Z", rect(-44, 22.5, 89, 17, 3)),
      second(rect(-44, 6.5, 89, 11.5)),
      spark(circle(4, -39, 8)),
    ],
  },
  {
    id: "donut",
    label: "doughnut",
    concepts: "doughnut donut bakery sweet snack kids",
    traits: ["round"],
    draw({ cut, apart, line }) {
      const icing = cut(
        "M0 -38C22 -38 38 -22 38 -2C38 6 34 8 31 14C28 22 32 30 24 32C17 34 16 26 9 27C2 28 0 37 -8 36C-16 35 -14 25 -20 21C-26 17 -36 16 -38 0C-38 -22 -22 -38 0 -38Z",
        circle(0, -2, 13),
      );
      const sprinkles = (
        [
          [-22, -14, 30],
          [-8, -27, -40],
          [12, -25, 60],
          [25, -8, 10],
          [20, 12, -50],
          [-23, 6, 70],
        ] as const
      ).map(([x, y, turn]) => place(line("M-3 0H3", 3.8), [x, y], { turn }));
      return [
        second(apart(cut(circle(0, 0, 48), circle(0, -2, 13)), icing)),
        main(cut(icing, ...sprinkles)),
      ];
    },
  },
  {
    id: "cookie",
    label: "bitten cookie",
    concepts: "cookie biscuit bakery sweet snack kids",
    traits: ["round", "inlay", "line"],
    draw({ cut }) {
      const bite = [circle(34, -36, 14), circle(46, -18, 11), circle(16, -48, 9)];
      const chips = [
        circle(-18, -12, 6),
        circle(8, -2, 5),
        circle(-10, 18, 6.4),
        circle(20, 22, 5.2),
        circle(-28, 10, 3.6),
      ];
      return [main(cut(circle(0, 0, 47), ...bite, ...chips))];
    },
  },
  {
    id: "ice-cream",
    label: "ice cream",
    concepts: "ice-cream gelato dessert summer sweet kids",
    traits: ["inlay", "line"],
    draw({ union, cut, slit, apart, line }) {
      const scoop = union(
        "M-25 -14C-25 -32 -14 -44 0 -44C14 -44 25 -32 25 -14Z",
        rect(-30, -17, 60, 11.6, 5.8),
        circle(-17, -6, 7),
        circle(1, -4, 8),
        circle(18, -6, 7),
      );
      const cone = polygon(
        [
          [-25, -2],
          [25, -2],
          [0, 50],
        ],
        3,
      );
      const grid = [slit("M-24 4L14 44", 3.6), slit("M24 4L-14 44", 3.6)];
      return [
        main(cut(scoop, line(arc(0, -18, 16, 195, 250), 4.6))),
        second(cut(apart(cone, scoop), ...grid)),
      ];
    },
  },
  {
    id: "popsicle",
    label: "ice lolly",
    concepts: "ice-cream popsicle summer sweet kids frozen",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const body = "M-25 -22A25 25 0 0 1 25 -22V18C25 22 22 24 19 24H-19C-22 24 -25 22 -25 18Z";
      return [
        main(cut(body, line("M-9 -22V8M9 -22V8", 5.4))),
        second("M-6.4 28.5H6.4V43A6.4 6.4 0 0 1 -6.4 43Z"),
      ];
    },
  },
  {
    id: "fork-knife",
    label: "fork and knife in a disc",
    concepts: "restaurant food dinner eat fork catering",
    traits: ["round", "contained"],
    draw: ({ cut }) => [
      main(
        cut(
          circle(0, 0, 48),
          place(FORK, [-13, 0], { size: 0.64 }),
          place(KNIFE, [12, 0], { size: 0.64 }),
        ),
      ),
    ],
  },
  {
    id: "crossed-cutlery",
    label: "crossed fork and knife",
    concepts: "restaurant food kitchen eat dinner catering",
    traits: [],
    draw({ apart }) {
      const fork = place(FORK, [0, 0], { turn: -42 });
      return [main(fork), second(apart(place(KNIFE, [0, 0], { turn: 42 }), fork))];
    },
  },
  {
    id: "cloche",
    label: "serving dome",
    concepts: "restaurant fine-dining catering chef hotel service",
    traits: ["inlay", "line"],
    draw: ({ half, cut, line }) => [
      main(cut(half(circle(0, 18, 42), "top", 18), line(arc(0, 18, 31, 200, 245), 5))),
      second(rect(-48, 22.5, 96, 9, 4.5)),
      spark(circle(0, -35.5, 7)),
    ],
  },
  {
    id: "chef-hat",
    label: "chef's hat",
    concepts: "chef cook kitchen restaurant catering baker",
    traits: ["inlay", "line"],
    draw({ union, cut, slit }) {
      const hat = union(
        circle(-23, -13, 22),
        circle(23, -13, 22),
        circle(0, -22, 25),
        "M-28 -8H28V25.5H-28Z",
      );
      return [main(cut(hat, slit("M-10 30V6M10 30V6", 4.2))), spark(rect(-28, 30, 56, 14, 3))];
    },
  },
  {
    id: "pot",
    label: "cooking pot",
    concepts: "cook pot kitchen soup homemade stew",
    traits: ["inlay", "line"],
    draw: ({ union }) => [
      main(
        union("M-34 -4H34V26C34 35 28 40 20 40H-20C-28 40 -34 35 -34 26Z", rect(-48, 2, 96, 10, 5)),
      ),
      second("M-36 -9C-32 -20 -18 -24 0 -24C18 -24 32 -20 36 -9Z"),
      spark(circle(0, -33.5, 5.4)),
    ],
  },
  {
    id: "whisk",
    label: "whisk",
    concepts: "whisk baking kitchen pastry cook cream",
    traits: [],
    draw({ line, cut, union }) {
      const wires = union(
        line("M-3 2C-26 -12 -22 -46 0 -46C22 -46 26 -12 3 2", 5),
        line("M-2 2C-10 -14 -10 -40 0 -46C10 -40 10 -14 2 2", 4.4),
      );
      const grip = rect(-6, 5, 12, 46, 6);
      return [
        main(place(cut(wires, rect(-9, 0, 18, 8)), [0, 0], { turn: 35 })),
        spark(place(grip, [0, 0], { turn: 35 })),
      ];
    },
  },
  {
    id: "bowl",
    label: "bowl with chopsticks",
    concepts: "noodles ramen asian bowl soup poke rice japanese",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main("M-46 0H46C46 26 28 42 0 42C-28 42 -46 26 -46 0Z"),
      second(line("M8 -7L32 -44", 5.6), line("M21 -7L44 -36", 5.6)),
      spark(
        line("M-28 -9C-34 -19 -22 -26 -28 -38", 5.6),
        line("M-12 -9C-18 -19 -6 -26 -12 -38", 5.6),
      ),
    ],
  },
  {
    id: "salad",
    label: "salad bowl",
    concepts: "salad healthy vegan bowl organic vegetables",
    traits: ["inlay", "line"],
    spaced: "over",
    draw({ half }) {
      return [
        main("M-46 2H46C45 26 28 42 0 42C-28 42 -45 26 -46 2Z"),
        second(leaf([-16, -4], [-32, -40], 0.5), leaf([4, -4], [2, -46], 0.5)),
        spark(half(circle(26, -2.5, 17), "top", -2.5)),
      ];
    },
  },
  {
    id: "sushi",
    label: "nigiri with a band of nori",
    concepts: "sushi japanese fish restaurant rice asian",
    traits: ["inlay"],
    draw({ cut, slit, intersect }) {
      const salmon =
        "M-48 2C-46 -22 -24 -34 4 -34C30 -34 46 -22 48 0C48 6 44 8 39 5C26 -2 -24 -2 -38 6C-43 9 -48 8 -48 2Z";
      const rice =
        "M-40 16C-26 8 24 8 39 15C41 20 41 24 41 28C41 36 36 40 29 40H-30C-37 40 -42 36 -42 28C-42 23 -42 20 -40 16Z";
      const band = rect(-11, -60, 22, 120);
      const gap = rect(-15.5, -60, 31, 120);
      return [
        main(cut(salmon, gap, slit("M-24 -40L-34 10", 4.5), slit("M34 -40L24 10", 4.5))),
        second(cut(rice, gap)),
        spark(intersect("M-48 -34H48V40H-48Z", band)),
      ];
    },
  },
  {
    id: "pizza",
    label: "slice of pizza",
    concepts: "pizza italian restaurant slice delivery cheese",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      second("M-44 -26C-22 -44 22 -44 44 -26L39 -18.5C20 -33 -20 -33 -39 -18.5Z"),
      main(
        cut(
          "M-35 -15C-18 -27 18 -27 35 -15L0 48Z",
          circle(-10, -9, 6),
          circle(12, -4, 6),
          circle(-1, 16, 5),
        ),
      ),
    ],
  },
  {
    id: "burger",
    label: "burger",
    concepts: "burger fast-food grill restaurant diner",
    traits: ["inlay"],
    draw: ({ line, cut }) => [
      main(
        cut(
          "M-43 -9C-43 -32 -23 -43 0 -43C23 -43 43 -32 43 -9Z",
          line("M-16 -27L-14 -25M2 -31L4 -29M18 -25L20 -23", 4),
        ),
      ),
      spark(line(wave(2.5, 3.4, 28, { reach: 42 }), 7)),
      second(rect(-43, 14, 86, 9, 4.5)),
      main("M-43 27.5H43V31C43 38 38 43 30 43H-30C-38 43 -43 38 -43 31Z"),
    ],
  },
  {
    id: "taco",
    label: "taco",
    concepts: "taco mexican street-food tacos restaurant",
    traits: [],
    draw({ apart, half, union }) {
      const turned = (shape: string) => place(shape, [0, 4], { turn: -10 });
      const shell = half(circle(6, 22, 42), "top", 22);
      const leaves = half(
        union(
          circle(-32, 2, 11),
          circle(-20, -12, 13),
          circle(-1, -19, 13),
          circle(18, -14, 12),
          circle(-38, 14, 9),
        ),
        "top",
        22,
      );
      const fillings = [circle(-30, -14, 9), circle(-10, -27, 9)];
      return [
        main(turned(shell)),
        second(turned(apart(leaves, shell))),
        spark(...fillings.map((each) => turned(apart(each, shell, leaves)))),
      ];
    },
    small: ({ apart, half, union }) => {
      const shell = half(circle(8, 24, 42), "top", 24);
      const leaves = half(
        union(circle(-32, 4, 13), circle(-18, -12, 15), circle(4, -20, 15)),
        "top",
        24,
      );
      return [main(shell), second(apart(leaves, shell))];
    },
  },
  {
    id: "egg",
    label: "fried egg",
    concepts: "egg breakfast brunch cafe kitchen",
    traits: ["round", "inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-6 -44C12 -48 22 -34 32 -24C44 -14 50 2 42 16C36 26 26 26 18 34C8 44 -10 46 -20 36C-28 28 -44 24 -46 6C-48 -10 -36 -16 -30 -26C-24 -36 -18 -42 -6 -44Z",
          circle(0, -2, 20.5),
        ),
      ),
      spark(circle(0, -2, 16)),
    ],
  },
  {
    id: "wine",
    label: "glass of wine",
    concepts: "wine bar winery vineyard restaurant drink",
    traits: ["inlay"],
    draw({ cut, shrink, intersect, union }) {
      const glass = "M-24 -47H24C27 -18 20 4 0 5C-20 4 -27 -18 -24 -47Z";
      const inside = shrink(glass, 5);
      const fill = intersect(shrink(glass, 5 + GAP * 0.9), below(-22, 2.6, 30));
      const foot = union(rect(-2.8, 3, 5.6, 36), rect(-18, 38, 36, 6.4, 3));
      return [main(union(cut(glass, inside), foot)), spark(fill)];
    },
  },
  {
    id: "cocktail",
    label: "cocktail glass",
    concepts: "cocktail bar martini drink night lounge",
    traits: ["inlay"],
    draw({ union, line }) {
      const glass = union(
        line("M-40 -28H40L0 12Z", 6),
        rect(-3, 12, 6, 30),
        rect(-20, 39, 40, 6.4, 3.2),
      );
      return [main(glass), spark("M-20 -18.5H20L0 1.5Z"), second(circle(16, -42.5, 7.4))];
    },
  },
  {
    id: "beer",
    label: "mug of beer",
    concepts: "beer brewery pub bar craft ale",
    traits: ["inlay"],
    draw({ union, cut, line, apart }) {
      const foam = union(
        circle(-26, -28, 13),
        circle(-8, -34, 14),
        circle(12, -30, 13.5),
        rect(-38, -28, 62, 14, 7),
      );
      const mug = rect(-36, -16, 58, 62, 8);
      const handle = cut(rect(8, -4, 36, 38, 15), rect(8, 5, 27, 20, 7));
      const body = cut(union(mug, handle), line("M-18 6V30M-2 6V30", 6));
      return [main(apart(body, foam)), spark(foam)];
    },
  },
  {
    id: "hop",
    label: "hop cone",
    concepts: "hop beer brewery craft ale",
    traits: ["inlay"],
    draw({ apart, union, line }) {
      const scale = leaf([0, -16], [0, 16], 0.74);
      const rows: readonly (readonly [number, number])[] = [
        [0, 33],
        [-13, 20],
        [13, 20],
        [0, 8],
        [-22, 4],
        [22, 4],
        [-11.5, -9],
        [11.5, -9],
      ];
      let front = "";
      const scales: string[] = [];
      for (const at of rows) {
        const next = place(scale, at);
        scales.push(front ? apart(next, front) : next);
        front = front ? union(front, next) : next;
      }
      const crown = [leaf([0, -23], [-27, -40], 0.5), leaf([0, -23], [27, -40], 0.5)];
      return [
        main(...scales),
        second(...crown.map((each) => apart(each, front))),
        second(line("M0 -36V-46", 5.4)),
      ];
    },
    small: ({ cut, line, union }) => [
      main(
        cut(
          "M0 -30C20 -30 34 -16 32 4C30 24 14 38 0 48C-14 38 -30 24 -32 4C-34 -16 -20 -30 0 -30Z",
          line("M-40 -8L0 12L40 -8", 7),
          line("M-40 12L0 34L40 12", 7),
        ),
      ),
      second(union(leaf([0, -34], [-24, -48], 0.6), leaf([0, -34], [24, -48], 0.6))),
    ],
  },
  {
    id: "bottle",
    label: "wine bottle",
    concepts: "wine bottle winery spirits bar drink shop",
    traits: ["line"],
    draw({ cut }) {
      const body =
        "M-7 -40H7V-22C7 -14 18 -12 18 2V40C18 45 15 48 10 48H-10C-15 48 -18 45 -18 40V2C-18 -12 -7 -14 -7 -22Z";
      return [
        main(cut(body, rect(-30, 8, 60, 24))),
        second(rect(-18, 12.5, 36, 15)),
        spark(rect(-9, -50, 18, 6, 2)),
      ];
    },
  },
  {
    id: "juice",
    label: "glass with a straw",
    concepts: "juice smoothie drink fresh bar lemonade",
    traits: ["inlay", "line"],
    draw({ cut, slit, line, apart }) {
      const glass = polygon(
        [
          [-28, -14],
          [28, -14],
          [20, 48, 5],
          [-20, 48, 5],
        ],
        2,
      );
      const slice = apart(cut(circle(24, -24, 17), circle(24, -24, 11.5)), glass);
      return [
        main(cut(glass, slit("M-40 4H40"))),
        second(line("M-8 -19L-3 -42L8 -47", 5.6)),
        spark(slice, apart(circle(24, -24, 7), glass)),
      ];
    },
  },
  {
    id: "lemon",
    label: "slice of lemon",
    concepts: "lemon citrus fresh juice orange fruit lime",
    traits: ["round", "inlay", "line"],
    draw({ cut, slit }) {
      const segments = cut(
        circle(0, 0, 35.5),
        circle(0, 0, 6),
        ...around(slit("M0 0V-40", 4.2), 8, 22.5),
      );
      return [main(ring(48, 40)), spark(segments)];
    },
  },
  {
    id: "apple",
    label: "apple",
    concepts: "apple fruit healthy school teacher fresh orchard",
    traits: ["round", "inlay", "line"],
    draw: ({ line, cut }) => [
      main(
        cut(
          "M0 -18C10 -28 38 -28 41 0C44 26 24 48 12 48C6 48 4 45 0 45C-4 45 -6 48 -12 48C-24 48 -44 26 -41 0C-38 -28 -10 -28 0 -18Z",
          line(arc(-12, 6, 17, 160, 230), 5),
        ),
      ),
      second(leaf([4, -27], [26, -46], 0.52)),
      spark(line("M-1 -26C-1 -33 -4 -39 -9 -44", 5)),
    ],
  },
  {
    id: "pear",
    label: "pear",
    concepts: "pear fruit fresh healthy orchard",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(
        "M0 -30C11 -30 16 -22 17 -11C18 0 35 8 35 26C35 40 22 48 0 48C-22 48 -35 40 -35 26C-35 8 -18 0 -17 -11C-16 -22 -11 -30 0 -30Z",
      ),
      second(leaf([3, -35], [25, -48], 0.5)),
      spark(line("M-1 -37C-1 -42 -3 -45 -6 -48", 5)),
    ],
  },
  {
    id: "cherry",
    label: "cherries",
    concepts: "cherry fruit sweet fresh pair",
    traits: ["inlay", "line"],
    draw({ apart, line, cut, union }) {
      const [left, right] = [circle(-21, 28, 18.5), circle(22, 29, 17)];
      const stems = union(
        line("M-18 16C-14 -10 -2 -28 18 -42", 5.2),
        line("M22 18C24 -4 22 -24 18 -42", 5.2),
      );
      const blade = leaf([14, -44], [-24, -34], 0.42);
      return [
        main(cut(left, line(arc(-21, 28, 10.5, 180, 255), 4.4)), right),
        second(apart(stems, left, right)),
        spark(apart(blade, line("M-18 16C-14 -10 -2 -28 18 -42", 5.2))),
      ];
    },
  },
  {
    id: "grapes",
    label: "grapes",
    concepts: "grapes wine vineyard fruit harvest",
    traits: ["inlay", "line"],
    spaced: "over",
    draw({ apart, line }) {
      const berries = (
        [
          [-25, -8],
          [0, -8],
          [25, -8],
          [-12.5, 13],
          [12.5, 13],
          [0, 34],
        ] as const
      ).map(([x, y]) => circle(x, y, 10.8));
      const stem = line("M0 -22C0 -32 -4 -40 -11 -46", 5.4);
      return [main(...berries), second(apart(leaf([3, -22], [35, -45], 0.52), stem), stem)];
    },
  },
  {
    id: "strawberry",
    label: "strawberry",
    concepts: "strawberry fruit sweet jam farm fresh",
    traits: ["inlay"],
    draw({ cut, apart, union }) {
      const fruit =
        "M0 -20C10 -30 40 -28 40 -4C40 20 16 48 0 48C-16 48 -40 20 -40 -4C-40 -28 -10 -30 0 -20Z";
      const seeds = (
        [
          [-18, -2],
          [0, 4],
          [18, -2],
          [-10, 18],
          [10, 18],
          [0, 33],
        ] as const
      ).map(([x, y]) => ellipse(x, y, 2.4, 3.6));
      const crown = union(
        leaf([0, -18], [0, -48], 0.34),
        leaf([0, -18], [-30, -40], 0.34),
        leaf([0, -18], [30, -40], 0.34),
      );
      return [main(cut(apart(fruit, crown), ...seeds)), second(crown)];
    },
  },
  {
    id: "avocado",
    label: "avocado",
    concepts: "avocado healthy brunch vegan fresh",
    traits: ["inlay", "line"],
    draw({ cut, shrink }) {
      const outer =
        "M0 -48C13 -48 18 -36 21 -22C24 -8 36 4 36 20C36 38 20 48 0 48C-20 48 -36 38 -36 20C-36 4 -24 -8 -21 -22C-18 -36 -13 -48 0 -48Z";
      return [
        main(cut(outer, shrink(outer, 5.6))),
        second(cut(shrink(outer, 5.6 + GAP * 0.8), circle(0, 18, 17.5))),
        spark(circle(0, 18, 13)),
      ];
    },
  },
  {
    id: "carrot",
    label: "carrot",
    concepts: "carrot vegetable farm organic fresh garden healthy",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const root = "M-18 -16C-10 -24 10 -24 18 -16C20 4 10 34 0 49C-10 34 -20 4 -18 -16Z";
      const greens = [0, -38, 38].map((turn) =>
        place(leaf([0, -4], [0, -31], 0.36), [0, -22], { turn }),
      );
      const turn = { turn: 40 };
      return [
        main(place(cut(root, line("M-24 -4H-8M24 8H6M-20 20H-4", 4.6)), [-4, 8], turn)),
        second(...greens.map((each) => place(each, [-4, 8], turn))),
      ];
    },
  },
  {
    id: "chili",
    label: "chilli",
    concepts: "chili spicy hot mexican sauce pepper",
    traits: ["inlay", "line"],
    draw({ apart, line, union }) {
      const cap = union(
        "M12 -29C18 -38 36 -36 41 -25C35 -18 22 -16 12 -20C10 -23 10 -26 12 -29Z",
        line("M28 -33C28 -40 32 -44 38 -46", 5.6),
      );
      const pod = "M10 -17C22 -12 32 -14 41 -21C44 10 12 44 -44 40C-14 34 2 12 10 -17Z";
      return [main(apart(pod, cap)), second(cap)];
    },
  },
  {
    id: "mushroom",
    label: "mushroom",
    concepts: "mushroom forest vegan food autumn",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-46 4C-46 -24 -26 -44 0 -44C26 -44 46 -24 46 4C46 9 42 11 38 11H-38C-42 11 -46 9 -46 4Z",
          circle(-16, -16, 7),
          circle(14, -22, 5.6),
          circle(20, -3, 4.4),
        ),
      ),
      second(
        "M-14 15.5H14C12 24 13 32 17 40C19 45 16 48 11 48H-11C-16 48 -19 45 -17 40C-13 32 -12 24 -14 15.5Z",
      ),
    ],
  },
  {
    id: "cheese",
    label: "wedge of cheese",
    concepts: "cheese dairy deli farm shop",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      second("M-46 -4L20 -34C36 -30 46 -18 46 -4Z"),
      main(
        cut(
          "M-46 0.5H46V32C46 35 44 37 41 37H-41C-44 37 -46 35 -46 32Z",
          circle(-22, 18, 8),
          circle(12, 22, 6),
          circle(46, 12, 8),
          circle(6, 0.5, 5),
        ),
      ),
    ],
  },
  {
    id: "jar",
    label: "jar of honey",
    concepts: "honey jar jam preserve organic shop sweet",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const jar =
        "M-24 -24H24C32 -20 36 -12 36 -2V34C36 43 30 48 22 48H-22C-30 48 -36 43 -36 34V-2C-36 -12 -32 -20 -24 -24Z";
      const label = place(regularHex(), [0, 14], { size: 0.36 });
      return [main(cut(jar, label)), spark(rect(-27, -44, 54, 15.5, 4))];
    },
  },
  {
    id: "pan",
    label: "pan with an egg",
    concepts: "pan kitchen cook breakfast egg brunch frying",
    traits: ["inlay"],
    draw({ union, cut }) {
      const egg =
        "M-20 -26C-8 -34 6 -28 8 -16C20 -12 20 6 8 10C0 18 -18 18 -26 8C-36 2 -34 -16 -20 -26Z";
      const pan = union(
        circle(-10, -4, 38),
        place(rect(34, -6, 26, 12, 6), [-10, -4], { turn: 38 }),
      );
      return [main(cut(pan, egg)), spark(circle(-9, -5, 9))];
    },
  },
];

function regularHex(): string {
  const corners = Array.from({ length: 6 }, (_, i) => polar(48, i * 60 - 90));
  return polygon(
    corners.map(({ x, y }) => [x, y] as const),
    4,
  );
}
