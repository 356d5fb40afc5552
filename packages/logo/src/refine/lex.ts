/** A piece of an instruction: where it stands, what it says. */
export interface Token {
  readonly kind: "word" | "quote" | "hex" | "stop";
  /** As written; of a quotation what stands between the marks. */
  readonly text: string;
  /** In lower case, apostrophes straight, accents kept. */
  readonly norm: string;
  readonly from: number;
  readonly to: number;
}

const PIECES =
  /(?<quote>“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|(?<![\p{L}\p{N}])['‘][^'’]*['’](?![\p{L}\p{N}]))|(?<hex>#[0-9a-f]{3}(?:[0-9a-f]{3})?\b)|(?<stop>[,;.!?\n()/:]+|\s[-–—]\s)|(?<word>[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’&/-]*|[^\s])/giu;

/** Cuts an instruction into words, quotations, colours in hex and the marks that part clauses. */
export function lex(text: string): readonly Token[] {
  return [...text.matchAll(PIECES)].map((match): Token => {
    const [whole] = match;
    const { quote, hex, stop } = match.groups ?? {};
    const inner = quote === undefined ? whole : whole.slice(1, -1).trim();
    const kind = quote !== undefined ? "quote" : hex ? "hex" : stop !== undefined ? "stop" : "word";
    return {
      kind,
      text: inner,
      norm: inner
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(/['-]+$/u, ""),
      from: match.index,
      to: match.index + whole.length,
    };
  });
}
