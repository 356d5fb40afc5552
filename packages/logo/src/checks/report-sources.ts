import type { LogoSpec } from "@emblazon/contract";
import type { DrawContext } from "../layout/draw-context.ts";
import { setLines } from "../layout/set-lines.ts";
import { composeVariant } from "../svg/compose-variant.ts";
import { cleanText } from "../type/clean-text.ts";
import { FONTS } from "../type/fonts.ts";
import { isJoined } from "../type/writing.ts";
import type { ReportSources } from "./subject.ts";

/** Draws and sets what a full report of a spec looks at. Its fonts must be loaded. */
export function reportSources(spec: LogoSpec, context: DrawContext): ReportSources {
  const { word, mark } = spec;
  const marked = mark !== undefined || (word.device && "mark" in word.device);
  return {
    mark: marked ? composeVariant(spec, "mark", context) : null,
    icon: marked ? composeVariant(spec, "favicon", context) : null,
    lines: setLines(word, context, Infinity),
    name: cleanText(word.text),
    joined: FONTS[word.font]?.class === "script" || isJoined(word.text),
  };
}
