import {
  arc,
  circle,
  ellipse,
  polar,
  polygon,
  rect,
  regularPolygon,
  ring,
  sector,
} from "../../geometry/primitives.ts";
import { HEART, PIN, SHIELD } from "../forms.ts";
import { around, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Law, money, advice, property and everything done at a desk. */
export const OFFICE: readonly SymbolSource[] = [
  {
    id: "balance",
    label: "balance of two half-discs",
    concepts: "law balance justice legal fairness equality mediation",
    traits: ["inlay", "line"],
    draw({ half, union }) {
      return [
        main(union(rect(-4.5, -42, 9, 84, 2), rect(-22, 38, 44, 9, 3), rect(-38, -42, 76, 8, 4))),
        second(half(circle(-28, -4, 19), "bottom", -4)),
        spark(half(circle(28, -4, 19), "bottom", -4)),
      ];
    },
  },
  {
    id: "portico",
    label: "pediment on three columns",
    concepts: "law legal bank court institution government attorney",
    traits: ["inlay", "line"],
    draw({ cut }) {
      return [
        main(cut("M-48 -14L0 -46L48 -14Z", circle(0, -24, 6)), rect(-46, 36, 92, 10, 2)),
        second(...[-32, -6, 20].map((x) => rect(x, -9.5, 12, 41, 1))),
      ];
    },
  },
  {
    id: "scroll-quill",
    label: "quill over a line of ink",
    concepts: "notary law quill contract writer deed signature",
    traits: [],
    draw({ cut, line }) {
      const feather = leaf([46, -48], [-12, 22], 0.4, 0.34);
      return [
        main(cut(feather, line("M3 4L22 -20", 5.4))),
        second(line("M-44 45H36", 7)),
        spark(line("M-16.5 28L-21 33", 6)),
      ];
    },
    small: ({ line }) => [
      main(leaf([46, -48], [-16, 20], 0.44, 0.36)),
      second(line("M-42 40H40", 9)),
    ],
  },
  {
    id: "wax-seal",
    label: "seal with ribbons",
    concepts: "seal notary certified law quality award guarantee",
    traits: ["inlay"],
    draw({ cut, union, grow }) {
      const edge = union(
        circle(0, -12, 30),
        ...Array.from({ length: 12 }, (_, i) => {
          const { x, y } = polar(30, i * 30);
          return circle(x, y - 12, 7);
        }),
      );
      const tails = union("M-24 8L-30 48L-15 40L-4 47L-3 12Z", "M24 8L30 48L15 40L4 47L3 12Z");
      return [main(cut(edge, ring(21, 17, 0, -12))), second(cut(tails, grow(edge, 4.5)))];
    },
    small: ({ cut, union }) => [
      main(cut(circle(0, -12, 36), circle(0, -12, 15))),
      second(
        cut(
          union("M-24 8L-30 48L-15 40L-4 47L-4 12Z", "M24 8L30 48L15 40L4 47L4 12Z"),
          circle(0, -12, 43),
        ),
      ),
    ],
  },
  {
    id: "law-book",
    label: "book with a paragraph sign",
    concepts: "law lawyer legal paragraph attorney book statute",
    traits: ["inlay"],
    draw({ cut, line, union }) {
      const sign = union(
        line("M9 -21C6 -28 -9 -28 -9 -18C-9 -6 10 -10 10 2C10 9 -10 9 -10 0", 5),
        line("M-9 23C-6 30 9 30 9 20C9 8 -10 12 -10 0C-10 -7 10 -7 10 2", 5),
      );
      const book =
        "M-26 -48H34C36 -48 38 -46 38 -44V34H-24C-32 34 -32 42 -24 42H38V48H-26C-34 48 -38 43 -38 37V-36C-38 -43 -34 -48 -26 -48Z";
      return [main(cut(book, place(sign, [4, -8], { size: 0.9 })))];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-26 -48H38V28H-26C-28 28 -28 38 -26 38H38V48H-26C-34 48 -38 43 -38 37V-36C-38 -43 -34 -48 -26 -48Z",
          rect(-12, -28, 34, 10, 3),
        ),
      ),
    ],
  },
  {
    id: "handshake",
    label: "two hands that meet",
    concepts: "handshake deal partner recruitment consulting agreement trust",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const cuffs = [
        polygon(
          [
            [-48, -22],
            [-33, -30],
            [-21, 2],
            [-36, 8],
          ],
          2,
        ),
        polygon(
          [
            [48, -22],
            [33, -30],
            [21, 2],
            [36, 8],
          ],
          2,
        ),
      ];
      const right =
        "M28 -24C16 -28 6 -26 -2 -18L-14 -4C-10 4 -2 3 4 -3L10 -8L34 16C39 10 32 0 26 -4Z";
      const left =
        "M-28 -24C-20 -28 -12 -28 -6 -25L-22 -6C-22 8 -4 14 9 0L32 22C30 28 25 29 21 26C21 32 14 35 9 31C8 37 0 39 -4 34C-8 38 -13 36 -15 32L-26 18L-20 0Z";
      return [
        main(apart(left, right)),
        second(right),
        spark(...cuffs.map((cuff) => apart(cuff, left, right))),
      ];
    },
    small({ apart }) {
      const right =
        "M48 -26C24 -34 6 -30 -2 -22L-14 -4C-10 6 -2 5 4 -1L10 -8L38 20C44 12 46 0 48 -6Z";
      const left =
        "M-48 -26C-24 -34 -12 -30 -6 -27L-22 -6C-22 10 -4 16 9 2L34 26C28 36 14 42 4 38C-8 42 -16 36 -28 22L-48 -6Z";
      return [main(apart(left, right)), second(right)];
    },
  },
  {
    id: "stairs",
    label: "three steps up to a disc",
    concepts: "consulting stairs growth progress career coaching strategy",
    traits: ["inlay", "line"],
    draw: () => [
      main(rect(-46, 22, 28, 24, 3), rect(-13.5, -2, 28, 48, 3)),
      second(rect(19, -26, 28, 72, 3)),
      spark(circle(-31, -26, 14)),
    ],
  },
  {
    id: "steps-line",
    label: "stairway cut from a disc",
    concepts: "stairs consulting progress steps climb development",
    traits: ["round", "contained"],
    draw({ cut }) {
      return [
        main(cut(circle(0, 0, 48), "M-60 26H-22V8H-4V-10H14V-28H60V-20H21V-2H3V16H-15V34H-60Z")),
      ];
    },
    small: ({ cut }) => [
      main(cut(circle(0, 0, 48), "M-60 24H-16V0H8V-24H60V-13H19V11H-5V35H-60Z")),
    ],
  },
  {
    id: "signpost",
    label: "signpost",
    concepts: "signpost direction advice consulting travel guidance hiking",
    traits: ["inlay"],
    draw({ cut }) {
      const pole = rect(-4, -48, 8, 96, 3);
      const boards = ["M-30 -36H26L42 -25L26 -14H-30Z", "M30 -6H-26L-42 5L-26 16H30Z"];
      return [
        main(boards[0] ?? ""),
        spark(boards[1] ?? ""),
        second(cut(pole, rect(-60, -40.5, 120, 31), rect(-60, -10.5, 120, 31))),
      ];
    },
    small: () => [main("M-34 -44H26L44 -30L26 -16H-34Z", "M34 -8H-26L-44 6L-26 20H-5V48H5V20H34Z")],
  },
  {
    id: "knight",
    label: "knight of chess",
    concepts: "knight chess strategy consulting game horse",
    traits: ["inlay"],
    draw({ cut, small }) {
      const horse =
        "M-14 -38L-6 -48L2 -38C24 -34 34 -12 30 22H-22C-22 6 -6 0 -4 -12C-12 -8 -18 -6 -22 -1L-32 -6C-34 -12 -28 -24 -14 -38Z";
      return [
        main(cut(horse, ...(small ? [] : [circle(-8, -25, 4)]))),
        second("M-27 27H34L40 47H-33Z"),
      ];
    },
  },
  {
    id: "overlap",
    label: "two squares that share a corner",
    concepts: "partnership overlap advice mediation together consulting",
    traits: ["round"],
    draw({ apart, intersect, shrink }) {
      const [one, two] = [rect(-47, -47, 62, 62, 14), rect(-15, -15, 62, 62, 14)];
      const shared = intersect(one, two);
      return [main(apart(one, two)), second(apart(two, one)), spark(shrink(shared, 2.25))];
    },
  },
  {
    id: "abacus",
    label: "abacus",
    concepts: "accounting abacus bookkeeper tax maths counting finance",
    traits: [],
    spaced: "under",
    draw({ line, cut, union }) {
      const beads = (y: number, xs: readonly number[]) =>
        xs.map((x) => rect(x - 6, y - 8, 12, 16, 5));
      const rows = [-24, 0, 24];
      const all = [beads(-24, [-24, -9, 24]), beads(0, [-24, 9, 24]), beads(24, [-9, 9, 24])];
      const frame = cut(rect(-46, -44, 92, 88, 8), rect(-38, -36, 76, 72, 3));
      const rods = rows.map((y, i) => cut(line(`M-38 ${y}H38`, 4, "butt"), ...(all[i] ?? [])));
      return [
        main(union(frame, ...rods, ...(all[0] ?? []), ...(all[2] ?? []))),
        spark(...(all[1] ?? [])),
      ];
    },
    small: ({ union, cut }) => [
      main(
        union(
          cut(rect(-46, -46, 92, 92, 8), rect(-36, -36, 72, 72, 3)),
          rect(-40, -15, 80, 8),
          rect(-40, 10, 80, 8),
          circle(-14, -11, 12),
          circle(14, 14, 12),
        ),
      ),
    ],
  },
  {
    id: "calculator",
    label: "calculator",
    concepts: "accounting calculator tax bookkeeping finance maths",
    traits: ["inlay"],
    draw({ cut }) {
      const keys = [2, 22].flatMap((y) => [-25, -7, 11].map((x) => rect(x, y, 13.5, 14, 3)));
      return [
        main(cut(rect(-36, -48, 72, 96, 10), rect(-25, -36, 50, 26, 4), ...keys)),
        spark(rect(4, -29.5, 14, 13, 2)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          rect(-38, -48, 76, 96, 8),
          rect(-25, -36, 50, 24, 3),
          rect(-25, 0, 20, 14, 3),
          rect(5, 0, 20, 14, 3),
          rect(-25, 24, 20, 13, 3),
          rect(5, 24, 20, 13, 3),
        ),
      ),
    ],
  },
  {
    id: "receipt",
    label: "receipt",
    concepts: "receipt accounting bill invoice tax bookkeeping",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const paper = "M-34 -48H34V46L22.7 37L11.3 46L0 37L-11.3 46L-22.7 37L-34 46Z";
      return [
        main(cut(paper, line("M-18 -28H18", 6), line("M-18 -10H18", 6), line("M-18 8H2", 6))),
      ];
    },
  },
  {
    id: "percent",
    label: "percent as a path between two coins",
    concepts: "tax percent finance discount interest mortgage sale",
    traits: ["line"],
    draw: ({ line }) => [
      main(line("M-34 38L34 -38", 10)),
      second(circle(-26, -26, 19)),
      spark(circle(26, 26, 19)),
    ],
  },
  {
    id: "safe",
    label: "safe",
    concepts: "safe bank vault savings wealth security storage",
    traits: ["inlay"],
    draw({ cut, line, union }) {
      const wheel = union(ring(19, 13), ...around(line("M0 -3V-26", 5.4), 4, 45));
      return [
        main(cut(rect(-46, -46, 92, 84, 10), rect(-36, -36, 72, 64, 4))),
        second(
          place(wheel, [0, -4], { size: 0.92 }),
          rect(-36, 42.5, 16, 6, 2),
          rect(20, 42.5, 16, 6, 2),
        ),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(rect(-46, -46, 92, 84, 8), circle(0, -4, 24)),
        rect(-36, 38, 18, 10, 2),
        rect(18, 38, 18, 10, 2),
      ),
      second(circle(0, -4, 14)),
    ],
  },
  {
    id: "coin-sprout",
    label: "coin that sprouts",
    concepts: "investment finance wealth savings growth coin fund",
    traits: ["line"],
    draw({ cut, line }) {
      return [
        spark(cut(circle(0, 26, 22), circle(0, 26, 9))),
        main(
          line("M0 -2V-12", 6.4),
          leaf([2, -8], [38, -36], 0.56),
          leaf([-2, -14], [-34, -46], 0.56),
        ),
      ];
    },
  },
  {
    id: "candlesticks",
    label: "candles of a price chart",
    concepts: "trading market stocks investment finance exchange broker",
    traits: [],
    draw: () => [
      main(rect(-43, -18, 20, 46, 3), rect(-36, -30, 6, 8, 2), rect(-36, 32.5, 6, 12, 2)),
      spark(rect(-10, -6, 20, 30, 3), rect(-3, -22, 6, 11.5, 2), rect(-3, 28.5, 6, 10, 2)),
      second(rect(23, -36, 20, 50, 3), rect(30, -48, 6, 7.5, 2), rect(30, 18.5, 6, 14, 2)),
    ],
    small: () => [
      main(rect(-46, -16, 24, 46, 3)),
      spark(rect(-12, -4, 24, 46, 3)),
      second(rect(22, -44, 24, 60, 3)),
    ],
  },
  {
    id: "credit-card",
    label: "card with a wave",
    concepts: "payment card credit fintech bank money checkout",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(rect(-48, -32, 96, 64, 10), rect(-60, -16, 120, 13), rect(-36, 10, 24, 8, 3))),
    ],
  },
  {
    id: "calendar",
    label: "calendar with a heart of a day",
    concepts: "calendar event booking planning schedule agency",
    traits: ["inlay"],
    draw({ cut }) {
      return [
        main(
          cut(rect(-42, -36, 84, 84, 9), rect(-31, -12, 62, 49, 3)),
          rect(-28, -48, 9, 18, 4),
          rect(19, -48, 9, 18, 4),
        ),
        spark(rect(2, 11, 22, 19, 3)),
        second(rect(-24, -5, 48, 9, 2)),
      ];
    },
    small: ({ cut, union }) => [
      main(
        union(
          cut(rect(-44, -38, 88, 86, 9), rect(-32, -12, 64, 48, 3)),
          rect(-30, -48, 12, 18, 4),
          rect(18, -48, 12, 18, 4),
        ),
      ),
      spark(rect(-14, 0, 28, 24, 3)),
    ],
  },
  {
    id: "shield-leaf",
    label: "shield with a leaf",
    concepts: "insurance shield leaf protection nature conservation",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(cut(SHIELD, cut(leaf([-20, 20], [22, -26], 0.55), line("M-18 18L10 -12", 4.5)))),
    ],
    small: ({ cut }) => [main(cut(SHIELD, leaf([-20, 22], [22, -26], 0.6)))],
  },
  {
    id: "shield-key",
    label: "shield with a keyhole",
    concepts: "security shield keyhole protection privacy locksmith guard",
    traits: ["inlay", "line"],
    draw: ({ cut, union }) => [main(cut(SHIELD, union(circle(0, -10, 13), "M-6 -4H6L11 24H-11Z")))],
  },
  {
    id: "roof-heart",
    label: "roof over a heart",
    concepts: "insurance home care roof family protection shelter",
    traits: ["line"],
    draw({ line }) {
      return [main(line("M-42 0L0 -38L42 0", 11)), spark(place(HEART, [0, 23], { size: 0.56 }))];
    },
  },
  {
    id: "person-check",
    label: "person in a ring",
    concepts: "recruitment person hr career people profile coach",
    traits: ["round"],
    draw({ cut, intersect }) {
      const shoulders = intersect(circle(0, 0, 38), circle(0, 40, 32));
      return [
        main(ring(48, 41)),
        second(cut(shoulders, circle(0, -10, 20))),
        spark(circle(0, -11, 15)),
      ];
    },
    small: ({ cut, intersect }) => [
      main(
        cut(
          circle(0, 0, 48),
          intersect(circle(0, 0, 40), cut(circle(0, 42, 34), circle(0, -12, 25))),
          circle(0, -12, 17),
        ),
      ),
    ],
  },
  {
    id: "talent",
    label: "person who reaches a star",
    concepts: "talent recruitment career leadership star people success",
    traits: ["inlay", "line"],
    draw({ line }) {
      const star = "M0 -13L3.8 -5L12.5 -4L6 2L7.7 10.5L0 6.3L-7.7 10.5L-6 2L-12.5 -4L-3.8 -5Z";
      return [
        spark(place(star, [22, -34])),
        second(circle(-10, -20, 11.5)),
        main(
          line("M-34 8C-20 -2 0 4 8 -6L14 -14", 9),
          "M-34 46C-36 26 -26 12 -12 9C4 12 12 26 12 46Z",
        ),
      ];
    },
  },
  {
    id: "speech-globe",
    label: "speech bubble with a globe",
    concepts: "translation language globe speech interpreter international",
    traits: ["inlay"],
    draw({ cut, line, union }) {
      const bubble = union(circle(0, -4, 44), "M-36 16L-40 48L-10 36Z");
      const lines = union(
        line("M-30 -4H30", 4.5),
        "M0 -34C12 -26 16 -14 16 -4C16 6 12 18 0 26C-12 18 -16 6 -16 -4C-16 -14 -12 -26 0 -34Z",
      );
      const inner = union(
        "M0 -29.5C8.5 -22 11.5 -13 11.5 -6.250H-11.5C-11.5 -13 -8.5 -22 0 -29.5Z",
        "M0 21.5C8.5 14 11.5 5 11.5 -1.750H-11.5C-11.5 5 -8.5 14 0 21.5Z",
      );
      return [main(cut(bubble, cut(lines, inner)))];
    },
    small: ({ cut, line, union }) => [
      main(
        cut(
          union(circle(0, -4, 44), "M-36 16L-40 48L-10 36Z"),
          line("M-30 -4H30", 7),
          cut(ellipse(0, -4, 21, 33), ellipse(0, -4, 13, 25)),
        ),
      ),
    ],
  },
  {
    id: "two-tongues",
    label: "two bubbles that share a corner",
    concepts: "language translation conversation therapy dialogue school",
    traits: ["line"],
    draw({ apart }) {
      const one =
        "M-46 -46H10C20 -46 28 -38 28 -28V0C28 10 20 18 10 18H-22L-38 32V18C-46 18 -48 10 -48 4V-40Z";
      const two = "M46 48H8C-2 48 -10 42 -10 32V8C-10 -2 -2 -8 8 -8H36C44 -8 48 -2 48 6V46Z";
      return [main(apart(one, two)), second(two)];
    },
  },
  {
    id: "for-sale",
    label: "sign on a post with a house",
    concepts: "property estate sign realtor sale house letting",
    traits: ["line"],
    draw({ cut, union }) {
      const house = polygon(
        [
          [0, -18],
          [20, 0],
          [20, 20],
          [-20, 20],
          [-20, 0],
        ],
        2,
      );
      return [
        main(union(rect(-44, -48, 8, 96, 3), rect(-48, -40, 92, 8, 3))),
        second(cut(rect(-27, -27.5, 68, 62, 6), place(house, [7, 3]))),
      ];
    },
  },
  {
    id: "pin-house",
    label: "map pin with a house",
    concepts: "property estate realtor house location neighbourhood rent",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          PIN,
          polygon(
            [
              [0, -36],
              [21, -18],
              [21, 6],
              [-21, 6],
              [-21, -18],
            ],
            2,
          ),
        ),
      ),
    ],
  },
  {
    id: "gate",
    label: "gate with two leaves",
    concepts: "gate estate property garden entrance manor villa",
    traits: [],
    draw({ cut, intersect, mirrored }) {
      const arch = "M-30 60V-6C-18 -18 -8 -24 -2.25 -36V60Z";
      const bars = [-28, -18.5, -9].map((x) => rect(x, -60, 5.4, 105));
      const leaf = cut(
        arch,
        cut("M-34 60V0C-20 -12 -10 -18 3 -28V60Z", ...bars, rect(-40, 14, 50, 6)),
        rect(-60, 45, 60, 30),
      );
      return [
        main(mirrored(intersect(leaf, rect(-60, -60, 120, 106)))),
        second(mirrored(rect(-47, -26, 12.5, 72, 2))),
        spark(mirrored(circle(-40.75, -37, 6.5))),
      ];
    },
    small: ({ cut, mirrored }) => [
      main(mirrored(cut("M-30 46V-6C-20 -16 -10 -20 -3.5 -32V46Z", rect(-21, 4, 9, 32, 2)))),
      second(mirrored(rect(-48, -34, 12, 80, 3))),
    ],
  },
  {
    id: "floor-plan",
    label: "floor plan",
    concepts: "architecture floor-plan interior property blueprint apartment",
    traits: ["inlay"],
    draw({ cut, line, union }) {
      const walls = cut(rect(-46, -46, 92, 92, 3), rect(-37, -37, 74, 74, 1), rect(-4, 30, 26, 20));
      const inner = union(line("M-40 -4H-8", 8, "butt"), line("M10 -40V-12", 8, "butt"));
      return [main(union(walls, inner)), spark(sector(20, 32.5, 24, 180, 270))];
    },
    small: ({ cut, union }) => [
      main(
        union(
          cut(rect(-46, -46, 92, 92, 3), rect(-35, -35, 70, 70, 1), rect(-4, 30, 26, 20)),
          rect(-40, -5, 34, 10),
          rect(8, -40, 10, 34),
        ),
      ),
    ],
  },
  {
    id: "keyring",
    label: "key on a ring",
    concepts: "key property rental letting locksmith hotel keyring",
    traits: ["line"],
    draw({ cut, union, apart }) {
      const loop = ring(23, 15.5, -18, -22);
      const key = place(
        union(
          cut(circle(0, -22, 17), circle(0, -27, 5.5)),
          rect(-5, -8, 10, 50, 3),
          rect(0, 12, 16, 9, 2),
          rect(0, 28, 12, 9, 2),
        ),
        [6, 8],
        { turn: -36 },
      );
      return [main(key), second(apart(loop, key))];
    },
    small: ({ cut, union }) => [
      main(
        place(
          union(
            cut(circle(0, -24, 24), circle(0, -26, 10)),
            rect(-6, -4, 12, 50, 3),
            rect(0, 10, 20, 11, 2),
            rect(0, 32, 16, 11, 2),
          ),
          [4, 4],
          { turn: -36 },
        ),
      ),
    ],
  },
  {
    id: "balcony",
    label: "balcony door",
    concepts: "balcony hotel apartment window french villa terrace",
    traits: ["inlay"],
    draw({ cut }) {
      const door = "M-26 8V-22C-26 -38 -14 -48 0 -48C14 -48 26 -38 26 -22V8Z";
      const bars = [-36, -21.6, -7.2, 7.2, 21.6, 36].map((x) => rect(x - 2.7, 20, 5.4, 23));
      return [
        second(cut(door, rect(-2.25, -60, 4.5, 80))),
        main(rect(-48, 12.5, 96, 7.5, 2), ...bars, rect(-44, 41, 88, 7, 2)),
      ];
    },
    small: ({ cut }) => [
      second(
        cut("M-28 6V-22C-28 -38 -15 -48 0 -48C15 -48 28 -38 28 -22V6Z", rect(-3.5, -60, 7, 80)),
      ),
      main(
        cut(
          rect(-48, 13, 96, 35, 3),
          rect(-34, 25, 12, 14),
          rect(-6, 25, 12, 14),
          rect(22, 25, 12, 14),
        ),
      ),
    ],
  },
  {
    id: "reception-bell",
    label: "bell of a front desk",
    concepts: "hotel reception bell concierge hospitality service",
    traits: ["inlay", "line"],
    draw({ half, line }) {
      return [
        main(half(circle(0, 22, 40), "top", 20)),
        second(rect(-48, 25, 96, 11, 5)),
        spark(rect(-8, -31, 16, 9, 4), line("M-26 -28L-32 -38", 5.4), line("M26 -28L32 -38", 5.4)),
      ];
    },
    small: ({ half }) => [
      main(half(circle(0, 22, 42), "top", 18)),
      second(rect(-48, 26, 96, 13, 5)),
      spark(rect(-9, -42, 18, 13, 5)),
    ],
  },
  {
    id: "pillow-moon",
    label: "bed under a moon",
    concepts: "hotel sleep bed moon mattress hostel night",
    traits: ["line"],
    draw({ cut, union }) {
      return [
        main(union(rect(-48, -10, 8, 52, 3), rect(-46, 18, 94, 13, 3), rect(40, 18, 8, 24, 3))),
        second(rect(-35, 1, 24, 12.5, 5), rect(-6.5, -2, 54, 15.5, 6)),
        spark(cut(circle(14, -28, 16), circle(22, -33, 14))),
      ];
    },
    small: ({ cut, union }) => [
      main(
        union(
          rect(-48, -14, 11, 58, 3),
          rect(-46, 16, 94, 15, 3),
          rect(37, 16, 11, 28, 3),
          rect(-28, -4, 76, 22, 6),
        ),
      ),
      spark(cut(circle(14, -30, 17), circle(24, -36, 15))),
    ],
  },
  {
    id: "typewriter",
    label: "typewriter",
    concepts: "writer typewriter author copywriting story publishing",
    traits: [],
    draw({ cut, line }) {
      const keys = [-24, -8, 8, 24].map((x) => circle(x, 13, 4.6));
      return [
        second(cut(rect(-28, -48, 56, 24, 2), line("M-16 -36H16", 4.8))),
        main(
          rect(-48, -19.5, 96, 12, 6),
          cut(
            "M-38 -3H38L47 40C48 44 46 46 42 46H-42C-46 46 -48 44 -47 40Z",
            ...keys,
            rect(-22, 26, 44, 7, 3.5),
          ),
        ),
      ];
    },
    small: ({ cut }) => [
      second(rect(-26, -48, 52, 24, 2)),
      main(cut("M-48 -16H48V-2H40L48 46H-48L-40 -2H-48Z", rect(-22, 18, 44, 10, 4))),
    ],
  },
  {
    id: "newspaper",
    label: "newspaper",
    concepts: "newspaper news media press journalism magazine printing",
    traits: ["inlay"],
    draw({ cut }) {
      return [
        main(
          cut(
            "M-46 -42H28V34C28 38 30 40 34 42H-38C-43 42 -46 39 -46 34Z",
            rect(-34, -30, 50, 13, 2),
            rect(-34, -8, 22, 22, 2),
            rect(-4, -8, 20, 6.5, 2),
            rect(-4, 7.5, 20, 6.5, 2),
            rect(-34, 23, 50, 6.5, 2),
          ),
        ),
        second("M32.5 -18H46V34C46 41 32.5 41 32.5 34Z"),
        spark(rect(-29.5, -3.5, 13, 13, 1)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-46 -44H46V36C46 41 43 44 38 44H-38C-43 44 -46 41 -46 36Z",
          rect(-32, -30, 64, 13, 2),
          rect(-32, -4, 26, 32, 2),
          rect(8, -4, 24, 10, 2),
          rect(8, 18, 24, 10, 2),
        ),
      ),
    ],
  },
  {
    id: "printing-press",
    label: "letter on a printing block",
    concepts: "printing letterpress press type printer stationery",
    traits: ["inlay"],
    draw({ cut }) {
      const letter = "M-6 -24H6L20 20H9L6 9H-6L-9 20H-20ZM0 -12L-3.6 1H3.6Z";
      return [
        second("M-30 -48H46L34 -36.5H-42Z"),
        main(cut(rect(-44, -32, 76, 78, 5), place(letter, [-6, 9]))),
        spark("M36.5 -33L48 -44V32L36.5 44Z"),
      ];
    },
  },
  {
    id: "cmyk",
    label: "three inks that overlap",
    concepts: "printing colour ink print design graphic media",
    traits: ["round"],
    draw({ cut, intersect, union, grow }) {
      const [one = "", two = "", three = ""] = around(circle(0, -19, 28), 3);
      const laps = union(intersect(one, two), intersect(two, three), intersect(three, one));
      const core = intersect(one, two, three);
      return [
        main(cut(one, grow(laps, 3))),
        second(cut(union(two, three), grow(laps, 3))),
        spark(cut(laps, grow(core, 3)), core),
      ];
    },
    small: ({ apart }) => {
      const [one = "", two = "", three = ""] = around(circle(0, -20, 27), 3);
      return [main(apart(one, two, three)), second(apart(two, three)), spark(three)];
    },
  },
  {
    id: "stamp",
    label: "postage stamp",
    concepts: "post stamp mail stationery letter collector",
    traits: ["inlay"],
    draw({ cut }) {
      const bites = [-32, -16, 0, 16, 32].flatMap((t) => [
        circle(t, -48, 4.6),
        circle(t, 48, 4.6),
        circle(-42, t, 4.6),
        circle(42, t, 4.6),
      ]);
      return [
        main(cut(rect(-42, -48, 84, 96), ...bites, rect(-28, -34, 56, 68, 2))),
        spark(place(HEART, [0, 1], { size: 0.44 })),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          rect(-42, -48, 84, 96, 2),
          place(HEART, [0, 1], { size: 0.62 }),
          ...[-26, 0, 26].flatMap((t) => [
            circle(t, -50, 7),
            circle(t, 50, 7),
            circle(-44, t, 7),
            circle(44, t, 7),
          ]),
        ),
      ),
    ],
  },
  {
    id: "bookshelf",
    label: "books on a shelf",
    concepts: "books library bookshop reading shelf publishing literature",
    traits: [],
    draw({ cut }) {
      return [
        main(cut(rect(-44, -34, 18, 68, 2), rect(-60, -20, 120, 5))),
        second(rect(-21.5, -44, 16, 78, 2)),
        spark(rect(-1, -26, 13, 60, 2)),
        main(place(rect(-8, -35, 16, 70, 2), [30.5, 0.5], { turn: -14 })),
        second(rect(-48, 38.5, 96, 8, 3)),
      ];
    },
  },
  {
    id: "book-moon",
    label: "open book under a moon",
    concepts: "story book night reading publishing children bedtime",
    traits: ["line"],
    draw({ cut, mirrored }) {
      const page = "M-2.250 8C-12 0 -30 -2 -46 4V40C-30 34 -12 36 -2.250 44Z";
      return [main(mirrored(page)), spark(cut(circle(0, -24, 22), circle(10, -31, 19)))];
    },
  },
  {
    id: "book-heart",
    label: "pages that make a heart",
    concepts: "book reading love literature school publishing",
    traits: [],
    draw({ mirrored }) {
      const page = "M-2.250 -14C-8 -30 -34 -30 -40 -12C-44 2 -24 14 -2.250 30Z";
      const cover =
        "M-2.250 36.5C-24 24 -46 12 -48 -6C-48 4 -48 18 -48 20C-44 32 -22 40 -2.250 48Z";
      return [spark(mirrored(page)), main(mirrored(cover))];
    },
  },
  {
    id: "idea-pin",
    label: "light bulb as a speech bubble",
    concepts: "idea consulting advice creative marketing agency innovation",
    traits: ["inlay"],
    draw({ cut, union }) {
      const bubble = union(circle(0, -6, 42), "M-14 30H14L0 48Z");
      const bulb = union(circle(0, -13, 18), rect(-8.5, 2, 17, 9, 2));
      return [main(cut(bubble, cut(bulb, rect(-30, 4.5, 60, 4)), rect(-7, 15, 14, 4.5, 2)))];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          union(circle(0, -6, 42), "M-14 30H14L0 48Z"),
          circle(0, -12, 19),
          rect(-8, 4, 16, 13, 3),
        ),
      ),
    ],
  },
  {
    id: "labyrinth",
    label: "labyrinth",
    concepts: "labyrinth maze puzzle strategy therapy mystery escape-room",
    traits: ["round"],
    draw({ cut }) {
      const gate = rect(-6, -60, 12, 44);
      return [
        main(cut(ring(48, 40.5), gate), rect(-3.75, 36, 7.5, 5)),
        second(cut(ring(31.5, 24), place(gate, [0, 0], { turn: 180 }))),
        spark(circle(0, 0, 11)),
      ];
    },
    small: ({ cut }) => [
      main(cut(ring(48, 38), rect(-7, -60, 14, 30))),
      second(cut(ring(27, 18), rect(-6, 0, 12, 60))),
    ],
  },
  {
    id: "needle-compass",
    label: "compass needle",
    concepts: "compass needle direction consulting strategy navigation guidance",
    traits: ["round"],
    draw({ half }) {
      const needle = "M0 -33L11 0L0 33L-11 0Z";
      return [
        main(ring(48, 40)),
        spark(place(half(needle, "top", -2), [0, 0], { turn: 38 })),
        second(place(half(needle, "bottom", 2), [0, 0], { turn: 38 })),
      ];
    },
  },
  {
    id: "round-table",
    label: "people round a table",
    concepts: "coworking meeting team community workshop agency table",
    traits: ["round"],
    draw() {
      const seats = around(circle(0, -40, 8.5), 6);
      return [
        main(circle(0, 0, 25)),
        second(...seats.filter((_, i) => i % 2 === 1)),
        spark(...seats.filter((_, i) => i % 2 === 0)),
      ];
    },
  },
  {
    id: "eye-hexagon",
    label: "eye within a hexagon",
    concepts: "security audit vision insight analytics hexagon monitoring",
    traits: ["contained"],
    draw({ cut }) {
      return [
        main(
          cut(
            regularPolygon(6, 48, { rounding: 5 }),
            "M-32 0C-20 -22 20 -22 32 0C20 22 -20 22 -32 0Z",
          ),
        ),
        spark(circle(0, 0, 9.5)),
      ];
    },
  },
  {
    id: "umbrella-drop",
    label: "umbrella in a ring of rain",
    concepts: "insurance umbrella protection rain cover",
    traits: ["round", "contained"],
    draw({ cut, line, half, union }) {
      const canopy = cut(
        half(circle(0, 4, 30), "top", 4),
        circle(-20, 8, 10),
        circle(0, 8, 10),
        circle(20, 8, 10),
      );
      return [
        main(
          cut(
            circle(0, 0, 48),
            union(canopy, line(arc(5, 20, 5, 180, 20), 4.5), rect(-2.25, 0, 4.5, 21)),
          ),
        ),
      ];
    },
    small: ({ cut, half, union }) => [
      main(cut(circle(0, 0, 48), union(half(circle(0, 6, 31), "top", 4), rect(-4, 0, 8, 30)))),
    ],
  },
  {
    id: "seal-star",
    label: "rosette of quality",
    concepts: "award quality certificate best winner rosette",
    traits: ["inlay", "dot"],
    draw({ cut, union }) {
      const edge = union(
        circle(0, 0, 39),
        ...Array.from({ length: 10 }, (_, i) => {
          const { x, y } = polar(38, i * 36);
          return circle(x, y, 10);
        }),
      );
      return [
        main(
          cut(edge, "M0 -25L7.6 -9L25 -7L12 5.5L15.4 23L0 14.2L-15.4 23L-12 5.5L-25 -7L-7.6 -9Z"),
        ),
      ];
    },
  },
  {
    id: "flag-summit",
    label: "flag on a summit",
    concepts: "goal coaching success summit flag leadership achievement",
    traits: ["inlay"],
    draw: ({ cut }) => [
      main(cut("M-48 46L-8 -8H8L48 46Z", "M-8 46L4 24L12 32L18 46Z")),
      second(rect(-3, -48, 6, 35.5, 2)),
      spark("M7.5 -46H34L27 -36L34 -26H7.5Z"),
    ],
    small: () => [main("M-48 46L-10 -4H10L48 46Z"), spark("M-5 -48H36L28 -36L36 -24H5V-11H-5Z")],
  },
];
