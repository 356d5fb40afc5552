import {
  arc,
  circle,
  ellipse,
  polygon,
  rect,
  regularPolygon,
  ring,
} from "../../geometry/primitives.ts";
import { HEART, PIN, SHIELD } from "../forms.ts";
import { around, GAP, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const SPEECH =
  "M-22 -40H22C37 -40 47 -30 47 -15V3C47 18 37 27 22 27H4L-20 46V27H-22C-37 27 -47 18 -47 3V-15C-47 -30 -37 -40 -22 -40Z";

/** Technology, data and business. */
export const TECHNOLOGY: readonly SymbolSource[] = [
  {
    id: "atom",
    label: "atom",
    concepts: "atom science physics research laboratory energy orbit",
    traits: ["round"],
    draw({ union, line, cut }) {
      const orbit = line(ellipse(0, 0, 17, 45), 5.4);
      return [main(cut(union(...around(orbit, 3)), circle(0, 0, 12.5))), spark(circle(0, 0, 8))];
    },
  },
  {
    id: "nodes",
    label: "three linked nodes",
    concepts: "network connection share community data link",
    traits: [],
    draw({ apart, slit }) {
      const points = [circle(0, -32, 14), circle(32, 24, 14), circle(-32, 24, 14)];
      const links = slit("M0 -32L32 24H-32Z", 6);
      return [
        spark(points[0] ?? ""),
        main(points[1] ?? "", points[2] ?? ""),
        second(apart(links, ...points)),
      ];
    },
  },
  {
    id: "network",
    label: "hub with six nodes",
    concepts: "network hub community data platform connection ai",
    traits: ["round"],
    draw({ cut, union, line }) {
      const spokes = around(line("M0 -18V-30", 5.6, "butt"), 6);
      const ends = around(circle(0, -38, 9), 6);
      return [main(union(...spokes, ...ends)), spark(cut(circle(0, 0, 14.5), circle(0, 0, 5)))];
    },
  },
  {
    id: "hexagon-node",
    label: "hexagon with three spokes",
    concepts: "blockchain cube data structure technology module",
    traits: ["round"],
    draw({ cut, intersect, union, slit }) {
      const frame = cut(
        regularPolygon(6, 49, { rounding: 5 }),
        regularPolygon(6, 38, { rounding: 3 }),
      );
      const spokes = union(...around(slit("M0 1.5V-33", 9.5), 3, 60));
      return [main(frame), spark(intersect(spokes, regularPolygon(6, 33)))];
    },
  },
  {
    id: "cube",
    label: "cube",
    concepts: "cube box package logistics structure data 3d product",
    traits: ["inlay", "line"],
    draw() {
      const g = GAP / 2;
      return [
        spark(`M0 -48L41.6 -24L0 ${-g * 1.15}L-41.6 -24Z`),
        main(`M-43.6 ${-24 + g * 1.6}L${-g} ${g * 0.6}V${48 + g * 0.4}L-43.6 24Z`),
        second(`M43.6 ${-24 + g * 1.6}L${g} ${g * 0.6}V${48 + g * 0.4}L43.6 24Z`),
      ];
    },
  },
  {
    id: "box-open",
    label: "open box",
    concepts: "box package delivery subscription product unboxing",
    traits: ["inlay"],
    draw: () => [
      main("M-36 2L-2.25 14V46L-36 31Z", "M36 2L2.25 14V46L36 31Z"),
      second("M-40 -3L-48 -18L-14 -30L-3 -20L-38 -8Z", "M40 -3L48 -18L14 -30L3 -20L38 -8Z"),
    ],
  },
  {
    id: "chip",
    label: "chip",
    concepts: "chip processor ai hardware technology electronics computer",
    traits: ["round"],
    draw({ cut, union }) {
      const legs = [-15, 0, 15].flatMap((shift) => [
        rect(shift - 3.4, -48, 6.8, 96, 2),
        rect(-48, shift - 3.4, 96, 6.8, 2),
      ]);
      return [
        main(cut(union(rect(-36, -36, 72, 72, 9), ...legs), rect(-19.5, -19.5, 39, 39, 6))),
        spark(rect(-14, -14, 28, 28, 4)),
      ];
    },
  },
  {
    id: "circuit",
    label: "processor with its paths",
    concepts: "circuit technology ai electronics data growth",
    traits: [],
    spaced: "under",
    draw({ line, cut, union }) {
      const arms = [
        line("M0 -46V-24", 6),
        line("M0 24V46", 6),
        line("M-46 0H-24", 6),
        line("M24 0H46", 6),
        line("M-14 -24V-32L-28 -40", 6),
        line("M14 24V32L28 40", 6),
        line("M24 -14H32L40 -28", 6),
        line("M-24 14H-32L-40 28", 6),
      ];
      const ends = [
        [-32, -42],
        [32, 42],
        [42, -32],
        [-42, 32],
      ].map(([x = 0, y = 0]) => circle(x, y, 7));
      return [
        main(cut(rect(-24, -24, 48, 48, 8), circle(0, 0, 14))),
        second(cut(union(...arms), rect(-28.5, -28.5, 57, 57, 8), ...ends)),
        spark(circle(0, 0, 9), ...ends),
      ];
    },
    small: ({ cut }) => [
      main(cut(rect(-26, -26, 52, 52, 8), circle(0, 0, 12))),
      second(
        rect(-5, -48, 10, 15),
        rect(-5, 33, 10, 15),
        rect(-48, -5, 15, 10),
        rect(33, -5, 15, 10),
      ),
    ],
  },
  {
    id: "robot",
    label: "robot's face",
    concepts: "robot ai automation bot kids technology assistant",
    traits: ["inlay"],
    draw({ cut, line }) {
      const visor = rect(-26, -9, 52, 27, 13.5);
      return [
        main(cut(rect(-38, -27, 76, 60, 20), visor), circle(-12, 4.5, 5.8), circle(12, 4.5, 5.8)),
        spark(line("M0 -31.5V-38", 5), circle(0, -43, 6.4)),
        second(rect(-48, -8, 6, 22, 3), rect(42, -8, 6, 22, 3)),
      ];
    },
  },
  {
    id: "code",
    label: "code brackets",
    concepts: "code software developer programming website coding",
    traits: [],
    draw: ({ line }) => [
      main(line("M-22 -24L-44 0L-22 24", 11), line("M22 -24L44 0L22 24", 11)),
      spark(line("M8 -34L-8 34", 10)),
    ],
  },
  {
    id: "code-sprout",
    label: "sprout between brackets",
    concepts: "coding kids code education growth learning",
    traits: [],
    draw: ({ line, apart }) => {
      const big = "M2 10C2 -16 18 -32 42 -34C42 -8 26 8 2 10Z";
      const small = "M-3 18C-3 0 -16 -12 -36 -12C-36 6 -22 18 -3 18Z";
      return [
        main(big),
        second(small),
        main(apart(line("M0 44V17", 7.2), big, small)),
        spark(line("M-24 22L-42 34L-24 46", 7), line("M24 22L42 34L24 46", 7)),
      ];
    },
  },
  {
    id: "terminal",
    label: "terminal prompt",
    concepts: "terminal developer code software hosting command",
    traits: ["contained"],
    draw: ({ cut, line }) => [
      main(
        cut(rect(-46, -40, 92, 80, 16), line("M-24 -16L-6 0L-24 16", 8.5), line("M4 17H24", 8.5)),
      ),
    ],
  },
  {
    id: "laptop",
    label: "laptop",
    concepts: "computer laptop software online website repair",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(rect(-37, -34, 74, 53, 8), rect(-28, -25, 56, 35, 2))),
      second("M-48 24H48C48 32 42 35 36 35H-36C-42 35 -48 32 -48 24Z"),
    ],
  },
  {
    id: "phone",
    label: "phone",
    concepts: "phone mobile app software repair device",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(cut(rect(-26, -48, 52, 96, 12), rect(-18.5, -36, 37, 60, 3), line("M-6 36H6", 5))),
    ],
  },
  {
    id: "cloud-up",
    label: "cloud with an arrow",
    concepts: "cloud upload hosting backup software storage",
    traits: ["inlay", "line"],
    draw({ union, cut, line }) {
      const cloud = union(
        circle(-24, 10, 22),
        circle(4, -8, 29),
        circle(29, 13, 19),
        rect(-24, 8, 53, 24),
      );
      return [main(cut(cloud, line("M2 18V-14M-12 -2L2 -16L16 -2", 7.4)))];
    },
  },
  {
    id: "database",
    label: "stack of discs",
    concepts: "database data storage hosting server analytics",
    traits: ["inlay", "line"],
    draw() {
      const slab = (y: number) =>
        `M-38 ${y}C-38 ${y + 17} 38 ${y + 17} 38 ${y}V${y + 13}C38 ${y + 30} -38 ${y + 30} -38 ${y + 13}Z`;
      return [spark(ellipse(0, -33, 38, 13)), main(slab(-25)), second(slab(-3)), main(slab(19))];
    },
  },
  {
    id: "layers",
    label: "three layers",
    concepts: "layers stack software platform design structure material",
    traits: ["inlay", "line"],
    draw({ cut, apart }) {
      const sheet = (y: number) =>
        polygon(
          [
            [0, y - 24],
            [46, y],
            [0, y + 24],
            [-46, y],
          ],
          3,
        );
      const [top, middle, low] = [sheet(-20), sheet(0), sheet(20)];
      return [spark(top), main(apart(middle, top)), second(cut(apart(low, middle), top))];
    },
  },
  {
    id: "prism",
    label: "prism",
    concepts: "prism light spectrum analysis optics data clarity",
    traits: ["line", "inlay"],
    draw: () => [
      main("M-1.5 -40V38H-45Z"),
      second("M3 -38L21 38H3Z"),
      spark("M8.6 -32L45 38H25.6Z"),
    ],
  },
  {
    id: "bars",
    label: "rising bars",
    concepts: "data analytics finance growth statistics investment",
    traits: ["line"],
    draw: () => [
      second(rect(-45, 12, 18, 34, 9), rect(4.2, -4, 18, 50, 9)),
      main(rect(-20.4, -16, 18, 62, 9)),
      spark(rect(28.8, -46, 18, 92, 9)),
    ],
  },
  {
    id: "growth",
    label: "bars with a rising arrow",
    concepts: "growth finance investment marketing sales success",
    traits: [],
    draw({ line }) {
      const bar = (x: number, height: number) => rect(x, 46 - height, 16, height, 2.5);
      return [
        second(bar(-45, 22), bar(-20.6, 38), bar(3.8, 32), bar(28.2, 58)),
        main(line("M-42 2L-16 -18L4 -8L38 -40M18 -43H41V-20", 7.4)),
      ];
    },
  },
  {
    id: "pie",
    label: "pie chart",
    concepts: "data analytics share statistics finance report",
    traits: ["round", "line"],
    draw: () => [main("M-4 4V-42A44 44 0 1 0 40 4Z"), spark("M2 -2V-47A45 45 0 0 1 47 -2Z")],
  },
  {
    id: "coins",
    label: "two coins",
    concepts: "coins money finance payment exchange partnership",
    traits: [],
    draw({ apart, cut, line }) {
      const front = circle(-14, 12, 34);
      return [
        main(cut(front, circle(-14, 12, 24.5))),
        spark(cut(circle(-14, 12, 20), line("M-14 4V20", 6))),
        second(apart(circle(24, -20, 26), front)),
      ];
    },
    small: ({ apart, cut }) => {
      const front = circle(-14, 12, 34);
      return [
        main(cut(front, rect(-19, -4, 10, 32, 3))),
        second(apart(circle(24, -20, 26), front)),
      ];
    },
  },
  {
    id: "coin-stack",
    label: "stack of coins",
    concepts: "money savings finance bank coins budget",
    traits: ["inlay"],
    draw: () => [
      second(rect(-44, 31, 42, 13, 6.5), rect(-40, 13.5, 42, 13, 6.5)),
      main(
        rect(4, 31, 42, 13, 6.5),
        rect(7, 13.5, 42, 13, 6.5),
        rect(3, -4, 42, 13, 6.5),
        rect(6, -21.5, 42, 13, 6.5),
      ),
      spark(circle(-18, -12, 19)),
    ],
  },
  {
    id: "piggy",
    label: "piggy bank",
    concepts: "savings piggy bank budget finance money kids",
    traits: ["inlay"],
    draw({ cut, union, line }) {
      const body =
        "M-34 -6C-26 -22 -8 -26 8 -24L24 -34V-16C30 -11 33 -6 35 0H46V18H36C33 24 28 28 24 30V42H8V33H-14V42H-30V28C-40 20 -40 4 -34 -6Z";
      return [
        main(cut(union(body), circle(22, -4, 3.8), line("M-14 -12C-8 -15 0 -15 6 -14", 4.8))),
        spark(circle(-6, -40.5, 9.5)),
        second(line("M-45 10C-51 9 -53 3 -50 -2", 5)),
      ];
    },
    small: ({ union }) => [
      main(
        union(
          ellipse(-4, 14, 38, 27),
          "M14 -20L32 -26V2Z",
          rect(30, 6, 18, 20, 4),
          rect(-28, 30, 14, 18, 3),
          rect(8, 30, 14, 18, 3),
        ),
      ),
      spark(circle(-8, -36, 12)),
    ],
  },
  {
    id: "wallet",
    label: "wallet",
    concepts: "wallet payment money finance budget banking",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      second("M-40 -30L20 -46C25 -47 29 -45 30 -40L32.6 -30Z"),
      main(
        cut(
          "M-46 -18C-46 -22 -43 -25.5 -38 -25.5H38C43 -25.5 46 -22 46 -18V34C46 39 43 42 38 42H-38C-43 42 -46 39 -46 34Z",
          "M50 -4H22A12.5 12.5 0 0 0 22 21H50Z",
        ),
      ),
      spark("M46 0.5H22A8 8 0 0 0 22 16.5H46Z"),
    ],
  },
  {
    id: "chat",
    label: "speech bubble",
    concepts: "chat message conversation support community talk",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(SPEECH, circle(-20, -6, 5.8), circle(0, -6, 5.8), circle(20, -6, 5.8))),
    ],
  },
  {
    id: "chat-pair",
    label: "two speech bubbles",
    concepts: "conversation chat talk coaching therapy language",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const front =
        "M-2 -8H34C42 -8 48 -2 48 6V22C48 30 42 36 34 36H30V47L18 36H-2C-10 36 -16 30 -16 22V6C-16 -2 -10 -8 -2 -8Z";
      const back =
        "M-34 -44H14C22 -44 28 -38 28 -30V-6C28 2 22 8 14 8H-18L-32 20V8H-34C-42 8 -48 2 -48 -6V-30C-48 -38 -42 -44 -34 -44Z";
      return [spark(front), main(apart(back, front))];
    },
  },
  {
    id: "chat-heart",
    label: "speech bubble with a heart",
    concepts: "dating chat love care support therapy",
    traits: ["line"],
    draw: ({ cut }) => [main(cut(SPEECH, place(HEART, [0, -6], { size: 0.4 })))],
  },
  {
    id: "envelope",
    label: "letter",
    concepts: "mail letter message newsletter post invitation",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      return [main(cut(rect(-47, -33, 94, 66, 8), slit("M-60 -34L0 8L60 -34", 5)))];
    },
  },
  {
    id: "paper-plane",
    label: "paper plane",
    concepts: "send message travel plane email freedom telegram",
    traits: ["inlay", "line"],
    spaced: "over",
    draw: () => [
      main("M-48 0L48 -44L-9 14Z"),
      second("M-3 18L48 -44L20 44Z"),
      spark("M-14 19L-3.5 27L-16 42Z"),
    ],
  },
  {
    id: "bell",
    label: "bell",
    concepts: "bell notification alarm service hotel school reminder",
    traits: ["inlay", "line"],
    draw: ({ half }) => [
      main(
        "M0 -46C4 -46 6 -43 6 -39C20 -36 30 -24 30 -8V8C30 14 36 18 40 24V28H-40V24C-36 18 -30 14 -30 8V-8C-30 -24 -20 -36 -6 -39C-6 -43 -4 -46 0 -46Z",
      ),
      spark(half(circle(0, 33, 13), "bottom", 33)),
    ],
  },
  {
    id: "shield",
    label: "shield of two halves",
    concepts: "shield security protection insurance trust defence",
    traits: ["inlay", "line"],
    draw: ({ half }) => [
      main(half(SHIELD, "left", -GAP / 2)),
      second(half(SHIELD, "right", GAP / 2)),
    ],
  },
  {
    id: "shield-check",
    label: "shield with a tick",
    concepts: "security insurance verified protection trust compliance",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [main(cut(SHIELD, line("M-18 0L-5 13L20 -13", 9)))],
  },
  {
    id: "lock",
    label: "padlock",
    concepts: "lock security privacy protection safe password",
    traits: ["inlay", "line"],
    draw: ({ cut, line, union }) => [
      main(cut(rect(-35, -9, 70, 56, 14), union(circle(0, 14, 7.4), rect(-3.2, 14, 6.4, 17, 3.2)))),
      second(line("M-20 -13.5V-25A20 20 0 0 1 20 -25V-13.5", 9.5, "butt")),
    ],
  },
  {
    id: "fingerprint",
    label: "fingerprint",
    concepts: "identity fingerprint security personal privacy unique",
    traits: [],
    draw: ({ line }) => [
      main(
        line("M-33 18C-36 -20 -20 -42 2 -42C26 -42 37 -22 36 6", 6),
        line(
          "M-12 40C-18 22 -20 8 -18 -6C-16 -18 -8 -23 1 -23C14 -23 20 -12 20 2C20 18 18 30 14 42",
          6,
        ),
      ),
      spark(line("M1 -4C2 14 2 30 -1 46", 6)),
      second(line("M-28 36C-30 32 -31 30 -32 27", 6), line("M31 34C33 28 34 24 35 19", 6)),
    ],
  },
  {
    id: "eye",
    label: "eye",
    concepts: "eye vision optician insight watch care",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(cut(leaf([-50, 0], [50, 0], 0.62), circle(0, 0, 21))),
      spark(cut(circle(0, 0, 16), circle(5, -5, 5))),
    ],
  },
  {
    id: "target",
    label: "target",
    concepts: "target focus goal marketing aim precision strategy",
    traits: ["round"],
    draw: () => [main(ring(48, 37)), second(ring(30, 19.5)), spark(circle(0, 0, 12))],
  },
  {
    id: "target-arrow",
    label: "arrow in a target",
    concepts: "goal target focus strategy coaching hit",
    traits: ["round"],
    draw({ cut, line, union, grow }) {
      const shaft = line("M0 2L34 -32", 6.4);
      const vane = "M28 -36L38 -48L40 -38L50 -36L38 -26L29 -27Z";
      const arrow = union(shaft, vane);
      const clear = grow("M0 2L34 -32L36 -30L2 4Z", 6.6);
      return [
        main(cut(ring(46, 36), clear, "M22 -50H60V-20H30Z")),
        second(cut(ring(27, 17), clear)),
        spark(arrow),
      ];
    },
  },
  {
    id: "infinity",
    label: "infinity loop",
    concepts: "infinity endless loop devops forever cycle eternity",
    traits: [],
    draw({ cut, line }) {
      const loop =
        "M0 0C-10 -16 -19 -22 -28 -22C-40 -22 -46 -12 -46 0C-46 12 -40 22 -28 22C-19 22 -10 16 0 0C10 -16 19 -22 28 -22C40 -22 46 -12 46 0C46 12 40 22 28 22C19 22 10 16 0 0Z";
      const over = line("M-10 14C-6.4 9.6 -3.4 5.2 0 0C3.4 -5.2 6.4 -9.6 10 -14", 21, "butt");
      const strand = line(
        "M-14.6 17.6C-9 13.4 -4.6 7.4 0 0C4.6 -7.4 9 -13.4 14.6 -17.6",
        11.5,
        "butt",
      );
      return [main(cut(line(loop, 11.5), over), strand)];
    },
  },
  {
    id: "rocket",
    label: "rocket",
    concepts: "rocket launch startup growth space speed kids",
    traits: ["inlay", "line"],
    draw({ cut, apart, mirrored }) {
      const body = "M0 -48C20 -34 25 -8 16 22H-16C-25 -8 -20 -34 0 -48Z";
      const fin = "M-18 -4C-33 8 -37 22 -34 36L-14 26Z";
      return [
        main(cut(body, circle(0, -12, 8.4))),
        second(mirrored(apart(fin, body))),
        spark("M-10 26.5H10C9 36 5 43 0 49C-5 43 -9 36 -10 26.5Z"),
      ];
    },
  },
  {
    id: "pin",
    label: "map pin",
    concepts: "location place map travel local pin delivery",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [main(cut(PIN, circle(0, -13, 15.5)))],
  },
  {
    id: "pin-leaf",
    label: "map pin with a leaf",
    concepts: "local organic place farm market garden",
    traits: ["line"],
    draw: ({ cut, slit }) => [
      main(cut(PIN, cut(leaf([-14, 5], [16, -31], 0.58), slit("M-20 13L5 -17", 3.8)))),
    ],
  },
  {
    id: "globe",
    label: "globe",
    concepts: "globe world international travel language web",
    traits: ["round", "contained"],
    draw({ union, intersect, line }) {
      const lines = union(
        line(ellipse(0, 0, 20, 45), 5.4),
        ...[-20, 0, 20].map((y) => line(`M-60 ${y}H60`, 5.4, "butt")),
      );
      return [main(union(ring(48, 42.6), intersect(lines, circle(0, 0, 44))))];
    },
  },
  {
    id: "aperture",
    label: "aperture",
    concepts: "camera photography lens aperture film focus",
    traits: ["round", "contained"],
    draw({ cut, slit }) {
      const blades = around(slit("M19 0L-5 60", 4.4), 6).map((each) =>
        place(each, [0, 0], { turn: 0 }),
      );
      return [main(cut(circle(0, 0, 48), regularPolygon(6, 20, { startDegrees: 0 }), ...blades))];
    },
  },
  {
    id: "magnifier",
    label: "magnifying glass",
    concepts: "search research find investigation seo detail",
    traits: ["inlay", "line"],
    draw({ union, cut, line }) {
      const lens = circle(-9, -9, 37);
      return [
        main(cut(lens, circle(-9, -9, 27))),
        spark(line("M28 28L42 42", 12.5)),
        second(union(line(arc(-9, -9, 17, 190, 250), 5.6))),
      ];
    },
  },
  {
    id: "cursor",
    label: "cursor",
    concepts: "click website digital marketing online pointer",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(
        polygon(
          [
            [-10, -10],
            [46, 10],
            [20, 20],
            [10, 46],
          ],
          3.5,
        ),
      ),
      spark(line("M-24 -24L-36 -36", 7), line("M-8 -31V-46", 7), line("M-31 -8H-46", 7)),
    ],
  },
  {
    id: "briefcase",
    label: "briefcase",
    concepts: "business consulting work career jobs suitcase",
    traits: ["inlay", "line"],
    draw: ({ cut, line }) => [
      main(
        cut(rect(-46, -20, 92, 62, 11), rect(-60, 7, 120, 5), rect(-11, -1, 22, 21, 5)),
        line("M-17 -24V-30C-17 -36 -14 -39 -8 -39H8C14 -39 17 -36 17 -30V-24", 7.4, "butt"),
      ),
      spark(rect(-6.5, 1, 13, 17, 3)),
    ],
  },
  {
    id: "megaphone",
    label: "megaphone",
    concepts: "marketing megaphone announcement pr advertising voice",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(
        "M-44 -14C-44 -18 -42 -20 -38 -20H-18L20 -42C23 -44 26 -42 26 -39V35C26 38 23 40 20 38L-18 16H-38C-42 16 -44 14 -44 10Z",
      ),
      second("M-32 20.5H-16L-10 44H-26Z"),
      spark(line("M34 -17L45 -23", 6), line("M36 -2H48", 6), line("M34 13L45 19", 6)),
    ],
  },
  {
    id: "rings-linked",
    label: "two linked rings",
    concepts: "link partnership connection marriage together chain",
    traits: [],
    draw({ cut, line, intersect }) {
      const [left, right] = [circle(-17, 0, 24), circle(17, 0, 24)];
      const over = (ringOf: string, y: number) =>
        intersect(line(ringOf, 18.5), rect(-14, y, 28, 34));
      return [
        main(cut(line(left, 9.5), over(right, -34))),
        second(cut(line(right, 9.5), over(left, 0))),
      ];
    },
  },
  {
    id: "puzzle",
    label: "puzzle piece",
    concepts: "puzzle solution game kids autism teamwork fit",
    traits: ["inlay", "line"],
    draw: ({ union, cut }) => [
      main(
        union(
          cut(rect(-40, -26, 66, 66, 7), circle(-40, 7, 11)),
          circle(-7, -31, 12.5),
          circle(31, 7, 12.5),
        ),
      ),
    ],
  },
  {
    id: "scales",
    label: "scales",
    concepts: "law justice balance legal scales notary lawyer",
    traits: ["inlay"],
    draw({ union, line, half, mirrored, cut }) {
      const stand = union(
        line("M0 -42V38", 6.4),
        line("M-37 -32H37", 6.4),
        rect(-20, 38, 40, 7, 3.5),
        circle(0, -39, 6.4),
      );
      const pan = half(circle(-33, 12, 16), "bottom", 12);
      const strings = cut(
        line("M-33 -26L-47 12M-33 -26L-19 12", 4.4, "butt"),
        rect(-60, 13, 120, 20),
        rect(-60, -60, 120, 36),
      );
      return [main(stand), spark(mirrored(union(pan, strings)))];
    },
  },
  {
    id: "gavel",
    label: "gavel",
    concepts: "law gavel justice auction court legal",
    traits: ["line"],
    draw({ union, apart }) {
      const turn = { turn: 45 };
      const head = place(
        union(rect(-13, -22, 26, 44, 2), rect(-18, -26, 36, 9, 3), rect(-18, 17, 36, 9, 3)),
        [-12, -12],
        turn,
      );
      const grip = place(rect(13, -4.5, 62, 9, 4.5), [-12, -12], turn);
      return [main(head), second(apart(grip, head)), spark(rect(-46, 37, 50, 9, 3))];
    },
  },
  {
    id: "document",
    label: "document",
    concepts: "document contract accounting paper report tax",
    traits: ["inlay", "line"],
    draw({ cut, line }) {
      const page =
        "M-34 -48H10V-22C10 -17 13 -14 18 -14H36V42C36 46 34 48 30 48H-28C-32 48 -34 46 -34 42Z";
      return [
        main(cut(page, line("M-18 6H20", 6), line("M-18 24H6", 6))),
        spark("M15.5 -46L35 -19.5H20C17 -19.5 15.5 -21 15.5 -24Z"),
      ];
    },
  },
  {
    id: "flag",
    label: "flag in the wind",
    concepts: "flag goal achievement milestone leadership success",
    traits: ["inlay", "line"],
    draw: ({ line }) => [
      main(line("M-34 -44V46", 7)),
      spark(
        "M-25.5 -40C-10 -50 6 -32 22 -40C30 -44 36 -44 42 -42V2C36 0 30 0 22 4C6 12 -10 -6 -25.5 4Z",
      ),
    ],
  },
  {
    id: "hourglass",
    label: "hourglass",
    concepts: "time hourglass patience deadline history",
    traits: ["inlay", "line"],
    draw: ({ cut }) => [
      main(rect(-34, -48, 68, 10, 5), rect(-34, 38, 68, 10, 5)),
      second(
        cut(
          "M-26 -33.5H26C26 -14 14 -8 6 0C14 8 26 14 26 33.5H-26C-26 14 -14 8 -6 0C-14 -8 -26 -14 -26 -33.5Z",
          "M-17 -24H17C14 -12 6 -8 0 -2C-6 -8 -14 -12 -17 -24Z",
        ),
      ),
    ],
  },
  {
    id: "clock",
    label: "clock",
    concepts: "time clock watch punctual fast schedule",
    traits: ["round", "contained"],
    draw: ({ cut, line }) => [
      main(cut(circle(0, 0, 47), line("M0 -26V2L18 14", 7), ...around(line("M0 -40V-36", 5), 4))),
    ],
  },
  {
    id: "umbrella",
    label: "umbrella",
    concepts: "umbrella insurance protection rain cover",
    traits: ["inlay", "line"],
    draw: ({ line, half, cut }) => [
      main(
        cut(
          half(circle(0, 4, 47), "top", 4),
          "M-47 4C-44 -5 -22 -5 -18 4Z",
          "M-14 4C-10 -6 10 -6 14 4Z",
          "M18 4C22 -5 44 -5 47 4Z",
        ),
      ),
      second(line("M0 4V34C0 44 16 44 16 34", 6.4)),
    ],
  },
];
