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
      if (!spec.mark) return wordAlone(spec, undefined);
      return { ...spec, layout: { kind: "horizontal", mark_scale: 1 }, word: straight(spec) };
    case "stacked":
      if (!spec.mark) return wordAlone(spec, spec.word.lines ?? wordsOf(spec));
      return { ...spec, layout: { kind: "stacked", mark_scale: 1 }, word: straight(spec) };
  }
}

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

function wordsOf({ word }: LogoSpec): string[] | undefined {
  const words = cleanText(word.text).split(" ");
  return words.length >= 2 && words.length <= 3 ? words : undefined;
}
