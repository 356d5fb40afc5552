import type { Personality, Style } from "@emblazon/contract";

export interface StyleOption {
  readonly id: Style;
  readonly name: string;
  /** What it leads to, in a few words. */
  readonly note: string;
}

export const styleOptions: readonly StyleOption[] = [
  { id: "elegant", name: "Elegant", note: "Fine serifs, quiet colour, room around" },
  { id: "modern", name: "Modern", note: "Clear geometry, one strong shape" },
  { id: "minimalist", name: "Minimalist", note: "As little as will hold" },
  { id: "creative", name: "Creative", note: "Letters that play, marks with a twist" },
  { id: "corporate", name: "Corporate", note: "Sober, even, made to last" },
  { id: "vibrant", name: "Vibrant", note: "Bright colour, round and lively" },
];

export interface PersonalityOption {
  readonly id: Personality;
  readonly name: string;
}

export const personalityOptions: readonly PersonalityOption[] = [
  { id: "calm", name: "Calm" },
  { id: "trustworthy", name: "Trustworthy" },
  { id: "bold", name: "Bold" },
  { id: "fun", name: "Fun" },
  { id: "luxurious", name: "Luxurious" },
  { id: "techy", name: "Techy" },
];

/** How many traits a brief takes. */
const MAX_TRAITS = 3;
/** How many colours a brief takes. */
export const MAX_COLORS = 5;

/** Adds or takes out a trait; a fourth one pushes the oldest out. */
export function toggleTrait(traits: readonly Personality[], trait: Personality): Personality[] {
  return traits.includes(trait)
    ? traits.filter((item) => item !== trait)
    : [...traits, trait].slice(-MAX_TRAITS);
}
