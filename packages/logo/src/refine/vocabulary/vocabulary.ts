/** What a phrase is in a sentence; its value says which one. */
export type AtomKind =
  | "verb"
  | "target"
  | "quality"
  | "degree"
  | "sign"
  | "other"
  | "color"
  | "own"
  | "class"
  | "mood"
  | "family"
  | "container"
  | "around"
  | "side"
  | "layout"
  | "unframe"
  | "lines"
  | "case"
  | "device"
  | "tone"
  | "palette"
  | "surface"
  | "treatment"
  | "gradient"
  | "swap-colors"
  | "mirror"
  | "prep"
  | "join";

/** Phrases by what they mean, written `kind:value`; a comma parts the phrases. */
export type Vocabulary = Readonly<Record<string, string>>;

/** A phrase of a vocabulary, its words in lower case. */
export interface Phrase {
  readonly words: readonly string[];
  readonly kind: AtomKind;
  readonly value: string;
}

const KINDS: ReadonlySet<string> = new Set<AtomKind>([
  "verb",
  "target",
  "quality",
  "degree",
  "sign",
  "other",
  "color",
  "own",
  "class",
  "mood",
  "family",
  "container",
  "around",
  "side",
  "layout",
  "unframe",
  "lines",
  "case",
  "device",
  "tone",
  "palette",
  "surface",
  "treatment",
  "gradient",
  "swap-colors",
  "mirror",
  "prep",
  "join",
]);

const isKind = (word: string): word is AtomKind => KINDS.has(word);

/** The phrases of a vocabulary. @throws RangeError for a kind that there is not */
export function phrasesOf(vocabulary: Vocabulary): readonly Phrase[] {
  return Object.entries(vocabulary).flatMap(([key, text]) => {
    const [kind = "", ...value] = key.split(":");
    if (!isKind(kind)) throw new RangeError(`no such kind of word: ${kind}`);
    return text.split(",").map((phrase) => ({
      words: phrase.trim().split(/\s+/u),
      kind,
      value: value.join(":"),
    }));
  });
}
