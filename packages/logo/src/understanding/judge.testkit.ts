import type { BriefInput } from "@emblazon/contract";
import type { Understanding } from "../types.ts";
import { CONFIDENT } from "./understand.ts";

/** A brief with its accepted first concepts, "none" among them where nothing need be sure. */
export interface Judgeable {
  readonly name: string;
  readonly tagline?: string;
  readonly industry?: string;
  readonly description?: string;
  readonly concepts: string;
  readonly never?: string;
}

/** How a brief was understood. */
export interface Judged {
  readonly name: string;
  readonly first: string;
  readonly right: boolean;
  /** Concepts that were sure and must not be. */
  readonly slips: readonly string[];
}

/** Concepts that were split from wider ones after briefs had been written: they count as those. */
const SPLIT_LATER: Readonly<Record<string, string>> = {
  roofing: "house",
  houseplant: "leaf",
  storage: "cube",
  hire: "people",
  parting: "dove",
  waste: "loop",
  physio: "health",
  mind: "health",
  chocolate: "sweets",
  yarn: "sewing",
  choir: "music",
  orchestra: "music",
  vegan: "leaf",
  care: "heart",
  "street-food": "dining",
  lamp: "light",
  kombucha: "tea",
  boardgame: "game",
  carwash: "car",
  cruise: "boat",
  crypto: "finance",
  organ: "music",
  microphone: "music",
  mediterranean: "dining",
  italian: "dining",
  indian: "dining",
  levantine: "dining",
  "food-delivery": "dining",
};

/** Compares the first sure concept of a brief with what was accepted for it. */
export function judge(entry: Judgeable, read: (input: BriefInput) => Understanding): Judged {
  const { name, tagline = "", industry = "", description = "" } = entry;
  const found = read({ name, tagline, industry, description });
  const sure = found.concepts
    .filter(({ score }) => score >= CONFIDENT)
    .map(({ concept }) => concept);
  const first = sure[0] ?? "none";
  const accepted = new Set(entry.concepts.split(" "));
  const right = accepted.has(first) || accepted.has(SPLIT_LATER[first] ?? first);
  const slips = (entry.never ?? "").split(" ").filter((id) => sure.includes(id));
  return { name, first, right, slips };
}
