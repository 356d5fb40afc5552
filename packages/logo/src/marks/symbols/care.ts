import { arc, circle, polygon, rect, ring } from "../../geometry/primitives.ts";
import { HEART, TOOTH } from "../forms.ts";
import { around, flipped, GAP, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Health, people, beauty and dress. */
export const CARE: readonly SymbolSource[] = [
  {
    id: "heart",
    label: "heart",
    concepts: "heart love care health charity wedding",
    traits: ["inlay", "dot", "line"],
    draw: () => [main(HEART)],
  },
  {
    id: "heart-leaf",
    label: "heart as a leaf",
    concepts: "heart organic care natural love vegan wellness",
    traits: ["inlay", "dot", "line"],
    draw: ({ cut, line }) => [
      main(cut(HEART, line("M0 60V4C0 -8 6 -16 16 -22M0 26C-4 16 -10 10 -20 6", 5.2))),
    ],
  },
  {
    id: "heart-pulse",
    label: "heartbeat",
    concepts: "health heart cardiology fitness medical pulse",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(cut(HEART, line("M-60 2H-18L-9 -16L6 18L14 2H60", 5.6, "butt"))),
    ],
  },
  {
    id: "heart-plus",
    label: "heart with a cross",
    concepts: "health medical care clinic nurse pharmacy",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(HEART, rect(-6.4, -20, 12.8, 38, 3), rect(-19, -7.4, 38, 12.8, 3))),
    ],
  },
  {
    id: "heart-pair",
    label: "heart of two parts",
    concepts: "love couple wedding together care dating",
    traits: ["inlay", "dot", "line"],
    draw({ apart }) {
      const arm =
        "M0 42C-8 36 -46 14 -46 -14C-46 -30 -34 -40 -22 -40C-4 -40 6 -22 0 0C-3 14 -2 28 0 42Z";
      return [main(arm), second(apart(HEART, arm))];
    },
  },
  {
    id: "heart-hands",
    label: "heart in a hand",
    concepts: "charity care donate volunteer support nonprofit",
    traits: ["line"],
    draw: () => [
      main(
        "M-48 20C-40 12 -28 12 -18 18C-14 20 -8 20 2 20C9 20 10 29 3 30L-10 31C-4 34 4 34 10 31L35 18C43 14 50 22 44 28L20 44C14 48 8 48 0 48H-48Z",
      ),
      spark(place(HEART, [2, -17], { size: 0.62 })),
    ],
  },
  {
    id: "cross-petals",
    label: "cross of four petals",
    concepts: "health medical clinic care pharmacy balance",
    traits: ["round", "inlay", "line"],
    draw() {
      const petal =
        "M2.5 -2.5V-28A17 17 0 0 1 19.5 -45H28A17 17 0 0 1 45 -28V-19.5A17 17 0 0 1 28 -2.5Z";
      const [one = "", two = "", three = "", four = ""] = around(petal, 4);
      return [spark(one), main(two, four), second(three)];
    },
  },
  {
    id: "cross-pills",
    label: "cross of capsules",
    concepts: "medical health pharmacy clinic cross",
    traits: ["round", "inlay", "line"],
    draw() {
      const [up = "", right = "", down = "", left = ""] = around(
        rect(-14.5, -48, 29, 33.5, 14.5),
        4,
      );
      return [main(up, down), second(left, right), spark(circle(0, 0, 8))];
    },
  },
  {
    id: "cross-heart",
    label: "cross with a heart",
    concepts: "medical health hospital nurse care clinic",
    traits: ["inlay", "line"],
    draw: ({ union, cut }) => [
      main(
        cut(
          union(rect(-17, -47, 34, 94, 8), rect(-47, -17, 94, 34, 8)),
          place(HEART, [0, 1], { size: 0.4 }),
        ),
      ),
    ],
  },
  {
    id: "pulse",
    label: "pulse on a tile",
    concepts: "health pulse fitness medical monitor data",
    traits: ["contained"],
    draw: ({ cut, line }) => [
      main(cut(rect(-47, -47, 94, 94, 27), line("M-60 4H-22L-10 -24L8 26L17 4H60", 7, "butt"))),
    ],
  },
  {
    id: "tooth",
    label: "tooth",
    concepts: "tooth dentist dental teeth smile orthodontics",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [main(cut(TOOTH, line(arc(-15, -16, 14, 178, 262), 5.4)))],
  },
  {
    id: "tooth-smile",
    label: "tooth with a smile",
    concepts: "dentist kids dental smile children teeth",
    traits: ["line"],
    draw: ({ cut, line }) => [main(cut(TOOTH, line(arc(0, -20, 21, 35, 145), 5.6)))],
  },
  {
    id: "dna",
    label: "double helix",
    concepts: "dna genetics science biotech research health",
    traits: [],
    draw({ cut, line, intersect, apart, union }) {
      const rise = "M-20 -48C-20 -20 20 -16 20 0C20 16 -20 20 -20 48";
      const fall = "M20 -48C20 -20 -20 -16 -20 0C-20 16 20 20 20 48";
      const clear = (path: string, y: number) => intersect(line(path, 17), rect(-14, y, 28, 18));
      const front = cut(line(rise, 8), clear(fall, 13));
      const back = cut(line(fall, 8), clear(rise, -31));
      const rungs = [-38, 0, 38].map((y) =>
        apart(line(`M-16 ${y}H16`, 5, "butt"), union(front, back)),
      );
      return [main(front), second(back), spark(...rungs)];
    },
  },
  {
    id: "pill",
    label: "capsule",
    concepts: "pharmacy medicine pill drug health supplement",
    traits: ["inlay", "line"],
    draw({ half }) {
      const capsule = rect(-20, -50, 40, 100, 20);
      const turn = { turn: 42 };
      return [
        main(place(half(capsule, "top", -GAP / 2), [0, 0], turn)),
        spark(place(half(capsule, "bottom", GAP / 2), [0, 0], turn)),
      ];
    },
  },
  {
    id: "mortar",
    label: "mortar and pestle",
    concepts: "pharmacy herbal medicine apothecary spices natural",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main("M-42 0H42C42 20 32 30 18 33L22 45H-22L-18 33C-32 30 -42 20 -42 0Z"),
      second(rect(-46, -14, 92, 9.5, 4.7)),
      spark(line("M12 -23.5L34 -44", 9.5)),
    ],
  },
  {
    id: "stethoscope",
    label: "stethoscope",
    concepts: "doctor medical stethoscope clinic health vet",
    traits: [],
    draw({ line, apart, union }) {
      const tube = union(
        line(
          "M-36 -42C-40 -42 -41 -40 -41 -36V-18C-41 -4 -31 6 -19 6C-7 6 3 -4 3 -18V-36C3 -40 2 -42 -2 -42",
          7.4,
        ),
        line("M-19 6V18C-19 34 -8 43 6 43C20 43 31 34 31 18V4", 7.4),
      );
      const bell = ring(14, 6.4, 31, -8);
      return [main(apart(tube, circle(31, -8, 14))), spark(bell)];
    },
  },
  {
    id: "flask",
    label: "flask",
    concepts: "laboratory science chemistry research experiment biotech",
    traits: ["inlay"],
    draw({ cut, shrink, intersect }) {
      const glass = "M-13 -42V-14L-40 34C-44 42 -40 47 -33 47H33C40 47 44 42 40 34L13 -14V-42Z";
      const inner = cut(shrink(glass, 5.8), "M-60 -60H60V-42H-60Z");
      const level = "M-60 14C-40 8 -20 8 0 14C20 20 40 20 60 14V60H-60Z";
      return [
        main(cut(glass, inner, "M-7.2 -44H7.2V-30H-7.2Z"), rect(-20, -51.5, 40, 7.5, 3.7)),
        spark(intersect(shrink(glass, 5.8 + GAP), level)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-20 -48H20V-36H13V-12L42 36C46 43 42 48 36 48H-36C-42 48 -46 43 -42 36L-13 -12V-36H-20Z",
          "M-12 4H12L18 14H-18Z",
        ),
      ),
    ],
  },
  {
    id: "microscope",
    label: "microscope",
    concepts: "laboratory research science biology microscope",
    traits: [],
    draw({ union, line, cut, apart }) {
      const turn = { turn: -30 };
      const tube = place(
        union(rect(-9, -34, 18, 44, 3), rect(-5.5, 8, 11, 12, 2), rect(-6, -47, 12, 15, 3)),
        [-6, -4],
        turn,
      );
      const arm = cut(line("M6 -26C38 -22 44 20 18 33", 8.4, "butt"), "M-60 32H60V60H-60Z");
      return [
        main(tube, apart(arm, tube)),
        second(rect(-34, 36.5, 74, 9.5, 4), rect(-34, 22, 30, 7, 3)),
      ];
    },
  },
  {
    id: "brain",
    label: "brain",
    concepts: "brain psychology mind ai therapy learning neuroscience",
    traits: ["inlay"],
    draw({ union, cut, mirrored, line }) {
      const lobe = union(
        circle(16, -28, 17),
        circle(30, -8, 16),
        circle(29, 15, 15),
        circle(15, 30, 15),
        rect(2.25, -42, 14, 86, 6),
      );
      const folds = line(
        "M14 -14C22 -14 24 -20 24 -25M46 2C38 4 32 2 28 -4M12 16C18 16 22 20 22 26",
        4.4,
      );
      return [main(mirrored(cut(lobe, folds, "M-40 -60H2.25V60H-40Z")))];
    },
  },
  {
    id: "lungs",
    label: "lungs",
    concepts: "lungs breath air breathing health yoga",
    traits: ["inlay", "line"],
    draw({ mirrored, slit, line, cut }) {
      const lobe =
        "M12 -14C18 -24 28 -22 34 -10C42 4 47 20 46 34C46 42 40 46 33 43C26 40 14 40 10 32C7 24 8 0 12 -14Z";
      return [main(mirrored(cut(lobe, line("M6 2L24 14", 4.6)))), spark(slit("M0 -48V-4", 7.4))];
    },
  },
  {
    id: "meditation",
    label: "person meditating",
    concepts: "yoga meditation wellness calm mindfulness pilates",
    traits: ["inlay", "line"],
    draw({ union, line }) {
      const torso =
        "M0 -24C10 -24 16 -18 18 -8L34 16C37 21 31 26 27 22L14 8V20H-14V8L-27 22C-31 26 -37 21 -34 16L-18 -8C-16 -18 -10 -24 0 -24Z";
      const legs = union(line("M-36 35C-20 28 20 28 36 35", 13));
      return [main(torso), second(legs), spark(circle(0, -38, 10))];
    },
  },
  {
    id: "runner",
    label: "runner",
    concepts: "running fitness sport speed training marathon",
    traits: ["inlay"],
    draw({ line, apart, union }) {
      const body = union(line("M11 -19L-3 8L16 22L8 43", 10.5), line("M-4 10L-18 27L-40 28", 10.5));
      const arms = union(line("M8 -21L-14 -20L-27 -7", 8.6), line("M13 -17L25 -1L40 -7", 8.6));
      return [main(body), second(apart(arms, body)), spark(circle(21, -38, 10))];
    },
  },
  {
    id: "leap",
    label: "leaping figure",
    concepts: "joy dance people success freedom wellbeing fitness",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-46 -30C-24 -30 -8 -22 0 -8C8 -22 24 -30 46 -30C40 -12 24 -2 12 4C14 20 10 36 -4 48C-6 34 -8 18 -12 4C-24 -2 -40 -12 -46 -30Z",
      ),
      spark(circle(0, -34, 11.5)),
    ],
  },
  {
    id: "people",
    label: "three people",
    concepts: "people community team group family association",
    traits: ["line"],
    draw({ apart, union }) {
      const person = (x: number, y: number, k: number) =>
        [
          circle(x, y - 24 * k, 13 * k),
          `M${x - 21 * k} ${y + 30 * k}V${y + 12 * k}A${21 * k} ${21 * k} 0 0 1 ${x + 21 * k} ${y + 12 * k}V${y + 30 * k}Z`,
        ] as const;
      const [head, body] = person(0, 4, 1.16);
      const [leftHead, leftBody] = person(-31, 16, 0.74);
      const [rightHead, rightBody] = person(31, 16, 0.74);
      const front = union(head, body);
      return [
        spark(head),
        main(body),
        second(leftHead, rightHead, apart(leftBody, front), apart(rightBody, front)),
      ];
    },
  },
  {
    id: "embrace",
    label: "circle of people",
    concepts: "community people together charity support team",
    traits: ["round"],
    draw({ union, line }) {
      const arm = line(arc(0, -15, 22, 18, 162), 8.8);
      return [main(union(...around(arm, 3))), spark(...around(circle(0, -36, 10), 3))];
    },
  },
  {
    id: "family",
    label: "parent and child",
    concepts: "family parent child care mother kids pediatric",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const child = "M18 8C28 8 36 16 36 28V46H0V28C0 16 8 8 18 8Z";
      const parent = "M-14 -20C4 -20 16 -8 16 10V46H-40V8C-40 -10 -28 -20 -14 -20Z";
      return [
        main(apart(parent, child, circle(18, -8, 11)), circle(-14, -36, 12)),
        spark(child, circle(18, -8, 11)),
      ];
    },
  },
  {
    id: "hand",
    label: "open hand",
    concepts: "hand help massage handmade volunteer stop",
    traits: ["inlay", "line"],
    draw: ({ union, line }) => [
      main(
        union(
          line("M-22 4V-26", 11.4),
          line("M-7.6 0V-40", 11.4),
          line("M7.6 0V-41", 11.4),
          line("M22 4V-30", 11.4),
          "M-27.7 2H27.7V14L38 -2C41 -7 49 -4 47 3L32 34C28 42 20 47 8 47H-2C-18 47 -27.7 36 -27.7 22Z",
        ),
      ),
    ],
  },
  {
    id: "smile",
    label: "smiling face",
    concepts: "smile happy kids friendly dentist joy",
    traits: ["round", "contained"],
    draw: ({ cut, line }) => [
      main(
        cut(
          circle(0, 0, 47),
          circle(-15, -10, 5.8),
          circle(15, -10, 5.8),
          line(arc(0, 4, 24, 20, 160), 7),
        ),
      ),
    ],
  },
  {
    id: "face-leaf",
    label: "profile with a leaf",
    concepts: "beauty skincare wellness natural cosmetics spa woman",
    traits: ["line"],
    draw({ cut, slit }) {
      const profile =
        "M-6 -46C16 -46 34 -32 34 -10L42 8L34 12V24C34 31 29 34 22 34H14V46H-24V26C-36 18 -42 4 -42 -10C-42 -32 -26 -46 -6 -46Z";
      return [
        main(cut(profile, cut(leaf([-24, 10], [10, -32], 0.56), slit("M-30 18L-2 -18", 3.8)))),
      ];
    },
  },
  {
    id: "perfume",
    label: "perfume bottle",
    concepts: "perfume fragrance cosmetics beauty luxury scent",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          rect(-33, -14, 66, 61, 12),
          place(
            "M0 -24C6 -13 14 -4 14 6C14 14 8 20 0 20C-8 20 -14 14 -14 6C-14 -4 -6 -13 0 -24Z",
            [0, 18],
          ),
        ),
      ),
      second(rect(-12, -27, 24, 8.5, 2)),
      spark(rect(-18, -48, 36, 16.5, 4)),
    ],
  },
  {
    id: "perfume-round",
    label: "round flacon",
    concepts: "perfume fragrance scent luxury glass potion",
    traits: ["inlay", "line"],
    draw({ cut, intersect, shrink }) {
      const glass = circle(0, 12, 35);
      const inner = shrink(glass, 5.4);
      return [
        main(cut(glass, inner)),
        spark(intersect(circle(0, 12, 25.2), "M-60 14C-30 6 -14 22 0 14C14 6 30 14 60 10V60H-60Z")),
        second(rect(-9, -34, 18, 7.4, 2), rect(-14, -48, 28, 10, 5)),
      ];
    },
    small: ({ cut }) => [
      second(rect(-13, -48, 26, 16, 3)),
      main(
        cut(circle(0, 12, 36), "M-26 6C-14 0 14 0 26 6C22 -8 12 -14 0 -14C-12 -14 -22 -8 -26 6Z"),
      ),
    ],
  },
  {
    id: "lipstick",
    label: "lipstick",
    concepts: "lipstick makeup beauty cosmetics salon",
    traits: ["inlay", "line"],
    draw: () => [
      spark("M-13 -12V-34L13 -48V-12Z"),
      second(rect(-17, -7.5, 34, 17, 2)),
      main(rect(-22, 14, 44, 34, 5)),
    ],
  },
  {
    id: "cream",
    label: "pot of cream",
    concepts: "skincare cream cosmetics beauty balm spa",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          rect(-42, -8, 84, 48, 15),
          place(leaf([-12, 12], [14, -14], 0.56), [0, 17], { size: 0.85 }),
        ),
      ),
      second(rect(-38, -30, 76, 17.5, 6)),
    ],
  },
  {
    id: "soap",
    label: "soap with bubbles",
    concepts: "soap clean laundry natural cosmetics bubbles wash",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(cut(rect(-46, 2, 92, 42, 19), line("M-24 23H24", 6))),
      spark(circle(-14, -15, 12.4), circle(12, -31, 9.6)),
      second(circle(28, -9, 6.6)),
    ],
  },
  {
    id: "scissors",
    label: "scissors",
    concepts: "hair scissors barber salon tailor craft sewing",
    traits: ["inlay"],
    draw({ cut, apart, union }) {
      const blade = "M-14 14L22 -46C27 -44 29 -38 27 -34L-6 20Z";
      const half = union(blade, circle(-19, 31, 15));
      const bow = circle(-19, 31, 8);
      return [main(cut(half, bow)), second(cut(apart(flipped(half), half), flipped(bow)))];
    },
  },
  {
    id: "comb",
    label: "comb",
    concepts: "hair comb barber salon grooming",
    traits: [],
    draw({ union }) {
      const teeth = Array.from({ length: 9 }, (_, i) => rect(-40 + i * 9.4, -6, 4.9, 34, 2.4));
      return [
        main(
          union(
            "M-46 -8C-46 -18 -40 -24 -30 -24H30C40 -24 46 -18 46 -8V22C46 30 38 30 38 22V-2H-38V22C-38 30 -46 30 -46 22Z",
            ...teeth.slice(1),
          ),
        ),
      ];
    },
  },
  {
    id: "barber-pole",
    label: "barber's pole",
    concepts: "barber pole shave hair men grooming",
    traits: [],
    draw({ intersect }) {
      const glass = rect(-14, -24.5, 28, 49, 1);
      const band = (y: number) =>
        intersect(glass, place(rect(-40, -3.6, 80, 7.2), [0, y], { turn: -32 }));
      return [
        main(rect(-21, -37, 42, 8, 2), rect(-21, 29, 42, 8, 2), band(-28), band(0), band(28)),
        second(band(-14), band(14)),
        spark(circle(0, -46.9, 5.4), "M-9 41.5H9C8 46 4 49 0 49C-4 49 -8 46 -9 41.5Z"),
      ];
    },
    small: ({ cut, slit }) => [
      main(cut(rect(-17, -22, 34, 44), slit("M-30 2L30 -20", 7), slit("M-30 24L30 2", 7))),
      second(rect(-24, -48, 48, 19, 7), rect(-24, 29, 48, 19, 7)),
    ],
  },
  {
    id: "mirror",
    label: "hand mirror",
    concepts: "beauty mirror salon makeup vanity",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(ring(31, 22.5, 0, -17)),
      second(line("M0 23V43", 9)),
      spark(line("M-8 -9L6 -25", 5.4)),
    ],
    small: ({ union }) => [main(union(ring(33, 22, 0, -15), rect(-6, 12, 12, 36, 5)))],
  },
  {
    id: "ring",
    label: "ring with a stone",
    concepts: "jewellery ring wedding engagement diamond goldsmith",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const stone = "M-12 -48H12L21 -35L0 -12L-21 -35Z";
      return [main(apart(ring(33, 24.5, 0, 16), stone)), spark(stone)];
    },
  },
  {
    id: "gem",
    label: "cut stone",
    concepts: "diamond gem jewellery luxury premium value",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main("M-26 -37L-3.6 -37L-18.6 -9.5L-47.5 -9.5Z", "M47 -5L18.4 -5L3.4 43Z"),
      second("M26 -37L3.6 -37L18.6 -9.5L47.5 -9.5Z", "M-47 -5L-18.4 -5L-3.4 43Z"),
      spark("M0 -34L14 -9.5L-14 -9.5Z", "M-13.6 -5L13.6 -5L0 40Z"),
    ],
  },
  {
    id: "crown",
    label: "crown",
    concepts: "crown royal king queen luxury premium quality",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main(
        "M-45 -22C-45 -25 -41 -26 -39 -24L-21 -5L-3 -37C-1.6 -39.4 1.6 -39.4 3 -37L21 -5L39 -24C41 -26 45 -25 45 -22L37 23.5H-37Z",
      ),
      spark(rect(-37, 28, 74, 9.5, 2.5)),
    ],
  },
  {
    id: "hanger",
    label: "clothes hanger",
    concepts: "fashion clothes boutique hanger tailor wardrobe",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(
        line(
          "M0 -17V-22C0 -28 9 -28 9 -36C9 -47 -9 -47 -9 -36M0 -17L45 20C51 25 48 33 41 33H-41C-48 33 -51 25 -45 20Z",
          7,
        ),
      ),
    ],
  },
  {
    id: "dress",
    label: "dress",
    concepts: "dress fashion boutique bridal wedding women",
    traits: ["inlay", "line"],
    draw: () => [
      main("M-16 -46H-9C-8 -36 -4 -31 0 -31C4 -31 8 -36 9 -46H16L20 -24L11 -8H-11L-20 -24Z"),
      second("M-12 -3.5H12L32 38C21 48 -21 48 -32 38Z"),
    ],
  },
  {
    id: "shirt",
    label: "T-shirt",
    concepts: "shirt clothing fashion print merch apparel",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        polygon(
          [
            [-18, -42],
            [-12, -42],
            [0, -34, 10],
            [12, -42],
            [18, -42],
            [47, -24, 3],
            [36, 0, 3],
            [26, -6],
            [26, 42, 4],
            [-26, 42, 4],
            [-26, -6],
            [-36, 0, 3],
            [-47, -24, 3],
          ],
          1.5,
        ),
      ),
    ],
  },
  {
    id: "bag",
    label: "shopping bag",
    concepts: "shop bag retail fashion boutique store gift",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-34 -20H34L40 40C40.5 45 38 48 33 48H-33C-38 48 -40.5 45 -40 40Z",
          line("M-14 -6C-14 12 14 12 14 -6", 5.6),
        ),
      ),
      second(line("M-15 -24.5V-28C-15 -48 15 -48 15 -28V-24.5", 6.6, "butt")),
    ],
  },
  {
    id: "shoe",
    label: "trainer",
    concepts: "shoe sneaker sport fashion running footwear",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-46 16V-16C-46 -20 -41 -22 -38 -19C-34 -14 -24 -14 -18 -20L-10 -28L16 0C22 6 32 6 40 8C46 10 48 14 48 16.5H-46Z",
          line("M-6 -12L4 -20M4 -2L14 -10", 4.6),
        ),
      ),
      second("M-46 21H48V23C48 29 44 32 38 32H-38C-43 32 -46 29 -46 24Z"),
    ],
  },
  {
    id: "glasses",
    label: "glasses",
    concepts: "glasses optician eyewear vision reading smart",
    traits: ["line"],
    draw: ({ union, line }) => [
      main(union(ring(22, 14.4, -26, 4), ring(22, 14.4, 26, 4), line(arc(0, 5, 8, 205, 335), 6.4))),
    ],
  },
  {
    id: "moustache",
    label: "moustache",
    concepts: "barber men moustache gentleman vintage grooming",
    traits: ["inlay", "line"],
    draw: ({ mirrored }) => [
      main(mirrored("M0 -6C6 -18 20 -18 28 -8C34 0 40 0 48 -8C48 10 32 20 18 16C8 14 2 8 0 2Z")),
    ],
  },
  {
    id: "needle",
    label: "needle and thread",
    concepts: "sewing tailor needle thread fashion craft",
    traits: [],
    draw({ cut, line, apart }) {
      const needle = cut("M-7 -45A7 7 0 0 1 7 -45V26L0 58L-7 26Z", rect(-2.7, -43, 5.4, 19, 2.7));
      const turned = place(needle, [0, 0], { turn: 40, size: 0.86 });
      const thread = line("M35 -28C47 -8 20 0 24 12C28 24 44 18 43 32C42 45 18 45 6 42", 5);
      return [main(turned), spark(apart(thread, turned))];
    },
  },
  {
    id: "button",
    label: "button",
    concepts: "sewing button fashion kids craft tailor",
    traits: ["round"],
    draw: ({ cut }) => [
      main(ring(48, 38)),
      second(
        cut(
          circle(0, 0, 33.5),
          circle(-9, -9, 5),
          circle(9, -9, 5),
          circle(-9, 9, 5),
          circle(9, 9, 5),
        ),
      ),
    ],
  },
  {
    id: "candle",
    label: "candle",
    concepts: "candle light wellness cosy scent home wax",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(rect(-28, -2, 56, 50, 8), rect(-60, 13, 120, 5))),
      spark(
        "M1 -48C6 -38 15 -33 15 -21C15 -12 8 -6.5 0 -6.5C-8 -6.5 -15 -12 -15 -21C-15 -33 -4 -37 1 -48Z",
      ),
    ],
  },
  {
    id: "vase",
    label: "vase",
    concepts: "pottery ceramics vase craft interior clay",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const vase =
        "M-15 -46H15C15 -32 11 -28 11 -21C11 -11 36 -3 36 20C36 38 22 47 0 47C-22 47 -36 38 -36 20C-36 -3 -11 -11 -11 -21C-11 -28 -15 -32 -15 -46Z";
      return [
        main(
          cut(
            vase,
            slit("M-60 6L-48 12L-36 6L-24 12L-12 6L0 12L12 6L24 12L36 6L48 12L60 6", 4.4),
            slit("M-60 20H60", 4.4),
          ),
        ),
      ];
    },
  },
  {
    id: "amphora",
    label: "amphora",
    concepts: "pottery greek olive oil wine heritage ceramics",
    traits: ["inlay", "line"],
    draw({ cut, union, mirrored, line }) {
      const body =
        "M-16 -46H16V-38H11V-24C28 -18 32 0 26 14C20 28 10 34 8 38H14V47H-14V38H-8C-10 34 -20 28 -26 14C-32 0 -28 -18 -11 -24V-38H-16Z";
      const handle = mirrored(line("M12 -36C28 -38 36 -26 27 -10", 5.4));
      return [main(cut(union(body, handle), rect(-60, -6, 120, 4.5), rect(-60, 6, 120, 4.5)))];
    },
  },
];
