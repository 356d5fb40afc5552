import {
  arc,
  circle,
  polar,
  polygon,
  rect,
  regularPolygon,
  ring,
  sector,
} from "../geometry/primitives.ts";
import { around, flipped, GAP, leaf, main, place, plane, second, spark, wave } from "./kit.ts";
import type { Kit } from "./kit.ts";
import type { SymbolSource } from "./symbol-source.ts";

type Tile = "quarter" | "eye" | "petal" | "disc" | "halves";

/** Abstract marks: constructions that stand for qualities, not things. */
export const ABSTRACT_SOURCES: readonly SymbolSource[] = [
  ...[5, 6, 8].map((count): SymbolSource => ({
    id: `rosette-${count}`,
    label: `rosette of ${count} petals`,
    concepts: "community harmony beauty wellness growth warm",
    traits: ["round", "dot"],
    draw(kit) {
      const petals = around(leaf([0, 0], [0, -48], count === 8 ? 0.5 : 0.66), count);
      const laps = petals.map((petal, i) => kit.intersect(petal, petals[(i + 1) % count] ?? petal));
      const shared = kit.union(...laps);
      return [main(kit.cut(kit.union(...petals), kit.grow(shared, 1.4))), spark(shared)];
    },
  })),
  {
    id: "trefoil",
    label: "three circles that share a middle",
    concepts: "community collaboration trust care connection",
    traits: ["round", "line"],
    draw({ cut, union, intersect }) {
      const [one = "", two = "", three = ""] = around(circle(0, -20, 28), 3);
      const pairs = union(intersect(one, two), intersect(two, three), intersect(three, one));
      return [
        main(cut(one, pairs)),
        second(cut(union(two, three), pairs)),
        spark(cut(pairs, intersect(one, two, three))),
        main(intersect(one, two, three)),
      ];
    },
  },
  ...[3, 4, 5].map((count): SymbolSource => ({
    id: `turbine-${count}`,
    label: `turbine of ${count} blades`,
    concepts: "motion energy technology speed innovation dynamic",
    traits: ["round", "dot"],
    draw({ apart }) {
      const blade = "M0 -4C18 -8 30 -26 22 -48C4 -48 -14 -34 -14 -14C-12 -8 -6 -4 0 -4Z";
      const blades = around(blade, count);
      const drawn = blades.map((each, i) =>
        count > 3 ? apart(each, blades[(i + 1) % count] ?? each) : each,
      );
      return drawn.map((d, i) =>
        i === 0 ? spark(d) : count === 4 && i % 2 === 0 ? second(d) : main(d),
      );
    },
  })),
  ...(
    [
      ["one", ["quarter", "eye", "disc", "petal"], [0, 1, 0, 2]],
      ["two", ["petal", "quarter", "halves", "eye"], [1, 3, 1, 0]],
      ["three", ["quarter", "quarter", "quarter", "disc"], [2, 3, 1, 0]],
      ["four", ["eye", "petal", "petal", "eye"], [0, 1, 1, 0]],
    ] as const
  ).map(([name, tiles, turns]): SymbolSource => ({
    id: `tiles-${name}`,
    label: "four tiles of circle parts",
    concepts: "design architecture creative modular education modern",
    traits: ["contained"],
    draw: (kit) => drawTiles(kit, tiles, turns),
  })),
  {
    id: "ring-arcs",
    label: "rings that turn",
    concepts: "focus technology precision audio data orbit",
    traits: ["round"],
    draw({ line }) {
      const seg = (radius: number, from: number, span: number) =>
        line(arc(0, 0, radius, from, from + span), 9.4);
      return [
        main(seg(43, -60, 228), circle(0, 0, 10.5)),
        spark(seg(43, 196, 76)),
        second(seg(26.5, 90, 250)),
      ];
    },
  },
  {
    id: "slices",
    label: "sliced disc",
    concepts: "technology motion finance speed digital",
    traits: ["round"],
    draw({ intersect }) {
      const bands = Array.from({ length: 5 }, (_, i) =>
        place(
          intersect(circle(0, 0, 48), rect(-60, -48 + i * 19.2 + GAP / 2, 120, 19.2 - GAP)),
          [0, 0],
          { turn: -35 },
        ),
      );
      return bands.map((d, i) => (i % 2 === 1 ? second(d) : main(d)));
    },
  },
  {
    id: "shift",
    label: "shifted half discs",
    concepts: "balance design modern duality architecture change",
    traits: ["dot", "line"],
    draw: () => [main(sector(-GAP / 2, -15, 33, 90, 270)), spark(sector(GAP / 2, 15, 33, -90, 90))],
  },
  {
    id: "half-moons",
    label: "half discs in step",
    concepts: "growth modern rhythm design progress music",
    traits: ["line"],
    draw: () => [
      main(sector(-24, 0, 22, -180, 0)),
      second(sector(0, 4.5, 22, 0, 180)),
      spark(sector(24, 0, 22, -180, 0)),
    ],
  },
  {
    id: "weave",
    label: "weave",
    concepts: "strength network partnership structure craft build",
    traits: ["round"],
    draw({ cut, apart, union, intersect }) {
      const down = (x: number) => rect(x - 8.5, -46, 17, 92, 8.5);
      const across = (y: number) => rect(-46, y - 8.5, 92, 17, 8.5);
      const over = (shape: string, other: string, where: string) =>
        cut(shape, intersect(apart(plane("left", 400), "M0 0Z"), cut(where, apart(where, other))));
      const [v1, v2, h1, h2] = [down(-16.5), down(16.5), across(-16.5), across(16.5)];
      const cell = (x: number, y: number) => rect(x - 16, y - 16, 32, 32);
      const verticals = [over(v1, h2, cell(-16.5, 16.5)), over(v2, h1, cell(16.5, -16.5))];
      const horizontals = [over(h1, v1, cell(-16.5, -16.5)), over(h2, v2, cell(16.5, 16.5))];
      return [
        main(place(union(...verticals), [0, 0], { turn: 45 })),
        second(place(union(...horizontals), [0, 0], { turn: 45 })),
      ];
    },
  },
  {
    id: "burst",
    label: "burst of rays",
    concepts: "energy idea innovation launch media spark playful",
    traits: ["round", "dot"],
    draw({ line }) {
      const rays = (count: number, reach: number, width: number, start: number) =>
        around(line(`M0 -15V${-reach}`, width), count, start);
      return [main(...rays(8, 44.5, 7, 0)), spark(...rays(8, 33, 6, 22.5))];
    },
  },
  {
    id: "aperture-three",
    label: "hexagon of three bars",
    concepts: "technology structure logistics engineering blockchain architecture",
    traits: ["round"],
    draw({ intersect, cut }) {
      const bar = polygon(
        [
          [-24.5, -47],
          [24.5, -47],
          [38, -23.6],
          [-11, -23.6],
        ],
        0,
      );
      const [one = "", two = "", three = ""] = around(
        cut(intersect(bar, rect(-60, -60, 120, 120)), "M0 0Z"),
        3,
      );
      return [spark(one), main(two), second(three)];
    },
  },
  {
    id: "ascend",
    label: "rising slabs",
    concepts: "growth finance progress success consulting up",
    traits: [],
    draw() {
      const slab = (x: number, height: number) =>
        `M${x} 45V${45 - height}L${x + 22} ${45 - height - 14}V45Z`;
      return [second(slab(-39, 24)), main(slab(-12, 48)), spark(slab(15, 74))];
    },
  },
  {
    id: "flow",
    label: "bent lines in a disc",
    concepts: "flow motion water wellness calm music",
    traits: ["round", "contained"],
    draw({ line, intersect }) {
      const rows = Array.from({ length: 6 }, (_, i) => {
        const y = -38 + i * 15.2;
        const lift = 15 * Math.cos(((i - 2.5) / 3) * 1.1);
        return line(
          `M-60 ${y}H-42C-16 ${y} -16 ${y - lift} 0 ${y - lift}C16 ${y - lift} 16 ${y} 42 ${y}H60`,
          8,
        );
      });
      return rows.map((row, i) =>
        i % 2 === 1
          ? second(intersect(row, circle(0, 0, 48)))
          : main(intersect(row, circle(0, 0, 48))),
      );
    },
  },
  {
    id: "wave-disc",
    label: "disc parted by a wave",
    concepts: "balance calm wellness flow harmony finance",
    traits: ["round", "contained"],
    draw({ intersect, cut }) {
      const lower = "M-60 6C-30 -26 -14 -18 0 0C14 18 30 26 60 -6V80H-60Z";
      const band =
        "M-60 6C-30 -26 -14 -18 0 0C14 18 30 26 60 -6V3C30 35 14 27 0 9C-14 -9 -30 -17 -60 15Z";
      const disc = circle(0, 0, 48);
      return [
        main(cut(disc, lower)),
        spark(intersect(disc, cut(lower, place(band, [0, -2])), plane("bottom", -40))),
      ];
    },
  },
  {
    id: "link",
    label: "two links",
    concepts: "connection link partnership integration trust",
    traits: [],
    draw({ line, cut, intersect }) {
      const loop = (x: number) => line(rect(x - 26, -17, 52, 34, 17), 10.4);
      const wide = (x: number) => line(rect(x - 26, -17, 52, 34, 17), 19.4);
      const [left, right] = [loop(-17), loop(17)];
      return [
        main(cut(left, intersect(wide(17), rect(-14, -40, 28, 40)))),
        second(cut(right, intersect(wide(-17), rect(-14, 0, 28, 40)))),
      ];
    },
  },
  {
    id: "petals-four",
    label: "four petals in a square",
    concepts: "care health community growth fresh home design",
    traits: ["round", "dot", "line"],
    draw() {
      const petal = "M2.25 -2.25V-24A22 22 0 0 1 24.25 -46H46V-24.25A22 22 0 0 1 24 -2.25Z";
      const [one = "", two = "", three = "", four = ""] = around(petal, 4);
      return [spark(one), main(two, four), second(three)];
    },
  },
  {
    id: "golden",
    label: "circles in proportion",
    concepts: "elegant design golden photography art proportion",
    traits: ["round"],
    draw({ cut }) {
      const turn = { turn: -35 };
      const [a, b, c, d] = [
        circle(0, 0, 48),
        circle(18, 0, 29.6),
        circle(7, 0, 18.3),
        circle(14, 0, 11),
      ];
      return [
        main(place(cut(a, circle(17, 0, 31)), [0, 0], turn)),
        second(place(cut(b, circle(8, 0, 20)), [0, 0], turn)),
        spark(place(cut(c, d), [0, 0], turn)),
      ];
    },
  },
  {
    id: "slant",
    label: "slanted bars",
    concepts: "bold modern sport speed logistics direction",
    traits: [],
    draw() {
      const bar = (x: number, top: number) =>
        polygon(
          [
            [x, 44],
            [x + 22 - top * 0.25, -44 + top],
            [x + 44 - top * 0.25, -44 + top],
            [x + 22, 44],
          ],
          1.5,
        );
      return [second(bar(-50, 36)), main(bar(-22.6, 18)), spark(bar(4.8, 0))];
    },
  },
  {
    id: "chevrons",
    label: "two chevrons",
    concepts: "speed direction forward sport logistics finance",
    traits: ["dot"],
    draw: () => [
      main("M-46 -40H-20L8 0L-20 40H-46L-18 0Z"),
      spark("M-8 -40H18L46 0L18 40H-8L20 0Z"),
    ],
  },
  {
    id: "fold",
    label: "folded ribbon",
    concepts: "bold modern media technology creative agile",
    traits: ["line"],
    draw: () => [
      main("M-44 -42H-8L-8 42L-44 6Z"),
      second("M-3.5 -42H44L-3.5 5.5Z"),
      spark("M-3.5 12L21 -12.5L44 10.5V42Z"),
    ],
  },
  {
    id: "pinwheel",
    label: "pinwheel",
    concepts: "playful motion kids energy creative wind",
    traits: ["round", "dot", "line"],
    draw() {
      const blade = "M2.25 -4.5V-46A41.5 41.5 0 0 1 43.75 -4.5Z";
      const [one = "", two = "", three = "", four = ""] = around(blade, 4);
      return [main(one, three), second(two), spark(four)];
    },
  },
  {
    id: "fan",
    label: "opening fan",
    concepts: "growth launch elegant beauty light celebration",
    traits: ["line"],
    draw() {
      const blade = leaf([0, 36], [0, -44], 0.2);
      const at = (turn: number) =>
        place(place(blade, [0, -40]), [0, 40], { turn, size: 1 - Math.abs(turn) / 420 });
      return [spark(at(0)), main(at(-26), at(26)), second(at(-52), at(52))];
    },
  },
  {
    id: "orbit-dots",
    label: "dots on an orbit",
    concepts: "community data network technology cycle loading",
    traits: ["round"],
    draw: () => [
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
        const { x, y } = polar(36, i * 45 - 90);
        const dot = circle(x, y, 11.5 - i * 1.05);
        return i === 0 ? spark(dot) : i < 4 ? main(dot) : second(dot);
      }),
    ],
  },
  {
    id: "knot",
    label: "knot of three loops",
    concepts: "unity trust craft celtic connection strength",
    traits: ["round"],
    draw({ line, cut, union }) {
      const loop = "M-26 22C-40 -14 -18 -44 0 -44C18 -44 40 -14 26 22";
      const arms = around(line(loop, 8.6, "butt"), 3);
      return [main(union(...arms).length ? cut(union(...arms), "M0 0Z") : "")];
    },
  },
  {
    id: "diamond-four",
    label: "four diamonds",
    concepts: "premium pattern luxury structure heritage craft",
    traits: ["round", "dot", "line"],
    draw() {
      const [top = "", right = "", down = "", left = ""] = around(
        "M0 -49L21.5 -26.5L0 -4L-21.5 -26.5Z",
        4,
      );
      return [spark(top), main(right, left), second(down)];
    },
  },
  {
    id: "bridge-arcs",
    label: "arcs that meet",
    concepts: "bridge connection trust finance consulting architecture",
    traits: ["round"],
    draw({ cut, half }) {
      const quarter = (outer: number) => half(half(ring(outer, outer - 13), "top"), "left");
      const place1 = (d: string) => place(d, [46, 46]);
      const one = [92, 74.5].map((radius) => place1(quarter(radius)));
      return [
        main(one[0] ?? ""),
        second(one[1] ?? ""),
        spark(cut(place1(sector(0, 0, 57, -180, -90)), "M0 0Z")),
      ];
    },
  },
  {
    id: "corner-arcs",
    label: "quarter rings both ways",
    concepts: "design modern creative rhythm studio interior",
    traits: ["contained"],
    draw({ intersect, cut }) {
      const tile = (x: number, y: number) => rect(x, y, 46, 46);
      const rings = (cx: number, cy: number, x: number, y: number) =>
        intersect(tile(x, y), cut(circle(cx, cy, 46), ring(33, 20, cx, cy)));
      return [
        main(rings(-48, -48, -48, -48), rings(48, 48, 2, 2)),
        second(rings(2, 48, 2, 2).slice(0, 0), intersect(tile(2, -48), circle(48, -48, 46))),
        spark(intersect(tile(-48, 2), circle(-48, 48, 46))),
      ];
    },
  },
  {
    id: "signal",
    label: "growing bars in a disc",
    concepts: "audio voice music data signal media",
    traits: ["round", "contained"],
    draw: ({ cut }) => [
      main(
        cut(
          circle(0, 0, 48),
          ...[9, 17, 27, 14, 7].map((half, i) =>
            rect(12 * (i - 2) - 3.6, -half, 7.2, 2 * half, 3.6),
          ),
        ),
      ),
    ],
  },
  {
    id: "spiral",
    label: "spiral of arcs",
    concepts: "growth journey creative calm development story",
    traits: ["round"],
    draw: ({ line }) => [
      main(line("M0 -44A44 44 0 1 1 -44 0", 10.5)),
      second(line("M-27 0A27 27 0 0 1 27 0A27 27 0 0 1 0 27", 10.5)),
      spark(circle(0, 0, 10)),
    ],
  },
  {
    id: "hexagon-petals",
    label: "six petals round a hexagon",
    concepts: "technology nature structure honey science harmony",
    traits: ["round", "dot"],
    draw({ apart }) {
      const core = regularPolygon(6, 17);
      const petals = around(
        polygon(
          [
            [0, -48],
            [17, -38],
            [17, -26],
            [0, -17],
            [-17, -26],
            [-17, -38],
          ],
          3,
        ),
        6,
        30,
      ).map((petal) => place(petal, [0, 0], { size: 0.97 }));
      void apart;
      return [
        spark(core),
        ...petals.map((petal, i) => (i % 2 === 0 ? main(petal) : second(petal))),
      ];
    },
  },
  {
    id: "tide",
    label: "waves in a square",
    concepts: "calm flow music motion sea studio",
    traits: ["contained"],
    draw({ intersect, line }) {
      const tile = rect(-46, -46, 92, 92, 14);
      const row = (y: number, phase: number) =>
        intersect(tile, line(wave(y, 5, 46, { phase, reach: 80 }), 9));
      return [
        second(row(-34, 0)),
        main(row(-17, 0), row(0, 0)),
        second(row(17, 0)),
        spark(row(34, 0)),
      ];
    },
  },
  {
    id: "wings",
    label: "two wings",
    concepts: "freedom growth partnership light travel beauty",
    traits: ["dot", "line"],
    draw() {
      const wing = "M2.25 40C2.25 4 14 -22 46 -40C48 -4 36 26 2.25 40Z";
      return [main(wing), second(flipped(wing))];
    },
  },
  {
    id: "crescents",
    label: "crescents in a turn",
    concepts: "cycle renewal wellness balance technology sustainable",
    traits: ["round", "dot"],
    draw({ cut }) {
      const moon = cut(circle(0, -22, 26), circle(10, -14, 22));
      const [one = "", two = "", three = ""] = around(moon, 3);
      return [main(one), second(two), spark(three)];
    },
  },
];

/** Four tiles of parts of circles, in two by two. */
function drawTiles({ cut }: Kit, tiles: readonly Tile[], turns: readonly number[]) {
  const side = 46;
  const form: Readonly<Record<Tile, string>> = {
    quarter: `M0 0H${side}A${side} ${side} 0 0 1 0 ${side}Z`,
    eye: `M0 0A${side} ${side} 0 0 1 ${side} ${side}A${side} ${side} 0 0 1 0 0Z`,
    petal: `M0 0H${side / 2}A${side / 2} ${side / 2} 0 0 1 ${side} ${side / 2}V${side}H${side / 2}A${side / 2} ${side / 2} 0 0 1 0 ${side / 2}Z`,
    disc: circle(side / 2, side / 2, side / 2),
    halves: `M0 0H${side}A${side / 2} ${side / 2} 0 0 1 0 0ZM0 ${side / 2}H${side}A${side / 2} ${side / 2} 0 0 1 0 ${side / 2}Z`,
  };
  const paint = [main, second, spark, main] as const;
  return tiles.map((tile, i) => {
    const centred = place(form[tile], [-side / 2, -side / 2]);
    const [column, row] = [i % 2, Math.floor(i / 2)];
    const step = side + GAP - 0.5;
    const placed = place(centred, [(column - 0.5) * step, (row - 0.5) * step], {
      turn: (turns[i] ?? 0) * 90,
    });
    return (paint[i] ?? main)(cut(placed, "M0 0Z"));
  });
}
