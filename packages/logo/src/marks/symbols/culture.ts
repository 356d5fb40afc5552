import {
  arc,
  circle,
  ellipse,
  polar,
  rect,
  regularPolygon,
  ring,
  sector,
  star,
} from "../../geometry/primitives.ts";
import { bolt, FLAME, HEART } from "../forms.ts";
import { around, flipped, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const GLINT =
  "M0 -14C1.5 -4 4 -1.5 14 0C4 1.5 1.5 4 0 14C-1.5 4 -4 1.5 -14 0C-4 -1.5 -1.5 -4 0 -14Z";

/** Faith and feasts, stages and screens, machines that think, gardens and homes. */
export const CULTURE: readonly SymbolSource[] = [
  {
    id: "cross-latin",
    label: "cross",
    concepts: "church cross christian faith ministry chapel",
    traits: ["inlay", "line"],
    draw: () => [main("M-8 -48H8V-22H32V-6H8V48H-8V-6H-32V-22H-8Z")],
  },
  {
    id: "cross-light",
    label: "cross in a window of light",
    concepts: "church cross faith chapel parish worship",
    traits: ["inlay"],
    draw({ cut, slit }) {
      const arch = "M-34 48V-8C-34 -28 -16 -42 0 -48C16 -42 34 -28 34 -8V48Z";
      return [main(cut(arch, slit("M0 -60V60", 7), slit("M-60 -4H60", 7)))];
    },
  },
  {
    id: "dove-olive",
    label: "dove with a twig",
    concepts: "peace dove church funeral hope faith",
    traits: ["inlay"],
    spaced: "over",
    draw({ cut, small, line }) {
      const bird =
        "M-44 -22C-26 -14 -14 -4 -4 -6C-8 -22 2 -38 20 -46C26 -28 24 -14 18 -6C26 -10 34 -10 38 -4L48 0L38 4C36 18 22 30 2 30C-8 30 -14 36 -24 38C-20 32 -20 28 -22 24C-36 16 -44 0 -44 -22Z";
      return [
        main(cut(bird, ...(small ? [] : [circle(30, -2, 3)]))),
        second(
          line("M38 12C36 24 30 34 22 42", 4.6),
          leaf([35, 26], [48, 26], 0.6),
          leaf([28, 36], [42, 42], 0.6),
        ),
      ];
    },
    small: () => [
      main(
        "M-46 -24C-26 -14 -14 -4 -4 -6C-8 -24 2 -42 22 -48C28 -30 26 -16 18 -6C26 -12 36 -12 40 -4L48 0L40 4C38 22 22 36 2 36C-8 36 -14 42 -26 44C-22 38 -22 34 -24 28C-38 18 -46 0 -46 -24Z",
      ),
    ],
  },
  {
    id: "praying-hands",
    label: "hands folded in prayer",
    concepts: "prayer church faith hands ministry blessing",
    traits: ["inlay", "line"],
    draw({ mirrored }) {
      const hand =
        "M-2.25 -46C-9 -46 -10 -40 -11 -32L-14 -6C-18 2 -24 8 -26 18L-30 30L-10 42C-6 36 -2.25 28 -2.25 20Z";
      return [main(mirrored(hand)), second(mirrored("M-32 34.5L-12 46.5L-17 49H-42Z"))];
    },
  },
  {
    id: "chalice",
    label: "chalice and host",
    concepts: "communion chalice church wine parish",
    traits: ["inlay", "line"],
    draw: () => [
      spark(circle(0, -32, 16)),
      main(
        "M-30 -12H30C30 8 18 20 5 22V34C12 36 22 38 24 46H-24C-22 38 -12 36 -5 34V22C-18 20 -30 8 -30 -12Z",
      ),
    ],
  },
  {
    id: "bible",
    label: "book with a cross",
    concepts: "bible church book faith christian scripture",
    traits: ["inlay", "line"],
    draw: ({ cut, union }) => [
      main(
        cut(
          "M-26 -48H34C36 -48 38 -46 38 -44V34H-24C-32 34 -32 42 -24 42H38V48H-26C-34 48 -38 43 -38 37V-36C-38 -43 -34 -48 -26 -48Z",
          union(rect(-1, -36, 10, 56, 1), rect(-14, -22, 36, 10, 1)),
        ),
      ),
    ],
  },
  {
    id: "mosque",
    label: "dome and minarets",
    concepts: "mosque islam muslim halal arabic faith",
    traits: [],
    draw: ({ cut, mirrored }) => [
      main(
        cut("M0 -36C4 -26 28 -20 28 4H-28C-28 -20 -4 -26 0 -36Z", rect(-60, 3, 120, 10)),
        cut(rect(-28, 8.5, 56, 37.5), "M-9 60V30C-9 22 -4 18 0 14C4 18 9 22 9 30V60Z"),
      ),
      second(mirrored(rect(-46, -16, 11, 62, 1)), mirrored("M-47 -20.5L-40.5 -38L-34 -20.5Z")),
      spark(circle(0, -43, 4.6)),
    ],
    small: ({ cut, mirrored }) => [
      main(
        cut(
          "M0 -46C4 -32 26 -24 26 6V46H-26V6C-26 -24 -4 -32 0 -46Z",
          "M-8 60V30C-8 22 -4 18 0 12C4 18 8 22 8 30V60Z",
        ),
      ),
      second(mirrored("M-47 46V-12L-40.5 -34L-34 -12V46Z")),
    ],
  },
  {
    id: "crescent-star",
    label: "crescent and star",
    concepts: "crescent moon star islam ramadan muslim night",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(circle(-4, 0, 44), circle(10, 0, 36))),
      spark(place(star(5, 17, 7), [20, 0], { turn: -18 })),
    ],
  },
  {
    id: "star-david",
    label: "woven six-pointed star",
    concepts: "jewish synagogue star kosher hebrew faith",
    traits: ["round", "inlay"],
    draw({ cut, apart, intersect }) {
      const triangle = cut(regularPolygon(3, 50), regularPolygon(3, 33));
      const other = place(triangle, [0, 0], { turn: 180 });
      const [over, under] = [30, 90].map((from) =>
        [0, 120, 240].map((turn) => sector(0, 0, 80, from + turn, from + turn + 60)).join(""),
      );
      const woven = (one: string, beside: string, on = "", below = "") => [
        intersect(one, on),
        intersect(apart(one, intersect(beside, below)), below),
      ];
      return [
        main(...woven(triangle, other, over, under)),
        second(...woven(other, triangle, under, over)),
      ];
    },
    small: ({ cut }) => [main(cut(star(6, 50, 28.8), circle(0, 0, 14)))],
  },
  {
    id: "menorah",
    label: "menorah",
    concepts: "menorah jewish hanukkah candles faith",
    traits: [],
    draw({ line, union }) {
      return [
        main(
          union(
            ...[40, 27, 14].map((r) => line(arc(0, -12, r, 0, 180), 5.4, "butt")),
            rect(-2.7, -12, 5.4, 54),
            rect(-18, 40, 36, 7, 3),
          ),
        ),
        spark(...[-40, -27, -14, 0, 14, 27, 40].map((x) => leaf([x, -17], [x, -36], 0.5))),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line(arc(0, -14, 38, 0, 180), 9, "butt"),
          line(arc(0, -14, 19, 0, 180), 9, "butt"),
          rect(-4.5, -14, 9, 58),
          rect(-20, 39, 40, 9, 3),
        ),
      ),
      spark(...[-38, -19, 0, 19, 38].map((x) => leaf([x, -22], [x, -46], 0.5))),
    ],
  },
  {
    id: "diya",
    label: "lamp with a flame",
    concepts: "diya lamp diwali hindu indian light blessing",
    traits: ["inlay", "line"],
    draw: () => [
      main("M-46 2C-30 10 30 10 46 2C46 30 24 44 0 44C-24 44 -46 30 -46 2Z"),
      spark(place(FLAME, [0, -24], { size: 0.5 })),
    ],
  },
  {
    id: "yin-yang",
    label: "yin and yang as two drops",
    concepts: "balance zen tai-chi acupuncture harmony asian",
    traits: ["round"],
    draw({ cut, line, gap }) {
      const half = "M0 -48A48 48 0 0 1 0 48A24 24 0 0 0 0 0A24 24 0 0 1 0 -48Z";
      const seam = line("M0 -50V-48A24 24 0 0 0 0 0A24 24 0 0 1 0 48V50", gap, "butt");
      const right = cut(half, seam, circle(0, -24, 8));
      return [main(right), second(place(right, [0, 0], { turn: 180 }))];
    },
  },
  {
    id: "lily",
    label: "lily",
    concepts: "funeral lily memorial flower remembrance florist",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(leaf([0, 14], [0, -48], 0.42)),
      second(
        cut(leaf([-2, 14], [-40, -34], 0.38), leaf([0, 18], [0, -54], 0.6)),
        cut(leaf([2, 14], [40, -34], 0.38), leaf([0, 18], [0, -54], 0.6)),
      ),
      spark(line("M0 20V46", 5.4), leaf([2, 44], [28, 22], 0.4)),
    ],
    small: ({ cut, line }) => [
      main(leaf([0, 16], [0, -48], 0.5)),
      second(
        cut(leaf([-2, 16], [-42, -34], 0.5), leaf([0, 20], [0, -54], 0.78)),
        cut(leaf([2, 16], [42, -34], 0.5), leaf([0, 20], [0, -54], 0.78)),
      ),
      spark(line("M0 28V45", 8.4)),
    ],
  },
  {
    id: "wedding-cake",
    label: "wedding cake",
    concepts: "wedding cake bakery celebration patisserie party",
    traits: ["inlay", "line"],
    draw: () => [
      spark(place(HEART, [0, -37], { size: 0.25 })),
      main(rect(-18, -22.5, 36, 18, 3), rect(-42, 25, 84, 18, 3)),
      second(rect(-30, 0, 60, 20.5, 3)),
    ],
  },
  {
    id: "bouquet",
    label: "bouquet",
    concepts: "florist bouquet flowers wedding bride gift",
    traits: [],
    draw({ cut, line, union }) {
      const bloom = (x: number, y: number, r: number) =>
        cut(
          union(
            ...around(circle(0, -r * 0.62, r * 0.46), 5).map((each) => place(each, [x, y])),
            circle(x, y, r * 0.5),
          ),
          circle(x, y, r * 0.26),
        );
      return [
        main(bloom(0, -30, 19), bloom(-25, -14, 16), bloom(25, -14, 16)),
        second("M-20 6H20L5 26H-5Z"),
        spark(line("M-4 31L-14 47", 5.4), line("M0 31V48", 5.4), line("M4 31L14 47", 5.4)),
      ];
    },
    small: () => [
      main(
        ...[
          [0, -30, 17],
          [-27, -8, 14],
          [27, -8, 14],
        ].map(([x = 0, y = 0, r = 0]) => circle(x, y, r)),
      ),
      second("M-22 16H22L7 48H-7Z"),
    ],
  },
  {
    id: "arch-floral",
    label: "arch of leaves",
    concepts: "wedding arch venue ceremony floral bride garden",
    traits: [],
    spaced: "over",
    draw({ line }) {
      const leaves = [-168, -140, -112, -68, -40, -12].map((angle, i) => {
        const { x, y } = polar(33, angle);
        const out = polar(50, angle + (i < 3 ? 14 : -14));
        return leaf([x, y + 2], [out.x, out.y + 2], 0.5);
      });
      return [
        main(line("M-28 48V2C-28 -14 -16 -27 0 -27C16 -27 28 -14 28 2V48", 6)),
        second(...leaves),
        spark(place(HEART, [0, 22], { size: 0.3 })),
      ];
    },
    small: ({ line }) => [
      main(line("M-34 46V-4C-34 -26 -18 -42 0 -42C18 -42 34 -26 34 -4V46", 10)),
      spark(place(HEART, [0, 10], { size: 0.4 })),
    ],
  },
  {
    id: "hearts-linked",
    label: "two hearts that interlock",
    concepts: "wedding love hearts couple marriage dating",
    traits: [],
    draw({ cut, apart }) {
      const outline = cut(HEART, place(HEART, [0, -1], { size: 0.7 }));
      const one = place(outline, [-18, -8], { size: 0.72, turn: -12 });
      const two = place(outline, [18, 8], { size: 0.72, turn: 12 });
      return [main(one), second(apart(two, one))];
    },
    small: ({ apart }) => {
      const one = place(HEART, [-17, -10], { size: 0.7, turn: -12 });
      const two = place(HEART, [19, 10], { size: 0.7, turn: 12 });
      return [main(one), second(apart(two, one))];
    },
  },
  {
    id: "treble-clef",
    label: "treble clef",
    concepts: "music clef concert piano choir lessons",
    traits: ["inlay"],
    draw: ({ line, union }) => [
      main(
        union(
          line(
            "M4 6C-6 4 -14 12 -10 20C-5 30 14 28 17 14C20 -2 -2 -8 -14 2C-28 14 -20 34 0 33C22 32 28 12 18 0C6 -14 -8 -20 -6 -34C-5 -44 6 -46 7 -36C8 -24 0 -20 -4 -14",
            5.4,
          ),
          line("M0 -12L7 36C9 46 -6 50 -9 40", 5.4),
        ),
      ),
    ],
    small: ({ line, union }) => [
      main(
        union(
          line(
            "M2 2C-22 2 -26 30 -2 30C22 30 24 2 4 -8C-12 -18 -12 -42 4 -42C16 -42 10 -26 -2 -18",
            9,
          ),
          line("M2 -8L8 34C10 46 -8 50 -12 40", 8.4),
        ),
      ),
    ],
  },
  {
    id: "drum",
    label: "drum",
    concepts: "drum music drummer band percussion rhythm",
    traits: ["line"],
    draw: ({ cut, line }) => [
      second(ellipse(0, -8, 40, 12)),
      main(
        cut(
          "M-40 -1C-34 11 34 11 40 -1V30C34 46 -34 46 -40 30Z",
          line("M-27 14L-14 34L0 17L14 34L27 14", 5.8),
        ),
      ),
      spark(line("M-12 -30L-38 -46", 5.4), line("M12 -30L38 -46", 5.4)),
    ],
    small: ({ line }) => [
      second(ellipse(0, -10, 42, 11)),
      main("M-42 3C-34 15 34 15 42 3V32C34 48 -34 48 -42 32Z"),
      spark(line("M-12 -36L-34 -46", 8.4), line("M12 -36L34 -46", 8.4)),
    ],
  },
  {
    id: "violin",
    label: "violin",
    concepts: "violin music orchestra classical strings cello",
    traits: [],
    draw({ cut, mirrored, line }) {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 32 });
      const body = mirrored("M0 -8C-14 -10 -22 0 -18 12C-14 18 -14 20 -18 25C-24 36 -18 50 0 50Z");
      return [
        main(
          turned(cut(body, line("M-9 14C-12 18 -6 24 -9 29", 4), line("M9 14C12 18 6 24 9 29", 4))),
        ),
        second(turned(rect(-3.5, -44, 7, 31.5, 2))),
        spark(turned(rect(-8, -56, 16, 7.5, 3))),
      ];
    },
    small: ({ mirrored, union }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 32 });
      return [
        main(
          turned(
            union(
              mirrored("M0 -8C-16 -10 -24 0 -20 12C-15 18 -15 20 -20 25C-26 36 -20 50 0 50Z"),
              rect(-5, -48, 10, 44),
              rect(-11, -56, 22, 11, 3),
            ),
          ),
        ),
      ];
    },
  },
  {
    id: "trumpet",
    label: "trumpet",
    concepts: "trumpet brass music jazz band fanfare",
    traits: [],
    draw: ({ line, union, cut }) => [
      main(union(line("M-46 -8H22", 7), "M14 -12C28 -14 38 -22 48 -32V20C38 8 28 0 14 -4Z")),
      second(cut(line("M-18 -4V8C-18 20 14 20 14 8V-2", 6), rect(-60, -20, 120, 20.5))),
      spark(...[-12, -2, 8].map((x) => rect(x - 3, -31, 6, 15, 2))),
    ],
    small: ({ union, line }) => [
      main(
        union(
          line("M-44 -6H22", 9),
          "M12 -12C28 -14 38 -24 48 -36V24C38 12 28 2 12 0Z",
          line("M-20 -4V8C-20 24 12 24 12 8V-2", 8.4),
        ),
      ),
    ],
  },
  {
    id: "record-arm",
    label: "record and arm",
    concepts: "dj record vinyl music club turntable",
    traits: ["inlay"],
    draw: ({ cut, line, apart }) => {
      const needle = line("M36 -42V-4L20 18", 6);
      return [main(apart(cut(circle(-8, 4, 39), circle(-8, 4, 6)), needle)), spark(needle)];
    },
  },
  {
    id: "radio",
    label: "radio",
    concepts: "radio podcast broadcast retro station music",
    traits: ["inlay"],
    draw: ({ cut, line }) => [
      main(
        cut(
          rect(-46, -18, 92, 62, 9),
          circle(-20, 13, 17),
          rect(8, -4, 26, 8, 3),
          circle(14, 26, 6),
          circle(32, 26, 6),
        ),
      ),
      spark(circle(-20, 13, 11), line("M-30 -25L24 -46", 5)),
    ],
    small: ({ cut, line }) => [
      main(cut(rect(-46, -18, 92, 64, 8), circle(-18, 14, 17), rect(12, 6, 24, 14, 4))),
      spark(line("M-28 -30L28 -46", 8.4)),
    ],
  },
  {
    id: "mic-waves",
    label: "microphone that sends",
    concepts: "podcast microphone radio broadcast interview voice",
    traits: ["inlay"],
    draw: ({ line }) => [
      main(rect(-13, -36, 26, 50, 13)),
      second(line("M0 28V46", 6.4), line("M-20 18C-12 30 12 30 20 18", 6)),
      spark(
        line("M-26 -34C-34 -24 -34 -6 -26 4", 5.4),
        line("M26 -34C34 -24 34 -6 26 4", 5.4),
        line("M-38 -44C-50 -28 -50 -2 -38 14", 5.4),
        line("M38 -44C50 -28 50 -2 38 14", 5.4),
      ),
    ],
    small: ({ line, union }) => [
      main(union(rect(-14, -40, 28, 54, 14), line("M0 10V44", 9))),
      spark(line("M-30 -36C-40 -24 -40 -6 -30 6", 9), line("M30 -36C40 -24 40 -6 30 6", 9)),
    ],
  },
  {
    id: "mic-disc",
    label: "microphone on a disc",
    concepts: "podcast microphone talk show voice studio",
    traits: ["round", "contained"],
    draw: ({ cut, line, union }) => [
      main(
        cut(
          circle(0, 0, 48),
          union(
            rect(-10, -32, 20, 36, 10),
            line("M-18 0C-18 22 18 22 18 0", 5),
            line("M0 16V30", 5),
          ),
        ),
      ),
    ],
    small: ({ cut, line, union }) => [
      main(
        cut(
          circle(0, 0, 48),
          union(
            rect(-10, -34, 20, 36, 10),
            line("M-22 0C-22 28 22 28 22 0", 7),
            rect(-3.5, 18, 7, 16),
          ),
        ),
      ),
    ],
  },
  {
    id: "film-reel",
    label: "film reel",
    concepts: "film cinema reel movie video production",
    traits: ["round", "line"],
    draw: ({ cut }) => [
      main(cut(circle(0, 0, 48), ...around(circle(0, -27, 12), 5), circle(0, 0, 6))),
    ],
  },
  {
    id: "movie-camera",
    label: "film camera",
    concepts: "video film camera production movie videographer",
    traits: ["inlay", "line"],
    draw: () => [
      main(rect(-46, -8, 64, 46, 8)),
      second("M22.5 8L46 -6C48 -7 48 -6 48 -4V34C48 36 48 37 46 36L22.5 22Z"),
      spark(circle(-28, -28, 15.5), circle(5, -26, 13.5)),
    ],
  },
  {
    id: "polaroid",
    label: "instant picture",
    concepts: "photo polaroid picture photographer memories snapshot",
    traits: ["inlay", "line"],
    draw: ({ cut, intersect }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -8 });
      const pane = rect(-29, -36, 58, 54, 2);
      return [
        main(turned(cut(rect(-40, -47, 80, 94, 5), pane))),
        second(turned(intersect(rect(-24.5, -31.5, 49, 45), "M-40 30L-8 -14L8 4L16 -4L44 30Z"))),
        spark(turned(circle(10, -18, 6.4))),
      ];
    },
    small: ({ cut }) => [
      main(cut(rect(-40, -47, 80, 94, 5), rect(-27, -34, 54, 48, 2))),
      second("M-20 8L-4 -20L8 -6L20 8Z"),
    ],
  },
  {
    id: "viewfinder",
    label: "viewfinder round an eye",
    concepts: "photo viewfinder photographer focus camera studio",
    traits: [],
    draw: ({ line }) => [
      main(
        ...[0, 90, 180, 270].map((turn) =>
          place(line("M-44 -22V-36C-44 -41 -41 -44 -36 -44H-22", 6.4), [0, 0], { turn }),
        ),
      ),
      spark(circle(0, 0, 13)),
      second(ring(25, 18.5)),
    ],
  },
  {
    id: "tripod",
    label: "camera on a tripod",
    concepts: "photographer camera tripod photography film shooting",
    traits: [],
    draw: ({ cut, line, union }) => [
      main(cut(union(rect(-32, -40, 64, 42, 7), rect(-12, -47, 24, 12, 4)), circle(0, -19, 13))),
      spark(circle(0, -19, 7.5)),
      second(line("M0 10V44", 6), line("M-6 10L-26 45", 6), line("M6 10L26 45", 6)),
    ],
    small: ({ cut, line, union }) => [
      main(
        union(
          cut(rect(-38, -46, 76, 48, 7), circle(0, -22, 13)),
          line("M0 0L-24 44", 8.4),
          line("M0 0L24 44", 8.4),
        ),
      ),
    ],
  },
  {
    id: "joystick",
    label: "joystick",
    concepts: "games joystick arcade retro gaming play",
    traits: ["inlay", "line"],
    draw: () => [
      spark(circle(0, -32, 15)),
      second(rect(-4.5, -12.5, 9, 24, 2)),
      main(
        "M-18 16H18C34 16 44 26 44 40V43C44 46 42 48 39 48H-39C-42 48 -44 46 -44 43V40C-44 26 -34 16 -18 16Z",
      ),
    ],
  },
  {
    id: "spade",
    label: "spade",
    concepts: "cards spade game casino poker magician",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      main(
        "M0 -48C8 -34 42 -16 42 8C42 24 30 32 20 32C12 32 7 29 4 24C5 34 10 42 18 48H-18C-10 42 -5 34 -4 24C-7 29 -12 32 -20 32C-30 32 -42 24 -42 8C-42 -16 -8 -34 0 -48Z",
      ),
    ],
  },
  {
    id: "curtain",
    label: "stage curtain",
    concepts: "theatre stage curtain show drama performance",
    traits: [],
    draw: ({ mirrored }) => [
      second(rect(-48, -46, 96, 10, 3)),
      main(mirrored("M-44 -31.5H-4C-6 -8 -20 2 -32 8C-28 20 -26 32 -26 46H-44Z")),
      spark(place(star(5, 12, 5.4), [0, 20])),
    ],
  },
  {
    id: "easel",
    label: "easel",
    concepts: "art easel painting artist studio gallery",
    traits: [],
    draw: ({ cut, line, intersect }) => {
      const canvas = rect(-36, -34, 72, 54, 3);
      return [
        main(cut(canvas, rect(-28, -26, 56, 38, 1))),
        spark(intersect(rect(-23.5, -21.5, 47, 29), "M-40 20L-12 -10L2 4L12 -4L40 20Z")),
        second(
          line("M-20 24.5L-28 46", 6, "butt"),
          line("M20 24.5L28 46", 6, "butt"),
          line("M0 -47V-38.5", 6, "butt"),
        ),
      ];
    },
    small: ({ cut, line, union }) => [
      main(
        union(
          cut(rect(-40, -40, 80, 58, 3), rect(-28, -28, 56, 34, 1)),
          line("M-18 14L-30 46", 9),
          line("M18 14L30 46", 9),
        ),
      ),
    ],
  },
  {
    id: "frame",
    label: "picture in a frame",
    concepts: "gallery art frame picture museum framing",
    traits: ["inlay"],
    draw: ({ cut, intersect }) => [
      main(cut(rect(-46, -46, 92, 92, 4), rect(-33, -33, 66, 66, 1))),
      second(intersect(rect(-28.5, -28.5, 57, 57), circle(0, 34, 34))),
      spark(circle(8, -14, 9)),
    ],
  },
  {
    id: "bust",
    label: "classical bust",
    concepts: "museum sculpture bust art history gallery",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-16 -40C-8 -50 18 -48 22 -30C23 -24 21 -22 24 -16L29 -8L23 -5V3C23 9 17 10 11 9L12 18C22 20 30 24 32 32H-30C-28 24 -20 20 -12 17C-10 8 -14 2 -20 -8C-26 -20 -24 -32 -16 -40Z",
      ),
      second(rect(-20, 36.5, 40, 10, 2)),
    ],
  },
  {
    id: "neural",
    label: "net of neurons",
    concepts: "ai neural network machine-learning intelligence data",
    traits: ["inlay"],
    draw({ line, cut, union, grow }) {
      const left = [
        [-36, -26],
        [-36, 26],
      ] as const;
      const middle = [
        [0, -40],
        [0, 0],
        [0, 40],
      ] as const;
      const right = [
        [36, -26],
        [36, 26],
      ] as const;
      const wires = [...left, ...right].flatMap(([x, y]) =>
        middle.map(([mx, my]) => line(`M${x} ${y}L${mx} ${my}`, 4)),
      );
      const node = ([x, y]: readonly [number, number]) => circle(x, y, 8.5);
      const nodes = [...left, ...middle, ...right].map(node);
      return [
        second(cut(union(...wires), ...nodes.map((each) => grow(each, 3.5)))),
        main(...[...left, ...right].map(node)),
        spark(...middle.map(node)),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M-34 -24L34 24", 8.4),
          line("M-34 24L34 -24", 8.4),
          ...[
            [-34, -24],
            [-34, 24],
            [34, -24],
            [34, 24],
          ].map(([x = 0, y = 0]) => circle(x, y, 12)),
          circle(0, 0, 14),
        ),
      ),
    ],
  },
  {
    id: "ai-spark",
    label: "glint in an open ring",
    concepts: "ai assistant intelligence magic automation generative",
    traits: ["round", "inlay", "line"],
    draw: ({ line }) => [
      main(line(arc(0, 0, 43, -30, 240), 9)),
      spark(place(GLINT, [0, 0], { size: 1.9 })),
      second(circle(18, -38, 7)),
    ],
    small: ({ line }) => [
      main(line(arc(0, 0, 42, -20, 230), 11)),
      spark(place(GLINT, [0, 0], { size: 2 })),
    ],
  },
  {
    id: "brain-chip",
    label: "head with a chip",
    concepts: "ai mind intelligence technology learning psychology",
    traits: ["inlay"],
    draw({ cut, line }) {
      const head =
        "M-4 -48C22 -48 36 -32 36 -12C36 -6 40 0 44 8C46 12 44 14 36 15V26C36 34 30 36 18 35V48H-28V26C-40 18 -44 6 -44 -8C-44 -32 -28 -48 -4 -48Z";
      return [
        main(
          cut(
            head,
            rect(-20, -28, 34, 34, 5),
            line("M-12 -34V-28", 4.5),
            line("M6 -34V-28", 4.5),
            line("M-12 6V12", 4.5),
            line("M6 6V12", 4.5),
            line("M-26 -20H-20", 4.5),
            line("M-26 -2H-20", 4.5),
            line("M14 -20H20", 4.5),
            line("M14 -2H20", 4.5),
          ),
        ),
        spark(rect(-11, -19, 16, 16, 3)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-4 -48C22 -48 36 -32 36 -12L46 12L36 15V34L20 36V48H-28V26C-40 18 -44 6 -44 -8C-44 -32 -28 -48 -4 -48Z",
          rect(-22, -28, 36, 36, 5),
        ),
      ),
      spark(rect(-12, -18, 16, 16, 3)),
    ],
  },
  {
    id: "head-leaf",
    label: "head that sprouts",
    concepts: "therapy mind growth psychology coaching wellbeing mental-health",
    traits: ["inlay", "line"],
    spaced: "under",
    draw({ cut, line }) {
      const head =
        "M-4 -30C20 -30 34 -18 34 -2C34 4 38 8 42 15C44 18 42 20 35 21V30C35 37 30 39 19 38V48H-26V34C-36 27 -40 18 -40 6C-40 -18 -24 -30 -4 -30Z";
      return [
        main(cut(head, line("M-3 -36V6", 4.5))),
        second(leaf([0, -32], [24, -48], 0.56), leaf([-6, -34], [-30, -48], 0.56)),
      ];
    },
  },
  {
    id: "cloud-stack",
    label: "cloud over two layers",
    concepts: "cloud hosting software saas server data",
    traits: ["inlay"],
    draw: ({ union }) => {
      const cloud = union(
        circle(-22, -12, 18),
        circle(2, -24, 22),
        circle(27, -10, 16),
        rect(-24, -14, 52, 20, 9),
      );
      return [main(cloud), second(rect(-40, 12, 80, 12, 6)), spark(rect(-28, 30.5, 56, 12, 6))];
    },
  },
  {
    id: "cloud-bolt",
    label: "cloud with a bolt",
    concepts: "cloud storm automation devops serverless fast",
    traits: ["inlay", "line"],
    draw: ({ apart, union }) => {
      const cloud = union(
        circle(-24, -10, 20),
        circle(4, -24, 24),
        circle(29, -6, 18),
        rect(-26, -16, 56, 28, 12),
      );
      const flash = place(bolt(0.56), [2, 20]);
      return [main(apart(cloud, flash)), spark(flash)];
    },
  },
  {
    id: "cloud-lock",
    label: "cloud with a keyhole",
    concepts: "cloud security privacy backup encryption data",
    traits: ["inlay", "line"],
    draw: ({ cut, union }) => {
      const cloud = union(
        circle(-24, 10, 24),
        circle(4, -10, 28),
        circle(29, 12, 19),
        rect(-26, 4, 56, 30, 14),
      );
      return [main(cut(cloud, union(circle(2, -2, 9.5), "M-2 0H6L10 20H-6Z")))];
    },
  },
  {
    id: "server",
    label: "three slabs of a server",
    concepts: "server hosting data cloud infrastructure backup",
    traits: ["inlay"],
    draw: ({ cut, line }) => [
      ...[-44, -13.5, 17].map((y, i) => {
        const slab = cut(
          rect(-42, y, 84, 26, 6),
          circle(28, y + 13, 4.4),
          line(`M-28 ${y + 13}H4`, 4.8),
        );
        return i === 1 ? second(slab) : main(slab);
      }),
    ],
    small: ({ cut }) =>
      [-46, -13, 20].map((y, i) => {
        const slab = cut(rect(-44, y, 88, 26, 5), circle(26, y + 13, 5.5));
        return i === 1 ? second(slab) : main(slab);
      }),
  },
  {
    id: "browser",
    label: "window with a heart of code",
    concepts: "software website browser web app developer",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(
          rect(-46, -40, 92, 80, 10),
          circle(-33, -28, 4),
          circle(-20, -28, 4),
          rect(-60, -17, 120, 4.5),
          line("M-12 -2L-24 11L-12 24", 5.4),
          line("M12 -2L24 11L12 24", 5.4),
        ),
      ),
    ],
    small: ({ cut, line }) => [
      main(
        cut(
          rect(-46, -42, 92, 84, 10),
          rect(-60, -24, 120, 7),
          line("M-9 -4L-22 12L-9 28", 7),
          line("M9 -4L22 12L9 28", 7),
        ),
      ),
    ],
  },
  {
    id: "braces",
    label: "braces round a dot",
    concepts: "code software developer programming api engineering",
    traits: ["inlay", "line"],
    draw: ({ line }) => {
      const brace = line(
        "M-16 -42C-30 -42 -28 -28 -28 -18C-28 -8 -32 0 -42 0C-32 0 -28 8 -28 18C-28 28 -30 42 -16 42",
        8.4,
      );
      return [main(brace), second(flipped(brace)), spark(circle(0, 0, 10))];
    },
  },
  {
    id: "blockchain",
    label: "three cubes in a chain",
    concepts: "blockchain crypto chain web3 token ledger",
    traits: [],
    draw({ cut, slit }) {
      const cube = (x: number, y: number) => {
        const hexagon = place(regularPolygon(6, 21, { rounding: 2 }), [x, y]);
        return cut(
          hexagon,
          slit(`M${x} ${y}V${y + 30}`, 3.8),
          slit(`M${x} ${y}L${x + 30} ${y - 17.3}`, 3.8),
          slit(`M${x} ${y}L${x - 30} ${y - 17.3}`, 3.8),
        );
      };
      return [main(cube(0, -24)), second(cube(-22.5, 15)), spark(cube(22.5, 15))];
    },
    small: () => [
      main(place(regularPolygon(6, 23), [0, -24])),
      second(place(regularPolygon(6, 23), [-24, 20])),
      spark(place(regularPolygon(6, 23), [24, 20])),
    ],
  },
  {
    id: "vr-goggles",
    label: "virtual reality goggles",
    concepts: "vr virtual-reality gaming metaverse headset immersive",
    traits: ["inlay", "line"],
    draw: ({ cut, line, half }) => [
      main(
        cut(
          "M-36 -14H36C43 -14 48 -9 48 -2V18C48 26 43 30 36 30H20C14 30 12 26 9 22C5 16 -5 16 -9 22C-12 26 -14 30 -20 30H-36C-43 30 -48 26 -48 18V-2C-48 -9 -43 -14 -36 -14Z",
          line("M-28 4H-8", 5),
        ),
      ),
      second(half(line("M-36 -14C-30 -42 30 -42 36 -14", 7), "top", -18.5)),
    ],
  },
  {
    id: "satellite",
    label: "satellite",
    concepts: "satellite space orbit communication aerospace signal",
    traits: [],
    draw: ({ cut, line }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 45 });
      const panel = (x: number) =>
        cut(
          rect(x, -12, 26, 24, 2),
          line(`M${x + 13} -20V20`, 4),
          line(`M${x - 5} 0H${x + 31}`, 4),
        );
      return [
        main(turned(rect(-13, -17, 26, 34, 4))),
        second(turned(panel(-50)), turned(panel(24))),
        spark(
          turned(rect(-19.5, -3, 2, 6)),
          turned(rect(17.5, -3, 2, 6)),
          line(arc(-18, 18, 24, 100, 170), 5.4),
          line(arc(-18, 18, 12, 100, 170), 5.4),
        ),
      ];
    },
    small: () => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: 45 });
      return [
        main(turned(rect(-13, -18, 26, 36, 4))),
        second(turned(rect(-56, -14, 36, 28, 2)), turned(rect(20, -14, 36, 28, 2))),
      ];
    },
  },
  {
    id: "telescope",
    label: "telescope at a star",
    concepts: "telescope astronomy space vision explore observatory",
    traits: ["line"],
    draw: ({ line }) => {
      const turned = (shape: string) => place(shape, [0, -4], { turn: -28 });
      return [
        main(turned("M-40 -7L-8 -10V10L-40 7Z"), turned(rect(-3.5, -14, 42, 28, 3))),
        second(line("M-2 16L-18 46", 6), line("M6 16L20 46", 6)),
        spark(place(GLINT, [-30, -32], { size: 0.9 })),
      ];
    },
    small: ({ union, line }) => [
      main(
        union(
          place(union("M-42 -9L-8 -12V12L-42 9Z", rect(-12, -17, 54, 34, 3)), [0, -8], {
            turn: -28,
          }),
          line("M0 6L-16 44", 8.4),
          line("M2 6L20 44", 8.4),
        ),
      ),
    ],
  },
  {
    id: "astronaut",
    label: "astronaut's helmet",
    concepts: "astronaut space helmet explorer kids cosmos",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(
          "M-36 -8C-36 -32 -20 -48 0 -48C20 -48 36 -32 36 -8C36 8 30 20 22 26H-22C-30 20 -36 8 -36 -8Z",
          rect(-26, -28, 52, 40, 18),
        ),
      ),
      second(cut(rect(-21.5, -23.5, 43, 31, 13.5), line("M-12 -8C-12 -14 -8 -17 -3 -17", 4.5))),
      spark("M-32 48C-32 38 -26 31 -20 31H20C26 31 32 38 32 48Z"),
    ],
    small: ({ cut }) => [
      main(
        cut(
          "M-40 -8C-40 -32 -22 -48 0 -48C22 -48 40 -32 40 -8C40 8 34 18 24 24H-24C-34 18 -40 8 -40 -8Z",
          rect(-27, -28, 54, 38, 17),
        ),
      ),
      spark("M-34 48C-34 38 -28 32 -20 32H20C28 32 34 38 34 48Z"),
    ],
  },
  {
    id: "galaxy",
    label: "galaxy",
    concepts: "galaxy space spiral cosmos universe stars",
    traits: ["round"],
    draw: ({ cut }) => {
      const arm =
        "M4 -8C20 -8 32 4 30 22C28 36 14 46 -4 46C-26 46 -42 32 -46 12C-36 28 -22 34 -8 32C8 30 14 20 12 12C10 2 4 0 4 -8Z";
      const drawn = cut(arm, circle(0, 0, 12.5));
      return [main(drawn), second(place(drawn, [0, 0], { turn: 180 })), spark(circle(0, 0, 8))];
    },
  },
  {
    id: "cctv",
    label: "camera that watches",
    concepts: "security camera cctv surveillance alarm monitoring",
    traits: [],
    draw: ({ union }) => {
      const turned = (shape: string) => place(shape, [0, -14], { turn: 18 });
      return [
        main(
          turned(
            "M-38 -15H30C34 -15 36 -13 36 -9V9C36 13 34 15 30 15H-38C-42 15 -44 13 -44 9V-9C-44 -13 -42 -15 -38 -15Z",
          ),
        ),
        spark(turned(rect(40.5, -9, 10, 18, 3))),
        second(union("M-22 12L-12 16L-18 34H-46V27H-24Z", rect(-48, 18, 8, 28, 3))),
      ];
    },
  },
  {
    id: "plug-leaf",
    label: "plug with leaves",
    concepts: "green energy renewable electric leaf sustainable",
    traits: ["line"],
    draw: () => [
      main("M-24 -20H24V-8C24 8 14 16 4 17V28H-4V17C-14 16 -24 8 -24 -8Z"),
      second(rect(-16, -46, 9, 21.5, 4), rect(7, -46, 9, 21.5, 4)),
      spark(leaf([2, 47], [36, 18], 0.5), leaf([-2, 47], [-34, 24], 0.5)),
    ],
    small: ({ union }) => [
      main(
        union(
          "M-28 -18H28V-6C28 8 18 16 5 17V30H-5V17C-18 16 -28 8 -28 -6Z",
          rect(-19, -44, 10, 32, 4),
          rect(9, -44, 10, 32, 4),
        ),
      ),
      spark(leaf([8, 48], [40, 18], 0.6), leaf([-8, 48], [-40, 18], 0.6)),
    ],
  },
  {
    id: "sun-bolt",
    label: "sun with a bolt",
    concepts: "solar sun energy power photovoltaic renewable",
    traits: ["round"],
    draw: ({ cut, line }) => [
      main(cut(circle(0, 0, 27), place(bolt(0.42), [0, 0]))),
      spark(...around(line("M0 -37V-45", 6.4), 8)),
    ],
  },
  {
    id: "water-wheel",
    label: "wheel in the water",
    concepts: "mill water-wheel hydro energy flour bakery",
    traits: [],
    draw: ({ line, cut, union }) => {
      const wheel = union(
        ring(35, 28, 0, -10),
        ...around(line("M0 -8V-42", 5.4), 8).map((each) => place(each, [0, -10])),
      );
      return [
        main(cut(wheel, circle(0, -10, 4), rect(-60, 14.5, 120, 50))),
        second(line("M-46 28C-36 20 -26 20 -16 28C-6 36 4 36 14 28C24 20 34 20 46 28", 6)),
        spark(line("M-30 43C-24 38 -18 38 -12 43C-6 48 0 48 6 43C12 38 18 38 28 43", 5.4)),
      ];
    },
    small: ({ line, cut, union }) => [
      main(
        cut(
          union(
            ring(38, 28, 0, -8),
            ...around(line("M0 0V-30", 8.4), 6).map((each) => place(each, [0, -8])),
          ),
          rect(-60, 20, 120, 50),
        ),
      ),
      second(line("M-44 36C-34 26 -26 26 -16 36C-6 46 4 46 14 36C24 26 32 26 44 36", 9)),
    ],
  },
  {
    id: "spade-garden",
    label: "spade and leaf",
    concepts: "garden spade gardener landscaping digging allotment",
    traits: ["line"],
    draw: ({ line }) => {
      const turned = (shape: string) => place(shape, [-4, 4], { turn: 38 });
      return [
        main(turned("M-17 4H17V26C17 38 8 46 0 52C-8 46 -17 38 -17 26Z")),
        second(turned(rect(-3.5, -32, 7, 31.5, 2)), turned(line("M-12 -46H12L6 -36H-6Z", 6))),
        spark(leaf([20, 46], [46, 16], 0.5)),
      ];
    },
    small: ({ line, union }) => {
      const turned = (shape: string) => place(shape, [-4, 4], { turn: 38 });
      return [
        main(
          turned(
            union(
              "M-20 4H20V26C20 38 8 46 0 52C-8 46 -20 38 -20 26Z",
              rect(-5, -40, 10, 50),
              line("M-14 -44H14", 9),
            ),
          ),
        ),
        spark(leaf([22, 46], [46, 16], 0.6)),
      ];
    },
  },
  {
    id: "wheelbarrow",
    label: "wheelbarrow",
    concepts: "garden wheelbarrow landscaping gardener building",
    traits: [],
    spaced: "over",
    draw: ({ line, cut }) => [
      main("M-40 -24H42L26 10H-20Z"),
      second(
        cut(
          line("M-48 -32L-40 -30L-8 22H24", 6),
          "M-42 -29L44 -29L28 14.5H-22Z",
          circle(32, 28, 18.5),
        ),
      ),
      spark(cut(circle(32, 28, 14), circle(32, 28, 5))),
    ],
    small: ({ line, union }) => [
      main(union("M-36 -28H44L28 12H-16Z", line("M-44 -34L-8 28", 8.4))),
      spark(circle(32, 32, 13)),
    ],
  },
  {
    id: "greenhouse",
    label: "greenhouse with a seedling",
    concepts: "greenhouse garden nursery plants horticulture grow",
    traits: ["inlay"],
    draw: ({ cut, line }) => [
      main(cut("M-46 46V-8L0 -46L46 -8V46Z", "M-37 37V-4L0 -34L37 -4V37Z")),
      spark(
        cut(line("M0 32V8", 5.4), leaf([-2, 22], [29, -10], 0.72), leaf([2, 28], [-28, -2], 0.72)),
      ),
      second(leaf([2, 14], [25, -6], 0.6), leaf([-2, 20], [-24, 2], 0.6)),
    ],
    small: ({ cut, union }) => [
      main(cut("M-48 46V-8L0 -48L48 -8V46Z", "M-36 34V-2L0 -32L36 -2V34Z")),
      second(union(leaf([0, 26], [24, -2], 0.7), leaf([0, 28], [-22, 4], 0.7))),
    ],
  },
  {
    id: "field-sun",
    label: "furrows under the sun",
    concepts: "farm field agriculture harvest sun farmer crops",
    traits: ["round"],
    draw: ({ cut, half, slit, intersect }) => {
      const disc = circle(0, 0, 48);
      const field = half(disc, "bottom", 4);
      const furrows = [
        slit("M0 -30C-4 10 -16 30 -40 60"),
        slit("M0 -30C4 10 16 30 40 60"),
        slit("M0 -30V60"),
      ];
      return [
        main(cut(field, ...furrows)),
        spark(intersect(disc, half(circle(0, -2, 22), "top", -0.5))),
      ];
    },
  },
  {
    id: "pitchfork",
    label: "pitchfork and wheat",
    concepts: "farm pitchfork agriculture farmer harvest hay",
    traits: [],
    draw: ({ line, union }) => [
      main(
        union(
          line("M-16 -8V48", 6.4),
          line("M-32 -44V-24C-32 -4 0 -4 0 -24V-44", 6),
          line("M-16 -44V-8", 6),
        ),
      ),
      second(rect(21.4, 26, 5.2, 22, 2)),
      spark(
        leaf([24, -12], [24, -40], 0.5),
        leaf([22, 4], [8, -14], 0.5),
        leaf([26, 4], [40, -14], 0.5),
        leaf([22, 22], [8, 6], 0.5),
        leaf([26, 22], [40, 6], 0.5),
      ),
    ],
    small: ({ line, union }) => [
      main(
        union(
          line("M0 -8V44", 9),
          line("M-26 -42V-22C-26 -2 26 -2 26 -22V-42", 9),
          line("M0 -42V-8", 9),
        ),
      ),
    ],
  },
  {
    id: "table",
    label: "table and lamp",
    concepts: "furniture table dining carpenter interior wood",
    traits: [],
    draw: ({ line, half }) => [
      main(rect(-48, 4, 96, 10, 4), "M-38 18.5H-30L-34 46H-42Z", "M38 18.5H30L34 46H42Z"),
      second(half(circle(0, -10, 21), "top", -14)),
      spark(line("M0 -48V-36", 5, "butt"), half(circle(0, -10, 8), "bottom", -9.5)),
    ],
    small: () => [main(rect(-48, -20, 96, 14, 4), "M-40 1H-26L-32 44H-44Z", "M40 1H26L32 44H44Z")],
  },
  {
    id: "armchair",
    label: "lounge chair",
    concepts: "furniture armchair chair interior design lounge",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(
        "M-40 -44C-30 -50 -24 -44 -22 -36L-12 2H30C42 2 42 18 30 18H-18C-26 18 -30 14 -32 8L-44 -34C-45 -38 -44 -42 -40 -44Z",
      ),
      second(line("M-14 25L-24 46", 6), line("M22 25L32 46", 6)),
      spark(rect(2, -18, 38, 12, 6)),
    ],
  },
  {
    id: "drawers",
    label: "chest of drawers",
    concepts: "furniture drawers cabinet storage interior antique",
    traits: ["inlay"],
    draw: ({ cut }) => [
      main(
        cut(rect(-42, -44, 84, 26, 4), rect(-9, -34, 18, 5.5, 2)),
        cut(rect(-42, 13, 84, 26, 4), rect(-9, 23, 18, 5.5, 2)),
      ),
      second(cut(rect(-42, -13.5, 84, 22, 3), rect(-9, -6, 18, 5.5, 2))),
      main("M-34 43.5H-24L-27 49H-33Z", "M34 43.5H24L27 49H33Z"),
    ],
    small: ({ cut }) => [
      main(
        cut(rect(-44, -46, 88, 26, 4), rect(-11, -37, 22, 8, 2)),
        cut(rect(-44, 20, 88, 26, 4), rect(-11, 29, 22, 8, 2)),
      ),
      second(cut(rect(-44, -13, 88, 26, 3), rect(-11, -4, 22, 8, 2))),
    ],
  },
  {
    id: "chandelier",
    label: "chandelier",
    concepts: "chandelier lighting interior luxury event ballroom",
    traits: [],
    draw: ({ line, mirrored }) => [
      main(
        line("M0 -48V-8", 5.4),
        mirrored(line("M0 22C-20 30 -36 20 -38 2", 6)),
        mirrored(line("M0 10C-10 14 -18 8 -19 -4", 6)),
      ),
      spark(
        mirrored(leaf([-38, -6], [-38, -28], 0.5)),
        mirrored(leaf([-19, -12], [-19, -32], 0.5)),
      ),
      second(leaf([0, 30], [0, 50], 0.7)),
    ],
    small: ({ line, mirrored, union }) => [
      main(union(line("M0 -44V26", 8.4), mirrored(line("M0 26C-24 32 -38 20 -38 2", 9)))),
      spark(mirrored(leaf([-38, -10], [-38, -40], 0.6))),
    ],
  },
  {
    id: "dividers",
    label: "dividers over an arc",
    concepts: "architect compass dividers drafting engineering design",
    traits: ["inlay"],
    draw: ({ line, cut, union, grow }) => {
      const legs = union(
        "M-3 -30L-26 46L-30 42L-14 -30Z",
        "M3 -30L26 46L30 42L14 -30Z",
        rect(-4, -48, 8, 14, 3),
        circle(0, -28, 13),
      );
      return [
        main(cut(legs, circle(0, -28, 5))),
        spark(
          cut(line("M-34 14C-14 26 14 26 34 14", 5.4), grow(legs, 4.5)),
          line("M-9 22.5C-3 23.5 3 23.5 9 22.5", 5.4),
        ),
      ];
    },
    small: ({ union, line }) => [
      main(
        union(
          line("M0 -28L-26 44", 9.5),
          line("M0 -28L26 44", 9.5),
          circle(0, -32, 15),
          line("M-16 12H16", 8.4),
        ),
      ),
    ],
  },
  {
    id: "set-square",
    label: "set square and pencil line",
    concepts: "architect set-square drafting geometry engineering surveyor",
    traits: ["inlay"],
    draw: ({ cut, line }) => [
      main(cut("M-44 -46L46 44H-44Z", "M-28 -8L10 28H-28Z")),
      spark(line("M-2 -42L42 2", 6.4)),
    ],
  },
  {
    id: "dome",
    label: "dome of a great hall",
    concepts: "architecture dome capitol museum government hall",
    traits: ["inlay"],
    draw: ({ half, cut, slit }) => [
      main(
        cut(
          half(circle(0, 4, 34), "top", 4),
          slit("M-12 10C-14 -10 -8 -24 -2 -40", 4.5),
          slit("M12 10C14 -10 8 -24 2 -40", 4.5),
        ),
      ),
      second(rect(-44, 8.5, 88, 9, 2)),
      main(
        ...[-40, -18.5, 3, 24.5].map((x) => rect(x + 2, 22, 11.5, 16, 1)),
        rect(-48, 41, 96, 7, 2),
      ),
      spark(rect(-4, -46, 8, 12, 2)),
    ],
    small: ({ half }) => [
      main(half(circle(0, 4, 36), "top", 2)),
      second(rect(-46, 9, 92, 12, 2)),
      main(rect(-40, 28, 14, 20), rect(-7, 28, 14, 20), rect(26, 28, 14, 20)),
    ],
  },
  {
    id: "arch-stairs",
    label: "arch with steps",
    concepts: "architecture stairs arch interior design studio",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-40 48V-8C-40 -30 -22 -48 0 -48C22 -48 40 -30 40 -8V48Z",
          "M-24 52V38H-10V24H4V10H18V-2H28V52Z",
        ),
      ),
    ],
  },
  {
    id: "fountain",
    label: "fountain",
    concepts: "fountain water park garden plaza landscape",
    traits: [],
    draw: ({ mirrored, line }) => [
      spark(mirrored(line("M-2 -8C-4 -38 -28 -38 -30 -14", 5.4)), line("M0 -46V-36", 5.4)),
      second("M-42 -2.250H42C40 10 22 14 5 14V26H-5V14C-22 14 -40 10 -42 -2.250Z"),
      main("M-30 30.5H30L36 47H-36Z"),
    ],
    small: ({ mirrored, line }) => [
      spark(mirrored(line("M0 -10C-4 -48 -34 -46 -34 -16", 8.4))),
      second("M-46 0H46C44 14 24 18 7 18V47H-7V18C-24 18 -44 14 -46 0Z"),
    ],
  },
  {
    id: "dagger-heart",
    label: "heart and dagger",
    concepts: "tattoo dagger heart ink rock studio",
    traits: [],
    draw: ({ apart, union }) => {
      const dagger = place(
        union("M-5 -22H5V30L0 50L-5 30Z", rect(-15, -30, 30, 7.5, 3), rect(-4.5, -50, 9, 24, 4)),
        [0, 0],
        { turn: 40 },
      );
      const whole = place(HEART, [0, 2], { size: 0.86 });
      return [main(apart(whole, dagger)), spark(dagger)];
    },
    small: ({ apart, line }) => {
      const dagger = line("M-36 44L36 -44", 9);
      return [main(apart(place(HEART, [0, 2], { size: 0.9 }), dagger)), spark(dagger)];
    },
  },
  {
    id: "sacred-heart",
    label: "burning heart with rays",
    concepts: "tattoo heart flame mexican passion sacred",
    traits: [],
    draw: ({ line }) => [
      main(place(HEART, [0, 18], { size: 0.62 })),
      spark(place(FLAME, [0, -30], { size: 0.38 })),
      second(
        ...[
          [-26, -22, -36, -32],
          [26, -22, 36, -32],
          [-36, 2, -47, -2],
          [36, 2, 47, -2],
          [-32, 26, -42, 34],
          [32, 26, 42, 34],
        ].map(([x = 0, y = 0, u = 0, v = 0]) => line(`M${x} ${y}L${u} ${v}`, 5.4)),
      ),
    ],
    small: () => [
      main(place(HEART, [0, 16], { size: 0.76 })),
      spark(place(FLAME, [0, -34], { size: 0.32 })),
    ],
  },
  {
    id: "skull",
    label: "skull",
    concepts: "skull tattoo rock biker gothic pirate",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M0 -48C26 -48 42 -32 42 -8C42 8 36 18 26 22V38C26 44 22 48 16 48H-16C-22 48 -26 44 -26 38V22C-36 18 -42 8 -42 -8C-42 -32 -26 -48 0 -48Z",
          circle(-17, -4, 11),
          circle(17, -4, 11),
          "M0 8L6 20H-6Z",
          rect(-11, 34, 5, 20),
          rect(6, 34, 5, 20),
        ),
      ),
    ],
    small: ({ cut }) => [
      main(
        cut(
          "M0 -48C26 -48 44 -32 44 -8C44 8 36 20 26 24V48H-26V24C-36 20 -44 8 -44 -8C-44 -32 -26 -48 0 -48Z",
          circle(-17, -4, 11),
          circle(17, -4, 11),
          rect(-4, 32, 8, 20),
        ),
      ),
    ],
  },
  {
    id: "swallow",
    label: "swallow",
    concepts: "swallow tattoo bird freedom sailor spring",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M-46 -34C-24 -34 -6 -26 4 -14C16 -26 32 -32 46 -30C36 -22 28 -10 24 2C18 14 8 18 -2 18L-8 46L-12 22L-34 34L-18 12C-10 4 -10 -4 -14 -12C-20 -22 -32 -30 -46 -34Z",
      ),
    ],
  },
  {
    id: "celtic-knot",
    label: "celtic knot of three",
    concepts: "celtic irish knot trinity tradition heritage",
    traits: ["round"],
    draw: ({ cut }) => {
      const loop = cut(leaf([0, 18], [0, -50], 0.62), leaf([0, 3], [0, -35], 0.5));
      return [main(...around(cut(loop, sector(0, 0, 30, 35, 145)), 3))];
    },
    small: ({ cut, union }) => [
      main(union(...around(cut(leaf([0, 8], [0, -50], 0.7), leaf([0, -6], [0, -32], 0.5)), 3))),
    ],
  },
  {
    id: "maple",
    label: "maple leaf",
    concepts: "maple leaf canada autumn syrup forest",
    traits: ["inlay", "line"],
    draw: ({ mirrored }) => [
      main(
        mirrored(
          "M0 -48L-9 -30L-20 -36L-16 -8L-30 -22L-34 -14L-48 -16L-42 0L-48 6L-24 24L-28 32L-3 28V48H0Z",
        ),
      ),
    ],
  },
  {
    id: "lavender",
    label: "lavender",
    concepts: "lavender herb provence aroma garden soap",
    traits: [],
    draw: ({ line, mirrored }) => [
      second(line("M0 18V48", 5)),
      main(
        leaf([0, -37], [0, -53], 0.6),
        ...[-32, -15, 2].map((y) => mirrored(leaf([-2.4, y + 8], [-18, y - 6], 0.46))),
      ),
      spark(mirrored(leaf([-7.5, 47], [-22, 20], 0.34))),
    ],
    small: ({ mirrored, line, union }) => [
      main(
        union(
          leaf([0, -26], [0, -50], 0.7),
          mirrored(leaf([0, -6], [-22, -28], 0.6)),
          mirrored(leaf([0, 12], [-22, -8], 0.6)),
          line("M0 -20V44", 8.4),
        ),
      ),
    ],
  },
  {
    id: "cotton",
    label: "cotton boll",
    concepts: "cotton textile fabric organic natural clothing",
    traits: ["inlay"],
    draw: ({ apart, line }) => {
      const puffs = [circle(0, -28, 17), circle(-21, -12, 17), circle(21, -12, 17)];
      const cup = "M0 26C-18 24 -24 12 -22 2C-12 4 -6 2 0 -6C6 2 12 4 22 2C24 12 18 24 0 26Z";
      return [
        spark(...puffs.map((puff, i) => apart(puff, cup, ...puffs.slice(0, i)))),
        main(cup),
        second(line("M0 32V47", 6)),
      ];
    },
    small: ({ apart }) => {
      const cup = "M0 30C-20 28 -28 14 -26 4C-14 6 -6 2 0 -8C6 2 14 6 26 4C28 14 20 28 0 30Z";
      const puffs = [circle(-20, -20, 20), circle(20, -20, 20)];
      return [
        spark(...puffs.map((puff, i) => apart(puff, cup, ...puffs.slice(0, i)))),
        main(cup, rect(-5, 28, 10, 20, 3)),
      ];
    },
  },
  {
    id: "herb",
    label: "sprig in a mortar of a drop",
    concepts: "herb rosemary thyme garden kitchen natural",
    traits: [],
    draw: ({ line, mirrored }) => [
      main(line("M0 -20V48", 5.4)),
      second(...[-14, 2, 18].map((y) => mirrored(leaf([-7, y + 11], [-34, y - 10], 0.36)))),
      spark(leaf([0, -27], [0, -52], 0.46)),
    ],
    small: ({ line, mirrored, union }) => [
      main(
        union(
          line("M0 -20V44", 8.4),
          leaf([0, -14], [0, -50], 0.5),
          mirrored(leaf([0, 12], [-36, -14], 0.44)),
          mirrored(leaf([0, 36], [-36, 10], 0.44)),
        ),
      ),
    ],
  },
];
