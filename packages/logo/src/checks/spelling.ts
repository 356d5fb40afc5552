import { graphemesOf } from "../type/clean-text.ts";

/**
 * How many characters must be put in, left out or changed to make one text of the other; spaces
 * do not count, nor does whether letters are large or small.
 */
export function spellingErrors(expected: string, laidOut: string): number {
  const one = lettersOf(expected);
  const other = lettersOf(laidOut);
  let row = other.map((_, at) => at + 1);
  one.forEach((char, i) => {
    let [diagonal, left] = [i, i + 1];
    row = row.map((above, j) => {
      const same = char === other[j] ? 0 : 1;
      const least = Math.min(above + 1, left + 1, diagonal + same);
      diagonal = above;
      left = least;
      return least;
    });
  });
  return other.length === 0 ? one.length : (row.at(-1) ?? one.length);
}

function lettersOf(text: string): string[] {
  const small = text.normalize("NFC").toLowerCase();
  return graphemesOf(small)
    .filter((char) => char.trim() !== "")
    .map((char) => (GREEK.test(char) ? withoutAccents(char) : char));
}

/** Greek capitals carry no accents, and one sigma stands for both small ones. */
const GREEK = /\p{Script=Greek}/u;

function withoutAccents(char: string): string {
  return char.normalize("NFD").replaceAll(/\p{M}/gu, "").replace("ς", "σ");
}
