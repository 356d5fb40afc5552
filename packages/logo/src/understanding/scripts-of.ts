import type { Script } from "../types.ts";

/** The scripts that the letters of a text belong to; a text without letters counts as Latin. */
export function scriptsOf(text: string): readonly Script[] {
  const found = new Set<Script>();
  for (const letter of text.matchAll(/\p{L}/gu)) {
    if (/\p{Script=Latin}/u.test(letter[0])) found.add("latin");
    else if (/\p{Script=Cyrillic}/u.test(letter[0])) found.add("cyrillic");
    else if (/\p{Script=Greek}/u.test(letter[0])) found.add("greek");
    else found.add("other");
  }
  return found.size > 0 ? [...found] : ["latin"];
}
