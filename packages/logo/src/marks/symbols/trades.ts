import { bolt } from "../forms.ts";
import { circle, rect, ring } from "../../geometry/primitives.ts";
import { leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Trades and beings of which the other lists hold nothing of their own. */
export const TRADES: readonly SymbolSource[] = [
  {
    id: "organ-pipes",
    label: "pipes of an organ",
    concepts: "organ pipes church music concert hymn",
    traits: ["inlay", "line"],
    draw({ cut, small }) {
      const wide = small ? 6.3 : 7.6;
      const pipe = (x: number, top: number) =>
        cut(
          rect(x - wide, top, wide * 2, 34 - top, 2),
          ...(small ? [] : [`M${x - 4} 20V14C${x - 4} 7 ${x + 4} 7 ${x + 4} 14V20Z`]),
        );
      return [
        main(pipe(-40, -16), pipe(-20, -32), pipe(20, -32), pipe(40, -16)),
        spark(pipe(0, -48)),
        second(rect(-48, small ? 41 : 38.5, 96, 9.5, 3)),
      ];
    },
  },
  {
    id: "ballet-shoe",
    label: "pair of ballet shoes",
    concepts: "ballet dance shoe pointe dancer grace",
    traits: ["inlay"],
    draw({ cut, line, union, mirrored }) {
      const shoe =
        "M0 -48C10 -48 17 -34 18 -16C19 4 18 24 15 36C12 50 -12 50 -15 36C-18 24 -19 4 -18 -16C-17 -34 -10 -48 0 -48Z";
      const opening =
        "M0 -18C7 -18 11 -10 11.5 -2C12 10 11 24 9 32C7 39 -7 39 -9 32C-11 24 -12 10 -11.5 -2C-11 -10 -7 -18 0 -18Z";
      const ribbons = line("M-14 0L14 18M14 0L-14 18", 5);
      const slipper = union(cut(shoe, opening), ribbons);
      return [main(mirrored(place(slipper, [23, 0], { turn: 6 })))];
    },
    small({ cut, mirrored }) {
      const shoe =
        "M0 -48C10 -48 18 -34 19 -16C20 4 19 24 16 36C13 50 -13 50 -16 36C-19 24 -20 4 -19 -16C-18 -34 -10 -48 0 -48Z";
      const slipper = cut(shoe, rect(-9, -18, 18, 22, 9), rect(-9, 12, 18, 24, 8));
      return [main(mirrored(place(slipper, [25, 0], { turn: 4 })))];
    },
  },
  {
    id: "tattoo-machine",
    label: "tattoo pen with its cable",
    concepts: "tattoo machine ink studio piercing artist",
    traits: [],
    draw({ cut, slit, line, apart }) {
      const turned = (shape: string) => place(shape, [-2, 2], { turn: 38 });
      const body = turned(rect(-12, -46, 24, 40, 7));
      return [
        main(cut(body, turned(slit("M-20 -20H20")))),
        second(turned("M-12 -1.5H12L8 26H-8Z")),
        spark(turned("M-3.5 30.5H3.5L0 54Z")),
        second(apart(line("M28 -36C46 -50 54 -16 42 -6C30 4 24 24 40 40", 5.4), body)),
      ];
    },
    small({ line, apart }) {
      const turned = (shape: string) => place(shape, [-4, 2], { turn: 38 });
      const body = turned("M-14 -44H14V2L10 22H-10L-14 2Z");
      return [
        main(body),
        spark(turned("M-6 29H6L0 58Z")),
        second(apart(line("M28 -36C46 -50 56 -16 44 -6C32 4 28 24 42 40", 8.4), body)),
      ];
    },
  },
  {
    id: "chimney",
    label: "chimney with smoke",
    concepts: "chimney sweep smoke fireplace stove roof",
    traits: ["inlay", "line"],
    draw: ({ cut, slit }) => [
      main(
        rect(-27, -19, 54, 10, 2),
        cut(
          rect(-20, -4.5, 40, 52.5),
          slit("M-30 12.5H30M-30 30.5H30"),
          slit("M-3 -10V12M7 12V30M-3 30V50"),
        ),
      ),
      spark(circle(-4, -31, 7.4), circle(11, -42, 9)),
    ],
    small: () => [main(rect(-30, -18, 60, 14, 2), rect(-22, 3, 44, 45)), spark(circle(0, -38, 12))],
  },
  {
    id: "crow",
    label: "crow on a branch",
    concepts: "crow raven bird black night story",
    traits: ["inlay"],
    draw({ cut, apart, line, small }) {
      const crow =
        "M-48 -19L-29 -27C-24 -42 -4 -43 2 -29C6 -18 22 -8 30 6L48 40L37 37L33 47L17 28C2 30 -14 24 -21 8C-25 -1 -25 -9 -27 -14Z";
      const branch = line("M-46 36C-30 40 -10 38 6 42", 6.4);
      return [
        main(
          cut(
            crow,
            ...(small ? [] : [circle(-14, -26, 3.8)]),
            line("M-2 -4C2 8 12 14 26 14", small ? 7 : 4.5),
          ),
        ),
        second(apart(branch, crow)),
      ];
    },
  },
  {
    id: "alpaca",
    label: "woolly head of an alpaca",
    concepts: "alpaca llama wool knitwear farm yarn",
    traits: ["inlay"],
    draw({ union, cut, apart, mirrored }) {
      const face = "M-16 -13C-16 -27 16 -27 16 -13C16 4 12 17 0 17C-12 17 -16 4 -16 -13Z";
      const wool = union(
        circle(0, -35, 13),
        mirrored(circle(16, -28, 13)),
        mirrored(circle(23, -8, 13)),
        mirrored(circle(23, 13, 13)),
        mirrored(circle(22, 34, 13)),
        rect(-24, -26, 48, 73),
      );
      return [
        main(apart(union(wool, mirrored(leaf([20, -32], [44, -48], 0.5))), face)),
        second(
          cut(
            face,
            mirrored(circle(8, -8, 3.6)),
            "M-5 5C-5 2 5 2 5 5C5 8 2 10 0 10C-2 10 -5 8 -5 5Z",
          ),
        ),
      ];
    },
    small: ({ union, cut, mirrored }) => [
      main(
        cut(
          union(
            circle(0, -33, 15),
            mirrored(circle(17, -26, 14)),
            mirrored(circle(23, -4, 15)),
            rect(-34, -8, 68, 56, 8),
            mirrored(leaf([20, -30], [46, -48], 0.56)),
          ),
          "M-17 -12C-17 -24 17 -24 17 -12C17 8 12 22 0 22C-12 22 -17 8 -17 -12Z",
        ),
      ),
      second("M-8 -9C-8 -14 8 -14 8 -9C8 4 6 12 0 12C-6 12 -8 4 -8 -9Z"),
    ],
  },
  {
    id: "hearing-aid",
    label: "hearing aid",
    concepts: "hearing-aid hearing ear audiology sound",
    traits: [],
    draw({ line, cut, apart }) {
      const body = line("M24 -28C38 -10 36 20 18 38", 20);
      return [
        main(cut(body, line("M33 -2C33 4 32 8 30 12", 4.6))),
        second(apart(line("M20 -34C8 -50 -22 -46 -26 -22V-10", 6.4), body)),
        spark("M-38 -2.5H-14L-17 14C-18 22 -34 22 -35 14Z"),
      ];
    },
    small: ({ line, apart }) => {
      const body = line("M24 -26C38 -10 36 20 18 38", 22);
      return [
        main(body),
        second(apart(line("M20 -34C8 -52 -22 -46 -26 -22V-12", 9), body)),
        spark("M-40 -1H-12L-16 18C-18 26 -34 26 -36 18Z"),
      ];
    },
  },
  {
    id: "e-bike",
    label: "bicycle with a bolt",
    concepts: "e-bike bike bicycle electric cycling mobility",
    traits: [],
    draw: ({ line }) => [
      main(
        ring(20.5, 14.5, -27.5, 25),
        ring(20.5, 14.5, 27.5, 25),
        line("M-27.5 25L-13 -2L2 25H-27.5M2 25L19 -4M27.5 25L17 -16H26", 5.4),
        line("M-20 -8H-8", 6),
      ),
      spark(place(bolt(0.34), [-2, -32], { turn: 8 })),
    ],
    small: ({ line }) => [
      main(
        ring(20.5, 12, -27.5, 27),
        ring(20.5, 12, 27.5, 27),
        line("M-27.5 27L-10 0H16L27.5 27M16 0L13 -10H24", 8.4),
      ),
      spark(place(bolt(0.42), [-8, -32], { turn: 8 })),
    ],
  },
  {
    id: "kombucha",
    label: "bottle with bubbles",
    concepts: "kombucha ferment probiotic bottle bubbles drink",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(
        cut(
          "M-9 -35.5H9V-22C9 -14 24 -8 24 8V40C24 45 21 48 16 48H-16C-21 48 -24 45 -24 40V8C-24 -8 -9 -14 -9 -22Z",
          circle(-8, 32, 7),
          circle(9, 19, 6),
          circle(-4, 8, 4.7),
        ),
      ),
      spark(rect(-12, -48, 24, 8, 3)),
    ],
    small: ({ cut }) => [
      main(
        cut(
          "M-10 -32H10V-22C10 -14 26 -8 26 8V40C26 45 23 48 18 48H-18C-23 48 -26 45 -26 40V8C-26 -8 -10 -14 -10 -22Z",
          circle(-7, 30, 8),
          circle(9, 10, 7),
        ),
      ),
      spark(rect(-14, -48, 28, 9, 3)),
    ],
  },
  {
    id: "river-boat",
    label: "river boat",
    concepts: "boat river-boat cruise canal barge river",
    traits: ["inlay"],
    draw: ({ cut, line }) => [
      main("M-48 6H48C46 18 40 26 32 28H-34C-42 26 -47 18 -48 6Z"),
      second(
        cut(rect(-34, -20, 62, 21.5, 3), ...[-21, -3, 15].map((x) => circle(x, -9, 5.2))),
        line(
          "M-46 41C-38 34 -32 34 -24 41C-16 48 -8 48 0 41C8 34 16 34 24 41C32 48 38 48 46 41",
          6,
        ),
      ),
      spark(rect(-26, -44, 14, 19.5, 2)),
    ],
    small: ({ cut, line }) => [
      main("M-48 4H48C46 16 40 24 32 26H-34C-42 24 -47 16 -48 4Z"),
      second(
        cut(rect(-34, -24, 62, 21, 3), rect(-24, -17, 42, 8, 2)),
        line("M-44 41C-32 34 -24 34 -12 41C-4 46 4 46 12 41C24 34 32 34 44 41", 8.4),
      ),
      spark(rect(-26, -46, 15, 15, 2)),
    ],
  },
  {
    id: "meeple",
    label: "meeple of a board game",
    concepts: "meeple board-game game figure play cafe",
    traits: ["inlay", "line"],
    draw: () => [
      main(
        "M0 -48C9 -48 15 -42 15 -33C15 -29 13 -25 11 -22C26 -19 46 -13 46 -3C46 5 35 7 23 7C26 20 34 32 38 42C39 46 37 48 33 48H13C9 48 8 46 6 42L0 29L-6 42C-8 46 -9 48 -13 48H-33C-37 48 -39 46 -38 42C-34 32 -26 20 -23 7C-35 7 -46 5 -46 -3C-46 -13 -26 -19 -11 -22C-13 -25 -15 -29 -15 -33C-15 -42 -9 -48 0 -48Z",
      ),
    ],
  },
  {
    id: "roof-sun",
    label: "solar roof under the sun",
    concepts: "solar roof sun energy house family",
    traits: ["line"],
    draw({ line, half, cut, small }) {
      const roof = "M-43 40L0 6L43 40";
      const clear = line(roof, small ? 29 : 21, "square");
      const rays = [-70, -35, 0, 35, 70].map((turn) =>
        place(line("M0 -33V-41", 6.4), [0, 0], { turn }),
      );
      return [
        main(line(roof, small ? 14 : 12)),
        spark(half(cut(circle(0, 0, small ? 26 : 22), clear), "top", 4)),
        ...(small ? [] : [second(...rays)]),
      ];
    },
  },
];
