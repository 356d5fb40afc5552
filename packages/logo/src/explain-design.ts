import type { LayoutSpec, LogoSpec, MarkSpec } from "@emblazon/contract";
import { ABSTRACTS, MARKS, MERGE_OUTERS } from "./marks/symbol-library.ts";
import type { Readable } from "./type/coverage.ts";
import { FONTS } from "./type/fonts.ts";
import type { Understanding } from "./types.ts";
import { CONCEPTS } from "./understanding/lexicon.ts";

const PLURAL = /^(?:two|three|four|five|six)\b|[^su]s$/i;

function article(label: string): string {
  if (PLURAL.test(label.split(/ (?:in|on|with|over|under|and|of) /)[0] ?? label)) return label;
  return `${/^[aeiou]/i.test(label) ? "an" : "a"} ${label}`;
}

const initials = (letters: string): string =>
  `${[...letters].length > 1 ? "the initials" : "the initial"} ${letters}`;

/** How a monogram is built, by the family of its construction. */
function monogramOf({ id, letters, symbol }: Monogram): string {
  const what = initials(letters);
  if (symbol) return `${article(MARKS.get(symbol)?.label ?? symbol)} cut out of ${what}`;
  if (id.startsWith("in-")) return `${what} on ${article(id.slice(3).replaceAll("-", " "))}`;
  const done = BUILT[id];
  return done ? `${what} ${done}` : what;
}

type Monogram = Extract<MarkSpec["source"], { kind: "monogram" }>;

const BUILT: Readonly<Record<string, string>> = {
  ringed: "in a ring",
  sliced: "with a slanted cut",
  striped: "fading into stripes",
  halves: "in two halves",
  overlap: "laid over each other",
  divided: "on both sides of a line",
  diagonal: "across a slanted line",
  triple: "drawn in three lines",
  monoline: "drawn in one line",
  block: "as a block with depth",
};

function pictureOf({ source, treatment }: MarkSpec): string {
  const plain = ((): string => {
    switch (source.kind) {
      case "symbol":
        return article(MARKS.get(source.id)?.label ?? source.id);
      case "abstract":
        return `${article(ABSTRACTS.get(source.id)?.label ?? source.id)} as an abstract mark`;
      case "merge":
        return `${article(MARKS.get(source.inner)?.label ?? source.inner)} inside ${article(MERGE_OUTERS.get(source.outer)?.label ?? source.outer)}`;
      case "monogram":
        return monogramOf(source);
    }
  })();
  switch (treatment.kind) {
    case "outline":
      return `${plain} in thin lines`;
    case "knockout":
    case "tile":
      return `${plain} on ${article(treatment.container.replaceAll("-", " "))}`;
    default:
      return plain;
  }
}

/** Where the picture stands; for a name alone, what stands around it. */
function placeOf(layout: LayoutSpec, pictured: boolean): string | null {
  switch (layout.kind) {
    case "horizontal":
      return pictured ? "beside the name" : null;
    case "stacked":
      return pictured ? (layout.side === "below" ? "below the name" : "above the name") : null;
    case "between":
      return "between the words of the name";
    case "divided":
      return "beside the name with a fine line between";
    case "panel":
      return "on a tile beside the name";
    case "rules":
      return pictured ? "above the name between lines" : "between two pairs of lines";
    case "emblem":
      return "as a round emblem";
    case "seal":
      return "as a seal";
    case "stamp":
      return "as a carved seal";
    case "badge":
      return "as a badge";
    case "frame":
      return "in a frame";
    case "arch":
      return "under an arched name";
    case "mark":
    case "wordmark":
      return null;
  }
}

function deviceOf({ word }: LogoSpec): string | null {
  const { device } = word;
  switch (device?.kind) {
    case "swap":
      return `${pictureOf(device.mark)} in place of a letter`;
    case "dot-swap":
      return `${pictureOf(device.mark)} as the dot of a letter`;
    case "inlay":
      return `${pictureOf(device.mark)} cut out of a letter`;
    case "slice":
      return "one cut through all letters";
    case "cut":
      return "one letter parted by a slanted cut";
    case "stencil":
      return "the name as if cut from a stencil";
    case "inline":
      return "heavy letters with a line along their middle";
    case "join":
      return "the name's letters grown together";
    case "tittle":
      return "the name with its dots in the accent colour";
    case "crossbar":
      return "the name with its A left open";
    case "shadow":
      return "letters with depth";
    case "full-stop":
      return "the name with a full stop in the accent colour";
    case "underline":
      return "a line drawn under the name";
    default:
      return null;
  }
}

/** What is done to a name that stands alone and has no device. */
function nameAlone({ word }: LogoSpec): string {
  if (word.ampersand || (word.tone.kind === "letter" && /[&+]/.test(word.text)))
    return "the name led by its ampersand";
  if (word.contrast) return "the name in two weights";
  if (word.tone.kind === "multi") return "the name with each letter in a colour of its own";
  if (word.justified && word.lines) return "the name as a block of even lines";
  if (word.lines && word.lines.length > 1) return "the name in lines below each other";
  return "the name alone";
}

function markOf({ mark, word: { device } }: LogoSpec): MarkSpec | undefined {
  return mark ?? (device && "mark" in device ? device.mark : undefined);
}

/** What in the brief the picture comes from; for letters and shapes, what they are for. */
function reasonFor(spec: LogoSpec, { concepts, moods, industry }: Understanding): string | null {
  const source = markOf(spec)?.source;
  switch (source?.kind) {
    case undefined:
      return null;
    case "monogram":
      return source.symbol ? whyOf([source.symbol], concepts) : null;
    case "abstract": {
      const asked = new Set([...moods, industry]);
      const said = (ABSTRACTS.get(source.id)?.concepts ?? []).filter((word) => asked.has(word));
      return said.length > 0 ? `for ${said.slice(0, 2).join(" and ")}` : null;
    }
    case "symbol":
      return whyOf([source.id], concepts);
    case "merge":
      return whyOf([source.outer, source.inner], concepts);
  }
}

/** A reason of the understanding in words that end a sentence. */
function spoken(why: string): string {
  return why
    .replace(/ in what the business is$/, ", the business itself")
    .replace(/^the trade, (.+)$/, "the trade ($1)");
}

function whyOf(ids: readonly string[], concepts: Understanding["concepts"]): string | null {
  const reasons = ids.flatMap((id) => {
    const hit = concepts.find(({ concept }) => {
      const listed = CONCEPTS.find((entry) => entry.id === concept)?.marks ?? [];
      return listed.includes(id) || MARKS.get(id)?.concepts.includes(concept) || id === concept;
    });
    return hit ? [spoken(hit.why)] : [];
  });
  return reasons.length > 0 ? `from ${[...new Set(reasons)].join(" and ")}` : null;
}

/** What of the name could not be set, said plainly; null when all of it stands there. */
function gapIn({ text, missing }: Readable, name: string): string | null {
  if (missing.length === 0) return null;
  if (text === "")
    return `No typeface here draws “${name}” yet, so the mark stands without the name`;
  return `No typeface here draws “${[...new Set(missing)].join("")}”, so the name is set without it`;
}

/** One sentence for people: what was drawn and how it is set, and what no typeface here has. */
export function describeDesign(spec: LogoSpec, name: Readable): string {
  return inSentences(spec, name, null);
}

/**
 * One sentence for people: what was drawn, how it is set, and what in the brief it comes from. A
 * second one says what is missing where no typeface has the name's letters.
 */
export function explainDesign(spec: LogoSpec, understood: Understanding, name: Readable): string {
  return inSentences(spec, name, reasonFor(spec, understood));
}

function inSentences(spec: LogoSpec, name: Readable, reason: string | null): string {
  const picture = spec.mark ? pictureOf(spec.mark) : null;
  const idea = picture ?? deviceOf(spec) ?? nameAlone(spec);
  const place = placeOf(spec.layout, picture !== null);
  const written = name.text !== "";
  const head = written && place ? `${idea} ${place}` : idea;
  const type = written ? `set in ${FONTS[spec.word.font]?.family ?? spec.word.font}` : null;
  const sentences = [[head, type, reason].filter(Boolean).join(", "), gapIn(name, spec.word.text)];
  const line = `${sentences.filter(Boolean).join(". ")}.`;
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
