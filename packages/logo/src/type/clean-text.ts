/**
 * Type carries no pictures and no invisible controls: emoji, flags and keycap frames, bidi
 * controls, zero-width characters, private use, unassigned code points, lone surrogates.
 */
const UNDRAWN =
  /\p{Regional_Indicator}|\p{Emoji_Presentation}|\p{Emoji_Modifier}|(?![\u00A9\u00AE\u2122\u2190-\u21FF])\p{Extended_Pictographic}|\u20E3|\p{Variation_Selector}|\p{Cf}|\p{Co}|\p{Cn}|\p{Cs}/gu;

/** Joiners say how letters of some scripts hang together; elsewhere they are only in the way. */
const JOINER =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]\p{M}*)[\u200C\u200D](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}])/uy;

/** Signs that few fonts have, as the sign that reads the same. */
const SAME: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2212": "-",
  "\u02BC": "\u2019",
  "\u02BB": "\u2018",
  "\u2032": "'",
  "\u2033": '"',
};

/** A typewriter's apostrophe, as in O'Brien, James' or 'n'; not a sign of feet after a number. */
const APOSTROPHE =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])'|(?<!\S)'(?=[\p{L}\d])/gu;

/**
 * Text as type can draw it: composed (NFC), apostrophes curled, full-width Latin made plain, controls and line
 * breaks as spaces, invisible characters and emoji dropped, at most two accents on a letter
 * and four marks of other scripts, spaces single and none at the ends. What no font has is left in; see `FontBook.readable`.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => wide.normalize("NFKC"))
    .replace(/[\u2010\u2011\u2212\u02BC\u02BB\u2032\u2033]/g, (sign) => SAME[sign] ?? sign)
    .replace(APOSTROPHE, "\u2019")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replace(UNDRAWN, (match, at: number, whole: string) => (isJoiner(whole, at) ? match : ""))
    .replace(/([\u0300-\u036F]{2})[\u0300-\u036F]+/g, "$1")
    .replace(/(\p{M}{4})\p{M}+/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

function isJoiner(text: string, at: number): boolean {
  JOINER.lastIndex = at;
  return JOINER.test(text);
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader sees as single characters. */
export function graphemesOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), (part) => part.segment);
}
