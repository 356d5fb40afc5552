import type { LetterCase } from "@emblazon/contract";

/** Text in the wanted case. Greek capitals lose their accents, as Greek has it. */
export function applyCase(text: string, letterCase: LetterCase): string {
  if (letterCase === "upper") return upper(text);
  if (letterCase === "lower") return text.toLowerCase();
  if (letterCase === "title") return title(text);
  return text;
}

function upper(text: string): string {
  return /\p{Script=Greek}/u.test(text) ? text.toLocaleUpperCase("el") : text.toUpperCase();
}

/** First letters large; the rest small, unless it looks meant: `McRae`, `IQ`, or an acronym. */
function title(text: string): string {
  const shouted = isUpper(text) && /\p{L}{4}/u.test(text);
  return text.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => {
    const [first = ""] = word;
    const rest = word.slice(first.length);
    return upper(first) + (shouted ? rest.toLowerCase() : rest);
  });
}

/** Whether a text is set in capitals; false where it has no letters that come in cases. */
export function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
