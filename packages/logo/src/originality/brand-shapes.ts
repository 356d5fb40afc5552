import type { LogoAssets } from "../types.ts";
import { COARSE_BYTES, momentsFromBytes } from "./moments-code.ts";
import type { ShapeMoments } from "./shape-moments.ts";

/** The shape of a public brand's icon. */
export interface BrandShape {
  readonly name: string;
  readonly moments: ShapeMoments;
}

/** Where the names stand, one a line, and the shapes in the same order. */
export const BRAND_FILES = {
  names: "originality/brand-names.txt",
  shapes: "originality/brand-shapes.bin",
} as const;

/** Reads the brands' names and shapes. */
export async function readBrandShapes(assets: LogoAssets): Promise<BrandShape[]> {
  const names = await assets.read(BRAND_FILES.names);
  const shapes = await assets.read(BRAND_FILES.shapes);
  return new TextDecoder()
    .decode(names)
    .split("\n")
    .filter((name) => name !== "")
    .map((name, at) => ({
      name,
      moments: momentsFromBytes(shapes.subarray(at * COARSE_BYTES, (at + 1) * COARSE_BYTES)),
    }));
}
