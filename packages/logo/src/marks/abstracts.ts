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
import { around, flipped, GAP, leaf, main, place, second, spark, wave } from "./kit.ts";
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
      return [
        main(kit.cut(kit.union(...petals), kit.grow(shared, count === 8 ? 2.4 : 3))),
        spark(shared),
      ];
    },
  })),
  {
    id: "trefoil",
    label: "three circles that share a middle",
    concepts: "community collaboration trust care connection",
    traits: ["round", "line"],
    draw({ apart, union, intersect }) {
      const [one = "", two = "", three = ""] = around(circle(0, -20, 29), 3);
      const pairs = union(intersect(one, two), intersect(two, three), intersect(three, one));
      const shared = intersect(one, two, three);
      return [
        main(apart(one, pairs)),
        second(apart(union(two, three), pairs)),
        spark(apart(pairs, shared)),
        main(shared),
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
    draw: () => drawTiles(tiles, turns),
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
    draw({ cut, intersect, line, grow }) {
      const down = (x: number) => line(`M${x} -37V37`, 17);
      const across = (y: number) => line(`M-37 ${y}H37`, 17);
      const under = (strap: string, over: string, x: number, y: number) =>
        cut(strap, intersect(grow(over, GAP), rect(x - 16, y - 16, 32, 32)));
      const [left, right, upper, lower] = [down(-16.5), down(16.5), across(-16.5), across(16.5)];
      const verticals = [under(left, lower, -16.5, 16.5), under(right, upper, 16.5, -16.5)];
      const horizontals = [under(upper, left, -16.5, -16.5), under(lower, right, 16.5, 16.5)];
      const turned = (strap: string) => place(strap, [0, 0], { turn: 45 });
      return [main(...verticals.map(turned)), second(...horizontals.map(turned))];
    },
  },
  {
    id: "burst",
    label: "burst of rays",
    concepts: "energy idea innovation launch media spark playful",
    traits: ["round", "dot"],
    draw() {
      const rays = (from: number, to: number, width: number, start: number) =>
        around(
          polygon(
            [
              [-2.4, -from, 1],
              [2.4, -from, 1],
              [width / 2, -to],
              [-width / 2, -to],
            ],
            2.5,
          ),
          4,
          start,
        );
      return [main(...rays(9, 48, 17, 0)), spark(...rays(15, 40, 15, 45))];
    },
  },
  {
    id: "aperture-three",
    label: "hexagon of three bars",
    concepts: "technology structure logistics engineering blockchain architecture",
    traits: ["round"],
    draw() {
      const [one = "", two = "", three = ""] = around(
        "M-26.5 -46H22L38.5 -17.5L24.5 -17.5L14 -30H-36Z",
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
    draw({ intersect, apart }) {
      const disc = circle(0, 0, 48);
      const lower = "M-60 8C-34 -24 -14 -16 0 0C14 16 34 24 60 -8V80H-60Z";
      return [main(apart(disc, lower)), spark(intersect(disc, lower))];
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
    draw: ({ cut }) => {
      const turned = (shape: string) => place(shape, [0, 0], { turn: -35 });
      return [
        main(turned(cut(circle(0, 0, 48), circle(8, 0, 34)))),
        second(turned(cut(circle(8, 0, 29.5), circle(2.5, 0, 18)))),
        spark(turned(circle(2.5, 0, 13.5))),
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
    draw({ apart }) {
      const blade = (turn: number, length: number) =>
        place(leaf([0, 0], [0, -length], 0.3), [0, 40], { turn });
      const middle = blade(0, 86);
      const inner = [blade(-30, 80), blade(30, 80)].map((each) => apart(each, middle));
      const outer = [apart(blade(-60, 70), blade(-30, 80)), apart(blade(60, 70), blade(30, 80))];
      return [spark(middle), main(...inner), second(...outer)];
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
    draw({ cut }) {
      const quarter = (outer: number, inner: number) =>
        cut(sector(46, 46, outer, 180, 270), circle(46, 46, inner));
      return [
        main(quarter(92, 77)),
        second(quarter(72.5, 57.5)),
        spark(sector(46, 46, 53, 180, 270)),
      ];
    },
  },
  {
    id: "corner-arcs",
    label: "quarter rings both ways",
    concepts: "design modern creative rhythm studio interior",
    traits: ["contained"],
    draw({ intersect, cut }) {
      const tile = (x: number, y: number) => rect(x, y, 45.75, 45.75);
      const rings = (centre: number, corner: number) =>
        intersect(
          tile(corner, corner),
          cut(circle(centre, centre, 45.75), ring(33, 20.5, centre, centre)),
        );
      return [
        main(rings(-48, -48), rings(48, 2.25)),
        second(sector(48, -48, 45.75, 90, 180)),
        spark(sector(-48, 48, 45.75, -90, 0)),
      ];
    },
  },
  {
    id: "signal",
    label: "growing bars in a disc",
    concepts: "audio voice music data signal media",
    traits: ["round", "contained"],
    draw: ({ cut }) => {
      const bars = [14, 30, 52, 26, 12].map((height, i) =>
        rect(-28.6 + i * 12.5, -height / 2, 7.4, height, 3.7),
      );
      return [main(cut(circle(0, 0, 48), ...bars))];
    },
    small: ({ cut }) => [
      main(
        cut(
          circle(0, 0, 48),
          rect(-26, -12, 9, 24, 4),
          rect(-4.5, -28, 9, 56, 4),
          rect(17, -12, 9, 24, 4),
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
    draw() {
      const petals = around(regularPolygon(6, 15.4, { rounding: 1.5 }), 6, 0).map((petal, i) => {
        const { x, y } = polar(31.2, i * 60);
        return place(petal, [x, y], { turn: 30 * 2 * -i });
      });
      const cells = petals.map((petal, i) => (i % 2 === 0 ? main(petal) : second(petal)));
      return [spark(regularPolygon(6, 15.4, { rounding: 1.5 })), ...cells];
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
    draw({ cut, apart }) {
      const moon = cut(circle(0, -22, 26), circle(10, -14, 22));
      const [one = "", two = "", three = ""] = around(moon, 3);
      return [main(apart(one, two)), second(apart(two, three)), spark(apart(three, one))];
    },
  },
];

/** Four tiles of parts of circles, in two by two. */
function drawTiles(tiles: readonly Tile[], turns: readonly number[]) {
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
    return (paint[i] ?? main)(placed);
  });
}
