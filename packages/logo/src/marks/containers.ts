import { joinPaths, pathData } from "../geometry/path-data.ts";
import {
  circle,
  ellipse,
  polar,
  polygon,
  rect,
  regularPolygon,
  star,
} from "../geometry/primitives.ts";
import type { PathData } from "../types.ts";

/** A solid shape that a mark or a letter is cut out of or stands on, about 100 units wide. */
export interface Container {
  readonly d: PathData;
  /** The longer side that a mark may have inside, and how far below the middle it sits best. */
  readonly room: { readonly size: number; readonly dy: number };
}

const CONTAINERS: Readonly<Record<string, Container>> = {
  circle: contain(circle(0, 0, 50), 60),
  squircle: contain(superellipse(49, 4.2), 62),
  "round-square": contain(rect(-48, -48, 96, 96, 22), 62),
  square: contain(rect(-46, -46, 92, 92), 64),
  hexagon: contain(regularPolygon(6, 52, { rounding: 6 }), 60),
  octagon: contain(regularPolygon(8, 52, { startDegrees: -67.5, rounding: 3 }), 64),
  diamond: contain(
    polygon(
      [
        [0, -58],
        [58, 0],
        [0, 58],
        [-58, 0],
      ],
      11,
    ),
    54,
  ),
  shield: contain(pathData("M0 -51L43 -39V-5C43 24 24 43 0 53C-24 43 -43 24 -43 -5V-39Z"), 54, -4),
  arch: contain(pathData("M-41 50V-9A41 41 0 0 1 41 -9V50Z"), 56, 4),
  leaf: contain(pathData("M-48 -48H14A34 34 0 0 1 48 -14V48H-14A34 34 0 0 1 -48 14Z"), 60),
  petal: contain(
    pathData("M-48 0A48 48 0 0 1 0 -48H38A10 10 0 0 1 48 -38V0A48 48 0 0 1 -48 0Z"),
    60,
  ),
  oval: contain(ellipse(0, 0, 42, 53), 54),
  pill: contain(rect(-38, -50, 76, 100, 38), 54),
  scallop: contain(scallop(14), 58),
  burst: contain(star(22, 51, 46.5, 1), 58),
  pebble: contain(
    pathData(
      "M-6 -48C22 -52 50 -34 49 -4C48 26 32 50 2 49C-28 48 -50 30 -49 0C-48 -26 -32 -46 -6 -48Z",
    ),
    60,
  ),
};

/** The containers that can be named in a spec. */
export const CONTAINER_IDS: readonly string[] = Object.keys(CONTAINERS);

/** The container with this id; null when there is none. */
export function containerOf(id: string): Container | null {
  return Object.hasOwn(CONTAINERS, id) ? (CONTAINERS[id] ?? null) : null;
}

function contain(d: PathData, size: number, dy = 0): Container {
  return { d, room: { size, dy } };
}

/** A disc with `lobes` round bumps, as one closed line of arcs. */
function scallop(lobes: number): PathData {
  const lobe = 45 * Math.sin(Math.PI / lobes) * 1.03;
  const corners = Array.from({ length: lobes }, (_, i) => polar(46, (i * 360) / lobes - 90));
  const [first = { x: 0, y: 0 }] = corners;
  const arcs = [...corners.slice(1), first].map(({ x, y }) => `A${lobe} ${lobe} 0 0 1 ${x} ${y}`);
  return joinPaths(pathData(`M${first.x} ${first.y}${arcs.join("")}Z`));
}

/** |x/r|^n + |y/r|^n = 1 as eight cubics: a square whose sides flow into its corners. */
function superellipse(radius: number, power: number): PathData {
  const at = (angleRad: number) => {
    const cos = Math.cos(angleRad);
    const sin = Math.sin(angleRad);
    const r = radius / (Math.abs(cos) ** power + Math.abs(sin) ** power) ** (1 / power);
    return { x: r * cos, y: r * sin };
  };
  const count = 32;
  const points = Array.from({ length: count }, (_, i) => at((i * 2 * Math.PI) / count));
  const corner = (i: number) => points[((i % count) + count) % count] ?? { x: 0, y: 0 };
  const curves = points.map((_, i) => {
    const [before, from, to, after] = [corner(i - 1), corner(i), corner(i + 1), corner(i + 2)];
    const out = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const back = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${out.x} ${out.y} ${back.x} ${back.y} ${to.x} ${to.y}`;
  });
  return pathData(`M${radius} 0${curves.join("")}Z`);
}
