const QUOTED = /["“«„]([^"”»“]{1,60})["”»“]/u;
const INTRODUCED =
  /\b(?:called|named|for|brand|company|studio|shop)\s+((?:\p{Lu}[\p{L}\p{N}&'’.-]*)(?:\s+(?:&|and|of|the|\p{Lu}[\p{L}\p{N}&'’.-]*)){0,3})/u;
/** Ends of a name that were only on the way to something else. */
const LOOSE_END = /(?<!\s)\s+(?:and|of|the|&)$/iu;

/** The name that a prompt quotes or introduces; null where it speaks of none. */
export function brandOfPrompt(prompt: string): string | null {
  const found = QUOTED.exec(prompt)?.[1] ?? INTRODUCED.exec(prompt)?.[1];
  const name = found
    ?.trim()
    .replace(LOOSE_END, "")
    .replace(/(?<![.,;:])[.,;:]+$/, "");
  return name === undefined || name === "" ? null : name;
}

const MOST_WORDS = 2;
const COMMON = new Set(
  (
    "a an the and or for of with in on to by logo logos logotype icon design brand branding mark " +
    "symbol modern minimalist minimal simple clean corporate creative vibrant elegant " +
    "professional company business style vector flat"
  ).split(" "),
);

/** What a picture without a name is filed under: the first words that tell it from others. */
export function titleOfPrompt(prompt: string): string {
  const words = prompt.split(/[^\p{L}\p{N}&'’]+/u).filter((word) => word !== "");
  const telling = words.filter((word) => !COMMON.has(word.toLowerCase()));
  const chosen = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
  return chosen.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || "Logo";
}
