import type { LogoSpec } from "@emblazon/contract";
import type { DrawContext } from "../layout/draw-context.ts";
import { setLines } from "../layout/set-lines.ts";
import type { SetLine } from "../layout/slot.ts";
import { composeVariant } from "../svg/compose-variant.ts";
import { cleanText, graphemesOf } from "../type/clean-text.ts";
import { FONTS } from "../type/fonts.ts";
import { isJoined } from "../type/writing.ts";
import type { ReportSources } from "./subject.ts";

/** Draws and sets what a full report of a spec looks at. Its fonts must be loaded. */
export function reportSources(spec: LogoSpec, context: DrawContext): ReportSources {
  const { word, mark } = spec;
  const marked = mark !== undefined || (word.device && "mark" in word.device);
  return {
    mark: marked ? composeVariant(spec, "mark", context) : null,
    icon: marked ? composeVariant(spec, "favicon", context, 16) : null,
    lines: setLines(word, context, Infinity)?.map(withWholeLigatures) ?? null,
    name: cleanText(word.text),
    joined: FONTS[word.font]?.class === "script" || isJoined(word.text),
  };
}

/** A ligature's slot tells its first character only; it draws all up to the next slot's. */
function withWholeLigatures(line: SetLine): SetLine {
  const letters = graphemesOf(line.text);
  const places = line.slots.map(({ at }) => at).toSorted((x, y) => x - y);
  const start = places[0] ?? 0;
  const skipped = letters.findIndex((letter) => letter.trim() !== "");
  const slots = line.slots.map((slot) => {
    const next = places.find((at) => at > slot.at) ?? Infinity;
    const from = slot.at - start + Math.max(0, skipped);
    const drawn = letters.slice(from, from + next - slot.at);
    return drawn.length < 2 ? slot : { ...slot, char: drawn.join("").trim() };
  });
  return { ...line, slots };
}
