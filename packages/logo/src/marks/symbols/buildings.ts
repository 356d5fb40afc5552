import { circle, polygon, rect } from "../../geometry/primitives.ts";
import { archway, below } from "../forms.ts";
import { around, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const HOUSE = polygon(
  [
    [0, -45],
    [47, -3],
    [47, 43],
    [-47, 43],
    [-47, -3],
  ],
  4,
);

/** Houses, buildings and what is in them. */
export const BUILDINGS: readonly SymbolSource[] = [
  {
    id: "house",
    label: "house with a round door",
    concepts: "house home real-estate property family door",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [main(cut(HOUSE, archway(0, 60, 28, 54)))],
  },
  {
    id: "house-leaf",
    label: "house with a leaf",
    concepts: "home eco green house garden sustainable natural",
    traits: ["line"],
    draw: ({ cut, slit }) => [
      main(cut(HOUSE, cut(leaf([-15, 30], [17, -14], 0.56), slit("M-20 37L6 0", 4)))),
    ],
  },
  {
    id: "house-heart",
    label: "house with a heart",
    concepts: "home care love family house hospice shelter",
    traits: ["line"],
    draw({ cut }) {
      const heart =
        "M0 42C-8 36 -46 14 -46 -14C-46 -30 -34 -40 -22 -40C-12 -40 -4 -34 0 -26C4 -34 12 -40 22 -40C34 -40 46 -30 46 -14C46 14 8 36 0 42Z";
      return [main(cut(HOUSE, place(heart, [0, 9], { size: 0.42 })))];
    },
  },
  {
    id: "roof",
    label: "roof over a window",
    concepts: "roof house home real-estate roofing builder window",
    traits: ["line"],
    draw({ slit, cut }) {
      const walls = polygon([
        [0, -11],
        [28, 14],
        [28, 41],
        [-28, 41],
        [-28, 14],
      ]);
      const panes = [
        rect(-10, 10, 8, 8),
        rect(2, 10, 8, 8),
        rect(-10, 22, 8, 8),
        rect(2, 22, 8, 8),
      ];
      return [main(slit("M-44 7L0 -33L44 7", 11.5)), second(cut(walls, ...panes))];
    },
    small: ({ line, cut }) => [
      main(line("M-42 -4L0 -38L42 -4", 13, "butt")),
      second(cut("M-30 14L0 -12L30 14V46H-30Z", rect(-10, 18, 20, 30))),
    ],
  },
  {
    id: "arch-doors",
    label: "arches in one another",
    concepts: "door arch interior architecture boutique hotel rainbow",
    traits: ["line"],
    draw({ cut }) {
      return [
        main(cut(archway(0, 48, 84, 96), archway(0, 49, 63, 86.5))),
        second(cut(archway(0, 48, 54, 81), archway(0, 49, 33, 71.5))),
        spark(archway(0, 48, 24, 66)),
      ];
    },
  },
  {
    id: "open-door",
    label: "open door",
    concepts: "door opportunity welcome open entrance home",
    traits: ["inlay"],
    draw({ cut }) {
      const door = "M-22 -26L12 -44V48L-22 44Z";
      const frame = cut(archway(8, 44, 66, 92), archway(8, 44.1, 50, 84));
      return [second(cut(frame, "M-26.5 -60H16.5V60H-26.5Z")), main(cut(door, circle(4, 4, 3.8)))];
    },
  },
  {
    id: "skyline",
    label: "skyline",
    concepts: "city building skyline real-estate urban property",
    traits: ["line"],
    draw() {
      const block = (x: number, height: number, slope = 0) =>
        `M${x} 47V${47 - height}L${x + 18.5} ${47 - height - slope}V47Z`;
      return [
        second(block(-44, 42)),
        main(block(-21, 76)),
        spark(block(2.5, 84, 10)),
        second(block(25.5, 56)),
      ];
    },
  },
  {
    id: "tower",
    label: "office tower",
    concepts: "building office tower architecture city property hotel",
    traits: ["inlay"],
    draw({ cut }) {
      const windows = [-26, -10, 6, 22].flatMap((y) => [rect(-22, y, 9, 8), rect(-8, y, 9, 8)]);
      return [
        main(cut("M-31 46V-40C-31 -42 -29 -44 -27 -44H6C8 -44 10 -42 10 -40V46Z", ...windows)),
        second(cut("M14.5 46V-12L36 0V46Z", rect(21, 8, 8, 8), rect(21, 24, 8, 8))),
      ];
    },
  },
  {
    id: "column",
    label: "columns",
    concepts: "law bank column museum institution greek consulting",
    traits: ["line", "inlay"],
    draw: () => [
      main(
        polygon(
          [
            [0, -46],
            [46, -25],
            [46, -20],
            [-46, -20],
            [-46, -25],
          ],
          1,
        ),
        rect(-46, 36, 92, 9.5, 1),
      ),
      second(rect(-36, -15.5, 12, 47), rect(-6, -15.5, 12, 47), rect(24, -15.5, 12, 47)),
    ],
  },
  {
    id: "pillar",
    label: "pillar",
    concepts: "law pillar strength column justice notary trust",
    traits: ["inlay"],
    draw({ cut, slit }) {
      const shaft = cut("M-24 -18.5H24V27H-24Z", slit("M-8 -30V40M8 -30V40"));
      const capital = "M-40 -46H40V-36C40 -29 33 -23 26 -23H-26C-33 -23 -40 -29 -40 -36Z";
      return [main(shaft), spark(capital), second(rect(-36, 31.5, 72, 14, 1.5))];
    },
  },
  {
    id: "bridge",
    label: "bridge",
    concepts: "bridge connection engineering city link consulting",
    traits: [],
    draw({ line, cut, union }) {
      const towers = union(rect(-28, -40, 8, 76, 1), rect(20, -40, 8, 76, 1));
      const cable =
        "M-48 8C-40 0 -28 -20 -24 -36C-18 -8 -8 4 0 4C8 4 18 -8 24 -36C28 -20 40 0 48 8";
      const clear = [rect(-32.5, -60, 17, 120), rect(15.5, -60, 17, 120)];
      return [
        main(union(towers, rect(-48, 14, 96, 8))),
        spark(cut(line(cable, 5, "butt"), ...clear)),
      ];
    },
  },
  {
    id: "castle",
    label: "castle",
    concepts: "castle fortress heritage history security kingdom",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const wall =
        "M-46 -40H-38V-32H-31V-40H-23V-32H-16V-14H-10V-22H-3.5V-14H3.5V-22H10V-14H16V-32H23V-40H31V-32H38V-40H46V42H-46Z";
      const slits = [rect(-34.5, -16, 7, 16, 3.5), rect(27.5, -16, 7, 16, 3.5)];
      return [main(cut(wall, archway(0, 60, 26, 50), ...slits))];
    },
  },
  {
    id: "church",
    label: "chapel",
    concepts: "church chapel faith wedding community parish",
    traits: ["inlay", "line"],
    draw({ cut, union, slit }) {
      const nave = "M0 -26L18 -6V8L44 22V46H-44V22L-18 8V-6Z";
      return [
        main(cut(nave, archway(0, 60, 18, 42), circle(0, -4, 5))),
        spark(union(slit("M0 -50V-30.5", 5), slit("M-7.5 -42H7.5", 5))),
      ];
    },
  },
  {
    id: "barn",
    label: "barn",
    concepts: "barn farm agriculture ranch country wood",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const barn = "M0 -44L28 -32L42 -4V44H-42V-4L-28 -32Z";
      const doors = cut(rect(-20, 8, 40, 40), slit("M-20 8L20 44M20 8L-20 44"));
      return [
        main(cut(barn, rect(-24.5, 3.5, 49, 60), rect(-9, -24, 18, 13, 2))),
        second(cut(doors, rect(-60, 44, 120, 40))),
      ];
    },
  },
  {
    id: "windmill",
    label: "windmill",
    concepts: "windmill mill flour bakery holland energy",
    traits: ["inlay", "line"],
    draw({ cut, apart, union }) {
      const tower = polygon(
        [
          [-15, -12],
          [15, -12],
          [23, 47],
          [-23, 47],
        ],
        1.5,
      );
      const blade = "M-2.8 0L-3.4 -44H13L10 -10H2.8Z";
      const sails = union(
        circle(0, -14, 4.4),
        ...around(blade, 4, 45).map((each) => place(each, [0, -14], { size: 0.86 })),
      );
      return [main(apart(cut(tower, archway(0, 60, 14, 32)), sails)), spark(sails)];
    },
  },
  {
    id: "factory",
    label: "factory",
    concepts: "factory industry manufacturing production workshop",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-46 44V-6L-20 10V-6L6 10V-6L18 2L22 -44H36L42 44Z",
          rect(-34, 22, 12, 9, 1),
          rect(-12, 22, 12, 9, 1),
          rect(10, 22, 12, 9, 1),
        ),
      ),
    ],
  },
  {
    id: "temple",
    label: "pagoda",
    concepts: "japan pagoda asian temple zen tea sushi",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M0 -48L4 -38C14 -32 26 -28 40 -28C38 -22 32 -19 24 -18H-24C-32 -19 -38 -22 -40 -28C-26 -28 -14 -32 -4 -38Z",
      ),
      second(rect(-16, -13.5, 32, 12, 1)),
      main(
        "M-26 3H26C32 8 40 11 49 11C47 18 40 21.5 32 22H-32C-40 21.5 -47 18 -49 11C-40 11 -32 8 -26 3Z",
      ),
      second("M-24 26.5H-10V46H-24ZM10 26.5H24V46H10Z"),
      spark(archway(0, 46, 11, 19.5)),
    ],
  },
  {
    id: "torii",
    label: "torii gate",
    concepts: "japan torii gate shrine asian sushi karate",
    traits: ["inlay"],
    draw: ({ union }) => [
      main("M-48 -40C-24 -33 24 -33 48 -40L45 -27C24 -22 -24 -22 -45 -27Z"),
      second(
        union("M-30 -18.5H-20L-24 46H-35Z", "M30 -18.5H20L24 46H35Z", rect(-40, -9, 80, 9.5, 1)),
      ),
    ],
  },
  {
    id: "pyramid",
    label: "pyramid",
    concepts: "pyramid strength egypt structure travel stability",
    traits: ["inlay", "line"],
    draw: () => [
      main("M-2.25 -40V38H-48Z"),
      second("M2.25 -40L22 38H2.25Z"),
      spark("M7 -35L48 38H26.6Z"),
    ],
  },
  {
    id: "keyhole",
    label: "keyhole",
    concepts: "key keyhole security privacy locksmith secret escape-room",
    traits: ["round", "contained"],
    draw: ({ cut, union }) => [
      main(cut(circle(0, 0, 47), union(circle(0, -10, 12.5), "M-6 -6H6L11 25H-11Z"))),
    ],
  },
  {
    id: "key",
    label: "key",
    concepts: "key real-estate security locksmith access rental",
    traits: ["inlay", "line"],
    draw({ union, cut }) {
      const key = union(
        circle(0, -26, 21),
        rect(-5, -12, 10, 60, 2),
        rect(0, 20, 19, 9, 2),
        rect(0, 35, 15, 9, 2),
      );
      return [main(place(cut(key, circle(0, -28, 8)), [0, 0], { turn: 35 }))];
    },
  },
  {
    id: "house-key",
    label: "key with a house",
    concepts: "real-estate key home rental property broker",
    traits: ["line"],
    draw({ cut, union }) {
      const house = polygon(
        [
          [0, -48],
          [32, -20],
          [32, 10],
          [-32, 10],
          [-32, -20],
        ],
        4,
      );
      const shaft = union(rect(-6, 8, 12, 40, 2), rect(0, 22, 18, 9, 2), rect(0, 37, 13, 9, 2));
      return [main(cut(union(house, shaft), circle(0, -16, 10)))];
    },
  },
  {
    id: "window",
    label: "arched window",
    concepts: "window glass light interior view home",
    traits: ["contained"],
    draw({ cut, slit }) {
      const frame = archway(0, 48, 76, 96);
      return [
        main(cut(frame, archway(0, 42, 64, 84))),
        second(cut(archway(0, 37.5, 55, 75), slit("M0 -60V60M-60 6H60", 6))),
      ];
    },
  },
  {
    id: "brick",
    label: "brick wall",
    concepts: "brick wall masonry building construction builder",
    traits: [],
    draw({ intersect }) {
      const rows = [0, 1, 2, 3].flatMap((row) =>
        [-1, 0, 1, 2].map((i) =>
          intersect(
            rect(-46 + (row % 2 ? -24 : 0) + i * 48.25, -42.75 + row * 22, 43.75, 17.5, 1.5),
            rect(-46, -50, 92.2, 100),
          ),
        ),
      );
      return [
        main(...rows.filter((_, i) => i % 3 !== 1)),
        second(...rows.filter((_, i) => i % 3 === 1)),
      ];
    },
  },
  {
    id: "crane",
    label: "building crane",
    concepts: "construction crane builder engineering site",
    traits: [],
    draw({ union, cut, slit, line }) {
      const mast = cut(
        rect(-24, -29, 16, 75),
        slit("M-26 -22L-6 -8M-26 0L-6 14M-26 22L-6 36", 3.8),
      );
      const jib = union(rect(-46, -33.5, 92, 9, 1), slit("M-16 -46L36 -29M-16 -46L-40 -29", 4.6));
      const load = union(line("M30 -20V-8", 4.6, "butt"), rect(19, -8, 22, 18, 2));
      return [main(union(mast, jib, rect(-34, 40, 36, 8, 1))), spark(load)];
    },
  },
  {
    id: "sofa",
    label: "sofa",
    concepts: "sofa furniture interior living home lounge",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const arms =
        "M-48 -2C-48 -9 -34 -9 -34 -2V10H34V-2C34 -9 48 -9 48 -2V22C48 26 46 28 42 28H-42C-46 28 -48 26 -48 22Z";
      const back = "M-36 -30C-36 -36 -32 -40 -26 -40H26C32 -40 36 -36 36 -30V5.5H-36Z";
      return [
        main(arms),
        second(apart(back, arms)),
        spark("M-38 32.5H-29L-31 42H-37ZM38 32.5H29L31 42H37Z"),
      ];
    },
  },
  {
    id: "chair",
    label: "lounge chair",
    concepts: "chair furniture interior design studio home",
    traits: ["line"],
    draw({ apart, line }) {
      const seat = rect(-38, 2, 76, 19, 9.5);
      return [
        main(apart(rect(-29, -45, 58, 52, 20), seat)),
        second(seat),
        spark(line("M-24 28.5L-30 45", 6.4), line("M24 28.5L30 45", 6.4)),
      ];
    },
  },
  {
    id: "lamp",
    label: "table lamp",
    concepts: "lamp light interior furniture design home",
    traits: ["line"],
    draw: ({ line }) => [
      main(
        polygon(
          [
            [-18, -45],
            [18, -45],
            [35, -4],
            [-35, -4],
          ],
          2,
        ),
      ),
      second(rect(-3.4, 0.5, 6.8, 34), rect(-20, 38, 40, 7.4, 3.7)),
      spark(line("M17 2V13", 4), circle(17, 17, 4.4)),
    ],
    small: () => [main("M-22 -48H22L36 -2H-36Z"), second("M-6 6H6V36H24V48H-24V36H-6Z")],
  },
  {
    id: "pendant",
    label: "pendant lamp",
    concepts: "lamp light interior electrician ceiling design",
    traits: ["inlay"],
    draw: ({ half, line, union }) => [
      main(
        union(line("M0 -48V-26", 5, "butt"), "M-42 12C-42 -14 -22 -29 0 -29C22 -29 42 -14 42 12Z"),
      ),
      spark(half(circle(0, 16.5, 15), "bottom", 16.5)),
      second(line("M0 38V46", 5.4), line("M24 32L30 39", 5.4), line("M-24 32L-30 39", 5.4)),
    ],
    small: ({ half, union }) => [
      main(union(half(circle(0, 14, 44), "top", 10), rect(-4.5, -48, 9, 24))),
      spark(half(circle(0, 14, 17), "bottom", 19)),
    ],
  },
  {
    id: "bed",
    label: "bed",
    concepts: "bed hotel sleep hostel guesthouse mattress",
    traits: ["inlay"],
    draw({ union }) {
      return [
        main(
          union(rect(-48, -30, 8.4, 66, 3), rect(-48, 12, 96, 13, 3), rect(39.6, 12, 8.4, 24, 3)),
        ),
        spark(rect(-35, -8, 22, 15.5, 6)),
        second("M-8 -8H32C39 -8 45 -3 45 4V7.5H-8Z"),
      ];
    },
  },
  {
    id: "bath",
    label: "bath with bubbles",
    concepts: "bath spa bathroom plumber soap relax",
    traits: ["inlay"],
    draw: ({ union, line }) => [
      main(
        union(
          rect(-48, -2, 96, 9.5, 4.75),
          "M-42 2H42V10C42 28 32 36 18 36H-18C-32 36 -42 28 -42 10Z",
        ),
        rect(-26, 40, 9, 7, 2),
        rect(17, 40, 9, 7, 2),
      ),
      second(line("M-34 -6.5V-32C-34 -44 -18 -44 -16 -33", 6, "butt")),
      spark(circle(10, -19, 8.4), circle(28, -30, 6), circle(6, -38, 4.6)),
    ],
  },
  {
    id: "fence",
    label: "garden gate",
    concepts: "garden fence home landscaping farm yard",
    traits: [],
    draw: ({ union }) => {
      const picket = (x: number) =>
        polygon(
          [
            [x, -42, 1],
            [x + 10, -31],
            [x + 10, 44],
            [x - 10, 44],
            [x - 10, -31],
          ],
          1.5,
        );
      const rail = (y: number) => union(rect(-19.5, y, 4, 10), rect(15.5, y, 4, 10));
      return [main(picket(-34), picket(0), picket(34)), second(rail(-12), rail(18))];
    },
  },
  {
    id: "market",
    label: "market stall",
    concepts: "shop market store retail grocery stall boutique",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const seams = [1, 2, 3].map((i) => slit(`M${-34 + i * 17} -43L${-46 + i * 23} -14V0`));
      const stripe = (i: number) => {
        const [top, low] = [-34 + i * 17, -46 + i * 23];
        return cut(`M${top} -42H${top + 17}L${low + 23} -14A11.5 11.5 0 0 1 ${low} -14Z`, ...seams);
      };
      return [
        main(stripe(0), stripe(2)),
        second(stripe(1), stripe(3)),
        main(
          cut(
            "M-38 3C-32 4 -26 2 -23 -1C-17 5 -6 5 0 -1C6 5 17 5 23 -1C26 2 32 4 38 3V46H-38Z",
            rect(-27, 15, 24, 18, 2),
            rect(8, 15, 19, 40, 2),
          ),
        ),
      ];
    },
  },
  {
    id: "sea-view",
    label: "window on the sea",
    concepts: "hotel view sea window resort guesthouse",
    traits: ["contained"],
    draw({ cut, intersect }) {
      const frame = cut(archway(0, 48, 76, 96), archway(0, 43, 66, 86));
      return [
        main(frame),
        spark(circle(8, -12, 11)),
        second(intersect(archway(0, 38.5, 57, 77), below(10, 2, 19))),
      ];
    },
  },
];
