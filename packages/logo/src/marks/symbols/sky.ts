import {
  arc,
  circle,
  polar,
  polygon,
  rect,
  ring,
  sparkle,
  star,
} from "../../geometry/primitives.ts";
import { archway, below, FLAME } from "../forms.ts";
import { around, flipped, GAP, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Sun, moon, stars and weather. */
export const SKY: readonly SymbolSource[] = [
  {
    id: "sun",
    label: "sun",
    concepts: "sun light summer energy warm day solar",
    traits: ["round", "inlay", "dot"],
    draw: ({ line }) => [main(circle(0, 0, 21)), spark(...around(line("M0 -31V-44", 7.6), 12))],
  },
  {
    id: "sun-rays",
    label: "sun with pointed rays",
    concepts: "sun light warm energy health day",
    traits: ["round", "inlay"],
    draw: () => [spark(circle(0, 0, 17)), main(...around(leaf([0, -22], [0, -48], 0.34), 12))],
  },
  {
    id: "sunset",
    label: "striped setting sun",
    concepts: "sunset sun evening retro beach music",
    traits: ["round", "contained"],
    draw({ cut }) {
      const bars: string[] = [];
      let y = 1;
      for (const [i, height] of [3, 4.2, 5.4, 6.6].entries()) {
        bars.push(rect(-60, y, 120, height));
        y += height + 9.4 - i * 1.7;
      }
      return [main(cut(circle(0, 0, 48), ...bars))];
    },
  },
  {
    id: "sunrise",
    label: "rising sun",
    concepts: "sunrise sun morning dawn breakfast new start hope",
    traits: ["inlay"],
    draw({ half, line }) {
      const rays = Array.from({ length: 9 }, (_, i) => {
        const from = polar(33, -180 + i * 22.5);
        const to = polar(i % 2 === 1 ? 46 : 52, -180 + i * 22.5);
        return line(`M${from.x} ${from.y + 18}L${to.x} ${to.y + 18}`, 5.8);
      });
      return [
        main(half(circle(0, 18, 25), "top", 18)),
        spark(...rays),
        main(line("M-49 28H49", 5.8), line("M-28 39.5H28", 5.8)),
      ];
    },
    small: ({ half, line }) => [
      main(half(circle(0, 14, 27), "top", 12)),
      spark(line("M0 -27V-41", 9), line("M-34 -16L-42 -24", 9), line("M34 -16L42 -24", 9)),
      second(rect(-48, 20, 96, 9, 4)),
    ],
  },
  {
    id: "rainbow",
    label: "rainbow",
    concepts: "rainbow kids hope colour diversity joy play",
    traits: [],
    draw({ half }) {
      const band = (outer: number) => place(half(ring(outer, outer - 9), "top"), [0, 20]);
      return [main(band(48)), second(band(34.5)), spark(band(21))];
    },
  },
  {
    id: "moon",
    label: "moon with a star",
    concepts: "moon night sleep dream hotel lullaby",
    traits: ["round", "inlay", "dot", "line"],
    draw: ({ cut }) => [
      main(cut(circle(-4, 0, 45), circle(14, -9, 36))),
      spark(place(sparkle(17, 0.18), [21, -13])),
    ],
  },
  {
    id: "sparkle",
    label: "sparkle",
    concepts: "sparkle magic clean beauty ai new shine luxury",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main(place(sparkle(43, 0.13), [-5, 5])),
      spark(place(sparkle(15, 0.14), [33, -33])),
    ],
  },
  {
    id: "north-star",
    label: "north star",
    concepts: "star guide north direction excellence travel",
    traits: ["round", "inlay", "dot", "line"],
    draw({ apart, union }) {
      const long = union(...around("M0 -49L8.5 -8.5L0 0L-8.5 -8.5Z", 4));
      const short = around("M0 -37L10 -10L0 0L-10 -10Z", 4, 45);
      return [main(long), second(...short.map((point) => apart(point, long)))];
    },
  },
  {
    id: "star",
    label: "star",
    concepts: "star favourite quality award rating hero",
    traits: ["inlay", "dot", "line"],
    draw: () => [main(star(5, 50, 22, 3))],
  },
  {
    id: "star-eight",
    label: "eight-pointed star",
    concepts: "star quality faith pattern craft guide",
    traits: ["round", "inlay", "dot", "line"],
    draw: () => [main(star(8, 49, 25, 1.6))],
  },
  {
    id: "shooting-star",
    label: "shooting star",
    concepts: "comet wish dream fast star launch",
    traits: ["inlay"],
    draw: ({ line }) => [
      main(place(star(5, 27, 12, 2), [20, -20], { turn: 20 })),
      second(line("M-4 6L-22 24", 6.4), line("M-20 -8L-44 16", 6.4), line("M8 20L-16 44", 6.4)),
    ],
  },
  {
    id: "compass",
    label: "compass rose",
    concepts: "compass travel direction guide adventure outdoor navigation",
    traits: ["round", "contained"],
    draw({ cut, apart }) {
      const rose = "M0 -49L12.5 -12.5L49 0L12.5 12.5L0 49L-12.5 12.5L-49 0L-12.5 -12.5Z";
      return [
        second(apart(ring(35, 29.5), rose)),
        main(cut(rose, circle(0, 0, 10))),
        spark(circle(0, 0, 5.5)),
      ];
    },
    small: () => [main("M0 -48L11 -11L48 0L11 11L0 48L-11 11L-48 0L-11 -11Z")],
  },
  {
    id: "planet",
    label: "planet with a ring",
    concepts: "planet space astronomy universe future science",
    traits: ["inlay"],
    draw({ cut, grow, half, intersect }) {
      const globe = circle(0, 0, 28);
      const orbit = place(
        cut(
          "M-49 0A49 13 0 1 0 49 0A49 13 0 1 0 -49 0Z",
          "M-41 0A41 7.4 0 1 0 41 0A41 7.4 0 1 0 -41 0Z",
        ),
        [0, 0],
        { turn: -22 },
      );
      const front = intersect(orbit, place(rect(-60, 0, 120, 40), [0, 0], { turn: -22 }));
      const back = cut(orbit, grow(globe, GAP), front);
      return [main(cut(globe, grow(front, GAP))), spark(front, half(back, "top", 60))];
    },
  },
  {
    id: "cloud",
    label: "cloud",
    concepts: "cloud weather soft hosting dream sky",
    traits: ["inlay", "line"],
    draw: ({ union, cut, line }) => [
      main(
        cut(
          union(
            circle(-24, 8, 22),
            circle(4, -10, 28),
            circle(30, 10, 18),
            rect(-26, 0, 58, 28, 14),
          ),
          line("M-12 -14C-8 -22 0 -27 8 -26", 5),
        ),
      ),
    ],
  },
  {
    id: "cloud-sun",
    label: "sun behind a cloud",
    concepts: "weather cloud sun sky optimistic day",
    traits: ["inlay", "line"],
    draw({ union, apart, line }) {
      const cloud = union(
        circle(-22, 20, 18),
        circle(2, 8, 23),
        circle(24, 22, 16),
        rect(-22, 18, 46, 20),
      );
      const rays = around(line("M0 -27V-33", 6), 8).map((ray) => place(ray, [18, -14]));
      return [
        main(cloud),
        spark(apart(circle(18, -14, 20), cloud), ...rays.map((ray) => apart(ray, cloud))),
      ];
    },
  },
  {
    id: "rain",
    label: "rain cloud",
    concepts: "rain weather cloud water irrigation",
    traits: [],
    draw({ union, line }) {
      const cloud = union(
        circle(-24, -6, 20),
        circle(2, -20, 26),
        circle(27, -4, 18),
        rect(-24, -8, 51, 22),
      );
      const drops = [-24, 0, 24].map((x, i) =>
        line(`M${x + 3} ${26 + (i % 2) * 4}L${x - 3} ${38 + (i % 2) * 4}`, 7),
      );
      return [main(cloud), spark(...drops)];
    },
  },
  {
    id: "snowflake",
    label: "snowflake",
    concepts: "snow winter cold ice ski cooling frozen",
    traits: ["round", "inlay"],
    draw({ union, line }) {
      const arm = union(line("M0 0V-44", 7), line("M-12 -39L0 -27L12 -39", 6.2));
      return [main(union(...around(arm, 6)))];
    },
  },
  {
    id: "wind",
    label: "wind",
    concepts: "wind air breeze ventilation energy fresh",
    traits: [],
    draw: ({ line }) => [
      main(line("M-44 -6H20C32 -6 38 -14 38 -22C38 -31 31 -37 23 -37C16 -37 11 -33 9 -27", 8)),
      second(line("M-32 10H4", 8)),
      spark(line("M-44 26H12C21 26 26 31 26 37C26 43 21 47 15 47C10 47 7 45 5 41", 8)),
    ],
  },
  {
    id: "horizon",
    label: "mountains under the sun",
    concepts: "mountain landscape outdoor travel nature horizon",
    traits: ["round", "contained", "line"],
    draw({ cut, intersect, grow, union }) {
      const disc = circle(0, 0, 48);
      const far = polygon([
        [-70, 60],
        [-8, -22, 3],
        [54, 60],
      ]);
      const near = polygon([
        [-22, 60],
        [26, -2, 3],
        [84, 60],
      ]);
      const ground = below(33, 4, 80, 10);
      return [
        main(cut(disc, grow(union(far, near, ground), GAP), circle(21, -22, 9.5))),
        second(intersect(disc, cut(far, grow(near, GAP), grow(ground, GAP)))),
        main(intersect(disc, cut(near, grow(ground, GAP)))),
        second(intersect(disc, ground)),
      ];
    },
  },
  {
    id: "peak",
    label: "mountain with snow",
    concepts: "mountain peak outdoor climbing summit alpine ski",
    traits: ["inlay", "line"],
    draw({ apart, cut, intersect }) {
      const big = polygon(
        [
          [-44, 36],
          [4, -42],
          [50, 36],
        ],
        5,
      );
      const snow = "M-80 -90H80V-8L17 -8L8 4L-1 -7L-9 5L-20 -8H-80Z";
      const small = polygon(
        [
          [-52, 36],
          [-25, -5],
          [2, 36],
        ],
        4,
      );
      return [
        main(apart(apart(big, snow), small)),
        spark(intersect(big, cut(snow, small))),
        second(small),
      ];
    },
  },
  {
    id: "range",
    label: "mountain range",
    concepts: "mountain range outdoor strength nature alpine",
    traits: ["inlay", "line"],
    spaced: "under",
    draw({ apart, intersect, cut }) {
      const tall = polygon(
        [
          [-14, 34],
          [19, -36],
          [52, 34],
        ],
        4,
      );
      const low = polygon(
        [
          [-52, 34],
          [-19, -14],
          [14, 34],
        ],
        4,
      );
      const shade = "M19 -60V-4L11 10L23 22L19 60H80V-60Z";
      return [second(apart(intersect(tall, shade), low)), main(apart(cut(tall, shade), low), low)];
    },
  },
  {
    id: "ridge",
    label: "ridge line with a sun",
    concepts: "mountain outdoor hiking trail minimal",
    traits: [],
    draw: ({ line }) => [
      main(line("M-44 32L-14 -20L4 8L17 -13L44 32", 9)),
      spark(circle(19, -36, 9)),
    ],
  },
  {
    id: "summit",
    label: "stacked peaks",
    concepts: "mountain summit growth up build outdoor ascend",
    traits: ["inlay"],
    draw({ slit }) {
      const roof = (y: number) => slit(`M-44 ${y + 42}L0 ${y}L44 ${y + 42}`, 12.6);
      return [
        main(roof(-36)),
        second(roof(-10)),
        spark(
          polygon(
            [
              [0, 15],
              [19, 33],
              [-19, 33],
            ],
            0.5,
          ),
        ),
      ];
    },
  },
  {
    id: "volcano",
    label: "volcano",
    concepts: "volcano fire island power heat",
    traits: ["inlay"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-48 46L-20 -8H20L48 46Z",
          "M-22 -12H22L18 2C14 10 10 2 6 4C2 8 4 22 -2 22C-8 22 -6 6 -10 4C-14 2 -16 6 -18 2Z",
        ),
      ),
      spark(
        "M-15 -12.5H15L12 -2C9 2 8 -3 3 -1C-1 1 0 14 -2 15C-5 15 -3 0 -8 -1C-11 -2 -12 1 -13 -2Z",
        place(FLAME, [0, -32], { size: 0.32 }),
      ),
    ],
    small: ({ cut }) => [
      main(cut("M-48 46L-18 -8H18L48 46Z", "M-7 -20H7V14C7 20 -7 20 -7 14Z")),
      spark(place(FLAME, [0, -32], { size: 0.32 })),
    ],
  },
  {
    id: "camp",
    label: "tent under the moon",
    concepts: "camp tent outdoor night glamping adventure scout",
    traits: ["round", "contained"],
    draw({ cut, half }) {
      const disc = half(circle(0, 0, 48), "top", 30);
      const tent = cut(
        polygon(
          [
            [0, -18],
            [32, 30.1],
            [-32, 30.1],
          ],
          1.5,
        ),
        polygon([
          [0, 2],
          [12, 31],
          [-12, 31],
        ]),
      );
      const moon = cut(circle(20, -22, 10), circle(25, -25, 8.6));
      return [main(cut(disc, tent, moon)), second(rect(-30, 35, 60, 6, 3))];
    },
  },
  {
    id: "tent",
    label: "tent",
    concepts: "tent camp outdoor adventure scout festival",
    traits: ["inlay", "line"],
    draw({ cut, slit, line }) {
      const canvas = polygon(
        [
          [0, -34],
          [48, 36],
          [-48, 36],
        ],
        3,
      );
      const door = polygon([
        [0, -4],
        [17, 37],
        [-17, 37],
      ]);
      return [
        main(cut(canvas, door, slit("M0 -40V0", 4.2))),
        spark(line("M-8 -47L0 -36L8 -47", 5.4)),
      ];
    },
  },
  {
    id: "campfire",
    label: "campfire",
    concepts: "campfire fire camp outdoor grill warmth story",
    traits: ["inlay"],
    draw({ apart, line }) {
      const flame =
        "M3 -48C9 -32 27 -24 27 0C27 16 15 24 0 24C-15 24 -27 16 -27 0C-27 -11 -21 -18 -15 -25C-13 -19 -10 -16 -6 -14C-8 -28 -5 -39 3 -48Z";
      const glow = "M1 -6C5 1 11 4 11 12C11 18 6 22 0 22C-6 22 -11 18 -11 12C-11 5 -3 1 1 -6Z";
      const log = line("M-36 44L34 28", 8.6);
      return [main(apart(flame, glow)), spark(glow), second(log, apart(flipped(log), log))];
    },
  },
  {
    id: "road",
    label: "road to the horizon",
    concepts: "road travel drive journey transport way",
    traits: ["round", "contained"],
    draw({ cut, intersect, half }) {
      const disc = circle(0, 0, 48);
      const road = "M-8 -20H8L34 60H-34Z";
      const dashes = [rect(-2.4, -13, 4.8, 11), rect(-3, 6, 6, 14), rect(-3.8, 28, 7.6, 22)];
      return [
        spark(half(disc, "top", -20 - GAP)),
        main(intersect(disc, cut(rect(-60, -20, 120, 80), cut(road, ...dashes)))),
      ];
    },
    small: ({ cut, half }) => [
      main(cut(half(circle(0, 0, 48), "bottom", -4), "M-9 -10H9L26 60H-26Z", "M-60 -60H60V0H-60Z")),
      spark(half(circle(0, 0, 48), "top", -8)),
      second(rect(-5, 8, 10, 16), rect(-6, 33, 12, 15)),
    ],
  },
  {
    id: "hills",
    label: "fields under the sun",
    concepts: "farm field agriculture landscape country organic vineyard",
    traits: ["round", "contained"],
    draw({ cut, intersect, grow, apart }) {
      const disc = circle(0, 0, 48);
      const left = "M-60 12C-30 -6 10 4 40 60H-60Z";
      const right = "M60 -2C30 0 6 16 -6 60H60Z";
      const sky = cut(disc, grow(left, GAP), grow(right, GAP), circle(-6, -19, 12));
      return [main(sky, intersect(disc, left)), second(intersect(disc, apart(right, left)))];
    },
  },
  {
    id: "arch-sun",
    label: "sun in an arch",
    concepts: "retreat sun arch boho calm travel desert hotel",
    traits: ["contained"],
    draw({ cut, intersect }) {
      const frame = archway(0, 48, 72, 96);
      const inside = archway(0, 43, 61, 86);
      const dune = "M-40 26C-20 8 -2 12 12 24C22 32 32 30 40 24V60H-40Z";
      return [
        main(cut(frame, inside)),
        spark(circle(5, -10, 12)),
        second(intersect(archway(0, 43 - GAP, 52, 76), dune)),
      ];
    },
  },
  {
    id: "signal-arcs",
    label: "signal of light",
    concepts: "light signal wifi wireless sound radio broadcast",
    traits: ["dot"],
    draw: ({ line }) => [
      spark(circle(0, 26, 12)),
      main(line(arc(0, 26, 28, 205, 335), 8.6), line(arc(0, 26, 46.5, 207, 333), 8.6)),
      second(line(arc(0, 26, 65, 210, 330), 8.6)),
    ],
  },
];
