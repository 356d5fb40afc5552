/** One idea for a logo, which sets it apart from its siblings; every text is bounded and on one line. */
export interface Direction {
  /** A few words for people. */
  readonly title: string;
  /** What is to be seen. */
  readonly motif: string;
  /** How it is arranged. */
  readonly composition: string;
  /** Colours in words; empty where there is nothing to say. */
  readonly palette: string;
  /** What a model that makes pictures is told of it. */
  readonly prompt: string;
  /** What shall not be seen, beside what never is; mostly empty. */
  readonly negative: string;
}

/** In characters. */
export const DIRECTION_LIMITS: Readonly<Record<keyof Direction, number>> = {
  title: 60,
  motif: 120,
  composition: 160,
  palette: 120,
  prompt: 400,
  negative: 160,
};

/** A text on one line and no longer than this, cut between words where it can be. */
export function fitText(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .replace(/(?<![\s.,;:])[\s.,;:]+$/u, "");
  if (line.length <= most) return line;
  const cut = line
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/u, "");
  const space = cut.lastIndexOf(" ");
  return (space > most / 2 ? cut.slice(0, space) : cut).replace(/(?<![\s.,;:])[\s.,;:]+$/u, "");
}
