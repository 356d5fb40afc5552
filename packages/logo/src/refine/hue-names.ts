import { hexToOklch } from "../colour/oklch.ts";

/** Hues by plain names, in degrees of OKLCH, from where one begins to where the next does. */
const HUES: readonly (readonly [from: number, name: string])[] = [
  [5, "red"],
  [42, "orange"],
  [80, "yellow"],
  [115, "green"],
  [175, "teal"],
  [215, "blue"],
  [285, "purple"],
  [335, "pink"],
];
const GREY = 0.025;

/** The plain name of a colour's hue; black, white or grey when it has none to speak of. */
export function hueName(hex: string): string {
  const { l, c, h } = hexToOklch(hex);
  if (c < GREY) return l < 0.3 ? "black" : l > 0.94 ? "white" : "grey";
  const turned = h < (HUES[0]?.[0] ?? 0) ? h + 360 : h;
  return HUES.findLast(([from]) => turned >= from)?.[1] ?? "pink";
}
