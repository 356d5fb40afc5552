import type { LogoSpec, RefineOperation } from "@emblazon/contract";
import { SIGNS } from "./apply/layout-steps.ts";
import { shownMark } from "./find-mark.ts";

/** Steps that change a picture, and so need one. */
const OF_MARK: ReadonlySet<RefineOperation["kind"]> = new Set([
  "mark_scale",
  "mark_position",
  "mark_remove",
  "mirror",
  "container",
  "treatment",
]);
/** Steps that may bring a picture. */
const BRINGS_MARK: ReadonlySet<RefineOperation["kind"]> = new Set(["mark", "layout", "other"]);

/**
 * Whether a logo has what an edit is about, after the edits before it: a picture to be moved, a
 * tagline to be set, a second word to be coloured.
 */
export function isPossible(
  operation: RefineOperation,
  spec: LogoSpec,
  before: readonly RefineOperation[],
): boolean {
  const marked = shownMark(spec) !== undefined || before.some(({ kind }) => BRINGS_MARK.has(kind));
  if (OF_MARK.has(operation.kind)) return marked;
  const name = before.findLast(({ kind }) => kind === "name");
  const text = name?.kind === "name" ? name.text : spec.word.text;
  const words = text.trim().split(/\s+/u).length;
  const tagged =
    spec.tagline !== undefined || before.some((one) => one.kind === "tagline" && one.text !== null);
  switch (operation.kind) {
    case "round":
    case "sharpen":
      return operation.target !== "mark" || marked;
    case "weight":
      return operation.target === "mark" ? marked : operation.target !== "tagline" || tagged;
    case "font":
    case "case":
      return operation.target !== "tagline" || tagged;
    case "lines":
      return operation.count <= words;
    case "word_tone":
      return operation.to !== "last-words" || words > 1;
    case "unframe":
      return (
        SIGNS.has(spec.layout.kind) ||
        (spec.mark !== undefined && spec.mark.treatment.kind !== "plain")
      );
    case "device":
      if (operation.to === "dot-mark") return marked && /[ij]/.test(text);
      if (operation.to === "letter-mark") return marked && hasLetter(text, operation.letter ?? "o");
      return operation.to !== "inlay" || marked;
    default:
      return true;
  }
}

function hasLetter(text: string, letter: string): boolean {
  return text.toLowerCase().normalize("NFD").includes(letter.toLowerCase());
}
