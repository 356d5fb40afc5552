/** A thing a logo can picture. */
export interface Concept {
  readonly id: string;
  /** Marks that show it, best first. */
  readonly marks: readonly string[];
  /** Words that mean it, surest first; an underscore joins the words of a phrase. */
  readonly words: readonly string[];
}

/** One line of the lexicon: id, marks and words, the last two as lists with spaces. */
export type ConceptLine = readonly [id: string, marks: string, words: string];

/** Reads lines of the lexicon. */
export function readConcepts(lines: readonly ConceptLine[]): readonly Concept[] {
  return lines.map(([id, marks, words]) => ({
    id,
    marks: marks.split(" "),
    words: words.split(" "),
  }));
}
