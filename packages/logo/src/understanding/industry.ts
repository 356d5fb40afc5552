/** The styles that candidates are sampled in. */
export const STYLE_IDS = [
  "minimal",
  "modern",
  "bold",
  "playful",
  "elegant",
  "vintage",
  "organic",
  "tech",
  "warm",
] as const;
export type StyleId = (typeof STYLE_IDS)[number];

/** A trade: how it is recognised and what suits it. */
export interface Industry {
  readonly id: string;
  /** Words that name it; an underscore joins the words of a phrase. */
  readonly words: readonly string[];
  /** What it may be pictured by, best first; empty when type says it better. */
  readonly concepts: readonly string[];
  readonly styles: Readonly<Partial<Record<StyleId, number>>>;
  /** Palette tags, the most telling first. */
  readonly palette: readonly string[];
  /** Archetypes that look wrong here. */
  readonly banned: readonly string[];
  /** Concepts that mislead here, even when the brief mentions them. */
  readonly avoid: readonly string[];
}

/** One line of the table; lists are separated by spaces, styles are `style:weight`. */
export interface IndustryLine {
  readonly id: string;
  readonly words: string;
  readonly concepts: string;
  readonly styles: string;
  readonly palette: string;
  readonly banned?: string;
  readonly avoid?: string;
}

const list = (text: string | undefined): readonly string[] => (text ? text.split(" ") : []);

function styleWeights(text: string): Partial<Record<StyleId, number>> {
  const weights: Partial<Record<StyleId, number>> = {};
  for (const pair of text.split(" ")) {
    const [name, weight] = pair.split(":");
    const style = STYLE_IDS.find((id) => id === name);
    if (style) weights[style] = Number(weight);
  }
  return weights;
}

/** Reads lines of the table of industries. */
export function readIndustries(lines: readonly IndustryLine[]): readonly Industry[] {
  return lines.map((line) => ({
    id: line.id,
    words: list(line.words),
    concepts: list(line.concepts),
    styles: styleWeights(line.styles),
    palette: list(line.palette),
    banned: list(line.banned),
    avoid: list(line.avoid),
  }));
}
