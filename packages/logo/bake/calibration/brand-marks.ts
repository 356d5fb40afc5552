import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Geometry } from "../../src/geometry/geometry.ts";
import { pathData } from "../../src/geometry/path-data.ts";
import { scale } from "../../src/geometry/transform.ts";
import type { PathData } from "../../src/types.ts";

/** A public brand's icon. */
export interface BrandMark {
  readonly name: string;
  readonly slug: string;
  /** About 960 units a side. */
  readonly d: PathData;
}

/** Installed here and nowhere else. */
const SOURCE = "simple-icons";
const ICONS = new URL(`./node_modules/${SOURCE}/`, import.meta.url);
const ENLARGED = 40;

/** All icons of simple-icons (CC0), in the order of their slugs, as even-odd shapes. */
export function readBrandMarks(geometry: Geometry): BrandMark[] {
  const data: unknown = JSON.parse(read("data/simple-icons.json"));
  if (!Array.isArray(data)) throw new TypeError("not the list of simple-icons");
  return data.filter(isEntry).map(({ title, slug }) => {
    const d = / d="([^"]*)"/.exec(read(`icons/${slug}.svg`))?.[1] ?? "";
    return { name: title, slug, d: geometry.simplifyNonZero(scale(pathData(d), ENLARGED)) };
  });
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, ICONS)), "utf8");
}

function isEntry(value: unknown): value is { title: string; slug: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    "slug" in value &&
    typeof value.title === "string" &&
    typeof value.slug === "string"
  );
}
