import { cleanText, graphemesOf } from "./clean-text.ts";
import { fileHas, filesOfWeight } from "./font-index.ts";
import type { FontFile, FontIndex } from "./font-index.ts";

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
}

/** Families asked first for characters that the wanted one lacks: plain, with many characters. */
const STAND_INS = ["inter-tight", "montserrat", "jetbrains-mono"];

/** Answers what can be drawn, from the index alone. */
export function createCoverage(index: FontIndex) {
  const everyFamily = [...new Set([...STAND_INS, ...index.keys()])].filter((id) => index.has(id));
  const known = new Map<string, boolean>();

  const familyHas = (fontId: string, grapheme: string): boolean =>
    (index.get(fontId) ?? []).some((file) => fileHas(file, grapheme));

  const anyHas = (grapheme: string): boolean => {
    let has = known.get(grapheme);
    if (has === undefined) {
      has = everyFamily.some((id) => familyHas(id, grapheme));
      if (known.size < 10_000) known.set(grapheme, has);
    }
    return has;
  };

  const drawable = (grapheme: string): string => {
    if (anyHas(grapheme)) return grapheme;
    const [letter = ""] = grapheme.normalize("NFD");
    return letter !== grapheme && anyHas(letter) ? letter : "";
  };

  const readable = (text: string): Readable => {
    const missing: string[] = [];
    const kept = graphemesOf(cleanText(text)).map((grapheme) => {
      const replaced = drawable(grapheme);
      if (replaced !== grapheme) missing.push(grapheme);
      return replaced;
    });
    return { text: missing.length === 0 ? kept.join("") : cleanText(kept.join("")), missing };
  };

  const covers = (fontId: string, text: string): boolean =>
    index.has(fontId) &&
    graphemesOf(readable(text).text).every((grapheme) => familyHas(fontId, grapheme));

  const runs = (fontId: string, weight: number, text: string): FontRun[] => {
    const own = filesOfWeight(index.get(fontId) ?? [], weight);
    const result: { fontId: string; file: FontFile; text: string }[] = [];
    for (const grapheme of graphemesOf(text)) {
      const last = result.at(-1);
      if (last && last.fontId === fontId && fileHas(last.file, grapheme)) {
        last.text += grapheme;
        continue;
      }
      const found = findFile(grapheme, fontId, own, weight);
      if (!found) continue;
      if (last?.file === found.file) last.text += grapheme;
      else result.push({ ...found, text: grapheme });
    }
    return result.map((run) => ({ fontId: run.fontId, file: run.file.file, text: run.text }));
  };

  const findFile = (
    grapheme: string,
    fontId: string,
    own: readonly FontFile[],
    weight: number,
  ): { fontId: string; file: FontFile } | undefined => {
    const mine = own.find((file) => fileHas(file, grapheme));
    if (mine) return { fontId, file: mine };
    for (const id of everyFamily) {
      const file = filesOfWeight(index.get(id) ?? [], weight).find((f) => fileHas(f, grapheme));
      if (file) return { fontId: id, file };
    }
    return undefined;
  };

  return { covers, readable, runs };
}
