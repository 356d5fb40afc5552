import type { LogoSpec, MarkSpec } from "@emblazon/contract";
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
        return `${source.letters.length > 1 ? "the initials" : "the initial"} ${source.letters}`;
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

const SHAPES: Readonly<Record<string, string>> = {
  emblem: "as a round emblem",
  seal: "as a seal",
  badge: "as a badge",
  frame: "in a frame",
  arch: "under an arched name",
};

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
    case "shadow":
      return "letters with depth";
    case "full-stop":
      return "a full stop in the accent colour";
    case "underline":
      return "a line drawn under the name";
    default:
      return null;
  }
}

function reasonFor(spec: LogoSpec, understood: Understanding): string | null {
  const device = spec.word.device;
  const mark = spec.mark ?? (device && "mark" in device ? device.mark : undefined);
  if (!mark || mark.source.kind === "abstract" || mark.source.kind === "monogram") return null;
  const ids =
    mark.source.kind === "symbol" ? [mark.source.id] : [mark.source.outer, mark.source.inner];
  const hit = understood.concepts.find(({ concept }) => {
    const listed = CONCEPTS.find(({ id }) => id === concept)?.marks ?? [];
    return ids.some((id) => listed.includes(id) || MARKS.get(id)?.concepts.includes(concept));
  });
  return hit?.why ?? null;
}

/** What of the name could not be set, said plainly; null when all of it stands there. */
function gapIn({ text, missing }: Readable, name: string): string | null {
  if (missing.length === 0) return null;
  if (text === "")
    return `No typeface here draws “${name}” yet, so the mark stands without the name`;
  if (missing.length === 0) return null;
  return `No typeface here draws “${[...new Set(missing)].join("")}”, so the name is set without it`;
}

/** A line for people: what was drawn, how it is set, and what in the brief it comes from. */
export function explainDesign(spec: LogoSpec, understood: Understanding, name: Readable): string {
  const picture = spec.mark ? pictureOf(spec.mark) : null;
  const idea = picture ?? deviceOf(spec) ?? "the name alone";
  const shape = SHAPES[spec.layout.kind];
  const type =
    name.text === "" ? null : `set in ${FONTS[spec.word.font]?.family ?? spec.word.font}`;
  const reason = reasonFor(spec, understood);
  const sentences = [
    [idea, shape, type].filter(Boolean).join(", "),
    reason ? `From ${reason}` : null,
    gapIn(name, spec.word.text),
  ];
  const line = `${sentences.filter(Boolean).join(". ")}.`;
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
