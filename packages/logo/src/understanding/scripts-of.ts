import type { Script } from "../types.ts";

const LETTERS: readonly (readonly [RegExp, Script])[] = [
  [/\p{Script=Latin}/u, "latin"],
  [/\p{Script=Cyrillic}/u, "cyrillic"],
  [/\p{Script=Greek}/u, "greek"],
  [/\p{Script=Arabic}/u, "arabic"],
  [/\p{Script=Hebrew}/u, "hebrew"],
  [/\p{Script=Devanagari}/u, "devanagari"],
  [/\p{Script=Bengali}/u, "bengali"],
  [/\p{Script=Tamil}/u, "tamil"],
  [/\p{Script=Thai}/u, "thai"],
  [/\p{Script=Georgian}/u, "georgian"],
  [/\p{Script=Armenian}/u, "armenian"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, "japanese"],
  [/\p{Script=Hangul}/u, "korean"],
];
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Han letters belong to whichever language the rest of the brief is written in. */
function hanIn(context: string): Script {
  if (KANA.test(context)) return "japanese";
  return HANGUL.test(context) ? "korean" : "chinese";
}

/**
 * The scripts that the letters of a name belong to, in the order of their first letter; a name without
 * letters counts as Latin. Han letters are Japanese beside kana and Korean beside hangul, in the name
 * or in `context` (the rest of the brief), else Chinese.
 */
export function scriptsOf(name: string, context = ""): readonly Script[] {
  const found = new Set<Script>();
  for (const [letter] of name.matchAll(/\p{L}/gu)) {
    const known = LETTERS.find(([pattern]) => pattern.test(letter))?.[1];
    found.add(known ?? (HAN.test(letter) ? hanIn(`${name} ${context}`) : "other"));
  }
  return found.size > 0 ? [...found] : ["latin"];
}
