import { bolt } from "../forms.ts";
import { circle, ellipse, polygon, rect, ring, sector, star } from "../../geometry/primitives.ts";
import { around, GAP, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Learning, play, music, art and sport. */
export const PLAY: readonly SymbolSource[] = [
  {
    id: "book",
    label: "open book",
    concepts: "book reading education school library publishing story",
    traits: ["inlay", "line"],
    draw() {
      const page = "M-2.25 -24C-16 -35 -32 -36 -46 -32V33C-32 29 -16 29 -2.25 40Z";
      return [main(page), second("M2.25 -24C16 -35 32 -36 46 -32V33C32 29 16 29 2.25 40Z")];
    },
  },
  {
    id: "book-sprout",
    label: "book with a sprout",
    concepts: "education learning growth book school kids",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-2.25 12C-16 2 -32 0 -46 4V38C-32 34 -16 36 -2.25 46Z",
        "M2.25 12C16 2 32 0 46 4V38C32 34 16 36 2.25 46Z",
      ),
      spark("M2.5 2C2.5 -20 14 -38 37 -42C39 -20 25 0 2.5 2Z"),
      second("M-2.5 -3C-2.5 -19 -13 -30 -31 -32C-31 -16 -20 -4 -2.5 -3Z"),
    ],
  },
  {
    id: "book-mark",
    label: "book with a ribbon",
    concepts: "book novel notebook diary publishing library",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-34 -38C-34 -44 -30 -48 -24 -48H34V24H-26C-28 24 -30 25 -30 28V29C-30 31 -28 33 -26 33H34V48H-24C-30 48 -34 44 -34 38Z",
          "M2 -48H24V-8L13 -17L2 -8Z",
        ),
      ),
      spark("M6.5 -48H19.5V-17.5L13 -22.6L6.5 -17.5Z"),
    ],
  },
  {
    id: "graduation",
    label: "graduate's cap",
    concepts: "education graduation school university academy student",
    traits: ["inlay", "line"],
    draw: ({ line, apart }) => {
      const board = polygon(
        [
          [0, -34],
          [49, -12],
          [0, 10],
          [-49, -12],
        ],
        2,
      );
      return [
        main(board),
        second(apart("M-27 -8V20C-27 30 -12 36 0 36C12 36 27 30 27 20V-8L0 6Z", board)),
        spark(line("M41 -2V22", 5.4), circle(41, 28, 5.6)),
      ];
    },
  },
  {
    id: "pencil",
    label: "pencil",
    concepts: "pencil writing drawing design school education author",
    traits: ["inlay", "line"],
    draw() {
      const turn = { turn: 40 };
      return [
        spark(
          place(
            "M-11.5 -34V-41C-11.5 -46 -9 -48 -5 -48H5C9 -48 11.5 -46 11.5 -41V-34Z",
            [0, 0],
            turn,
          ),
        ),
        main(place("M-11.5 -29.5H11.5V21H-11.5Z", [0, 0], turn)),
        second(place("M-10.5 25.5H10.5L0 50Z", [0, 0], turn)),
      ];
    },
  },
  {
    id: "nib",
    label: "pen nib",
    concepts: "writing author pen design calligraphy lettering notary",
    traits: ["inlay", "line"],
    draw: ({ cut, slit }) => [
      main(
        cut(
          "M0 49L-31 6C-21 -8 -19 -20 -19 -32H19C19 -20 21 -8 31 6Z",
          circle(0, -1, 7),
          slit("M0 2V60"),
        ),
      ),
      spark(rect(-19, -47, 38, 10.5, 2)),
    ],
  },
  {
    id: "quill",
    label: "quill",
    concepts: "quill feather writing author story heritage",
    traits: ["inlay", "line"],
    spaced: "under",
    draw: ({ cut, line, slit }) => [
      main(
        cut(
          "M-32 34C-40 2 -16 -34 44 -48C46 -10 28 22 -10 30C-18 31 -26 32 -32 34Z",
          line("M-46 48C-28 16 -4 -10 24 -28", 4.6),
          slit("M60 -4L18 -8M44 18L2 10", 4),
        ),
      ),
      second(line("M-45 47L-35 32", 5)),
    ],
  },
  {
    id: "blocks",
    label: "toy blocks",
    concepts: "kids blocks toy play nursery kindergarten shapes",
    traits: ["line"],
    draw: () => [
      main(circle(-24, 25, 22)),
      spark(rect(2.5, 3, 44, 44, 8)),
      second(
        polygon(
          [
            [0, -47],
            [25.5, -3],
            [-25.5, -3],
          ],
          5,
        ),
      ),
    ],
  },
  {
    id: "rocking-horse",
    label: "rocking horse",
    concepts: "kids toy nursery play wooden childhood",
    traits: [],
    draw: ({ line, cut, apart }) => {
      const rocker = line("M-44 26C-24 44 24 44 44 26", 7);
      const horse =
        "M-20 -46L-12 -36C-4 -32 0 -24 4 -14H22C32 -14 38 -22 44 -24C46 -10 42 0 36 6L40 28H28L22 10H-8L-14 30H-26L-22 2C-24 -8 -24 -14 -24 -20L-36 -14C-40 -12 -44 -16 -42 -20L-30 -36Z";
      return [main(apart(cut(horse, circle(-20, -29, 2.8)), rocker)), second(rocker)];
    },
  },
  {
    id: "kite",
    label: "kite",
    concepts: "kite kids play wind freedom summer",
    traits: ["inlay", "line"],
    draw({ shrink, line }) {
      const turn = { turn: 30 };
      const part = (d: string) => place(shrink(d, GAP / 2), [4, -8], { ...turn, size: 0.92 });
      return [
        main(part("M0 -48L0 -8H-34Z"), part("M0 40V-8H34Z")),
        spark(part("M0 -48L34 -8H0Z")),
        second(part("M-34 -8H0V40Z"), line("M-17 32C-14 42 -30 38 -32 47", 5)),
      ];
    },
  },
  {
    id: "teddy",
    label: "teddy bear",
    concepts: "teddy toy kids nursery gift childhood baby",
    traits: ["inlay"],
    draw({ union, cut, mirrored, apart }) {
      const head = union(circle(0, -22, 24), mirrored(circle(19, -40, 9.5)));
      const arms = mirrored(place(ellipse(0, 0, 9, 14), [25, 10], { turn: -40 }));
      const body = union(ellipse(0, 24, 22, 22), arms, mirrored(ellipse(19, 40, 12, 9)));
      const snout = cut(ellipse(0, -14, 10.5, 8.4), "M-5 -17H5L0 -11Z");
      return [
        main(cut(head, mirrored(circle(8.6, -27, 3.4)), snout)),
        second(cut(apart(body, head), circle(0, 26, 10))),
      ];
    },
  },
  {
    id: "baby-bottle",
    label: "baby's bottle",
    concepts: "baby bottle newborn mother nursery infant",
    traits: ["inlay"],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-20 -8H20C24 -3 26 2 26 10V38C26 44 22 48 16 48H-16C-22 48 -26 44 -26 38V10C-26 2 -24 -3 -20 -8Z",
          line("M8 10H22M12 22H22M8 34H22", 4.4),
        ),
      ),
      second(rect(-25, -22, 50, 9.5, 4)),
      spark("M-14 -26.5C-14 -32 -8 -32 -7 -38C-7 -46 7 -46 7 -38C8 -32 14 -32 14 -26.5Z"),
    ],
  },
  {
    id: "gift",
    label: "present",
    concepts: "gift present shop birthday christmas surprise",
    traits: ["inlay", "line"],
    draw: ({ cut, mirrored }) => [
      main(cut(rect(-37, -3, 74, 49, 5), rect(-5.5, -10, 11, 70))),
      second(cut(rect(-44, -23, 88, 15.5, 4), rect(-5.5, -40, 11, 50))),
      spark(
        mirrored(
          cut(
            "M1 -27.5C4 -42 14 -50 24 -47C33 -44 32 -32 22 -29C15 -27 6 -27.5 1 -27.5Z",
            "M9 -32C12 -39 17 -42 21.5 -40.5C25 -39 24 -34.5 20 -33.2C16.6 -32.2 12 -32 9 -32Z",
          ),
        ),
      ),
    ],
  },
  {
    id: "balloons",
    label: "party balloons",
    concepts: "party balloon birthday event kids celebration",
    traits: ["inlay", "line"],
    draw({ apart, line }) {
      const balloon =
        "M0 -26C13 -26 22 -16 22 -3C22 10 10 20 3 24L6 30H-6L-3 24C-10 20 -22 10 -22 -3C-22 -16 -13 -26 0 -26Z";
      const front = place(balloon, [-17, -20]);
      return [
        main(front),
        spark(apart(place(balloon, [19, -10], { turn: 14, size: 0.92 }), front)),
        second(line("M-17 17C-15 28 -6 34 -4 47", 5)),
      ];
    },
  },
  {
    id: "note",
    label: "musical notes",
    concepts: "music note song school band choir",
    traits: ["inlay", "dot", "line"],
    draw: ({ union }) => [
      main(
        union(
          place(ellipse(0, 0, 14.5, 11.5), [-26, 34], { turn: -18 }),
          place(ellipse(0, 0, 14.5, 11.5), [25, 26], { turn: -18 }),
          "M-20.5 -30L39 -44V26H31.5V-18L-13 -8V34H-20.5Z",
        ),
      ),
    ],
  },
  {
    id: "sound",
    label: "sound bars",
    concepts: "music audio sound podcast voice studio",
    traits: [],
    draw() {
      const bar = (x: number, height: number) => rect(x - 4, -height / 2, 8, height, 4);
      return [
        second(bar(-44, 20), bar(44, 24)),
        main(bar(-31.4, 46), bar(-18.8, 74), bar(18.8, 84), bar(31.4, 50)),
        spark(bar(-6.2, 96), bar(6.4, 62)),
      ];
    },
    small: ({ line }) => [
      main(
        line("M-40 -10V10", 9),
        line("M-20 -28V28", 9),
        line("M20 -28V28", 9),
        line("M40 -10V10", 9),
      ),
      spark(line("M0 -44V44", 9)),
    ],
  },
  {
    id: "vinyl",
    label: "vinyl record",
    concepts: "vinyl music record dj retro label",
    traits: ["round", "contained"],
    draw({ cut, union }) {
      const shine = union(sector(0, 0, 60, 20, 70), sector(0, 0, 60, 200, 250));
      return [
        main(
          cut(
            circle(0, 0, 48),
            cut(ring(39.5, 36), shine),
            cut(ring(31, 27.5), shine),
            circle(0, 0, 20),
          ),
        ),
        spark(cut(circle(0, 0, 15.5), circle(0, 0, 4))),
      ];
    },
  },
  {
    id: "microphone",
    label: "microphone",
    concepts: "podcast microphone voice singing radio media",
    traits: ["inlay", "line"],
    draw: ({ line, union }) => [
      main(rect(-17, -48, 34, 62, 17)),
      second(
        union(
          line("M-31 -8V-4C-31 14 -17 26 0 26C17 26 31 14 31 -4V-8", 7),
          line("M0 26V42", 7),
          line("M-17 44.5H17", 7),
        ),
      ),
    ],
  },
  {
    id: "headphones",
    label: "headphones",
    concepts: "music audio headphones podcast dj listening",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(line("M-38 3.5V0A38 38 0 0 1 38 0V3.5", 9, "butt")),
      spark(rect(-46, 8, 24, 36, 9), rect(22, 8, 24, 36, 9)),
    ],
  },
  {
    id: "guitar",
    label: "guitar",
    concepts: "guitar music band lessons rock acoustic",
    traits: ["inlay", "line"],
    draw({ cut, union, apart }) {
      const turn = { turn: 40, size: 0.94 };
      const body =
        "M0 -2C9 -2 15 4 14 11C14 16 22 19 22 30C22 42 12 49 0 49C-12 49 -22 42 -22 30C-22 19 -14 16 -14 11C-15 4 -9 -2 0 -2Z";
      const neck = union(rect(-3.4, -42, 6.8, 50), rect(-6.6, -56, 13.2, 17, 3));
      return [
        main(place(cut(apart(body, neck), circle(0, 22, 8)), [0, 0], turn)),
        spark(place(neck, [0, 0], turn)),
      ];
    },
  },
  {
    id: "piano",
    label: "piano keys",
    concepts: "piano music school keyboard lessons",
    traits: ["contained"],
    draw({ cut }) {
      const keys = [0, 1, 2, 3].map((i) => rect(-46 + i * 23.4, -38, 21, 76, 3));
      const black = [
        rect(-31, -40, 14, 46, 2),
        rect(-7.5, -40, 15, 46, 2),
        rect(17, -40, 14, 46, 2),
      ];
      return [
        main(...keys.map((key) => cut(key, ...black))),
        second(
          ...[rect(-28, -38, 8, 40, 1.5), rect(-4, -38, 8, 40, 1.5), rect(20, -38, 8, 40, 1.5)],
        ),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          rect(-48, -40, 96, 80, 5),
          rect(-24, -48, 13, 50),
          rect(11, -48, 13, 50),
          rect(-21, 0, 7, 60),
          rect(14, 0, 7, 60),
        ),
      ),
    ],
  },
  {
    id: "camera",
    label: "camera",
    concepts: "camera photography photo film studio wedding",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-40 -24H-22L-15 -36H15L22 -24H40C45 -24 48 -21 48 -16V30C48 35 45 38 40 38H-40C-45 38 -48 35 -48 30V-16C-48 -21 -45 -24 -40 -24Z",
          circle(0, 6, 22),
        ),
      ),
      spark(cut(circle(0, 6, 16.5), circle(0, 6, 7))),
    ],
  },
  {
    id: "film",
    label: "film clapper",
    concepts: "film video cinema production movie media",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const bar = cut(
        rect(-46, -8, 92, 17, 3),
        slit("M-28 14L-16 -14M-4 14L8 -14M20 14L32 -14", 7),
      );
      return [
        spark(place(bar, [0, -32], { turn: -9 })),
        main(cut(rect(-46, -14, 92, 58, 7), "M-10 2L16 15L-10 28Z")),
      ];
    },
  },
  {
    id: "play",
    label: "play button",
    concepts: "video play media film streaming start",
    traits: ["round", "contained"],
    draw: ({ cut }) => [
      main(
        cut(
          circle(0, 0, 48),
          polygon(
            [
              [-15, -24],
              [27, 0],
              [-15, 24],
            ],
            5,
          ),
        ),
      ),
    ],
  },
  {
    id: "masks",
    label: "theatre mask",
    concepts: "theatre drama stage acting event culture",
    traits: ["inlay", "line"],
    draw: ({ cut, mirrored }) => [
      main(
        cut(
          "M-40 -40C-16 -32 16 -32 40 -40C44 -6 34 40 0 46C-34 40 -44 -6 -40 -40Z",
          mirrored("M8 -10C14 -18 26 -18 31 -10C25 -6 14 -6 8 -10Z"),
          "M-20 10C-8 16 8 16 20 10C18 26 8 33 0 33C-8 33 -18 26 -20 10Z",
        ),
      ),
    ],
  },
  {
    id: "ticket",
    label: "ticket",
    concepts: "ticket event cinema festival concert admission",
    traits: ["inlay"],
    draw({ cut }) {
      const stub = cut(
        "M-40 -27H40C44 -27 47 -24 47 -20V-9A9 9 0 0 0 47 9V20C47 24 44 27 40 27H-40C-44 27 -47 24 -47 20V9A9 9 0 0 0 -47 -9V-20C-47 -24 -44 -27 -40 -27Z",
        ...[-21, -7, 7, 21].map((y) => rect(-17, y - 4, 4.6, 8, 1)),
      );
      return [main(place(cut(stub, place(star(5, 15, 6.6, 1), [17, 1])), [0, 0], { turn: -24 }))];
    },
  },
  {
    id: "dice",
    label: "die",
    concepts: "game dice casino board-game luck play",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        place(
          cut(
            rect(-37, -37, 74, 74, 15),
            circle(-18, -18, 7),
            circle(18, -18, 7),
            circle(0, 0, 7),
            circle(-18, 18, 7),
            circle(18, 18, 7),
          ),
          [0, 0],
          { turn: 15 },
        ),
      ),
    ],
  },
  {
    id: "gamepad",
    label: "gamepad",
    concepts: "game gaming esports play video-game console",
    traits: ["inlay", "line"],
    draw: ({ cut, union }) => [
      main(
        cut(
          "M-24 -26H24C38 -26 44 -14 47 6C50 26 44 34 36 34C28 34 24 18 14 18H-14C-24 18 -28 34 -36 34C-44 34 -50 26 -47 6C-44 -14 -38 -26 -24 -26Z",
          union(rect(-32, -8, 20, 7, 2), rect(-25.5, -14.5, 7, 20, 2)),
          circle(18, 0, 4.8),
          circle(29, -9, 4.8),
        ),
      ),
    ],
  },
  {
    id: "chess",
    label: "chess rook",
    concepts: "chess strategy game castle consulting tactics",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-26 -46H-14V-38H-6V-46H6V-38H14V-46H26V-28C26 -24 22 -22 18 -20L20 20H-20L-18 -20C-22 -22 -26 -24 -26 -28Z",
      ),
      second("M-24 24.5H24L32 40V47H-32V40Z"),
    ],
  },
  {
    id: "trophy",
    label: "trophy",
    concepts: "trophy award winner sport champion success",
    traits: ["inlay", "line"],
    draw: ({ mirrored, line, apart }) => {
      const bowl = "M-26 -46H26C27 -18 20 4 0 8C-20 4 -27 -18 -26 -46Z";
      return [
        main(bowl),
        second(apart(mirrored(line("M24 -36H36C44 -36 44 -12 20 -6", 6.4)), bowl)),
        main("M-4.5 12.5H4.5V26H-4.5Z"),
        spark(rect(-24, 30.5, 48, 14, 4)),
      ];
    },
  },
  {
    id: "medal",
    label: "medal",
    concepts: "medal award quality winner certificate sport",
    traits: ["inlay", "line"],
    draw({ cut, apart }) {
      const disc = circle(0, 16, 31);
      const ribbons = ["M-32 -48H-12L8 -12L-10 -2Z", "M32 -48H14L4.5 -31L12 -16Z"].map((each) =>
        apart(each, disc),
      );
      return [main(cut(disc, place(star(5, 18, 8, 1), [0, 16]))), second(...ribbons)];
    },
  },
  {
    id: "dumbbell",
    label: "dumbbell",
    concepts: "gym fitness strength training dumbbell workout",
    traits: ["inlay", "line"],
    draw: ({ union }) => [
      main(
        place(union(rect(-48, -16, 10, 32, 4.5), rect(-35, -27, 13.5, 54, 5)), [0, 0], {
          turn: -35,
        }),
        place(union(rect(38, -16, 10, 32, 4.5), rect(21.5, -27, 13.5, 54, 5)), [0, 0], {
          turn: -35,
        }),
      ),
      spark(place(rect(-17, -6, 34, 12, 1), [0, 0], { turn: -35 })),
    ],
  },
  {
    id: "kettlebell",
    label: "kettlebell with a bolt",
    concepts: "gym fitness strength crossfit kettlebell training",
    traits: ["inlay", "line"],
    draw: ({ union, cut, line }) => [
      main(
        cut(
          union(circle(0, 16, 31), line("M-17 -6C-28 -42 28 -42 17 -6", 10.5, "butt")),
          rect(-50, 40.5, 100, 20),
          place(bolt(0.36), [0, 15]),
        ),
      ),
    ],
  },
  {
    id: "football",
    label: "football",
    concepts: "football soccer sport club ball",
    traits: ["round"],
    draw({ cut, line, union }) {
      const pentagon = polygon(
        [
          [0, -18],
          [17, -5.6],
          [10.6, 14.6],
          [-10.6, 14.6],
          [-17, -5.6],
        ],
        1.5,
      );
      const seams = union(...around(line("M0 -18V-36", 4.6, "butt"), 5));
      const edge = around("M-18 -60L-14 -40L0 -32L14 -40L18 -60Z", 5);
      return [
        main(cut(circle(0, 0, 48), cut(circle(0, 0, 43.4), union(pentagon, seams, ...edge)))),
      ];
    },
  },
  {
    id: "basketball",
    label: "basketball",
    concepts: "basketball sport ball team club",
    traits: ["round", "contained"],
    draw: ({ cut, slit, line }) => [
      main(
        place(
          cut(
            circle(0, 0, 48),
            slit("M-60 0H60M0 -60V60", 4.6),
            line(circle(-52, 0, 38), 4.6),
            line(circle(52, 0, 38), 4.6),
          ),
          [0, 0],
          { turn: 30 },
        ),
      ),
    ],
  },
  {
    id: "tennis",
    label: "tennis ball",
    concepts: "tennis padel sport ball club",
    traits: ["round", "contained"],
    draw: ({ cut, line }) => [
      main(
        place(
          cut(circle(0, 0, 48), line(circle(-50, 0, 38), 5.4), line(circle(50, 0, 38), 5.4)),
          [0, 0],
          { turn: 35 },
        ),
      ),
    ],
  },
  {
    id: "golf",
    label: "golf flag",
    concepts: "golf flag club sport green",
    traits: ["inlay", "line"],
    draw: ({ line, apart }) => {
      const pole = line("M-4 -44V34", 6);
      return [
        second(apart(ellipse(0, 36, 46, 11), pole)),
        main(pole),
        spark("M3.5 -46L40 -30L3.5 -14Z"),
      ];
    },
  },
  {
    id: "surfboard",
    label: "surfboard on a wave",
    concepts: "surf surfing beach wave sport school",
    traits: ["line"],
    draw({ apart, cut, slit }) {
      const board = cut(leaf([0, -52], [0, 52], 0.42), slit("M0 -60V60", 4.2));
      const sea = "M-48 30C-36 20 -26 20 -16 28C-6 36 6 36 16 28C26 20 36 20 48 30V46H-48Z";
      return [main(apart(place(board, [2, -2], { turn: 20 }), sea)), second(sea)];
    },
  },
  {
    id: "archery",
    label: "bow and arrow",
    concepts: "arrow direction archery focus hunting aim",
    traits: [],
    draw({ line, union, cut, grow }) {
      const turn = { turn: 45 };
      const arrow = place(
        union(
          line("M0 -38V42", 6),
          polygon(
            [
              [0, -60],
              [12, -38],
              [-12, -38],
            ],
            1,
          ),
        ),
        [0, 6],
        turn,
      );
      const bow = place(line("M-44 12C-34 -24 34 -24 44 12", 7.4), [0, 6], turn);
      return [
        main(cut(bow, place(rect(-7.5, -60, 15, 120), [0, 6], turn))),
        spark(grow(arrow, 0.2)),
      ];
    },
  },
  {
    id: "boxing",
    label: "boxing glove",
    concepts: "boxing fight gym sport training strength",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const glove =
        "M-14 -46H16C34 -46 44 -34 44 -18C44 -6 38 4 28 12V24H-30V8C-40 4 -46 -6 -44 -16C-42 -26 -34 -30 -28 -28C-28 -40 -24 -46 -14 -46Z";
      return [
        main(cut(glove, line("M-28 -22C-24 -8 -12 -6 2 -8", 5))),
        spark(rect(-32, 29, 62, 18, 5)),
      ];
    },
  },
  {
    id: "map",
    label: "treasure map",
    concepts: "map travel guide route tour navigation",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const left = "M-48 -32L-18 -42V34L-48 44Z";
      const middle = "M-13.5 -42L13.5 -32V44L-13.5 34Z";
      const right = "M18 -32L48 -42V34L18 44Z";
      const way = [
        [-36, 22],
        [-24, 12],
        [-8, 10],
        [8, 2],
        [20, -8],
      ].map(([x = 0, y = 0]) => circle(x, y, 3.4));
      const cross = place("M-9 -3H-3V-9H3V-3H9V3H3V9H-3V3H-9Z", [33, -20], { turn: 45 });
      return [
        main(cut(left, ...way.slice(0, 2))),
        second(cut(middle, ...way.slice(2, 4))),
        main(cut(right, cross, ...way.slice(4))),
      ];
    },
    small: ({ cut }) => [
      main("M-48 -32L-20 -42V34L-48 44Z"),
      second("M-13 -42L13 -32V44L-13 34Z"),
      main(cut("M20 -32L48 -42V34L20 44Z", circle(34, -8, 7))),
    ],
  },
];
