import { converter } from "culori";
import { oklabToHex, type Oklab } from "./oklab.ts";

/** Decoded pixels, 8 bits a channel, RGBA, row by row. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

interface Cluster extends Oklab {
  readonly weight: number;
}

const SAMPLES = 16_384;
const ROUNDS = 12;
// Clusters closer than this in OKLab look like one colour.
const SAME = 0.07;
const SMALLEST_SHARE = 0.015;

const toOklab = converter("oklab");

/** Counts pixels in boxes of 5 bits a channel, so that k-means sees few, weighted points. */
function histogram({ data, width, height }: Pixels): readonly Cluster[] {
  const total = Math.min(width * height, Math.floor(data.length / 4));
  const stride = Math.max(1, Math.floor(total / SAMPLES));
  const boxes = new Map<number, { r: number; g: number; b: number; n: number }>();
  for (let i = 0; i < total; i += stride) {
    const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(i * 4, i * 4 + 4);
    if (alpha < 128) continue;
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    const box = boxes.get(key) ?? { r: 0, g: 0, b: 0, n: 0 };
    boxes.set(key, { r: box.r + r, g: box.g + g, b: box.b + b, n: box.n + 1 });
  }
  return [...boxes.values()].map(({ r, g, b, n }) => {
    const lab = toOklab({ mode: "rgb", r: r / n / 255, g: g / n / 255, b: b / n / 255 });
    return { l: lab.l, a: lab.a, b: lab.b, weight: n };
  });
}

function distance(x: Oklab, y: Oklab): number {
  return Math.sqrt((x.l - y.l) ** 2 + (x.a - y.a) ** 2 + (x.b - y.b) ** 2);
}

function nearest(point: Oklab, centres: readonly Oklab[]): number {
  let best = 0;
  let shortest = Infinity;
  for (const [i, centre] of centres.entries()) {
    const away = distance(point, centre);
    if (away < shortest) [best, shortest] = [i, away];
  }
  return best;
}

/** Starts with the heaviest point, then always the one that is both heavy and far from all. */
function firstCentres(points: readonly Cluster[], count: number): Oklab[] {
  const centres: Oklab[] = [];
  while (centres.length < count) {
    let best: Cluster | null = null;
    let bestGain = 0;
    for (const point of points) {
      const away =
        centres.length === 0 ? 1 : Math.min(...centres.map((centre) => distance(point, centre)));
      const gain = away * away * Math.sqrt(point.weight);
      if (gain > bestGain) [best, bestGain] = [point, gain];
    }
    if (!best) break;
    centres.push(best);
  }
  return centres;
}

function weightedMean(points: readonly Cluster[]): Cluster {
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  const mean = (axis: "l" | "a" | "b"): number =>
    points.reduce((sum, point) => sum + point[axis] * point.weight, 0) / weight;
  return { l: mean("l"), a: mean("a"), b: mean("b"), weight };
}

function kMeans(points: readonly Cluster[], count: number): readonly Cluster[] {
  let centres: readonly Oklab[] = firstCentres(points, count);
  let clusters: readonly Cluster[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const groups = centres.map((): Cluster[] => []);
    for (const point of points) groups[nearest(point, centres)]?.push(point);
    clusters = groups.filter((group) => group.length > 0).map(weightedMean);
    centres = clusters;
  }
  return clusters;
}

function mergeAlike(clusters: readonly Cluster[]): readonly Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of clusters.toSorted((x, y) => y.weight - x.weight)) {
    const twin = kept.findIndex((other) => distance(other, cluster) < SAME);
    const other = kept[twin];
    if (other) kept[twin] = weightedMean([other, cluster]);
    else kept.push(cluster);
  }
  return kept;
}

/**
 * Up to `count` (1..5) colours that make a picture, as `#RRGGBB`, the most telling first: large and
 * vivid before large and grey. Transparent pixels do not count; an empty picture gives none.
 * k-means in OKLab with fixed starts, so that equal pixels always give equal colours.
 */
export function dominantColors(pixels: Pixels, count = 5): string[] {
  const points = histogram(pixels);
  if (points.length === 0) return [];
  const total = points.reduce((sum, point) => sum + point.weight, 0);
  const clusters = mergeAlike(kMeans(points, 8)).filter(
    (cluster) => cluster.weight / total >= SMALLEST_SHARE,
  );
  const telling = ({ a, b, weight }: Cluster): number =>
    (weight / total) ** 0.6 * (0.03 + Math.hypot(a, b));
  return clusters
    .toSorted((x, y) => telling(y) - telling(x))
    .slice(0, Math.min(5, Math.max(1, count)))
    .map(oklabToHex);
}
