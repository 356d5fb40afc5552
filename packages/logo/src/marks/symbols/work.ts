import { circle, polygon, rect, ring } from "../../geometry/primitives.ts";
import { around, flipped, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Tools, trades and everything that drives. */
export const WORK: readonly SymbolSource[] = [
  {
    id: "hammer",
    label: "hammer",
    concepts: "hammer builder carpentry repair construction handyman",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const turn = { turn: 40 };
      const head = polygon([
        [-30, -44, 4],
        [14, -44, 4],
        [36, -30, 3],
        [30, -24, 3],
        [14, -18, 4],
        [-30, -18, 4],
      ]);
      const grip = rect(-8, -14, 12, 64, 5);
      return [main(place(head, [0, 0], turn)), second(place(apart(grip, head), [0, 0], turn))];
    },
  },
  {
    id: "wrench",
    label: "spanner",
    concepts: "wrench mechanic repair plumber garage service tools",
    traits: ["inlay", "line"],
    draw({ cut, union, line }) {
      const head = cut(
        circle(0, -30, 20),
        polygon([
          [-8, -60],
          [8, -60],
          [8, -32],
          [0, -27],
          [-8, -32],
        ]),
      );
      return [
        main(
          place(cut(union(head, line("M0 -18V40", 14.5)), circle(0, 39, 3.2)), [0, 0], {
            turn: 40,
          }),
        ),
      ];
    },
  },
  {
    id: "tools-crossed",
    label: "crossed hammer and spanner",
    concepts: "tools handyman repair workshop builder maintenance",
    traits: [],
    draw({ cut, union, line, apart }) {
      const spanner = place(
        cut(
          union(
            cut(
              circle(0, -32, 17),
              polygon([
                [-7, -60],
                [7, -60],
                [7, -34],
                [0, -30],
                [-7, -34],
              ]),
            ),
            line("M0 -22V42", 11.5),
          ),
          circle(0, 41, 2.8),
        ),
        [0, 0],
        { turn: -42 },
      );
      const hammer = place(
        union(
          polygon([
            [-24, -46, 3],
            [12, -46, 3],
            [30, -34, 3],
            [12, -24, 3],
            [-24, -24, 3],
          ]),
          rect(-7.5, -30, 11.5, 78, 4),
        ),
        [0, 0],
        { turn: 42 },
      );
      return [main(hammer), second(apart(spanner, hammer))];
    },
  },
  {
    id: "axe",
    label: "axe",
    concepts: "axe wood lumber forest outdoor timber firewood",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const blade = "M-2 -40C12 -38 26 -44 36 -50C46 -36 46 -10 36 4C26 -3 12 -8 -2 -8Z";
      const grip = rect(-10, -48, 9, 98, 4);
      const turn = { turn: 35 };
      return [main(place(apart(blade, grip), [0, 0], turn)), second(place(grip, [0, 0], turn))];
    },
  },
  {
    id: "axes-crossed",
    label: "crossed axes",
    concepts: "axe lumberjack wood forest adventure barber",
    traits: [],
    draw({ union, apart }) {
      const blade = "M2 -44C14 -41 24 -44 33 -50C41 -37 41 -17 33 -5C24 -11 14 -14 2 -13Z";
      const axe = union(blade, rect(-4, -48, 8, 98, 3.5));
      const front = place(axe, [0, 0], { turn: 42 });
      return [main(front), second(apart(flipped(front), front))];
    },
  },
  {
    id: "saw",
    label: "saw blade",
    concepts: "saw carpentry wood workshop timber sawmill",
    traits: ["round"],
    draw({ cut, union }) {
      const teeth = around("M-8 -34L10 -48L14 -32Z", 12);
      return [
        main(cut(union(circle(0, 0, 38), ...teeth), circle(0, 0, 20.5))),
        spark(ring(16, 5.4)),
      ];
    },
  },
  {
    id: "wood-rings",
    label: "rings of wood",
    concepts: "wood timber carpentry tree rings craft furniture",
    traits: ["round"],
    draw: ({ cut, line }) => [
      main(ring(48, 39)),
      second(cut(ring(33, 26), line("M0 0L40 -18", 4.5, "butt"))),
      main(cut(ring(20, 13.5), line("M0 0L-40 22", 4.5, "butt"))),
      spark(circle(0, 0, 7.6)),
    ],
  },
  {
    id: "brush",
    label: "paint brush",
    concepts: "paint brush painter decorating art colour renovation",
    traits: ["inlay", "line"],
    draw() {
      const turn = { turn: 40 };
      return [
        main(place("M-13 16H13C14 30 8 40 0 52C-8 40 -14 30 -13 16Z", [0, 0], turn)),
        spark(place(rect(-13, 1, 26, 10.5, 1.5), [0, 0], turn)),
        second(
          place(
            "M-10 -3.5C-10 -14 -5 -18 -5 -30V-46C-5 -52 5 -52 5 -46V-30C5 -18 10 -14 10 -3.5Z",
            [0, 0],
            turn,
          ),
        ),
      ];
    },
  },
  {
    id: "roller",
    label: "paint roller",
    concepts: "paint roller painter decorating renovation wall",
    traits: ["line"],
    draw: ({ line }) => [
      main(rect(-44, -44, 72, 28, 7)),
      second(
        line(
          "M32.5 -30H40C43 -30 45 -28 45 -25V-12C45 -9 43 -7 40 -7H6C2 -7 0 -5 0 -1V5.5",
          6,
          "butt",
        ),
      ),
      spark(rect(-7, 10, 14, 36, 5)),
    ],
  },
  {
    id: "palette",
    label: "painter's palette",
    concepts: "art paint colour painter studio creative",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M0 -42C28 -42 48 -26 48 -4C48 12 36 18 22 18C12 18 8 22 10 30C12 38 8 43 -2 43C-28 43 -48 24 -48 0C-48 -24 -28 -42 0 -42Z",
          circle(-24, -10, 7),
          circle(-4, -24, 7),
          circle(20, -18, 7),
          circle(-24, 14, 7),
        ),
      ),
    ],
  },
  {
    id: "trowel",
    label: "garden trowel",
    concepts: "garden trowel gardener landscaping plant soil",
    traits: ["line"],
    draw({ line }) {
      const turn = { turn: 40 };
      return [
        main(place("M-17 4H17C18 26 10 40 0 50C-10 40 -18 26 -17 4Z", [0, 0], turn)),
        second(place(line("M0 -0.5V-12", 6.4, "butt"), [0, 0], turn)),
        spark(place(rect(-7, -50, 14, 34, 7), [0, 0], turn)),
      ];
    },
  },
  {
    id: "watering-can",
    label: "watering can",
    concepts: "garden watering gardener plants growth nursery",
    traits: ["inlay", "line"],
    draw({ union, cut, line }) {
      const can = union(
        "M-18 -8H28V32C28 38 24 42 18 42H-8C-14 42 -18 38 -18 32Z",
        "M-16 26L-42 -10L-48 -6L-44 -18L-32 -22L-34 -16L-14 6Z",
      );
      const handle = line("M0 -8C2 -34 44 -34 42 2C41 12 36 18 28 22", 7, "butt");
      return [main(can), second(cut(handle, "M-18 -12.5H32.5V60H-18Z"))];
    },
  },
  {
    id: "broom",
    label: "broom",
    concepts: "cleaning broom housekeeping sweep maid",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const turn = { turn: 35 };
      const head = cut("M-15 10H15L24 48H-24Z", slit("M-7 24L-10 52M7 24L10 52", 4));
      return [
        second(place(rect(-4, -50, 8, 46, 4), [0, 0], turn)),
        spark(place(rect(-15, -1, 30, 7, 2), [0, 0], turn)),
        main(place(head, [0, 0], turn)),
      ];
    },
  },
  {
    id: "spray",
    label: "spray bottle",
    concepts: "cleaning spray detailing housekeeping laundry",
    traits: ["inlay"],
    draw: () => [
      main(
        "M-14 -14H18C30 -4 32 4 32 14V40C32 45 29 48 24 48H-14C-19 48 -22 45 -22 40V14C-22 4 -18 -4 -14 -14Z",
      ),
      second("M-26 -46H14C22 -46 26 -42 26 -34V-31H16V-18.5H-10V-31H-14L-18 -20H-25L-21 -33H-26Z"),
      spark(circle(-39, -47, 3.6), circle(-40, -35, 3.6)),
    ],
  },
  {
    id: "helmet",
    label: "hard hat",
    concepts: "construction helmet safety builder engineering site",
    traits: ["inlay", "line"],
    draw: ({ half, cut, slit }) => [
      main(cut(half(circle(0, 14, 39), "top", 14), slit("M-12 -40L-9 20M12 -40L9 20", 4.4))),
      spark(rect(-48, 18.5, 96, 11, 5.5)),
    ],
  },
  {
    id: "faucet",
    label: "tap with a drop",
    concepts: "plumber plumbing water tap bathroom repair",
    traits: ["line"],
    draw: ({ union, line }) => [
      main(
        union(
          "M-46 -10H16C32 -10 42 2 42 18V20H22V18C22 12 18 10 14 10H-46Z",
          rect(-14, -22, 10, 18),
        ),
      ),
      second(line("M-28 -31H10", 9)),
      spark(
        place("M0 -14C4 -7 9 -1 9 5C9 10 5 14 0 14C-5 14 -9 10 -9 5C-9 -1 -4 -7 0 -14Z", [32, 38], {
          size: 0.86,
        }),
      ),
    ],
  },
  {
    id: "magnet",
    label: "magnet",
    concepts: "magnet attraction sales physics marketing kids",
    traits: ["inlay", "line"],
    draw: () => [
      main("M-38 -14V4A38 38 0 0 0 38 4V-14H14V4A14 14 0 0 1 -14 4V-14Z"),
      spark(rect(-38, -36, 24, 17.5, 1), rect(14, -36, 24, 17.5, 1)),
    ],
  },
  {
    id: "wheel",
    label: "spoked wheel",
    concepts: "wheel bike cycling car tyre bicycle",
    traits: ["round"],
    draw: ({ union, line, cut }) => [
      main(ring(48, 38)),
      second(cut(union(...around(line("M0 0V-33.5", 5, "butt"), 8)), circle(0, 0, 15))),
      spark(ring(10.5, 4.4)),
    ],
    small: ({ line, union }) => [
      main(union(ring(48, 37), ...around(line("M0 0V-42", 8.4), 3), circle(0, 0, 11))),
    ],
  },
  {
    id: "bicycle",
    label: "bicycle",
    concepts: "bicycle bike cycling mobility rental sport",
    traits: [],
    draw({ line }) {
      const frame = "M-27 16L-12 -13H17L1 16H-27M-15 -19L1 16M14 -19L27 16";
      return [
        main(ring(21, 15, -27, 16), ring(21, 15, 27, 16), line(frame, 5.4)),
        spark(line("M-24 -29.5H-9", 6), line("M8 -29H19C24 -29 25.5 -23.5 21.5 -21", 5.4)),
      ];
    },
    small: ({ line }) => [
      main(
        ring(21, 12.6, -27, 16),
        ring(21, 12.6, 27, 16),
        line("M-27 16L-10 -10H14L27 16M8 -24L14 -10M-14 -20L-10 -10M-20 -22H-8M4 -26H20", 8.4),
      ),
    ],
  },
  {
    id: "car",
    label: "car",
    concepts: "car automotive garage taxi rental driving dealer",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-48 16C-48 4 -43 1 -34 -1L-21 -18C-17 -23 -12 -25 -6 -25H10C17 -25 21 -23 25 -18L37 -2C45 0 48 5 48 12V20H-48Z",
          "M-15 -14C-14 -16 -12 -17 -9 -17H-1V-2H-24Z",
          "M4.5 -17H10C14 -17 16 -16 18 -13L26 -2H4.5Z",
          circle(-26, 20, 14),
          circle(26, 20, 14),
        ),
      ),
      spark(circle(-26, 20, 9.5), circle(26, 20, 9.5)),
    ],
  },
  {
    id: "car-front",
    label: "car from the front",
    concepts: "car automotive ev taxi fleet driving",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-27 -36H27C31 -36 34 -33 35 -30L41 -8C45 -6 46 -2 46 3V40C46 44 43 46 40 46H34C31 46 29 44 29 40V36H-29V40C-29 44 -31 46 -34 46H-40C-43 46 -46 44 -46 40V3C-46 -2 -45 -6 -41 -8L-35 -30C-34 -33 -31 -36 -27 -36Z",
          "M-24 -28H24L30 -9H-30Z",
          circle(-30, 12, 6.4),
          circle(30, 12, 6.4),
          line("M-13 13H13", 6),
        ),
      ),
    ],
  },
  {
    id: "truck",
    label: "lorry",
    concepts: "truck delivery logistics transport moving freight",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(rect(-48, -32, 58, 52, 5), circle(-25, 22, 14))),
      second(
        cut(
          "M14.5 -16H30C34 -16 36 -15 38 -12L47 2C48 4 48 5 48 7V20H14.5Z",
          "M22 -9H30L37 3H22Z",
          circle(29, 22, 14),
        ),
      ),
      spark(circle(-25, 22, 9.5), circle(29, 22, 9.5)),
    ],
  },
  {
    id: "van",
    label: "van",
    concepts: "van delivery moving camper courier transport",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-48 -24C-48 -29 -45 -32 -40 -32H8C22 -32 32 -26 38 -12L42 -2C46 0 48 4 48 8V20H-48Z",
          "M10 -24C18 -24 24 -20 28 -10L31 -3H10Z",
          circle(-26, 21, 14),
          circle(27, 21, 14),
        ),
      ),
      spark(circle(-26, 21, 9.5), circle(27, 21, 9.5)),
    ],
  },
  {
    id: "train",
    label: "train",
    concepts: "train railway travel commute metro transport",
    traits: ["inlay", "line"],
    draw: ({ cut, line, mirrored }) => [
      main(
        cut(
          "M-14 -46H14C26 -46 34 -38 34 -26V14C34 24 27 30 18 30H-18C-27 30 -34 24 -34 14V-26C-34 -38 -26 -46 -14 -46Z",
          rect(-25, -30, 22.5, 22, 4),
          rect(2.5, -30, 22.5, 22, 4),
          mirrored(circle(18, 11, 5.4)),
        ),
      ),
      second(mirrored(line("M16 37L24 46", 6))),
    ],
  },
  {
    id: "airplane",
    label: "aeroplane",
    concepts: "plane flight travel airline airport holiday",
    traits: ["inlay", "dot", "line"],
    draw() {
      const body =
        "M0 -48C4 -48 7 -42 7 -34V-14L46 12V22L7 10V30L18 39V46L0 41L-18 46V39L-7 30V10L-46 22V12L-7 -14V-34C-7 -42 -4 -48 0 -48Z";
      return [main(place(body, [0, 0], { turn: 45 }))];
    },
  },
  {
    id: "balloon",
    label: "hot-air balloon",
    concepts: "balloon travel adventure kids dream freedom party",
    traits: ["inlay", "line"],
    draw({ apart, intersect }) {
      const envelope =
        "M0 -48C24 -48 37 -31 37 -12C37 8 15 22 10 27H-10C-15 22 -37 8 -37 -12C-37 -31 -24 -48 0 -48Z";
      const middle = intersect(leaf([0, -52], [0, 34], 0.36), envelope);
      return [main(apart(envelope, middle)), spark(middle), second(rect(-9, 34, 18, 13, 3))];
    },
  },
  {
    id: "suitcase",
    label: "suitcase",
    concepts: "travel suitcase luggage holiday agency trip",
    traits: ["inlay", "line"],
    draw: ({ cut, line, slit }) => [
      main(cut(rect(-34, -24, 68, 68, 11), slit("M-14 -60V60M14 -60V60"))),
      second(
        line("M-13 -28.5V-39C-13 -43 -11 -45 -8 -45H8C11 -45 13 -43 13 -39V-28.5", 6.4, "butt"),
      ),
    ],
  },
  {
    id: "backpack",
    label: "rucksack",
    concepts: "backpack travel school hiking outdoor adventure",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-32 0C-32 -20 -20 -34 0 -34C20 -34 32 -20 32 0V38C32 43 29 46 24 46H-24C-29 46 -32 43 -32 38Z",
          rect(-40, 10, 80, 4.5),
          rect(-9, 6, 18, 15, 3),
          line("M-12 -12H12", 5.4),
        ),
      ),
      second(line("M-11 -38.5C-11 -50 11 -50 11 -38.5", 6, "butt")),
      spark(rect(-4.8, 8, 9.6, 9, 2)),
    ],
    small: ({ cut, line }) => [
      second(cut(line("M-13 -34C-13 -50 13 -50 13 -34", 8.4), rect(-60, -35, 120, 50))),
      main(
        cut(
          "M-34 -2C-34 -20 -20 -28 0 -28C20 -28 34 -20 34 -2V48H-34Z",
          rect(-18, 14, 36, 9, 3),
          rect(-14, -12, 28, 9, 3),
        ),
      ),
    ],
  },
  {
    id: "tractor",
    label: "tractor",
    concepts: "tractor farm agriculture machinery harvest",
    traits: ["inlay"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-30 -38H2C5 -38 7 -36 8 -33L14 -10H28V-30H35V-10H42C45 -10 47 -8 47 -5V18H-36V-4Z",
          "M-20 -30H-2L3 -10H-20Z",
          circle(-22, 18, 27),
          circle(32, 28, 18.5),
        ),
      ),
      spark(ring(22.5, 9, -22, 18), ring(14, 5, 32, 28)),
    ],
  },
];
