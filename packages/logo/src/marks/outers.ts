import type { PathData } from "../types.ts";
import type { Kit } from "./kit.ts";

/** A silhouette as we write it. */
export interface OuterSource {
  readonly id: string;
  readonly label: string;
  /** Words separated by spaces, the strongest first. */
  readonly concepts: string;
  draw(kit: Kit): PathData;
}
/** Silhouettes. */
export const OUTER_SOURCES: readonly OuterSource[] = [];
