import type { LogoSpec, MarkSpec } from "@emblazon/contract";
import { cleanText, graphemesOf } from "../type/clean-text.ts";

/** The name's first letter as a mark, by itself or cut out of a container. */
export function initialMark({ word }: LogoSpec, container?: string): MarkSpec {
  const letters = graphemesOf(cleanText(word.text));
  const initial = letters.find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? letters[0] ?? "•";
  return {
    source: {
      kind: "monogram",
      id: "letter",
      letters: asInitial(initial),
      font: word.font,
      weight: word.weight,
    },
    treatment: container === undefined ? { kind: "plain" } : { kind: "knockout", container },
    mirrored: false,
  };
}

/** A letter as it stands for a name: a capital, but of a Greek sign such as π, which is another as one. */
export function asInitial(letter: string): string {
  return (/^\p{Script=Greek}$/u.test(letter) ? letter : letter.toUpperCase()).slice(0, 16);
}
