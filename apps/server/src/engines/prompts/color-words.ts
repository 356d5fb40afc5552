import { hexToOklch } from "@emblazon/logo/colour/oklch";

/** Names that are colours and nothing else: a model that reads "coffee" or "rose" draws one. */
const NAMES: Readonly<Record<string, string>> = {
  black: "#111111",
  "charcoal grey": "#3A3D42",
  grey: "#7F858C",
  "light grey": "#C4C8CC",
  white: "#FFFFFF",
  "off-white": "#F6F1E6",
  beige: "#DCC8A2",
  brown: "#6B4227",
  "dark brown": "#3B2418",
  "light brown": "#B98A5E",
  "dark red": "#7A1F2B",
  red: "#D62B2B",
  "red-orange": "#E85430",
  "brick red": "#A5452B",
  orange: "#F07B1A",
  "light orange": "#F6A873",
  "golden yellow": "#E9A820",
  yellow: "#F8D21C",
  "pale yellow": "#F8E9A0",
  "olive green": "#6B6B2A",
  "lime green": "#A6D82B",
  "bright green": "#3FB84F",
  green: "#25874A",
  "dark green": "#1B4A34",
  "pale green": "#B4D6B0",
  "mint green": "#4FC3A1",
  teal: "#0B7A75",
  "dark teal": "#0F4C5C",
  turquoise: "#1FB2B6",
  "light blue": "#9CCBEB",
  "sky blue": "#3BA7E5",
  blue: "#1F5FD0",
  "vivid blue": "#1B4DFF",
  "navy blue": "#172C54",
  indigo: "#3A2C9B",
  violet: "#7040C8",
  purple: "#6B2FA8",
  "light violet": "#B8A0E6",
  "dark purple": "#3F1D4A",
  magenta: "#C9187E",
  pink: "#EE7FA4",
  "pale pink": "#F3C6CF",
  "coral red": "#FF6B5E",
};

/** A colour `#RRGGBB` by the name of what looks nearest to it. */
export function colorWords(color: string): string {
  const wanted = place(color);
  const [nearest] = Object.entries(NAMES).toSorted(
    ([, one], [, other]) => distance(wanted, place(one)) - distance(wanted, place(other)),
  );
  return nearest?.[0] ?? color;
}

type Place = readonly [l: number, a: number, b: number];

/** Hue decides a name sooner than lightness: a dark grey is no dark brown. */
const HUE_WEIGHT = 2;

/** In OKLab, where distances are those that people see. */
function place(color: string): Place {
  const { l, c, h } = hexToOklch(color);
  const angleRad = (h * Math.PI) / 180;
  return [l, HUE_WEIGHT * c * Math.cos(angleRad), HUE_WEIGHT * c * Math.sin(angleRad)];
}

function distance([l, a, b]: Place, [otherL, otherA, otherB]: Place): number {
  return Math.hypot(l - otherL, a - otherA, b - otherB);
}
