import type { LogoSpec, LogoVariant } from "@emblazon/contract";
import { facetsOf } from "../choice/facets.ts";
import { hashDistance, structureHash } from "../choice/structure-hash.ts";
import { FIT, fitScene } from "../svg/scene-to-svg.ts";
import type { Scene } from "../types.ts";
import { colourDifference } from "./colour-sight.ts";
import { markPlate } from "./mark-plate.ts";

/** One logo of a set, with the files that come with it. */
export interface SetMember {
  readonly spec: LogoSpec;
  readonly variants: ReadonlyMap<LogoVariant, Scene>;
  /** How alike its mark is to the nearest brand's icon, 0..1, where that was asked. */
  readonly nearestBrand?: number;
}

/** The files that a logo comes with. */
export const SET_FILES: readonly LogoVariant[] = [
  "horizontal",
  "stacked",
  "mark",
  "wordmark",
  "mono",
  "reversed",
];
const IN_COLOUR: readonly LogoVariant[] = ["horizontal", "stacked", "mark", "wordmark"];
/** The usual shape of a horizontal lockup. */
const USUAL_RATIO = 2.5;

/** How many of a logo's files are missing, at the worst. */
export function missingFiles(members: readonly SetMember[]): number | null {
  return worst(members, ({ variants }) => SET_FILES.filter((file) => !variants.has(file)).length);
}

/** Width to height of the horizontal lockup that is furthest from the usual. */
export function horizontalRatio(members: readonly SetMember[]): number | null {
  const ratios = members.flatMap(({ variants }) => {
    const box = variants.get("horizontal")?.box;
    return box && box.height > 0 ? [box.width / box.height] : [];
  });
  const odd = (ratio: number): number => Math.max(ratio / USUAL_RATIO, USUAL_RATIO / ratio);
  return ratios.toSorted((x, y) => odd(y) - odd(x))[0] ?? null;
}

/** The least clear space around a drawing in its file, in percent of its shorter side. */
export function clearSpace(members: readonly SetMember[]): number | null {
  const tight = worst(members, ({ variants }) => {
    const scene = variants.get("full");
    if (!scene) return null;
    const { scale } = fitScene(scene.box, { width: 800, height: 600, fit: FIT });
    const [width, height] = [scene.box.width * scale, scene.box.height * scale];
    const around = Math.min((800 - width) / 2, (600 - height) / 2);
    return -(around / Math.min(width, height)) * 100;
  });
  return tight === null ? null : -tight;
}

/** The largest of the marks' smallest widths, in pixels. */
export function smallestWidth(members: readonly SetMember[]): number | null {
  return worst(members, ({ variants }) => {
    const mark = variants.get("mark");
    const plate = mark && markPlate(mark);
    return plate ? Math.ceil(100 / Math.max(0.5, Math.min(plate.stroke(), plate.gap()))) : null;
  });
}

/** In how many of 256 cells the two drawings that are most alike differ. */
export function nearestSiblings(members: readonly SetMember[]): number | null {
  const hashes = members.flatMap(({ variants }) => {
    const full = variants.get("full");
    return full ? [structureHash(full)] : [];
  });
  const distances = pairsOf(hashes).map(([one, other]) => hashDistance(one, other));
  return distances.length === 0 ? null : Math.min(...distances);
}

/** How many pairs share mark, typeface and layout. */
export function repeats(members: readonly SetMember[]): number | null {
  const facets = members.map(({ spec }) => facetsOf(spec));
  if (facets.length < 2) return null;
  return pairsOf(facets).filter(
    ([one, other]) =>
      one.mark === other.mark && one.font === other.font && one.layout === other.layout,
  ).length;
}

/** How alike a mark of the set is to a brand's icon, at the most. */
export function nearestBrand(members: readonly SetMember[]): number | null {
  return worst(members, (member) => member.nearestBrand ?? null);
}

/** How far a colour of one of a logo's files is from all of its drawing and its palette, at the worst. */
export function paletteDistance(members: readonly SetMember[]): number | null {
  return worst(members, ({ spec: { palette }, variants }) => {
    const full = variants.get("full");
    if (!full) return null;
    const { ink, a, b, k, soft } = palette;
    const drawn = [full.background, ...full.shapes.map(({ fill }) => fill)];
    const own = [...drawn, ink, a, b, k, soft, "#FFFFFF"];
    const used = IN_COLOUR.flatMap((file) => variants.get(file)?.shapes ?? []);
    const fills = [...new Set(used.map(({ fill }) => fill))];
    return worst(fills, (fill) =>
      Math.min(...[...new Set(own)].map((other) => colourDifference(fill, other))),
    );
  });
}

function worst<T>(items: readonly T[], measure: (item: T) => number | null): number | null {
  const values = items.map(measure).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values);
}

function pairsOf<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}
