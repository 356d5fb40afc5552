import { describeValues, fitsParameter } from "@emblazon/effects/parameter-values";
import type { EffectParameter, EffectParams, EffectStyle } from "@emblazon/effects/styles";
import { findParameter, styleName } from "./style-names.ts";

/** Reads words such as `line_width=1.4`; a string is what is wrong with one of them. */
export function readParams(words: readonly string[], style: EffectStyle): EffectParams | string {
  const params: Record<string, number | string | boolean> = {};
  for (const word of words) {
    const at = word.indexOf("=");
    const parameter = findParameter(style, word.slice(0, at));
    if (!parameter) return unknownParameter(style, word.slice(0, at));
    const value = readValue(parameter, word.slice(at + 1));
    if (!fitsParameter(parameter, value))
      return `${parameter.name} is ${describeValues(parameter)}`;
    params[parameter.name] = value;
  }
  return params;
}

function unknownParameter(style: EffectStyle, name: string): string {
  const names = style.parameters.map(({ name }) => name).join(", ");
  return `${styleName(style)} has no parameter "${name}"; it has ${names}`;
}

/** A word that means nothing is left as it is, and then does not fit. */
function readValue({ kind, choices }: EffectParameter, text: string): number | string | boolean {
  const word = text.trim().toLowerCase();
  switch (kind) {
    case "number":
      return word === "" ? word : Number(word);
    case "choice":
      return choices?.find((choice) => choice.toLowerCase() === word) ?? word;
    case "switch":
      return word === "true" || word === "false" ? word === "true" : word;
  }
}
