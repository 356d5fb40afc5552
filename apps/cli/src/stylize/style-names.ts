import { EFFECT_STYLES } from "@emblazon/effects/effect-styles";
import type { EffectParameter, EffectStyle } from "@emblazon/effects/styles";

/** As a style is written in commands and file names: `oil-painting`. */
export function styleName({ id }: EffectStyle): string {
  return id.toLowerCase().replaceAll("_", "-");
}

/** The style that a word means, in any case, with `-`, `_` or nothing between its parts. */
export function findStyle(word: string): EffectStyle | undefined {
  return EFFECT_STYLES.find(({ id }) => bare(id) === bare(word));
}

export function styleNames(): readonly string[] {
  return EFFECT_STYLES.map(styleName);
}

/** The parameter that a word means, as freely written as a style: `line-width` is `line_width`. */
export function findParameter(style: EffectStyle, word: string): EffectParameter | undefined {
  return style.parameters.find(({ name }) => bare(name) === bare(word));
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}
