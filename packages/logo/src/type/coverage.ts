import { cleanText, graphemesOf } from "./clean-text.ts";
import { fileHas, filesOfWeight } from "./font-index.ts";
import type { FontFile, FontIndex } from "./font-index.ts";
import { remember } from "./remember.ts";
import { standInsFor } from "./stand-ins.ts";

/** A text as it can be drawn, and the characters that no family has. */
export interface Readable {
  /** Cleaned; unknown characters left out, unknown accents taken off their letters. */
  readonly text: string;
  /** The characters left out or bared, in order, each as it was written. */
  readonly missing: readonly string[];
}

/** A stretch of text that one font file draws. */
export interface FontRun {
  readonly fontId: string;
  readonly file: string;
  readonly text: string;
  /** UTF-16 index in the line. */
  readonly start: number;
}

interface KnownText extends Readable {
  readonly graphemes: readonly string[];
}

const MOST_KNOWN = 400;

/** Answers what can be drawn, from the index alone. */
export function createCoverage(index: FontIndex) {
  const everyFamily = [...index.keys()];
  const hasGlyph = new Map<string, boolean>();
  const texts = new Map<string, KnownText>();
  const lines = new Map<string, readonly FontRun[]>();

  const familyHas = (fontId: string, grapheme: string): boolean =>
    (index.get(fontId) ?? []).some((file) => fileHas(file, grapheme));

  const anyHas = (grapheme: string): boolean =>
    remember(hasGlyph, grapheme, 10_000, () => everyFamily.some((id) => familyHas(id, grapheme)));

  const drawable = (grapheme: string): string => {
    if (anyHas(grapheme)) return grapheme;
    const [letter = ""] = grapheme.normalize("NFD");
    return letter !== grapheme && anyHas(letter) ? letter : "";
  };

  const read = (text: string): KnownText => {
    const missing: string[] = [];
    const graphemes = graphemesOf(cleanText(text));
    const kept = graphemes.map((grapheme) => {
      const replaced = drawable(grapheme);
      if (replaced !== grapheme) missing.push(grapheme);
      return replaced;
    });
    if (missing.length === 0) return { text: kept.join(""), missing, graphemes };
    const rest = cleanText(kept.join(""));
    return { text: rest, missing, graphemes: graphemesOf(rest) };
  };

  const readable = (text: string): KnownText => remember(texts, text, MOST_KNOWN, () => read(text));

  const covers = (fontId: string, text: string): boolean =>
    index.has(fontId) && readable(text).graphemes.every((grapheme) => familyHas(fontId, grapheme));

  const findFile = (
    grapheme: string,
    { fontId, weight, text }: { fontId: string; weight: number; text: string },
  ): { fontId: string; file: FontFile } | undefined => {
    for (const id of standInsFor(fontId, { grapheme, text }, everyFamily)) {
      const file = filesOfWeight(index.get(id) ?? [], weight).find((f) => fileHas(f, grapheme));
      if (file) return { fontId: id, file };
    }
    return undefined;
  };

  const runs = (fontId: string, weight: number, text: string, whole = text): readonly FontRun[] =>
    remember(lines, `${fontId} ${weight} ${text}\n${whole}`, MOST_KNOWN, () => {
      const own = filesOfWeight(index.get(fontId) ?? [], weight);
      const result: { fontId: string; file: FontFile; text: string; start: number }[] = [];
      let start = 0;
      for (const grapheme of readable(text).graphemes) {
        const last = result.at(-1);
        const mine = last && last.fontId === fontId && fileHas(last.file, grapheme);
        const file = mine ? last.file : own.find((one) => fileHas(one, grapheme));
        const found = file ? { fontId, file } : findFile(grapheme, { fontId, weight, text: whole });
        if (found && last?.file === found.file) last.text += grapheme;
        else if (found) result.push({ ...found, text: grapheme, start });
        start += grapheme.length;
      }
      return result.map((run) => ({ ...run, file: run.file.file }));
    });

  return { covers, readable, runs };
}
