const MOST_CHARACTERS = 24;
const MOST_WORDS = 16;
const MOST_PAIRS = 60;

/** A character that the class of that name takes. */
const OF_CLASS: readonly (readonly [class_: RegExp, character: string])[] = [
  [/^\\d/, "0"],
  [/^\\w/, "a"],
  [/^\\s/, " "],
  [/^\\p\{(?:M|Mn)\}/, "\u0301"],
  [/^\\p\{(?:N|Nd)\}/, "5"],
  [/^\\p\{(?:P)\}/, "."],
  [/^\\p\{(?:S|Sc)\}/, "$"],
  [/^\\p\{Lu\}/, "A"],
  [/^\\p\{C[cf]\}/, "\u0001"],
  [/^\\p\{Script=(?:Han|Hiragana|Katakana|Hangul)\}/, "漢"],
  [/^\\p\{Script=Arabic\}/, "م"],
  [/^\\p\{[^}]*\}/, "é"],
  [/^\\[nr]/, "\n"],
  [/^\\t/, "\t"],
  [/^\\[bBPDWSkf]/, ""],
];

/**
 * Texts that make a pattern try in vain, if any do: what it is made of, over and over, and then
 * something else. Each is `length` UTF-16 units long, within a few.
 */
export function attackTexts(source: string, length: number): string[] {
  const characters = charactersOf(source);
  const words = [...new Set(source.match(/[\p{L}\p{N}][\p{L}\p{N} -]+/gu) ?? [])].slice(
    0,
    MOST_WORDS,
  );
  const pairs = characters.flatMap((one) => characters.map((other) => one + other));
  const step = Math.max(1, Math.ceil(pairs.length / MOST_PAIRS));
  const pieces = [
    ...characters,
    ...words.flatMap((word) => [word, `${word} `]),
    ...pairs.filter((_, index) => index % step === 0),
  ];
  const starts = ["", characters.join("").slice(0, 8)];
  return pieces.flatMap((piece) =>
    starts.flatMap((start) => {
      const long = start + piece.repeat(Math.floor(length / piece.length));
      return [`${long}\u0001`, `${long}!\n`];
    }),
  );
}

/** One character of each kind that a pattern speaks of. */
function charactersOf(source: string): string[] {
  const found = new Set<string>(["a", " "]);
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at);
    const [match, character] = characterAt(rest);
    if (character !== "") found.add(character);
    at += match;
  }
  return [...found].slice(0, MOST_CHARACTERS);
}

function characterAt(rest: string): [length: number, character: string] {
  const known = OF_CLASS.find(([class_]) => class_.test(rest));
  if (known !== undefined) return [known[0].exec(rest)?.[0].length ?? 1, known[1]];
  const code = /^\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(rest);
  if (code !== null) {
    const digits = code[1] ?? code[2] ?? code[3] ?? "61";
    return [code[0].length, String.fromCodePoint(Number.parseInt(digits, 16))];
  }
  if (rest.startsWith("\\")) return [2, rest[1] ?? ""];
  if (/^[()[\]{}|?*+^$]/.test(rest)) return [1, ""];
  return [1, rest[0] === "." ? "x" : (rest[0] ?? "")];
}
