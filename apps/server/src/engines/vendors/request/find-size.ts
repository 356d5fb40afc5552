import type { Capabilities } from "@emblazon/failover";

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What sizes a model makes. */
export interface SizeRules {
  /** Both sides are multiples of it. */
  readonly multiple: number;
  readonly leastSide: number;
  readonly mostSide: number;
  readonly leastPixels?: number;
  readonly mostPixels?: number;
  /** Of the longer side to the shorter. */
  readonly mostRatio?: number;
}

/**
 * The nearest size by a model's rules: the shape comes first, then the number of pixels. What the
 * owner has set for `width` and `height` narrows the rules.
 */
export function fitSize(wish: Size, rules: SizeRules, limits: Capabilities["limits"] = {}): Size {
  const { multiple, mostRatio = Infinity, leastPixels = 1, mostPixels = Infinity } = rules;
  const bounds = {
    width: boundsOf("width", rules, limits),
    height: boundsOf("height", rules, limits),
  };
  const ratio = clamp(wish.width / wish.height, { least: 1 / mostRatio, most: mostRatio });
  const pixels = clamp(wish.width * wish.height, { least: leastPixels, most: mostPixels });
  const ideal = { width: Math.sqrt(pixels * ratio), height: Math.sqrt(pixels / ratio) };
  const scale = scaleInto(ideal, bounds);
  const aim = { width: ideal.width * scale, height: ideal.height * scale };
  const keepsTo = ({ width, height }: Size): boolean =>
    Math.max(width / height, height / width) <= mostRatio &&
    width * height >= leastPixels &&
    width * height <= mostPixels;
  const near = around(aim.width, bounds.width, multiple).flatMap((width) =>
    around(aim.height, bounds.height, multiple).map((height) => ({ width, height })),
  );
  const good = near.filter(keepsTo);
  return nearestSize(aim, good.length > 0 ? good : near);
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const clamp = (value: number, { least, most }: Bounds): number =>
  Math.max(least, Math.min(value, most));

/** Multiples that a side may have; at least one. */
function boundsOf(
  side: "width" | "height",
  { multiple, leastSide, mostSide }: SizeRules,
  limits: Capabilities["limits"],
): Bounds {
  const least = Math.max(leastSide, limits[side]?.least ?? 0, multiple);
  const most = Math.min(mostSide, limits[side]?.most ?? Infinity);
  const lowest = Math.ceil(least / multiple) * multiple;
  return { least: lowest, most: Math.max(lowest, Math.floor(most / multiple) * multiple) };
}

/** What brings both sides within their bounds in the same shape, where that can be. */
function scaleInto(
  { width, height }: Size,
  bounds: Readonly<Record<"width" | "height", Bounds>>,
): number {
  const shrink = Math.min(1, bounds.width.most / width, bounds.height.most / height);
  const grow = Math.max(1, bounds.width.least / width, bounds.height.least / height);
  return shrink < 1 ? shrink : grow;
}

/** The multiples around a length, within its bounds. */
function around(length: number, bounds: Bounds, multiple: number): readonly number[] {
  const below = Math.floor(length / multiple);
  return [-1, 0, 1, 2].map((step) => clamp((below + step) * multiple, bounds));
}

/** The nearest of some sizes: the shape weighs four times as much as the number of pixels. */
export function nearestSize(wish: Size, sizes: readonly Size[]): Size {
  const distance = ({ width, height }: Size): number =>
    4 * Math.abs(Math.log((width / height) * (wish.height / wish.width))) +
    Math.abs(Math.log((width * height) / (wish.width * wish.height)));
  return sizes.reduce(
    (best, one) => (distance(one) < distance(best) ? one : best),
    sizes[0] ?? wish,
  );
}

/** The nearest of shapes such as `16:9`; others among the names, such as `match_input_image`, are left. */
export function nearestShape(wish: Size, names: readonly string[]): string | null {
  const shapes = names.flatMap((name) => {
    const [, width, height] = /^(\d+):(\d+)$/.exec(name) ?? [];
    return width === undefined ? [] : [{ name, width: Number(width), height: Number(height) }];
  });
  if (shapes.length === 0) return null;
  const nearest = nearestSize(toUnitArea(wish), shapes.map(toUnitArea));
  return shapes.find((shape) => toUnitArea(shape).width === nearest.width)?.name ?? null;
}

/** Shapes of one area, so that only the shape counts. */
function toUnitArea({ width, height }: Size): Size {
  const scale = 10 / Math.sqrt(width * height);
  return { width: width * scale, height: height * scale };
}

/** `1024x768` or `1024*768`, as `size` in the owner's settings lists them; null where it is neither. */
export function parseSize(text: string): Size | null {
  const [, width, height] = /^(\d{2,5})[x*](\d{2,5})$/.exec(text) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
}

/** The sizes that the owner has listed for a model; empty where there are none. */
export function listedSizes({ choices }: Capabilities): readonly Size[] {
  const listed = choices.size ?? [];
  if (listed === "any") return [];
  return listed.map(parseSize).filter((size) => size !== null);
}

/** The nearest of the sizes that the owner has listed; else by a model's rules. */
export function findSize(wish: Size, rules: SizeRules, owner: Capabilities): Size {
  const listed = listedSizes(owner);
  return listed.length > 0 ? nearestSize(wish, listed) : fitSize(wish, rules, owner.limits);
}

export const formatSize = ({ width, height }: Size): string => `${width}x${height}`;
