import type { LayoutSpec, LogoSpec, MarkSpec, MarkTreatment } from "@emblazon/contract";
import type { FontClass } from "@emblazon/logo/type/fonts";
import { colorWords } from "./color-words.ts";
import { DIRECTION_LIMITS, fitText } from "./direction.ts";
import type { Direction } from "./direction.ts";
import { OTHER_WAYS, PLAIN_MOTIFS } from "./prompt-words.ts";

export interface DirectionOptions {
  /** Whether the model sets the name; else not a word is said of letters. */
  readonly withText: boolean;
  /** Of the logo among its siblings. */
  readonly position: number;
  /** The drawings of its siblings, whose motif one that is of letters alone takes in another way. */
  readonly siblings: readonly LogoSpec[];
}

/** What our own drawing of a logo shows, as an idea that a model that makes pictures can draw. */
export async function directionOfSpec(
  spec: LogoSpec,
  { withText, position, siblings }: DirectionOptions,
): Promise<Direction> {
  const library = await openLibrary();
  const mark = markOf(spec);
  const shown = mark === undefined ? null : motifOf(mark, library, withText);
  const { motif, way } =
    mark !== undefined && shown !== null
      ? { motif: shown, way: wayOf(mark) }
      : withText
        ? { motif: "the name alone", way: "with one idea in its letters" }
        : borrowed(siblings, library, position);
  const arranged = withText
    ? `${PLACES[spec.layout.kind]}, ${LETTERS[library.fontClass(spec.word.font)]}`
    : `Compact and balanced, ${TONES[spec.tone]}`;
  const { a, b, k } = spec.palette;
  const colors = new Set([a, b, k].map(colorWords));
  return {
    title: fitText(motif, DIRECTION_LIMITS.title),
    motif: fitText(motif, DIRECTION_LIMITS.motif),
    composition: arranged,
    palette: spec.tone === "full" ? [...colors].join(", ") : colorWords(a),
    prompt: fitText(`${motif}, ${way}`, DIRECTION_LIMITS.prompt),
    negative: "",
  };
}

interface Library {
  symbol(id: string): string;
  abstract(id: string): string;
  silhouette(id: string): string;
  fontClass(id: string): FontClass;
}

/** Loaded when it is first needed: names stand beside all the drawings, which take some time to read. */
async function openLibrary(): Promise<Library> {
  const { ABSTRACTS, MARKS, MERGE_OUTERS } = await import("@emblazon/logo/marks/symbol-library");
  const { FONTS } = await import("@emblazon/logo/type/fonts");
  const spaced = (id: string): string => id.replaceAll("-", " ");
  return {
    symbol: (id) => MARKS.get(id)?.label ?? spaced(id),
    abstract: (id) => ABSTRACTS.get(id)?.label ?? spaced(id),
    silhouette: (id) => MERGE_OUTERS.get(id)?.label ?? spaced(id),
    fontClass: (id) => FONTS[id]?.class ?? "grotesk",
  };
}

function markOf({ mark, word: { device } }: LogoSpec): MarkSpec | undefined {
  return mark ?? (device && "mark" in device ? device.mark : undefined);
}

/** For a drawing of letters alone: what a sibling shows, or a shape that stands for nothing. */
function borrowed(
  siblings: readonly LogoSpec[],
  library: Library,
  position: number,
): { motif: string; way: string } {
  const motifs = siblings.flatMap((sibling) => {
    const mark = markOf(sibling);
    if (mark === undefined || mark.source.kind === "abstract") return [];
    return motifOf(mark, library, false) ?? [];
  });
  const known = [...new Set(motifs)];
  const motif = known[position % (known.length + 1)];
  const way = OTHER_WAYS[position % OTHER_WAYS.length] ?? OTHER_WAYS[0];
  const plain = PLAIN_MOTIFS[position % PLAIN_MOTIFS.length] ?? PLAIN_MOTIFS[0];
  return motif === undefined ? { motif: plain, way: "drawn in solid flat shapes" } : { motif, way };
}

/** Null for letters where none are wanted. */
function motifOf({ source }: MarkSpec, library: Library, withText: boolean): string | null {
  switch (source.kind) {
    case "symbol":
      return library.symbol(source.id);
    case "abstract":
      return `abstract sign: ${library.abstract(source.id)}`;
    case "merge":
      return `${library.silhouette(source.outer)} with ${library.symbol(source.inner)} cut out of it`;
    case "monogram": {
      const { symbol, letters } = source;
      if (withText)
        return `${[...letters].length > 1 ? "the letters" : "the letter"} ${letters} as a sign`;
      return symbol === undefined ? null : library.symbol(symbol);
    }
  }
}

function wayOf({ treatment, round = 0 }: MarkSpec): string {
  const way = treated(treatment);
  return round > 3 ? `${way} with rounded corners` : way;
}

function treated(treatment: MarkTreatment): string {
  switch (treatment.kind) {
    case "plain":
      return "drawn in solid flat shapes";
    case "knockout":
      return `as a light shape cut out of a solid ${treatment.container.replaceAll("-", " ")}`;
    case "tile":
      return `drawn in solid flat shapes on a solid ${treatment.container.replaceAll("-", " ")}`;
    case "ringed":
      return "drawn in solid flat shapes inside a thin ring";
    case "outline":
      return "drawn in thin lines of one even weight";
    case "stripes":
      return "drawn in parallel stripes";
    case "split":
      return "drawn in two halves, one lighter than the other";
  }
}

const TONES: Readonly<Record<LogoSpec["tone"], string>> = {
  full: "in two or three flat colours",
  duo: "in two tones of one colour",
  mono: "in one flat colour",
  ink: "in one dark colour",
};

const PLACES: Readonly<Record<LayoutSpec["kind"], string>> = {
  horizontal: "the symbol beside the name",
  stacked: "the symbol above the name",
  wordmark: "the name on one line",
  frame: "the name in a frame",
  emblem: "the name around the symbol as a round emblem",
  seal: "the name around the symbol as a seal",
  badge: "symbol and name as a badge",
  arch: "the name arched over the symbol",
  stamp: "symbol and name as a stamp",
  mark: "the symbol above the name",
  between: "the symbol between the words of the name",
  divided: "the symbol beside the name with a fine line between",
  rules: "the name between fine lines",
  panel: "the symbol on a tile beside the name",
};

const LETTERS: Readonly<Record<FontClass, string>> = {
  geometric: "geometric sans-serif letters",
  grotesk: "plain sans-serif letters",
  humanist: "friendly sans-serif letters",
  didone: "high-contrast serif letters",
  serif: "classic serif letters",
  inscriptional: "carved Roman capitals",
  slab: "slab-serif letters",
  condensed: "tall narrow letters",
  wide: "broad letters",
  script: "flowing script letters",
  rounded: "rounded letters",
  display: "characterful display letters",
  mono: "monospaced letters",
};
