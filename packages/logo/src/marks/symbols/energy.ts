import { arc, circle, polygon, rect, ring } from "../../geometry/primitives.ts";
import { bolt, FLAME, FLAME_HEART } from "../forms.ts";
import { around, leaf, main, place, second, spark, GAP } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Fire, electricity and engines. */
export const ENERGY: readonly SymbolSource[] = [
  {
    id: "flame",
    label: "flame",
    concepts: "fire flame grill hot energy bbq passion gas",
    traits: ["inlay", "dot", "line"],
    draw: ({ apart }) => [main(apart(FLAME, FLAME_HEART)), spark(FLAME_HEART)],
  },
  {
    id: "flame-duo",
    label: "flame of two tongues",
    concepts: "fire flame energy heat power gas",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main(
        "M-2 -48C14 -28 24 -10 14 12C8 24 -2 32 -2 50C-24 48 -38 32 -36 10C-34 -14 -8 -22 -2 -48Z",
      ),
      spark("M24 -8C36 8 40 22 34 34C28 46 16 50 4 50C2 36 10 28 17 18C22 10 25 2 24 -8Z"),
    ],
  },
  {
    id: "ember",
    label: "flame in a disc",
    concepts: "fire ember grill wood oven bbq warmth",
    traits: ["round", "contained"],
    draw: ({ cut }) => [
      main(
        cut(circle(0, 0, 48), place(FLAME, [0, -4], { size: 0.66 })),
        place(FLAME_HEART, [0, -4], { size: 0.62 }),
      ),
    ],
  },
  {
    id: "bolt",
    label: "lightning bolt",
    concepts: "bolt electric energy power fast charge lightning",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main(
        polygon(
          [
            [11, -50],
            [-31, 8],
            [-4, 8],
            [-11, 50],
            [31, -12],
            [4, -12],
          ],
          3,
        ),
      ),
    ],
  },
  {
    id: "bolt-split",
    label: "bolt of two wedges",
    concepts: "bolt electric energy speed contrast power",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main(
        polygon(
          [
            [17, -50],
            [-34, 1],
            [7, 1],
          ],
          2,
        ),
      ),
      second(
        polygon(
          [
            [-13, 54],
            [34, 3],
            [-5, 5.5],
          ],
          2,
        ),
      ),
    ],
  },
  {
    id: "bolt-ring",
    label: "bolt through a ring",
    concepts: "electric bolt energy charging power circuit",
    traits: ["round", "contained"],
    draw({ cut, grow }) {
      const flash = bolt(0.98);
      return [main(cut(ring(46, 36.5), grow(flash, GAP))), spark(flash)];
    },
  },
  {
    id: "bolt-disc",
    label: "bolt in a disc",
    concepts: "electric bolt energy charging electrician",
    traits: ["round", "contained"],
    draw: ({ cut }) => [main(cut(circle(0, 0, 47), bolt(0.68)))],
  },
  {
    id: "plug",
    label: "plug with a bolt",
    concepts: "plug electric charging ev electrician power",
    traits: ["inlay", "line"],
    draw({ union, cut, slit }) {
      const body = union(rect(-27, -16, 54, 26, 5), "M-27 4C-27 27 -13 35 0 35C13 35 27 27 27 4Z");
      const prongs = [rect(-18, -46, 10, 25.5, 3.5), rect(8, -46, 10, 25.5, 3.5)];
      return [
        main(cut(body, place(bolt(0.36), [0, 8]))),
        second(...prongs),
        spark(slit("M0 39.5V50", 8.5)),
      ];
    },
  },
  {
    id: "battery",
    label: "charged battery",
    concepts: "battery energy storage charge power electric",
    traits: ["line"],
    draw: ({ cut }) => [
      main(cut(rect(-46, -27, 84, 54, 11), rect(-38, -19, 68, 38, 4)), rect(41.5, -10, 6.5, 20, 3)),
      spark(rect(-33.5, -14.5, 17, 29, 2), rect(-12.5, -14.5, 17, 29, 2)),
    ],
  },
  {
    id: "solar",
    label: "sun over a solar panel",
    concepts: "solar panel sun energy roof renewable",
    traits: [],
    draw({ cut, slit, apart, half, line }) {
      const panel = polygon(
        [
          [-32, 4],
          [32, 4],
          [46, 44],
          [-46, 44],
        ],
        3,
      );
      const grid = slit("M-60 23H60M-11 0L-16 50M11 0L16 50", 4);
      const rays = Array.from({ length: 5 }, (_, i) =>
        place(line("M0 -24V-30", 6), [0, -4], { turn: -72 + i * 36 }),
      );
      return [
        main(cut(panel, grid)),
        spark(half(apart(circle(0, -4, 17), panel), "top", -0.5), ...rays),
      ];
    },
  },
  {
    id: "wind-turbine",
    label: "wind turbine",
    concepts: "wind turbine energy renewable green power",
    traits: [],
    draw({ apart, union }) {
      const blade = "M0 -7.5C-8 -16 -7 -34 0 -52C6 -34 7 -16 0 -7.5Z";
      const rotor = around(blade, 3, 12).map((each) => place(each, [0, -12], { size: 0.92 }));
      const hub = circle(0, -12, 5.6);
      const tower = "M-3 -6H3L6 48H-6Z";
      return [
        main(...rotor.map((each) => apart(each, hub))),
        spark(hub),
        second(apart(tower, union(hub, ...rotor))),
      ];
    },
  },
  {
    id: "power",
    label: "power switch",
    concepts: "power start energy switch technology on",
    traits: ["round", "line"],
    draw: ({ line }) => [main(line(arc(0, 3, 39, -52, 232), 12)), spark(line("M0 -42V-8", 12))],
  },
  {
    id: "bulb",
    label: "light bulb",
    concepts: "idea bulb light innovation creative agency electricity",
    traits: ["inlay", "line"],
    draw({ union, cut, line }) {
      const glass = union(circle(0, -13, 34), "M-21 6L-14 28.5H14L21 6Z");
      const wire = line("M0 36V1M-12 -12L0 1L12 -12", 5.2);
      return [main(cut(glass, wire)), spark(rect(-14, 33, 28, 6.4, 3.2), rect(-9, 43, 18, 6, 3))];
    },
  },
  {
    id: "bulb-leaf",
    label: "bulb with a leaf",
    concepts: "green energy idea sustainable eco innovation",
    traits: ["line"],
    draw({ union, cut, slit }) {
      const glass = union(circle(0, -13, 34), "M-21 6L-14 28.5H14L21 6Z");
      const blade = leaf([-15, 6], [17, -32], 0.56);
      return [
        main(cut(glass, cut(blade, slit("M-20 12L6 -19", 4)))),
        second(rect(-14, 33, 28, 6.4, 3.2), rect(-9, 43, 18, 6, 3)),
      ];
    },
  },
  {
    id: "gear",
    label: "gear",
    concepts: "gear engineering machine settings mechanic industry repair",
    traits: ["round"],
    draw: ({ cut, union }) => [
      main(
        cut(union(circle(0, 0, 36), ...around(rect(-9.5, -48, 19, 26, 4), 8)), circle(0, 0, 15.5)),
      ),
    ],
  },
  {
    id: "gears",
    label: "two gears",
    concepts: "gears engineering automation process machine mechanics",
    traits: [],
    draw({ cut, union }) {
      const wheel = cut(
        union(circle(0, 0, 22), ...around(rect(-6, -30, 12, 18, 2.5), 8)),
        circle(0, 0, 9.5),
      );
      return [
        main(place(wheel, [-16, 16], { turn: 22.5 })),
        spark(place(wheel, [25, -26], { size: 0.72 })),
      ];
    },
  },
];
