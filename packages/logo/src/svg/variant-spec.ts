import type { LogoSpec, LogoVariant, MarkSpec } from "@emblazon/contract";
import { ONE_COLOR, REVERSED } from "../colour/one-color.ts";
import { initialMark } from "../layout/initial-mark.ts";
import { cleanText } from "../type/clean-text.ts";

/**
 * The spec of a variant. `mark` keeps the whole spec, with a mark that is sure to be there: the
 * logo's own, else one from the name's letters, else the initial; `composeVariant` draws it alone.
 */
export function variantSpec(spec: LogoSpec, variant: LogoVariant): LogoSpec {
  switch (variant) {
    case "full":
      return spec;
    case "mono":
      return { ...spec, ...ONE_COLOR };
    case "reversed":
      return { ...spec, ...REVERSED };
    case "mark":
    case "favicon":
      return { ...spec, mark: markOf(spec) };
    case "wordmark":
      return wordAlone(spec, spec.word.lines);
    case "horizontal":
      if (isInMark(spec)) return spec;
      if (!spec.mark) return wordAlone(spec, undefined);
      return { ...spec, layout: { kind: "horizontal", mark_scale: 1 }, word: straight(spec) };
    case "stacked":
      if (isInMark(spec)) return spec;
      if (!spec.mark) return wordAlone(spec, spec.word.lines ?? wordsOf(spec));
      return { ...spec, layout: { kind: "stacked", mark_scale: 1 }, word: straight(spec) };
  }
}

/** Whether the mark is the name, which beside it would stand twice. */
const isInMark = ({ layout, mark }: LogoSpec): boolean =>
  layout.kind === "mark" && mark?.source.kind === "monogram";

/** The logo's own picture, wherever it stands; the initial on a tile when there is none. */
function markOf(spec: LogoSpec): MarkSpec {
  const { mark, word } = spec;
  if (mark) return mark;
  if (word.device && "mark" in word.device) return word.device.mark;
  return initialMark(spec, "round-square");
}

function wordAlone(spec: LogoSpec, lines: readonly string[] | undefined): LogoSpec {
  const { mark: _mark, ...rest } = spec;
  const { lines: _lines, ...word } = spec.word;
  const set = lines && lines.length > 0 ? { ...word, lines: [...lines] } : word;
  const align = spec.layout.kind === "wordmark" ? spec.layout.align : "center";
  return { ...rest, word: set, layout: { kind: "wordmark", align } };
}

/** The name without a bend: a bent name belongs over its mark. */
function straight({ word }: LogoSpec): LogoSpec["word"] {
  if (word.device?.kind !== "arch") return word;
  const { device: _device, ...rest } = word;
  return rest;
}

/** A line for each word of some length: a sign or a short word reads on with the next. */
function wordsOf({ word }: LogoSpec): string[] | undefined {
  const text = cleanText(word.text);
  if (text.length < SHORTEST_BROKEN) return undefined;
  const lines: string[] = [];
  let before = "";
  for (const one of text.split(" ")) {
    const line = before === "" ? one : `${before} ${one}`;
    before = one.length < 3 ? line : "";
    if (before === "") lines.push(line);
  }
  const last = lines.at(-1);
  if (before !== "" && last !== undefined) lines[lines.length - 1] = `${last} ${before}`;
  return lines.length >= 2 && lines.length <= 3 ? lines : undefined;
}

/** Shorter names are compact as they are. */
const SHORTEST_BROKEN = 8;
