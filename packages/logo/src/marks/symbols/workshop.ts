import {
  circle,
  polygon,
  rect,
  regularPolygon,
  ring,
  sector,
  arc,
  polar,
} from "../../geometry/primitives.ts";
import { bolt, drop, FLAME } from "../forms.ts";
import { around, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Plumbers, electricians, cleaners, builders and everybody with a toolbox. */
export const WORKSHOP: readonly SymbolSource[] = [
  {
    id: "pipe",
    label: "pipe elbow with a drop",
    concepts: "pipe plumbing plumber water drain heating",
    traits: ["inlay"],
    draw() {
      const elbow = "M-26 -33H2C24 -33 38 -19 38 3V12H13V5C13 -3 8 -8 0 -8H-26Z";
      return [
        main(elbow),
        second(rect(-42, -42, 11.5, 43, 3), rect(4, 16.5, 43, 11.5, 3)),
        spark(place(drop(15, 20), [25.5, 43])),
      ];
    },
    small: () => [
      main("M-26 -35H4C28 -35 42 -21 42 5V14H14V8C14 -1 9 -7 0 -7H-26Z"),
      second(rect(-48, -46, 15, 50, 3)),
      spark(place(drop(20, 25), [28, 35])),
    ],
  },
  {
    id: "drop-wrench",
    label: "drop with a spanner in it",
    concepts: "plumber plumbing drop wrench water repair",
    traits: ["inlay", "line"],
    draw({ cut, union }) {
      const spanner = union(
        rect(-5.5, -6, 11, 50, 5.5),
        cut(circle(0, -8, 15), place(rect(-5.5, -22, 11, 22, 3), [0, -8])),
      );
      return [main(cut(drop(76, 98), place(spanner, [0, 8], { turn: 36, size: 0.86 })))];
    },
  },
  {
    id: "boiler",
    label: "flame within a drop",
    concepts: "heating boiler plumbing gas hot-water stove",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(drop(76, 98), place(FLAME, [0, 13], { size: 0.58 }))),
      spark(place(FLAME, [0, 24], { size: 0.25 })),
    ],
  },
  {
    id: "radiator",
    label: "radiator",
    concepts: "radiator heating warm plumbing hvac",
    traits: [],
    draw({ union, line }) {
      const ribs = [-34, -17, 0, 17, 34].map((x) => rect(x - 6, -20, 12, 56, 6));
      return [
        main(union(...ribs, rect(-40, -9, 80, 7), rect(-40, 18, 80, 7))),
        spark(
          ...[-17, 0, 17].map((x) => line(`M${x} -26C${x - 6} -33 ${x + 6} -39 ${x} -46`, 4.8)),
        ),
      ];
    },
    small: ({ union }) => [
      main(
        union(
          rect(-46, -34, 16, 76, 6),
          rect(-18, -34, 14, 76, 6),
          rect(6, -34, 14, 76, 6),
          rect(32, -34, 14, 76, 6),
          rect(-40, -20, 80, 12),
          rect(-40, 16, 80, 12),
        ),
      ),
    ],
  },
  {
    id: "shower-head",
    label: "shower",
    concepts: "shower bathroom plumbing water spa",
    traits: ["inlay"],
    draw({ union, half, line }) {
      const head = half(circle(0, -8, 34), "top", -10);
      return [
        main(union(head, rect(-4, -48, 8, 12))),
        second(rect(-38, -5.5, 76, 8, 4)),
        spark(
          ...[-24, -8, 8, 24].map((x, i) =>
            line(`M${x * 1.1} ${i % 3 === 0 ? 12 : 14}L${x * 1.35} ${i % 3 === 0 ? 34 : 44}`, 6),
          ),
        ),
      ];
    },
  },
  {
    id: "light-switch",
    label: "rocker switch",
    concepts: "electrician switch electrical light power",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const plate = rect(-36, -48, 72, 96, 12);
      const rocker = rect(-20, -32, 40, 64, 5);
      return [
        main(cut(plate, rocker)),
        spark(rect(-14.5, 2, 29, 24.5, 3)),
        second("M-14.5 -26.5H14.5V-2.5H-14.5Z"),
      ];
    },
  },
  {
    id: "plug-bolt",
    label: "plug that ends in a bolt",
    concepts: "electrician plug bolt electrical power charging",
    traits: [],
    draw({ cut }) {
      const body = "M-30 -22H30V-6C30 14 18 24 0 24C-18 24 -30 14 -30 -6Z";
      return [
        main(cut(body, place(bolt(0.4), [0, 0]))),
        second(rect(-19, -46, 9.5, 20, 4), rect(9.5, -46, 9.5, 20, 4)),
        spark("M-4 28.5H4V48H-4Z"),
      ];
    },
  },
  {
    id: "socket",
    label: "socket",
    concepts: "electrician socket outlet electrical power plug",
    traits: ["inlay"],
    draw: ({ cut }) => [
      main(cut(rect(-46, -46, 92, 92, 22), ring(33, 28), circle(-11, 0, 6), circle(11, 0, 6))),
    ],
    small: ({ cut }) => [
      main(cut(rect(-46, -46, 92, 92, 22), circle(-16, 0, 9), circle(16, 0, 9))),
    ],
  },
  {
    id: "house-bolt",
    label: "house with a bolt",
    concepts: "electrician house power energy smart-home electrical",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          polygon(
            [
              [0, -48],
              [48, -6],
              [48, 46],
              [-48, 46],
              [-48, -6],
            ],
            6,
          ),
          place(bolt(0.62), [0, 8]),
        ),
      ),
    ],
  },
  {
    id: "cable",
    label: "cable in a loop with its plug",
    concepts: "cable electrician internet network plug wiring",
    traits: [],
    draw({ line, cut, union }) {
      const cable = line(
        "M-46 40H4C30 40 40 22 32 6C24 -9 0 -8 -2 10C-4 26 16 30 28 12C38 -4 30 -18 30 -20",
        7,
      );
      const plug = union(
        rect(16, -36, 28, 17, 5),
        rect(20, -48, 6, 13, 2),
        rect(34, -48, 6, 13, 2),
      );
      return [main(cut(cable, rect(0, -40, 60, 22.5))), spark(cut(plug, rect(0, -20.5, 60, 4)))];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M-42 40H0C30 40 30 10 30 -4", 9),
          rect(12, -26, 36, 24, 7),
          rect(17, -46, 8.5, 24, 2),
          rect(35, -46, 8.5, 24, 2),
        ),
      ),
    ],
  },
  {
    id: "bucket",
    label: "bucket with bubbles",
    concepts: "bucket cleaning cleaner wash housekeeping janitor",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      return [
        main("M-38 -4H38L30 42C29.5 45 28 46 25 46H-25C-28 46 -29.5 45 -30 42Z"),
        second(cut(line("M-36 0C-36 -48 36 -48 36 0", 5.4), rect(-60, -8.5, 120, 60))),
        spark(circle(-9, -19, 8.5), circle(11, -22, 5.9)),
      ];
    },
    small: ({ cut, line }) => [
      main("M-40 0H40L31 46H-31Z"),
      second(cut(line("M-36 0C-36 -52 36 -52 36 0", 8.4), rect(-60, -7, 120, 60))),
    ],
  },
  {
    id: "squeegee",
    label: "squeegee and a clean streak",
    concepts: "window-cleaning squeegee cleaner glass cleaning",
    traits: [],
    draw({ union }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -35 });
      return [
        main(turned(union(rect(-36, -14, 72, 13, 4), rect(-6, -8, 12, 56, 6)))),
        second(turned(rect(-40, -25, 80, 6.5, 2))),
        spark(
          ...[
            [-34, 30, 0.9],
            [40, 36, 0.6],
          ].map(([x = 0, y = 0, s = 1]) =>
            place(
              "M0 -14C1.5 -4 4 -1.5 14 0C4 1.5 1.5 4 0 14C-1.5 4 -4 1.5 -14 0C-4 -1.5 -1.5 -4 0 -14Z",
              [x, y],
              { size: s },
            ),
          ),
        ),
      ];
    },
    small: ({ union }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -35 });
      return [
        main(turned(union(rect(-42, -18, 84, 16, 4), rect(-7, -8, 14, 58, 7)))),
        second(turned(rect(-44, -34, 88, 9, 2))),
      ];
    },
  },
  {
    id: "washing-machine",
    label: "washing machine",
    concepts: "laundry washing launderette cleaning dry-cleaner appliance",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const drum = circle(0, 10, 27);
      const wave =
        "M-60 12C-50 6 -40 6 -30 12C-20 18 -10 18 0 12C10 6 20 6 30 12C40 18 50 18 60 12V90H-60Z";
      return [
        main(cut(rect(-42, -48, 84, 96, 10), drum, circle(-26, -33, 5), rect(6, -36.5, 24, 6, 3))),
        spark(cut(circle(0, 10, 22), cut(rect(-90, -90, 180, 180), wave))),
      ];
    },
    small: ({ cut }) => [
      main(cut(rect(-42, -48, 84, 96, 10), circle(0, 10, 26), rect(-28, -36, 56, 8, 4))),
      spark(circle(0, 10, 17)),
    ],
  },
  {
    id: "iron",
    label: "iron",
    concepts: "ironing laundry dry-cleaner iron press clothes",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      return [
        main(cut("M-46 28C-44 2 -28 -8 -4 -8H32L42 28Z", line("M-10 12H20", 5))),
        second(
          cut(
            line("M30 -8L24 -26C23 -29 21 -30 18 -30H-16C-26 -30 -34 -26 -38 -18", 8),
            "M-60 32C-44 -3.5 -28 -12.5 -4 -12.5H60V32Z",
          ),
        ),
        spark(rect(-48, 32.5, 92, 8, 3)),
      ];
    },
  },
  {
    id: "bubbles",
    label: "bubbles",
    concepts: "cleaning bubbles soap laundry wash fresh",
    traits: ["inlay", "line"],
    draw({ cut, line, apart }) {
      const [big, mid, tiny] = [circle(-12, 12, 36), circle(29, -25, 19), circle(35, 19, 8)];
      return [
        main(cut(apart(big, mid), line("M-36 10C-35 -3 -26 -11 -15 -12", 5.4))),
        second(mid),
        spark(apart(tiny, big)),
      ];
    },
    small: ({ apart }) => {
      const [big, mid] = [circle(-12, 12, 36), circle(28, -26, 20)];
      return [main(apart(big, mid)), second(mid)];
    },
  },
  {
    id: "sparkling-window",
    label: "clean window",
    concepts: "window glazing cleaning glass windows glazier",
    traits: ["inlay"],
    draw({ cut }) {
      const glint =
        "M0 -13C1.5 -4 4 -1.5 13 0C4 1.5 1.5 4 0 13C-1.5 4 -4 1.5 -13 0C-4 -1.5 -1.5 -4 0 -13Z";
      const pane = (x: number, y: number) => rect(x, y, 41.5, 41.5, 5);
      return [
        main(pane(-44, -44), cut(pane(2.5, -44), place(glint, [23.2, -23.2])), pane(-44, 2.5)),
        second(pane(2.5, 2.5)),
      ];
    },
  },
  {
    id: "ladder",
    label: "ladder against a wall",
    concepts: "ladder roofing builder painter climb handyman",
    traits: [],
    draw({ line, union }) {
      const rungs = [-26, -6, 14, 34].map((y) => line(`M-12 ${y}H12`, 6));
      return [
        main(
          place(union(line("M-16 -45V47", 7), line("M16 -45V47", 7), ...rungs), [0, 0], {
            turn: 14,
          }),
        ),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M-20 -44V44", 10),
          line("M20 -44V44", 10),
          ...[-24, 0, 24].map((y) => line(`M-18 ${y}H18`, 9)),
        ),
      ),
    ],
  },
  {
    id: "paint-bucket",
    label: "pot of paint with a drip",
    concepts: "painter paint decorating bucket colour painting",
    traits: ["inlay", "line"],
    spaced: "under",
    draw({ cut, line }) {
      const tin = "M-36 -14H36V38C36 43 33 46 28 46H-28C-33 46 -36 43 -36 38Z";
      const drip =
        "M-36 -14H36V2C36 10 24 10 24 2C24 -3 15 -3 15 3V18C15 26 3 26 3 18V4C3 -3 -8 -3 -8 4V6C-8 14 -20 14 -20 6C-20 -2 -30 -4 -36 -2Z";
      return [
        main(cut(tin, place(drip, [0, 4.5]), rect(-60, -30, 120, 21))),
        spark(drip),
        second(cut(line("M-34 -14C-34 -56 34 -56 34 -14", 5.4), rect(-60, -18.5, 120, 40))),
      ];
    },
    small: ({ cut, line }) => [
      main(cut("M-38 -10H38V46H-38Z", "M2 -20H16V14C16 24 2 24 2 14Z")),
      second(cut(line("M-34 -10C-34 -54 34 -54 34 -10", 8.4), rect(-60, -17, 120, 40))),
    ],
  },
  {
    id: "drill",
    label: "drill",
    concepts: "drill handyman tools hardware diy builder repair",
    traits: [],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-46 -36H8C12 -36 14 -34 14 -30V-14C14 -10 12 -8 8 -8H-12L-18 28H-40L-34 -8H-40C-45 -8 -48 -12 -48 -17V-30C-48 -34 -47 -36 -46 -36Z",
          line("M-30 -26V-18", 4.5),
          line("M-20 -26V-18", 4.5),
        ),
      ),
      second(rect(18.5, -31, 10, 18, 2)),
      spark("M33 -25H44L49 -22L44 -19H33Z", rect(-46, 32.5, 32, 9, 4)),
    ],
    small: () => [
      main(
        "M-46 -38H8C12 -38 16 -34 16 -30V-12C16 -8 12 -4 8 -4H-10L-15 40H-42L-34 -4H-40C-45 -4 -48 -8 -48 -13V-30C-48 -34 -47 -38 -46 -38Z",
      ),
      second("M23 -28H46V-14H23Z"),
    ],
  },
  {
    id: "screwdriver",
    label: "screwdriver and spanner crossed",
    concepts: "repair tools handyman mechanic hardware maintenance",
    traits: [],
    draw({ apart, union, cut }) {
      const driver = union(
        rect(-9, -50, 18, 40, 7),
        rect(-3.4, -12, 6.8, 46),
        "M-6.5 32H6.5L4 50H-4Z",
      );
      const wrench = union(
        rect(-6, -28, 12, 76, 6),
        cut(circle(0, -34, 17), rect(-6, -60, 12, 28, 3)),
      );
      const [one, other] = [
        place(driver, [0, 0], { turn: 45 }),
        place(wrench, [0, 0], { turn: -45 }),
      ];
      return [main(one), second(apart(other, one))];
    },
  },
  {
    id: "nut-bolt",
    label: "hexagon nut",
    concepts: "hardware nut bolt mechanic engineering ironmonger industrial",
    traits: ["round", "inlay", "dot", "line"],
    draw({ cut }) {
      return [
        main(cut(regularPolygon(6, 48, { startDegrees: 0, rounding: 5 }), circle(0, 0, 25))),
        spark(regularPolygon(6, 18, { startDegrees: 0, rounding: 2 })),
      ];
    },
  },
  {
    id: "toolbox",
    label: "toolbox",
    concepts: "toolbox handyman tools repair maintenance hardware",
    traits: ["inlay"],
    draw({ cut, line }) {
      return [
        second(
          cut(
            line("M-18 -20V-32C-18 -36 -16 -38 -12 -38H12C16 -38 18 -36 18 -32V-20", 7.4),
            rect(-60, -22.5, 120, 40),
          ),
        ),
        main(rect(-48, -18, 96, 22, 5)),
        main(cut(rect(-48, 8.5, 96, 32, 5), rect(-12, 0, 24, 20))),
        spark(rect(-7.5, 8.5, 15, 7, 2)),
      ];
    },
    small: ({ cut, line }) => [
      second(
        cut(
          line("M-20 -20V-30C-20 -35 -18 -37 -13 -37H13C18 -37 20 -35 20 -30V-20", 9),
          rect(-60, -24, 120, 40),
        ),
      ),
      main(rect(-48, -17, 96, 22, 4), rect(-48, 12, 96, 30, 4)),
    ],
  },
  {
    id: "roof-tiles",
    label: "scalloped roof tiles",
    concepts: "roofing roofer roof tiles slate builder",
    traits: [],
    draw({ cut, grow, union }) {
      const tile = (x: number, y: number) => union(rect(x - 13, y - 14, 26, 16), circle(x, y, 13));
      const [top, middle, low] = [
        [[0, -24]],
        [
          [-15.2, 1],
          [15.2, 1],
        ],
        [
          [-30.4, 26],
          [0, 26],
          [30.4, 26],
        ],
      ].map((row) => row.map(([x = 0, y = 0]) => tile(x, y)));
      const rows = [top ?? [], middle ?? [], low ?? []];
      const above = (i: number) =>
        rows
          .slice(0, i)
          .flat()
          .map((each) => grow(each, 4.5));
      return [
        main(...(rows[0] ?? [])),
        second(...(rows[1] ?? []).map((each) => cut(each, ...above(1)))),
        main(...(rows[2] ?? []).map((each) => cut(each, ...above(2)))),
      ];
    },
  },
  {
    id: "roof-peak",
    label: "two roofs and a chimney",
    concepts: "roofing roof house chimney builder homes",
    traits: ["line"],
    draw({ line }) {
      const roof = (y: number) => `M-48 ${y + 34}L0 ${y}L48 ${y + 34}`;
      return [
        main(line(roof(-34), 12, "butt")),
        second(line(roof(-9), 9, "butt")),
        spark(line("M-30 41.25L0 20L30 41.25", 9, "butt")),
        main(rect(25, -40, 13, 13, 1)),
      ];
    },
    small: ({ line }) => [
      main(line("M-48 8L0 -30L48 8", 14, "butt")),
      second(line("M-44 40L0 6L44 40", 12, "butt")),
    ],
  },
  {
    id: "floor-tiles",
    label: "laid tiles",
    concepts: "tiles flooring tiler floor ceramic bathroom mosaic",
    traits: ["inlay"],
    draw() {
      const tile = (x: number, y: number) => place(rect(-15, -15, 30, 30, 3), [x, y], { turn: 45 });
      const d = 24.5;
      return [main(tile(0, -d), tile(0, d)), second(tile(-d, 0)), spark(tile(d, 0))];
    },
  },
  {
    id: "parquet",
    label: "herringbone floor",
    concepts: "flooring parquet wood floor carpenter interior",
    traits: [],
    draw({ intersect }) {
      const rows = [-50, -26, -2, 22, 46, 70];
      const plank = (x: number, y: number, lean: number) =>
        `M${x} ${y}L${x + 43} ${y + lean}V${y + lean + 19.5}L${x} ${y + 19.5}Z`;
      const tile = rect(-48, -50, 96, 91);
      return [
        main(...rows.map((y) => intersect(plank(-45.25, y, -28), tile))),
        second(...rows.map((y) => intersect(plank(2.25, y - 28, 28), tile))),
      ];
    },
  },
  {
    id: "excavator",
    label: "excavator",
    concepts: "excavator construction digger earthworks builder groundwork",
    traits: [],
    draw({ cut, line }) {
      const cab = cut(
        "M-44 -10H-22V-26C-22 -29 -20 -31 -17 -31H-2C1 -31 3 -29 4 -26L10 16H-44Z",
        "M-15 -23H-4L0 -6H-15Z",
      );
      const arm = line("M8 -4L26 -38L42 -4", 7);
      return [
        main(cut(cab, rect(-60, 11.5, 120, 10))),
        second(cut(arm, "M-60 60V-40H6L14 16Z")),
        spark("M32 2H49V14C49 20 38 24 28 18Z"),
        main(cut(rect(-48, 16, 60, 22, 11), rect(-36, 24, 36, 6, 3))),
      ];
    },
    small({ line, cut }) {
      return [
        main("M-44 -12H-24V-32H2L10 12H-44Z"),
        second(cut(line("M10 -8L26 -38L40 0", 9), "M-60 60V-60H4L17 14Z")),
        main(rect(-48, 19, 62, 20, 10)),
        spark("M28 6H49V20C44 24 34 24 28 20Z"),
      ];
    },
  },
  {
    id: "traffic-cone",
    label: "traffic cone",
    concepts: "cone traffic road construction driving-school safety",
    traits: ["inlay"],
    draw({ cut, intersect }) {
      const cone = "M-6 -46H6C8 -46 9 -45 10 -43L34 32H-34L-10 -43C-9 -45 -8 -46 -6 -46Z";
      return [
        main(cut(cone, rect(-60, -22, 120, 40))),
        spark(intersect(cone, rect(-60, -17.5, 120, 31))),
        second(rect(-46, 36.5, 92, 10, 4)),
      ];
    },
  },
  {
    id: "level",
    label: "spirit level in a roof",
    concepts: "builder level construction carpenter surveyor renovation",
    traits: [],
    draw: ({ cut, line }) => [
      main(line("M-42 -8L0 -42L42 -8", 11)),
      second(
        cut(
          rect(-48, 10, 96, 34, 7),
          rect(-17, 17, 34, 20, 10),
          circle(-34, 27, 6.4),
          circle(34, 27, 6.4),
        ),
      ),
      spark(circle(0, 27, 5.5)),
    ],
    small: ({ cut, line }) => [
      main(line("M-40 -8L0 -40L40 -8", 13)),
      second(cut(rect(-48, 12, 96, 34, 8), rect(-24, 22, 48, 14, 7))),
    ],
  },
  {
    id: "beam",
    label: "girder",
    concepts: "steel beam construction structural engineering ironwork",
    traits: ["inlay", "line"],
    draw: () => [main("M-42 -46H42V-28H11V28H42V46H-42V28H-11V-28H-42Z")],
  },
  {
    id: "plane-tool",
    label: "carpenter's plane with a shaving",
    concepts: "carpenter joiner woodwork plane furniture cabinetmaker",
    traits: [],
    draw({ line, union, apart }) {
      const body = union(
        rect(-48, 4, 96, 17, 4),
        "M-40 8C-34 -4 -42 -16 -34 -25C-28 -31 -14 -28 -15 -19C-16 -10 -22 -4 -16 8Z",
        circle(34, -12, 9),
        "M29 -10H39L42 8H26Z",
      );
      return [
        main(body),
        second(rect(-48, 25.5, 96, 10, 3)),
        spark(apart(line("M8 4C-6 -10 -4 -34 12 -35C25 -35 25 -17 13 -19", 6), body)),
      ];
    },
    small: ({ union, line }) => [
      main(
        union(
          rect(-48, 8, 96, 24, 4),
          "M-42 12C-36 0 -44 -14 -36 -24C-30 -31 -14 -28 -15 -18C-16 -8 -22 0 -16 12Z",
          line("M32 14V-14", 16),
        ),
      ),
    ],
  },
  {
    id: "anvil",
    label: "anvil",
    concepts: "blacksmith anvil forge metalwork ironwork craft",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-20 -28H40V-16C32 -14 20 -8 14 2C10 10 12 16 22 22H30V36H-28V22H-20C-10 16 -10 8 -14 2C-22 -2 -40 -6 -48 -22H-20Z",
      ),
    ],
  },
  {
    id: "logs",
    label: "stack of logs",
    concepts: "logs timber firewood wood lumber sawmill stove",
    traits: [],
    draw({ cut }) {
      const log = (x: number, y: number) =>
        [cut(circle(x, y, 22.5), circle(x, y, 15)), circle(x, y, 9)] as const;
      const [top, left, right] = [log(0, -21), log(-24.8, 21.8), log(24.8, 21.8)];
      return [main(top[0], left[0], right[0]), spark(top[1]), second(left[1], right[1])];
    },
    small: ({ cut }) => [
      main(
        ...[
          [0, -22],
          [-25, 22],
          [25, 22],
        ].map(([x = 0, y = 0]) => cut(circle(x, y, 22), circle(x, y, 8))),
      ),
    ],
  },
  {
    id: "stove",
    label: "wood stove",
    concepts: "stove fireplace chimney heating wood fire",
    traits: ["inlay"],
    draw: ({ cut, union }) => [
      main(
        union(
          cut(rect(-36, -18, 72, 54, 6), rect(-24, -7, 48, 34, 4)),
          rect(-7, -48, 14, 26),
          rect(-30, 34, 10, 14),
          rect(20, 34, 10, 14),
        ),
      ),
      spark(place(FLAME, [0, 10], { size: 0.3 })),
      second(rect(-42, -29.5, 30.5, 7, 2), rect(11.5, -29.5, 30.5, 7, 2)),
    ],
    small: ({ cut, union }) => [
      main(
        union(
          cut(rect(-40, -22, 80, 60, 6), rect(-25, -9, 50, 34, 4)),
          rect(-8, -48, 16, 26),
          rect(-34, 34, 12, 14),
          rect(22, 34, 12, 14),
        ),
      ),
      spark(place(FLAME, [0, 9], { size: 0.26 })),
    ],
  },
  {
    id: "ventilator",
    label: "fan blades in a ring",
    concepts: "ventilation fan hvac air cooling air-conditioning",
    traits: ["round"],
    draw({ cut }) {
      const blade = "M0 -5C-4 -16 -18 -18 -18 -28C-18 -36 -2 -38 6 -32C14 -25 8 -12 0 -5Z";
      return [
        main(ring(48, 41)),
        second(...around(cut(blade, circle(0, 0, 9.5)), 4)),
        spark(circle(0, 0, 5.4)),
      ];
    },
    small: ({ union }) => [
      main(ring(48, 39)),
      second(
        union(...around("M0 0C-4 -12 -16 -14 -16 -22C-16 -29 -2 -31 5 -26C12 -20 7 -8 0 0Z", 3)),
      ),
    ],
  },
  {
    id: "recycle",
    label: "three arrows in a ring",
    concepts: "recycling recycle circular sustainability waste reuse eco",
    traits: ["round", "inlay"],
    draw({ cut, union, small }) {
      const at = (radius: number, angle: number) => {
        const { x, y } = polar(radius, angle);
        return [x, y] as const;
      };
      const [end, tip] = small ? [62, 100] : [70, 108];
      const head = polygon([at(50, end - 4), at(35, tip), at(20, end - 4)]);
      const band = cut(sector(0, 0, 43, 0, end), circle(0, 0, 27));
      const arrow = union(band, head);
      const [one = "", two = "", three = ""] = around(arrow, 3, -150);
      return [main(one), second(two), spark(three)];
    },
  },
  {
    id: "recycle-leaf",
    label: "two leaves that chase each other",
    concepts: "recycling compost circular eco sustainability reuse green",
    traits: ["round"],
    draw({ cut, line }) {
      const shape =
        "M-46 8C-46 -24 -22 -46 6 -45C24 -44 38 -36 45 -20C30 -24 14 -23 2 -14C-11 -4 -24 5 -46 8Z";
      const curved = cut(shape, line("M-46 8C-30 -8 -16 -24 10 -30", 4.5));
      return [main(curved), second(place(curved, [0, 0], { turn: 180 }))];
    },
  },
  {
    id: "compost",
    label: "sprout in a turning arrow",
    concepts: "compost recycling garden waste circular organic soil",
    traits: ["round"],
    spaced: "under",
    draw({ line, union }) {
      const loop = line(arc(0, 0, 40, -50, 230), 8, "butt");
      return [
        main(
          union(
            loop,
            place("M0 -15L20 0L0 15Z", [polar(40, -54).x, polar(40, -54).y], { turn: 213 }),
          ),
        ),
        second(leaf([0, 6], [26, -14], 0.62), leaf([-3, 14], [-25, -3], 0.6)),
        spark(line("M0 10V26", 5.4)),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line(arc(0, 0, 40, -40, 230), 9, "butt"),
          place("M0 -17L20 0L0 17Z", [polar(40, -46).x, polar(40, -46).y], { turn: 221 }),
        ),
      ),
      second(union(leaf([0, 16], [22, -12], 0.7), leaf([0, 20], [-22, 0], 0.7))),
    ],
  },
  {
    id: "waste-bin",
    label: "bin with a leaf",
    concepts: "waste recycling bin rubbish disposal cleaning",
    traits: ["inlay", "line"],
    draw: ({ cut, union }) => [
      main(
        cut(
          "M-34 -22H34L27 43C26.5 46 25 47 22 47H-22C-25 47 -26.5 46 -27 43Z",
          leaf([-14, 30], [14, -4], 0.5),
        ),
      ),
      second(union(rect(-42, -38, 84, 11, 4), rect(-13, -47, 26, 12, 4))),
    ],
  },
  {
    id: "pool",
    label: "ladder into a pool",
    concepts: "pool swimming swim water spa leisure",
    traits: [],
    spaced: "under",
    draw({ line, union }) {
      const rails = union(
        line("M-14 18V-30C-14 -44 -34 -44 -34 -32", 6.4),
        line("M22 18V-30C22 -44 2 -44 2 -32", 6.4),
        line("M-14 -18H22", 6),
        line("M-14 2H22", 6),
      );
      return [
        main(rails),
        second(line("M-46 28C-36 20 -26 20 -16 28C-6 36 4 36 14 28C24 20 34 20 46 28", 6)),
        spark(line("M-46 42C-36 34 -26 34 -16 42C-6 50 4 50 14 42C24 34 34 34 46 42", 6)),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M-14 10V-28C-14 -44 -38 -44 -38 -30", 8.4),
          line("M26 10V-28C26 -44 4 -44 4 -30", 8.4),
          line("M-14 -8H26", 8.4),
        ),
      ),
      second(line("M-46 34C-36 24 -26 24 -16 34C-6 44 4 44 14 34C24 24 34 24 46 34", 9)),
    ],
  },
  {
    id: "trowel-wall",
    label: "wall under a mason's trowel",
    concepts: "mason builder bricklayer plaster construction renovation",
    traits: [],
    draw({ apart }) {
      const brick = (x: number, y: number, w: number) => rect(x, y, w, 16, 2);
      const blade = place("M-16 0L16 0L6 40C4 46 -4 46 -6 40Z", [-6, -16], { turn: -62 });
      const bricks = [
        brick(-46, 28, 38),
        brick(-3.5, 28, 49),
        brick(-46, 7.5, 16),
        brick(-25.5, 7.5, 38),
        brick(17, 7.5, 29),
      ];
      return [
        main(...bricks.map((each) => apart(each, blade))),
        second(blade),
        spark(place(rect(-5, -32, 10, 26, 5), [-6, -16], { turn: -62 })),
      ];
    },
  },
  {
    id: "chimney-house",
    label: "house with smoke",
    concepts: "chimney stove house home cosy cottage sweep",
    traits: ["inlay"],
    draw({ cut, union }) {
      const roof = "M-48 4L-3 -34L42 4V8H34V44H-40V8H-48Z";
      return [
        main(cut(union(roof, rect(16, -30, 13, 26)), rect(-13, 14, 20, 40, 2))),
        spark(circle(27, -40.5, 6.5), circle(39, -43, 4.6)),
      ];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          union("M-48 4L0 -42L48 4V8H40V46H-40V8H-48Z", rect(22, -40, 14, 30)),
          rect(-11, 14, 22, 40, 2),
        ),
      ),
    ],
  },
];
