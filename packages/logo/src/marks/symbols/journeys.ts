import { arc, circle, ellipse, polar, rect, ring, star } from "../../geometry/primitives.ts";
import { bolt, PIN } from "../forms.ts";
import { around, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Wheels, boats, parcels, camps and games in the open air. */
export const JOURNEYS: readonly SymbolSource[] = [
  {
    id: "box-arrow",
    label: "box with an arrow through it",
    concepts: "moving storage delivery box parcel shipping removal",
    traits: ["inlay", "line"],
    draw({ cut, union }) {
      const arrow = union(rect(-34, -5, 40, 12, 1), "M4 -17L30 1L4 19Z");
      return [
        main(cut(rect(-46, -20, 92, 66, 5), place(arrow, [2, 12]))),
        second("M-46 -24.5L-36 -44H-2.25V-24.5Z", "M46 -24.5L36 -44H2.25V-24.5Z"),
      ];
    },
  },
  {
    id: "dolly",
    label: "hand truck with boxes",
    concepts: "moving removal delivery storage warehouse hand-truck",
    traits: [],
    spaced: "over",
    draw({ line }) {
      return [
        main(line("M-40 -42H-30C-27 -42 -25 -40 -24 -37L-8 30H40", 6.4), ring(10, 4.5, -6, 40)),
        second(place(rect(-14, -15, 30, 30, 3), [12, 10], { turn: -13 })),
        spark(place(rect(-11, -11, 24, 22, 3), [0, -25], { turn: -13 })),
      ];
    },
    small: ({ line }) => [
      main(line("M-42 -42H-30L-12 26H40", 8.4), circle(-4, 39, 9)),
      second(place(rect(-15, -17, 34, 34, 3), [14, -2], { turn: -13 })),
    ],
  },
  {
    id: "forklift",
    label: "forklift",
    concepts: "forklift warehouse logistics storage pallet industry",
    traits: [],
    draw({ cut, line }) {
      const body =
        "M-44 28V2C-44 -2 -42 -4 -38 -4H-32V-36C-32 -39 -30 -41 -27 -41H-6C-3 -41 -1 -39 0 -36L10 28Z";
      return [
        main(cut(body, "M-23 -32H-8L-2 -4H-23Z", circle(-28, 32, 16), circle(0, 32, 13))),
        second(circle(-28, 33, 11), circle(0, 35, 8.5)),
        spark(line("M20 -44V40H46", 6), rect(27, 12, 20, 20, 2)),
      ];
    },
    small: ({ cut, line }) => [
      main(cut("M-46 30V-2H-34V-42H-4L10 30Z", "M-23 -30H-12L-6 -6H-23Z")),
      second(circle(-28, 40, 8), circle(-4, 40, 8)),
      spark(line("M22 -44V40H44", 8.4)),
    ],
  },
  {
    id: "container",
    label: "shipping container on a hook",
    concepts: "logistics container freight shipping cargo import port",
    traits: [],
    spaced: "under",
    draw({ cut, line }) {
      const ribs = [-30, -15, 0, 15, 30].map((x) => line(`M${x} -1V33`, 5));
      return [
        main(cut(rect(-47, -12, 94, 56, 4), ...ribs)),
        second(line("M-34 -16.5L0 -34L34 -16.5", 5.4, "butt")),
        spark(rect(-5, -48, 10, 11, 3)),
      ];
    },
    small: ({ cut, line }) => [
      main(cut(rect(-48, -14, 96, 60, 4), ...[-24, 0, 24].map((x) => rect(x - 4, 0, 8, 32, 2)))),
      second(line("M-34 -20L0 -42L34 -20", 8.4, "butt")),
    ],
  },
  {
    id: "warehouse",
    label: "warehouse",
    concepts: "warehouse storage logistics self-storage depot hall",
    traits: ["inlay", "line"],
    draw: () => [
      main("M-48 46V-14L0 -44L48 -14V46H34V2C34 -1 33 -2 30 -2H-30C-33 -2 -34 -1 -34 2V46Z"),
      second(rect(-29, 3, 58, 10, 1), rect(-29, 17.5, 58, 10, 1)),
      spark(rect(-29, 32, 27, 14, 1)),
    ],
    small: () => [
      main("M-48 46V-14L0 -46L48 -14V46H35V0H-35V46Z"),
      second(rect(-27, 8, 54, 14, 1), rect(-27, 31, 54, 15, 1)),
    ],
  },
  {
    id: "route",
    label: "way between two pins",
    concepts: "delivery route courier logistics travel map journey",
    traits: [],
    draw({ apart, line, cut }) {
      const pin = cut(PIN, circle(0, -13, 13));
      return [
        main(place(pin, [24, -18], { size: 0.56 })),
        second(
          apart(
            line("M24 18C24 44 -2 44 -4 24C-6 6 -32 8 -34 28", 6),
            place(PIN, [24, -18], { size: 0.56 }),
            circle(-34, 38, 9),
          ),
        ),
        spark(circle(-34, 38, 9)),
      ];
    },
    small: ({ line, cut }) => [
      main(place(cut(PIN, circle(0, -13, 14)), [20, -14], { size: 0.66 })),
      second(line("M16 34H-6C-24 34 -26 14 -26 4", 8.4)),
      spark(circle(-26, -18, 11)),
    ],
  },
  {
    id: "parcel-wings",
    label: "parcel with wings",
    concepts: "courier express delivery parcel wings fast shipping",
    traits: [],
    draw({ cut, mirrored }) {
      const wing =
        "M-21 -14C-30 -22 -40 -24 -48 -24C-46 -16 -44 -12 -40 -9C-44 -9 -44 -9 -45 -9C-43 -2 -40 2 -35 4C-38 4 -39 4 -39 4C-36 12 -30 16 -21 17Z";
      return [
        main(cut(rect(-16.5, -18, 33, 36, 4), rect(-4.5, -30, 9, 25))),
        second(mirrored(wing)),
      ];
    },
    small: ({ mirrored }) => [
      main(rect(-15, -20, 30, 40, 4)),
      second(mirrored("M-22 -14C-30 -24 -40 -28 -48 -28C-48 -4 -40 16 -22 20Z")),
    ],
  },
  {
    id: "steering-wheel",
    label: "steering wheel",
    concepts: "driving-school steering car driver taxi garage rally",
    traits: ["round", "inlay"],
    draw({ cut }) {
      return [
        main(ring(48, 39)),
        second(
          cut(
            "M-36 -8C-14 -14 14 -14 36 -8V6C22 6 12 14 9 34H-9C-12 14 -22 6 -36 6Z",
            circle(0, 2, 9),
          ),
        ),
        spark(circle(0, 2, 4.5)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          circle(0, 0, 48),
          cut(
            circle(0, 0, 36),
            "M-40 -8C-14 -14 14 -14 40 -8V6C22 8 12 18 9 44H-9C-12 18 -22 8 -40 6Z",
          ),
        ),
      ),
    ],
  },
  {
    id: "taxi",
    label: "taxi",
    concepts: "taxi cab car driver transport ride",
    traits: ["inlay"],
    draw({ cut }) {
      const car =
        "M-30 -26H30C34 -26 36 -24 38 -20L44 -2C47 0 48 3 48 7V36C48 40 46 42 43 42H36C33 42 31 40 31 36V32H-31V36C-31 40 -33 42 -36 42H-43C-46 42 -48 40 -48 36V7C-48 3 -47 0 -44 -2L-38 -20C-36 -24 -34 -26 -30 -26Z";
      return [
        main(
          cut(
            car,
            "M-27 -16H27L32 -2H-32Z",
            circle(-33, 15, 6),
            circle(33, 15, 6),
            rect(-15, 12, 30, 7, 3),
          ),
        ),
        spark(rect(-19, -45, 38, 14, 4)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-30 -26H30L38 -20L44 -2L48 7V44H33V36H-33V44H-48V7L-44 -2L-38 -20Z",
          "M-27 -15H27L31 -1H-31Z",
          circle(-30, 17, 6),
          circle(30, 17, 6),
        ),
      ),
      spark(rect(-18, -48, 36, 15, 4)),
    ],
  },
  {
    id: "bus",
    label: "bus",
    concepts: "bus coach transport shuttle travel school-bus",
    traits: ["inlay"],
    draw({ cut }) {
      return [
        main(
          cut(
            rect(-48, -34, 96, 62, 10),
            rect(-38, -23, 22, 21, 3),
            rect(-11, -23, 22, 21, 3),
            "M16 -23H38V12H24C19 12 16 10 16 5Z",
            circle(-26, 28, 15.5),
            circle(24, 28, 15.5),
          ),
        ),
        second(circle(-26, 30, 11), circle(24, 30, 11)),
      ];
    },
    small: ({ cut }) => [
      main(cut(rect(-48, -36, 96, 60, 9), rect(-36, -22, 30, 20, 3), rect(6, -22, 30, 20, 3))),
      second(circle(-24, 36, 9), circle(24, 36, 9)),
    ],
  },
  {
    id: "scooter",
    label: "motor scooter",
    concepts: "scooter moped motorcycle delivery italian vespa rider",
    traits: [],
    draw({ cut, line }) {
      const wheel = (x: number) => ring(12, 5.5, x, 32);
      const body =
        "M-46 14C-46 0 -36 -8 -24 -8H-6L0 16H14C18 4 20 -10 18 -26H28C32 -4 30 16 26 26H-14C-18 16 -32 14 -38 22Z";
      return [
        main(cut(body, circle(-30, 32, 16.5), circle(34, 32, 16.5))),
        second(wheel(-30), wheel(34)),
        spark(line("M12 -38L28 -34", 6.4), rect(-40, -19, 32, 6.5, 3)),
      ];
    },
    small: ({ cut, union, line }) => [
      main(
        cut(
          union(
            "M-48 18C-48 -4 -36 -12 -24 -12H-6L0 14H12C16 4 18 -10 16 -30H29C33 -4 31 16 27 26H-16C-20 16 -34 14 -40 24Z",
            line("M8 -38L26 -34", 8.4),
          ),
          circle(-30, 34, 19),
          circle(34, 34, 19),
        ),
      ),
      second(circle(-30, 35, 11), circle(34, 35, 11)),
    ],
  },
  {
    id: "motorcycle",
    label: "motorcycle helmet",
    concepts: "motorcycle helmet biker racing motorsport ride",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const shell =
        "M-46 4C-46 -26 -26 -46 4 -46C32 -46 46 -28 46 -4V20C46 34 38 42 26 42H-14C-34 42 -46 26 -46 4Z";
      return [
        main(cut(shell, "M60 -18H4C-8 -18 -12 -10 -10 0C-8 12 0 18 12 18H60Z")),
        spark("M50 -13.5H6C-4 -13.5 -7 -8 -5.5 -1C-4 8 3 13.5 13 13.5H44C46 5 47 -4 50 -13.5Z"),
      ];
    },
  },
  {
    id: "electric-car",
    label: "car with a bolt",
    concepts: "electric car charging ev mobility vehicle",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const car =
        "M-46 24C-48 6 -44 -4 -34 -8L-26 -24C-24 -29 -20 -32 -14 -32H12C18 -32 23 -30 27 -25L36 -12C44 -8 48 0 47 14C47 20 45 24 40 24H38A14 14 0 0 0 10 24H-10A14 14 0 0 0 -38 24Z";
      return [
        main(cut(car, place(bolt(0.4), [0, -6]))),
        second(circle(-24, 27, 9.5), circle(24, 27, 9.5)),
      ];
    },
  },
  {
    id: "tyre",
    label: "tyre with its tread",
    concepts: "tyre garage wheel car mechanic tire rim",
    traits: ["round"],
    draw({ cut, line }) {
      const cuts = around(line("M0 -42V-52", 5, "butt"), 16);
      return [
        main(cut(circle(0, 0, 48), ...cuts, circle(0, 0, 29))),
        second(cut(circle(0, 0, 24.5), ...around(circle(0, -14, 4), 5), circle(0, 0, 5))),
      ];
    },
    small: ({ cut, line }) => [
      main(cut(circle(0, 0, 48), ...around(line("M0 -41V-52", 7, "butt"), 8), circle(0, 0, 25))),
      second(circle(0, 0, 14)),
    ],
  },
  {
    id: "piston",
    label: "piston",
    concepts: "piston engine garage mechanic car motorsport tuning",
    traits: [],
    draw({ cut, union }) {
      return [
        main(
          cut(
            "M-32 -48H32C35 -48 36 -46 36 -44V-6C36 -2 34 0 30 0H20C20 -12 10 -16 0 -16C-10 -16 -20 -12 -20 0H-30C-34 0 -36 -2 -36 -6V-44C-36 -46 -35 -48 -32 -48Z",
            rect(-60, -38, 120, 4.5),
            rect(-60, -29, 120, 4.5),
          ),
        ),
        second(
          cut(union("M-9 4H9L14 26H-14Z", circle(0, 31, 17), circle(0, -1, 11)), circle(0, 31, 8)),
        ),
      ];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          "M-36 -48H36V2H20C20 -10 10 -14 0 -14C-10 -14 -20 -10 -20 2H-36Z",
          rect(-60, -35, 120, 8),
        ),
      ),
      second(
        cut(union("M-9 2H9L14 26H-14Z", circle(0, 31, 17), circle(0, 4, 9)), circle(0, 31, 8)),
      ),
    ],
  },
  {
    id: "spark-plug",
    label: "spark plug",
    concepts: "garage spark-plug engine mechanic motor ignition",
    traits: [],
    spaced: "under",
    draw({ cut, line }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 35 });
      return [
        main(
          turned(rect(-8, -52, 16, 26, 4)),
          turned(cut(rect(-13, -0.5, 26, 30, 2), line("M-20 9H20", 4.5), line("M-20 19H20", 4.5))),
        ),
        second(turned("M-13 -21.5H13L20 -14V-5H-20V-14Z")),
        spark(turned(line("M0 34V38", 6)), turned(line("M-12 34V48H4", 5.4))),
      ];
    },
    small: ({ union }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 35 });
      return [
        main(
          turned(rect(-9, -52, 18, 26, 4)),
          turned(union(rect(-20, -18, 40, 16, 3), rect(-14, -4, 28, 24))),
        ),
        spark(turned("M-14 28H8V37H-5V46H-14Z")),
      ];
    },
  },
  {
    id: "gauge",
    label: "gauge",
    concepts: "speed gauge performance dashboard garage tuning racing",
    traits: ["round", "inlay"],
    draw({ line, union }) {
      return [
        main(line(arc(0, 14, 41, 180, 360), 12, "butt")),
        spark(place(union("M0 -29L6 0H-6Z", circle(0, 0, 8)), [0, 14], { turn: 38 })),
      ];
    },
    small: ({ line }) => [
      main(line(arc(0, 16, 40, 180, 360), 14, "butt")),
      spark(place("M0 -24L9 4H-9Z", [0, 16], { turn: 38 })),
    ],
  },
  {
    id: "road-s",
    label: "winding road",
    concepts: "road driving travel journey trip highway route",
    traits: ["round", "contained"],
    spaced: "under",
    draw({ cut, line }) {
      const way = "M-26 60C-26 24 30 28 24 4C20 -12 -10 -8 -6 -26C-3 -36 8 -36 12 -60";
      return [
        main(cut(circle(0, 0, 48), line(way, 19, "butt"))),
        spark(line("M-24 38C-16 22 28 24 23 4C19 -11 -10 -8 -6 -26C-4 -32 0 -34 4 -39", 5)),
      ];
    },
    small: ({ cut, line }) => [
      main(
        cut(
          circle(0, 0, 48),
          line("M-26 60C-26 24 30 28 24 4C20 -12 -10 -8 -6 -26C-3 -36 8 -36 12 -60", 13, "butt"),
        ),
      ),
    ],
  },
  {
    id: "cable-car",
    label: "cable car",
    concepts: "cable-car gondola ski resort mountain lift alps",
    traits: [],
    draw({ cut, line }) {
      return [
        main(cut(rect(-36, -12, 72, 58, 12), rect(-26, -2, 23, 22, 3), rect(3, -2, 23, 22, 3))),
        second(line("M0 -32V-16.5", 6.4, "butt"), line("M-44 -28L44 -44", 6)),
      ];
    },
  },
  {
    id: "helicopter",
    label: "helicopter",
    concepts: "helicopter flight rescue pilot air tour",
    traits: [],
    draw({ cut, line }) {
      const hull =
        "M-40 8C-40 -14 -22 -22 -4 -22H8C12 -22 14 -20 16 -16L20 -8L44 -12V2L16 10C10 22 0 26 -12 26H-24C-34 26 -40 18 -40 8Z";
      return [
        main(cut(hull, "M-30 4C-29 -8 -20 -13 -10 -13V4Z")),
        second(rect(-44, -39, 80, 7, 3.5), rect(-10, -34, 7, 8)),
        spark(line("M-34 37H16", 6)),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          "M-42 8C-42 -16 -24 -22 -4 -22H8L20 -8L46 -14V4L16 12C10 24 0 28 -12 28H-24C-36 28 -42 20 -42 8Z",
          rect(-11, -36, 9, 20),
          rect(-48, -44, 84, 10, 4),
        ),
      ),
      spark(line("M-34 42H16", 8.4)),
    ],
  },
  {
    id: "drone",
    label: "drone",
    concepts: "drone aerial photo flight survey technology",
    traits: [],
    draw({ line, union }) {
      const rotor = (x: number) => rect(x - 21, -27, 42, 7, 3.5);
      return [
        main(
          union(
            "M-20 -8H20L26 4C26 14 18 20 10 20H-10C-18 20 -26 14 -26 4Z",
            line("M-18 -2L-29 -10", 6.4),
            line("M18 -2L29 -10", 6.4),
            rect(-31.5, -15.5, 6, 10),
            rect(25.5, -15.5, 6, 10),
          ),
        ),
        second(rotor(-27), rotor(27)),
        spark(circle(0, 33, 8)),
      ];
    },
    small: ({ union, line }) => [
      main(
        union(
          "M-20 -6H20L28 6C28 16 18 24 10 24H-10C-18 24 -28 16 -28 6Z",
          line("M-18 0L-30 -10", 8.4),
          line("M18 0L30 -10", 8.4),
        ),
      ),
      second(rect(-48, -34, 44, 10, 4), rect(4, -34, 44, 10, 4)),
    ],
  },
  {
    id: "camper",
    label: "camper van",
    concepts: "camper van campervan road-trip travel caravan camping",
    traits: ["inlay"],
    draw({ cut }) {
      return [
        main(
          cut(
            "M-48 2V-8H46L48 2V24C48 28 46 30 42 30H-42C-46 30 -48 28 -48 24Z",
            circle(-24, 30, 15.5),
            circle(24, 30, 15.5),
          ),
        ),
        second(
          cut(
            "M-48 -12.5V-22C-48 -32 -42 -38 -32 -38H20C32 -38 40 -30 44.5 -12.5Z",
            rect(-38, -28, 26, 15.5, 2),
            rect(-6, -28, 18, 15.5, 2),
            "M18 -28H22C28 -28 32 -22 34 -12.5H18Z",
          ),
        ),
        spark(circle(-24, 31, 10), circle(24, 31, 10)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-48 -20C-48 -34 -42 -40 -30 -40H20C36 -40 44 -24 48 2V24H-48Z",
          rect(-36, -28, 28, 20, 3),
          "M2 -28H20C27 -28 31 -20 33 -8H2Z",
        ),
      ),
      spark(circle(-24, 38, 9), circle(24, 38, 9)),
    ],
  },
  {
    id: "canoe",
    label: "canoe with a paddle",
    concepts: "canoe kayak paddle river outdoor rafting lake",
    traits: [],
    draw({ line, apart }) {
      const hull = "M-48 -2C-40 6 -32 8 0 8C32 8 40 6 48 -2C48 18 34 28 0 28C-34 28 -48 18 -48 -2Z";
      const paddle = "M-6 -44C-6 -50 6 -50 6 -44L8 -24C8 -18 -8 -18 -8 -24Z";
      const turned = (shape: string) => place(shape, [2, -2], { turn: 42 });
      return [
        main(hull),
        spark(apart(turned(paddle), hull), apart(turned(line("M0 -22V30", 5.4)), hull)),
        second(
          line(
            "M-40 41C-32 35 -26 35 -18 41C-10 47 -4 47 4 41C12 35 18 35 26 41C32 45 36 45 40 42",
            5.4,
          ),
        ),
      ];
    },
    small: ({ line }) => [
      main("M-48 4C-40 12 -32 14 0 14C32 14 40 12 48 4C48 26 34 38 0 38C-34 38 -48 26 -48 4Z"),
      spark(line("M-14 2L20 -32", 9), place(ellipse(0, 0, 9, 13), [26, -36], { turn: 42 })),
    ],
  },
  {
    id: "oars",
    label: "crossed oars",
    concepts: "rowing oars paddle boat club regatta kayak",
    traits: ["inlay"],
    draw({ apart, union }) {
      const oar = union(
        rect(-3.5, -30, 7, 78, 3.5),
        "M-9 -44C-9 -52 9 -52 9 -44L7 -22C6 -16 -6 -16 -7 -22Z",
      );
      const [one, other] = [place(oar, [0, 0], { turn: 38 }), place(oar, [0, 0], { turn: -38 })];
      return [main(one), second(apart(other, one))];
    },
  },
  {
    id: "carabiner",
    label: "carabiner",
    concepts: "climbing carabiner mountain rope outdoor adventure bouldering",
    traits: ["inlay"],
    draw({ line, cut }) {
      const shape =
        "M-4 -42C20 -48 34 -30 28 -10L16 28C10 46 -16 48 -24 30C-28 20 -20 -10 -22 -22C-24 -34 -16 -40 -4 -42Z";
      return [
        main(cut(line(shape, 9.5), place(rect(-14, -14.5, 28, 26, 1), [20.6, 9], { turn: 17 }))),
        spark(place(rect(-6, -10, 12, 17, 4), [20.6, 9], { turn: 17 })),
      ];
    },
    small: ({ line }) => [
      main(
        line(
          "M-4 -42C20 -48 34 -30 28 -10L16 28C10 46 -16 48 -24 30C-28 20 -20 -10 -22 -22C-24 -34 -16 -40 -4 -42Z",
          11,
        ),
      ),
    ],
  },
  {
    id: "boot",
    label: "hiking boot",
    concepts: "hiking boot outdoor shoe trail trekking walking",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const boot =
        "M-32 -44H0C3 -44 5 -42 5 -39L8 -14C14 -6 32 -2 40 4C46 8 46 14 46 24H-36C-32 0 -36 -20 -36 -40C-36 -43 -35 -44 -32 -44Z";
      return [
        main(cut(boot, line("M10 -28L-6 -26", 4.8), line("M12 -14L-3 -11", 4.8))),
        second(
          "M-38 28.5H46V40C46 42 45 43 43 43H34L30 38H22L18 43H6L2 38H-6L-10 43H-34C-37 43 -38 42 -38 39Z",
        ),
      ];
    },
    small: () => [
      main("M-34 -46H2L8 -14C14 -6 32 -2 40 4C46 8 47 14 47 22H-38C-33 0 -38 -20 -38 -42Z"),
      second("M-40 30H47V45H-40Z"),
    ],
  },
  {
    id: "binoculars",
    label: "binoculars",
    concepts: "binoculars birdwatching safari explore view search outdoor",
    traits: ["inlay"],
    draw({ mirrored, cut }) {
      const side = "M-4 -34H-22C-26 -34 -28 -32 -29 -28L-44 8H-4Z";
      return [
        main(mirrored(cut(side, rect(-4, -60, 20, 120)))),
        second(mirrored(cut(circle(-25, 22, 21), circle(-25, 22, 11), rect(-60, -20, 120, 32.5)))),
      ];
    },
  },
  {
    id: "lantern",
    label: "lantern",
    concepts: "lantern light camping candle outdoor cosy night",
    traits: ["inlay", "line"],
    draw({ cut, line, half }) {
      return [
        main(rect(-26, 34, 52, 13, 4), "M-18 -24C-16 -32 16 -32 18 -24V-18H-18Z"),
        second(
          cut(
            "M-22 -13.5H22C30 0 30 18 22 29.5H-22C-30 18 -30 0 -22 -13.5Z",
            "M0 -8C10 4 13 10 10 17C7 24 -7 24 -10 17C-13 10 -10 4 0 -8Z",
          ),
        ),
        spark(
          half(line("M-17 -28C-17 -54 17 -54 17 -28", 5.4), "top", -30.5),
          "M0 4C4 10 6 13 4 16C2 19 -2 19 -4 16C-6 13 -4 10 0 4Z",
        ),
      ];
    },
    small: ({ cut }) => [
      main(rect(-28, 34, 56, 14, 4), "M-20 -24C-18 -34 18 -34 20 -24V-20H-20Z"),
      second(
        cut(
          "M-24 -12H24C32 2 32 16 24 26H-24C-32 16 -32 2 -24 -12Z",
          "M0 -8C10 4 13 8 10 14C7 20 -7 20 -10 14C-13 8 -10 4 0 -8Z",
        ),
      ),
    ],
  },
  {
    id: "cabin",
    label: "A-frame cabin",
    concepts: "cabin chalet lodge forest rental nordic retreat",
    traits: ["inlay", "line"],
    draw({ cut }) {
      return [
        main("M-48 46L0 -46L48 46H33L0 -18L-33 46Z"),
        second(cut("M-25 46L0 -4L25 46Z", "M-8 60V24H8V60Z")),
      ];
    },
  },
  {
    id: "igloo",
    label: "igloo",
    concepts: "igloo ice arctic cooling cold winter shelter",
    traits: ["inlay"],
    draw({ cut, half, line }) {
      const dome = half(circle(0, 22, 46), "top", 40);
      const courses = [
        line("M-60 8H60", 4.5, "butt"),
        line("M-18 8V-30", 4.5),
        line("M18 8V-30", 4.5),
        line("M-33 8V40", 4.5),
        line("M33 8V40", 4.5),
      ];
      return [
        main(cut(dome, ...courses, "M-17 60V24A17 17 0 0 1 17 24V60Z")),
        second("M-12.5 40V24A12.5 12.5 0 0 1 12.5 24V40Z"),
      ];
    },
    small: ({ cut, half }) => [
      main(
        cut(
          half(circle(0, 22, 46), "top", 40),
          rect(-60, -2, 120, 7),
          "M-13 60V26A13 13 0 0 1 13 26V60Z",
        ),
      ),
    ],
  },
  {
    id: "yurt",
    label: "yurt",
    concepts: "yurt glamping camping retreat nomad tent",
    traits: [],
    draw({ cut }) {
      return [
        main("M-48 -2C-36 -16 -14 -24 -10 -36H10C14 -24 36 -16 48 -2Z"),
        second(cut("M-43 2.5H43V46H-43Z", "M-13 60V14H13V60Z")),
        spark(rect(-8.5, 18.5, 17, 27.5, 1), rect(-5, -47, 10, 6.5, 2)),
      ];
    },
    small: ({ cut }) => [
      main("M-48 -2C-36 -18 -14 -28 -10 -44H10C14 -28 36 -18 48 -2Z"),
      second(cut("M-42 6H42V46H-42Z", "M-12 60V18H12V60Z")),
    ],
  },
  {
    id: "skis",
    label: "crossed skis",
    concepts: "ski skiing winter alps snow resort sport",
    traits: ["inlay"],
    draw({ apart }) {
      const ski = "M-5.5 48V-30C-5.5 -42 -2 -48 4 -52C7 -46 5.5 -40 5.5 -30V48Z";
      const [one, other] = [
        place(ski, [0, 0], { turn: 26 }),
        place("M5.5 48V-30C5.5 -42 2 -48 -4 -52C-7 -46 -5.5 -40 -5.5 -30V48Z", [0, 0], {
          turn: -26,
        }),
      ];
      return [main(one), second(apart(other, one)), spark(circle(0, 34, 6))];
    },
    small: ({ apart }) => {
      const ski = "M-7 48V-30C-7 -42 -2 -48 4 -52C8 -46 7 -40 7 -30V48Z";
      const [one, other] = [
        place(ski, [0, 0], { turn: 30 }),
        place("M7 48V-30C7 -42 2 -48 -4 -52C-8 -46 -7 -40 -7 -30V48Z", [0, 0], { turn: -30 }),
      ];
      return [main(one), second(apart(other, one))];
    },
  },
  {
    id: "skateboard",
    label: "skateboard",
    concepts: "skate skateboard street youth sport",
    traits: [],
    draw: ({ line }) => [
      main(line("M-43 -12L-32 0H32L43 -12", 9.5)),
      second(circle(-21, 20, 10), circle(21, 20, 10)),
    ],
  },
  {
    id: "ice-skate",
    label: "ice skate",
    concepts: "skating ice-skate hockey winter rink",
    traits: [],
    draw({ cut, line }) {
      return [
        main(
          cut(
            "M-28 -44H-2V-20C8 -10 34 -10 38 8V16H-34C-30 -4 -32 -24 -32 -40C-32 -43 -31 -44 -28 -44Z",
            line("M0 -30L-14 -28", 4.5),
          ),
        ),
        spark(
          line("M-38 39H38C44 39 46 36 46 31", 6),
          rect(-27, 20.5, 6, 18),
          rect(23, 20.5, 6, 18),
        ),
      ];
    },
    small: ({ line }) => [
      main("M-30 -46H0V-20C10 -12 36 -12 40 8V18H-36C-32 -4 -34 -24 -34 -42Z"),
      spark(line("M-38 38H36C42 38 44 36 44 31", 9)),
    ],
  },
  {
    id: "swimmer",
    label: "swimmer in the waves",
    concepts: "swimming swim pool triathlon water sport lido",
    traits: ["inlay"],
    draw: ({ line }) => [
      main(line("M-40 4L-8 -22L14 4", 10.5)),
      spark(circle(32, -8, 12)),
      second(
        line(
          "M-44 20C-35 12 -28 12 -19 20C-10 28 -3 28 6 20C15 12 22 12 31 20C36 25 40 26 44 24",
          6.4,
        ),
        line(
          "M-44 38C-35 30 -28 30 -19 38C-10 46 -3 46 6 38C15 30 22 30 31 38C36 43 40 44 44 42",
          6.4,
        ),
      ),
    ],
    small: ({ line }) => [
      main(line("M-40 4L-10 -24L14 4", 11)),
      spark(circle(34, -10, 12)),
      second(
        line(
          "M-44 30C-35 20 -28 20 -19 30C-10 40 -3 40 6 30C15 20 22 20 31 30C36 35 40 36 44 34",
          9,
        ),
      ),
    ],
  },
  {
    id: "diving-mask",
    label: "diving mask and snorkel",
    concepts: "diving scuba snorkel sea mask ocean",
    traits: ["inlay"],
    draw({ cut, line }) {
      const mask =
        "M-40 -26H18C25 -26 30 -21 30 -14V-2C30 10 22 18 12 18C4 18 2 8 -11 8C-24 8 -26 18 -34 18C-42 18 -48 10 -48 0V-16C-48 -22 -46 -26 -40 -26Z";
      const glass =
        "M-36 -16H14C18 -16 20 -14 20 -10V-4C20 3 17 8 12 8C7 8 2 -2 -11 -2C-24 -2 -27 8 -33 8C-37 8 -38 3 -38 -2V-12C-38 -15 -38 -16 -36 -16Z";
      return [main(cut(mask, glass)), spark(line("M40 -44V18C40 36 26 42 10 40", 7))];
    },
  },
  {
    id: "tennis-racket",
    label: "tennis racket and ball",
    concepts: "tennis racket sport club padel badminton",
    traits: [],
    draw({ cut, union, line }) {
      const turned = (shape: string) => place(shape, [-4, 4], { turn: 40 });
      const head = cut(ellipse(0, -22, 25, 30), ellipse(0, -22, 18, 23));
      const strings = cut(
        union(
          line("M-9 -60V10", 3.6),
          line("M0 -60V10", 3.6),
          line("M9 -60V10", 3.6),
          line("M-30 -32H30", 3.6),
          line("M-30 -22H30", 3.6),
          line("M-30 -12H30", 3.6),
        ),
        cut(rect(-80, -80, 160, 160), ellipse(0, -22, 20, 25)),
      );
      return [
        main(turned(union(head, strings, rect(-4.5, 6, 9, 44, 4)))),
        spark(circle(30, 36, 11)),
      ];
    },
    small: ({ cut, union }) => {
      const turned = (shape: string) => place(shape, [-4, 4], { turn: 40 });
      return [
        main(
          turned(
            union(cut(ellipse(0, -22, 27, 31), ellipse(0, -22, 17, 21)), rect(-6, 6, 12, 46, 5)),
          ),
        ),
        spark(circle(30, 34, 12)),
      ];
    },
  },
  {
    id: "volleyball",
    label: "volleyball",
    concepts: "volleyball ball sport beach team",
    traits: ["round", "dot"],
    draw({ cut, slit }) {
      const seams = around(slit("M0 0C-18 -16 -18 -40 -6 -60", 4.5), 3);
      const extra = around(slit("M8 -22C26 -24 44 -14 54 4", 4.5), 3);
      return [main(cut(circle(0, 0, 48), ...seams, ...extra))];
    },
    small: ({ cut, slit }) => [
      main(cut(circle(0, 0, 48), ...around(slit("M0 0C-18 -16 -18 -40 -6 -60", 7), 3))),
    ],
  },
  {
    id: "rugby",
    label: "rugby ball",
    concepts: "rugby american-football ball sport team",
    traits: ["inlay", "dot"],
    draw({ cut, line, slit }) {
      const ball = leaf([-46, 0], [46, 0], 0.68);
      const laces = [line("M-14 0H14", 4.5), line("M-8 -6V6", 4.5), line("M8 -6V6", 4.5)];
      return [
        main(
          place(
            cut(
              ball,
              ...laces,
              slit("M-29 -40C-24 -14 -24 14 -29 40"),
              slit("M29 -40C24 -14 24 14 29 40"),
            ),
            [0, 0],
            { turn: -38 },
          ),
        ),
      ];
    },
    small: ({ cut, slit }) => [
      main(
        place(
          cut(
            leaf([-48, 0], [48, 0], 0.72),
            slit("M-22 -40C-16 -14 -16 14 -22 40"),
            slit("M22 -40C16 -14 16 14 22 40"),
          ),
          [0, 0],
          { turn: -38 },
        ),
      ),
    ],
  },
  {
    id: "bowling",
    label: "bowling pin and ball",
    concepts: "bowling pin alley sport leisure party",
    traits: [],
    draw({ apart, cut }) {
      const pin =
        "M-16 -48C-8 -48 -4 -42 -5 -34C-6 -24 -8 -20 -2 -6C4 8 2 32 -4 48H-28C-34 32 -36 8 -30 -6C-24 -20 -26 -24 -27 -34C-28 -42 -24 -48 -16 -48Z";
      const ball = circle(20, 22, 26);
      return [
        main(cut(apart(pin, ball), rect(-60, -26, 120, 5))),
        second(cut(ball, circle(16, 10, 4.2), circle(28, 12, 4.2), circle(20, 22, 4.2))),
      ];
    },
    small: ({ apart }) => {
      const ball = circle(21, 22, 26);
      return [
        main(
          apart(
            "M-16 -48C-8 -48 -4 -42 -5 -34C-6 -24 -8 -20 -2 -6C4 8 2 32 -4 48H-28C-34 32 -36 8 -30 -6C-24 -20 -26 -24 -27 -34C-28 -42 -24 -48 -16 -48Z",
            ball,
          ),
        ),
        second(ball),
      ];
    },
  },
  {
    id: "whistle",
    label: "whistle",
    concepts: "whistle coach referee sport training football",
    traits: ["inlay"],
    draw: ({ cut, union, line }) => [
      main(cut(union(circle(14, 14, 30), "M-48 -16H20V16H-14L-48 6Z"), circle(14, 14, 12))),
      spark(line("M-14 -28L-20 -40", 5.4), line("M4 -30V-44", 5.4), line("M22 -28L28 -40", 5.4)),
    ],
    small: ({ cut, union }) => [
      main(cut(union(circle(14, 12, 32), "M-48 -20H20V14H-14L-48 4Z"), circle(14, 12, 13))),
    ],
  },
  {
    id: "stopwatch",
    label: "stopwatch",
    concepts: "stopwatch training speed sport timing fitness fast",
    traits: ["inlay"],
    draw({ cut, line, union }) {
      return [
        main(cut(circle(0, 8, 40), circle(0, 8, 30))),
        second(union(rect(-11, -48, 22, 8, 3), rect(-4.5, -44, 9, 8))),
        spark(line("M0 8L13 -7", 6.4), circle(0, 8, 5)),
      ];
    },
    small: ({ cut, line, union }) => [
      main(union(cut(circle(0, 8, 40), circle(0, 8, 27)), rect(-12, -48, 24, 20, 3))),
      spark(line("M-2 10L10 -4", 9)),
    ],
  },
  {
    id: "barbell",
    label: "loaded barbell",
    concepts: "gym barbell fitness strength weightlifting training crossfit",
    traits: ["inlay"],
    draw: () => [
      main(rect(-19, -5.5, 38, 11, 2)),
      second(rect(-35.5, -33, 12, 66, 4), rect(23.5, -33, 12, 66, 4)),
      spark(rect(-48, -20, 8, 40, 3), rect(40, -20, 8, 40, 3)),
    ],
    small: ({ union }) => [
      main(union(rect(-20, -6, 40, 12), rect(-30, -34, 15, 68, 4), rect(15, -34, 15, 68, 4))),
      second(rect(-48, -21, 10.5, 42, 3), rect(37.5, -21, 10.5, 42, 3)),
    ],
  },
  {
    id: "flexed-arm",
    label: "flexed arm",
    concepts: "strength gym muscle arm fitness training power",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-30 -44C-22 -50 -10 -46 -6 -40C-4 -34 -8 -30 -14 -28L-20 -24C-18 -14 -12 -4 -8 2C-2 -10 14 -16 28 -10C42 -4 48 10 46 24C43 40 28 46 8 46H-20C-36 46 -46 38 -46 20C-46 -4 -42 -30 -30 -44Z",
      ),
    ],
  },
  {
    id: "judo-belt",
    label: "knotted belt",
    concepts: "judo karate martial-arts belt dojo taekwondo knot",
    traits: ["line"],
    draw({ cut }) {
      const left = "M-48 -16C-34 -12 -22 -10 -12.5 -10V6C-24 6 -36 4 -48 0Z";
      const tail = "M-10 14.5L4 17C-2 28 -10 38 -22 46L-34 38C-24 32 -16 24 -10 14.5Z";
      return [
        main(left, "M48 -16C34 -12 22 -10 12.5 -10V6C24 6 36 4 48 0Z"),
        spark(rect(-8, -14, 16, 24, 4)),
        second(
          tail,
          cut(
            "M10 14.5L-0.5 16.5C4 28 12 38 24 46L36 38C26 32 16 24 10 14.5Z",
            "M-10 14.5L8.5 17.8C4 26 -2 33 -10 40Z",
          ),
        ),
      ];
    },
    small: () => [
      main(
        "M-48 -20C-34 -16 -24 -14 -16 -14V6C-26 6 -36 4 -48 0Z",
        "M48 -20C34 -16 24 -14 16 -14V6C26 6 36 4 48 0Z",
      ),
      spark(rect(-9, -20, 18, 30, 4)),
      second(
        "M-14 17L-3 17C-6 30 -14 40 -24 48L-36 38C-26 32 -19 26 -14 17Z",
        "M14 17L3 17C6 30 14 40 24 48L36 38C26 32 19 26 14 17Z",
      ),
    ],
  },
  {
    id: "dancer",
    label: "dancer",
    concepts: "dance dancer ballet studio movement performance",
    traits: [],
    draw({ cut, line, union }) {
      return [
        spark(circle(-4, -40, 8)),
        main(
          cut(
            union(
              line("M-2 -26C-2 -14 2 -8 6 2L-2 22L4 46", 7.4),
              line("M-36 -34C-22 -20 -10 -22 -2 -24C10 -24 22 -30 34 -42", 6.4),
            ),
            "M9 -2L50 18L14 34L0 20Z",
          ),
        ),
        second("M9.5 4L42 18C36 24 26 28 14 26L5 20Z"),
      ];
    },
    small: ({ line, union }) => [
      spark(circle(-3, -39, 9)),
      main(
        union(
          line("M-2 -20C0 -8 4 0 4 8L-4 24L2 44", 9),
          line("M-38 -34C-22 -18 -10 -20 -2 -20C10 -20 24 -28 36 -42", 8.4),
          "M-2 -2L42 16C34 26 18 28 0 20Z",
        ),
      ),
    ],
  },
  {
    id: "circus-tent",
    label: "circus tent",
    concepts: "circus tent festival event fair show",
    traits: [],
    draw: ({ cut, mirrored }) => [
      main(mirrored("M-2.25 -34C-10 -18 -28 -8 -46 -2V8H-16.5C-8 -6 -4 -18 -2.25 -24Z")),
      second(cut("M-40 12.5H40V46H-40Z", "M-15 60V32C-15 22 -8 16 0 8C8 16 15 22 15 32V60Z")),
      spark("M2.25 -36H-2.25V-48H18L12 -42L18 -36Z"),
    ],
    small: ({ cut }) => [
      main("M0 -46C-8 -20 -26 -10 -48 -4V8H48V-4C26 -10 8 -20 0 -46Z"),
      second(cut("M-42 15H42V46H-42Z", "M-13 60V32L0 14L13 32V60Z")),
    ],
  },
  {
    id: "ferris-wheel",
    label: "ferris wheel",
    concepts: "fair ferris-wheel amusement fun carnival park",
    traits: [],
    spaced: "over",
    draw({ line, union, cut }) {
      const cabins = around(circle(0, -41.5, 7), 8)
        .filter((_, i) => i !== 4)
        .map((each) => place(each, [0, -8]));
      const wheel = place(union(ring(30, 24.5), ...around(line("M0 0V-27", 4.5), 8)), [0, -8]);
      const legs = cut(
        union(line("M0 -4L-20 46", 6), line("M0 -4L20 46", 6)),
        place(ring(34, 20), [0, -8]),
        circle(0, -8, 24),
      );
      return [main(wheel), spark(...cabins), second(legs, line("M-28 46H28", 5.4))];
    },
    small: ({ union, cut, line }) => {
      const wheel = place(cut(circle(0, 0, 40), circle(0, 0, 29)), [0, -8]);
      return [main(union(wheel, line("M0 -8L-22 44", 9), line("M0 -8L22 44", 9)))];
    },
  },
  {
    id: "firework",
    label: "firework",
    concepts: "firework celebration party event new-year festival",
    traits: ["round", "dot"],
    draw() {
      return [
        main(...around(leaf([0, -12], [0, -48], 0.22), 6)),
        second(...around(leaf([0, -14], [0, -38], 0.26), 6, 30)),
        spark(circle(0, 0, 6)),
      ];
    },
    small: () => [main(...around(leaf([0, -14], [0, -49], 0.34), 6)), spark(circle(0, 0, 8))],
  },
  {
    id: "party-hat",
    label: "party hat",
    concepts: "party birthday hat celebration kids event",
    traits: ["inlay"],
    draw({ cut, intersect }) {
      const cone =
        "M-2 -34H2C4 -34 5 -33 6 -31L34 40C35 44 33 46 30 46H-30C-33 46 -35 44 -34 40L-6 -31C-5 -33 -4 -34 -2 -34Z";
      const bands = ["M-60 40L60 -2V-14.5L-60 27.5Z", "M-60 10L60 -32V-44.5L-60 -2.5Z"];
      const grown = ["M-60 44.5L60 2.5V-19L-60 23Z", "M-60 14.5L60 -27.5V-49L-60 -7Z"];
      return [
        main(cut(cone, ...grown)),
        spark(...bands.map((band) => intersect(cone, band)), circle(0, -43, 6.5)),
      ];
    },
    small: ({ cut }) => [
      main(cut("M-4 -30H4L36 46H-36Z", "M-60 36L60 -6V-16L-60 26Z")),
      spark(circle(0, -40, 8)),
    ],
  },
  {
    id: "star-badge",
    label: "sheriff's star",
    concepts: "star western sheriff cowboy country ranch",
    traits: ["inlay"],
    draw({ union, cut }) {
      const tips = Array.from({ length: 5 }, (_, i) => {
        const { x, y } = polar(42, -90 + i * 72);
        return circle(x, y, 6.5);
      });
      return [main(cut(union(star(5, 42, 20), ...tips), circle(0, 0, 12))), spark(circle(0, 0, 7))];
    },
    small: ({ cut }) => [main(cut(star(5, 48, 23), circle(0, 0, 10)))],
  },
  {
    id: "cowboy-hat",
    label: "cowboy hat",
    concepts: "cowboy hat western ranch country saloon",
    traits: ["inlay", "line"],
    draw({ cut, half }) {
      const crown =
        "M-26 12C-26 -10 -22 -32 -10 -32C-4 -32 -3 -28 0 -28C3 -28 4 -32 10 -32C22 -32 26 -10 26 12Z";
      const brim =
        "M-48 0C-40 4 -34 10 -24 16C-10 22 10 22 24 16C34 10 40 4 48 0C46 22 26 34 0 34C-26 34 -46 22 -48 0Z";
      return [
        main(brim),
        second(half(crown, "top", -4)),
        spark(
          cut(half(half(crown, "top", 14), "bottom", 0.5), "M-60 12C-30 24 30 24 60 12V60H-60Z"),
        ),
      ];
    },
  },
];
