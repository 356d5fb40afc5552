import type { LetterCase } from "@emblazon/contract";

/** Letters of Turkic languages, whose small i keeps its dot as a capital. */
const DOTTED_I = /[ğĞıİ]/;

/**
 * Text in the wanted case. Greek capitals lose their accents; Turkish letters keep or lose their dots
 * as Turkish has it, which the text tells, or `beside`, what stands with it.
 */
export function applyCase(text: string, letterCase: LetterCase, beside = ""): string {
  const turkic = DOTTED_I.test(text) || DOTTED_I.test(beside);
  if (letterCase === "upper") return upper(text, turkic);
  if (letterCase === "lower") return lower(text, turkic);
  if (letterCase === "title") return title(text, turkic);
  return text;
}

function upper(text: string, turkic: boolean): string {
  if (turkic) return text.toLocaleUpperCase("tr");
  return /\p{Script=Greek}/u.test(text) ? text.toLocaleUpperCase("el") : text.toUpperCase();
}

function lower(text: string, turkic: boolean): string {
  return turkic ? text.toLocaleLowerCase("tr") : text.toLowerCase();
}

/** First letters large; the rest small, unless it looks meant: `McRae`, `IQ`, or an acronym. */
function title(text: string, turkic: boolean): string {
  const shouted = isUpper(text) && /\p{L}{4}/u.test(text);
  return text.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => {
    const [first = ""] = word;
    const rest = word.slice(first.length);
    return upper(first, turkic) + (shouted ? lower(rest, turkic) : rest);
  });
}

/** Whether a text is set in capitals; false where it has no letters that come in cases. */
export function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
